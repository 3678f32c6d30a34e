"""Where the program's own data lies. Read-only: nothing is ever written here."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "rules"
LOCALES = ROOT / "locales"
TRANSLATIONS = "translations"


def locales_of(folder: Path) -> Path | None:
    """The catalogues that go with a folder of rules: in it while it is being worked on, beside it in a pack.

    None where it has none of its own; then those in force speak for it.
    """
    for found in (folder / TRANSLATIONS, folder.parent / LOCALES.name):
        if found.is_dir():
            return found
    return None
