"""Rules to be held against others: those in force, those of a folder, those of a pack that is not installed yet."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.law.load import RuleError, load_rule_book
from app.packs.difference import Edition
from app.packs.opening import Pack
from app.packs.refusal import Refused
from app.places import locales_of
from app.words import LANGUAGES, CatalogueError, words_over


def edition_of(folder: Path | None = None) -> Edition:
    """The rules of a folder, or those in force. Raises Trouble for one that cannot be used."""
    book = load_rule_book(folder)
    locales = locales_of(book.folder)
    return Edition(book, {language: words_over(language, locales) for language in LANGUAGES})


@contextmanager
def edition_in(pack: Pack) -> Generator[Edition]:
    """The rules of a pack, laid out in a folder that is gone afterwards. Raises Refused when they cannot be read."""
    with tempfile.TemporaryDirectory(prefix="quqyq-") as name:
        for member, content in pack.members.items():
            path = Path(name) / member
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            yield edition_of(Path(name) / "rules")
        except (RuleError, CatalogueError) as fault:
            raise Refused("rules", fault=fault) from fault
