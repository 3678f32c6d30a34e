"""Rules to be held against others: those in force, those of a folder, those of a pack that is not installed yet."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.law.card_schema import ContactSpec
from app.law.load import RuleError, load_rule_book
from app.packs.difference import Edition
from app.packs.names import CONTACTS
from app.packs.opening import Pack
from app.packs.refusal import Refused
from app.packs.validating import check_contacts
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
    with _laid_out(pack) as folder:
        try:
            edition = edition_of(folder / "rules")
        except (RuleError, CatalogueError) as fault:
            raise Refused("rules", fault=fault) from fault
        yield edition


def contacts_in(pack: Pack) -> tuple[ContactSpec, ...]:
    """The contacts of a pack. Raises Refused when they cannot be used."""
    with _laid_out(pack) as folder:
        return check_contacts(folder / CONTACTS)


@contextmanager
def _laid_out(pack: Pack) -> Generator[Path]:
    try:
        with tempfile.TemporaryDirectory(prefix="quqyq-") as name:
            for member, content in pack.members.items():
                path = Path(name) / member
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            yield Path(name)
    except OSError as error:
        raise Refused("place") from error
