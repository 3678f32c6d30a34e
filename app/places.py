"""Where the program's own data lies. Read-only: nothing is ever written here."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "rules"
LOCALES = ROOT / "locales"
