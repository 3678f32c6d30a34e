"""The three languages: catalogues, plurals, dates and lists.

English is the source. A text of the program stands in the catalogue without context, a text of the rules under
"<id>.<field>". A missing catalogue is a Trouble; a missing entry cannot ship, the build fails on it.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Hashable, Iterable
from functools import cache, partial
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from app.catalogue import Catalogue, CatalogueError, mark
from app.forms import forms_of
from app.places import LOCALES, TRANSLATIONS

if TYPE_CHECKING:
    from datetime import date

LANGUAGES = ("kk", "ru", "en")
NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
DOMAIN = "quqyq"
_MOST_REMEMBERED = 8192


class Words:
    """One language: says program texts, rule texts, dates, plurals and lists."""

    def __init__(self, language: str, catalogue: NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue
        self._made: dict[Hashable, str] = {}

    def say(self, text: str, /, **values: object) -> str:
        """A program text, with its {placeholders} filled."""
        return _filled(self._catalogue.gettext(text), text, values)

    def count(self, one: str, many: str, n: int) -> str:
        """A program text that depends on a number, with {n} filled."""
        return _filled(self._catalogue.ngettext(one, many, n), many, {"n": n})

    def text(self, context: str, source: str, /, **values: object) -> str:
        """A text of the rules, with its {placeholders} filled if values are given; `context` is "<id>.<field>"."""
        return _filled(self._catalogue.pgettext(context, source), source, values) if source else ""

    def date(self, day: date) -> str:
        """A date in full, the month as a word: "1 July 2028"."""
        return forms_of(self.language).day(day)

    def once(self, key: Hashable, make: Callable[[], str]) -> str:
        """A text that depends on `key` alone: made the first time, remembered for a while."""
        if key not in self._made:
            if len(self._made) >= _MOST_REMEMBERED:
                self._made.clear()
            self._made[key] = make()
        return self._made[key]

    def forget(self) -> None:
        """Drop the remembered texts: some of them tell a person's answers, or what was shown for them."""
        self._made.clear()
        placeholders.cache_clear()
        if isinstance(self._catalogue, Catalogue):
            self._catalogue.forget()

    def months(self) -> tuple[str, ...]:
        """The twelve months by name, as they stand alone."""
        return forms_of(self.language).months_alone

    def join(self, items: Iterable[str]) -> str:
        """A list in a sentence: "a, b and c"."""
        return forms_of(self.language).joined([*items], "and")

    def join_or(self, items: Iterable[str]) -> str:
        """A list of alternatives: "a, b or c"."""
        return forms_of(self.language).joined([*items], "or")

    def number(self, number: int) -> str:
        """A whole number with its thousands set apart: "21,625"."""
        return forms_of(self.language).number(number)


def _filled(text: str, source: str, values: dict[str, object]) -> str:
    """Fill the placeholders; a translation whose placeholders differ gives way to the source."""
    if not values:
        return text
    return (text if placeholders(text) == placeholders(source) else source).format(**values)


@cache
def placeholders(text: str) -> frozenset[str] | None:
    """The placeholders with their formats ("name:" for none), or None for a text whose braces do not match."""
    try:
        return frozenset(f"{name}:{form}" for _, name, form, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None


def words_for(language: str, folder: Path | None = None) -> Words:
    """The words of "kk", "ru" or "en", from a folder of catalogues, or those in force.

    Raises CatalogueError when the language's catalogue is missing or damaged.
    """
    return Words(language, catalogue_for(language, folder))


def words_over(language: str, folder: Path | None) -> Words:
    """The texts of the rules from a folder of catalogues, those of the program from its own; without one as in force.

    Raises CatalogueError likewise.
    """
    if folder in (None, LOCALES):
        return words_for(language, folder)
    catalogue = catalogue_for(language, folder)
    catalogue.add_fallback(catalogue_for(language, LOCALES))
    return Words(language, catalogue)


def catalogue_for(language: str, folder: Path | None = None) -> Catalogue:
    """The catalogue of a language in a folder; without one that in force, where the texts of installed rules go first.

    A folder of translations only adds to what is in force. Raises CatalogueError for one that is missing or damaged.
    """
    if folder is None:
        return _in_force(language)
    if folder.name == TRANSLATIONS:
        return _added(language, folder / f"{language}.po")
    return _compiled(language, folder)


def _in_force(language: str) -> Catalogue:
    from app.packs.in_force import in_force

    folder = in_force().locales
    catalogue = _compiled(language, folder)
    if folder != LOCALES:
        catalogue.add_fallback(_compiled(language, LOCALES))
    return catalogue


def _added(language: str, path: Path) -> Catalogue:
    from app.packs.mo import written_mo
    from app.packs.po import read_po

    entries = read_po(path) if path.exists() else []
    texts = {(entry.context, entry.source): entry.said for entry in entries if entry.said}
    catalogue = Catalogue(partial(BytesIO, written_mo(texts)))
    catalogue.add_fallback(_in_force(language))
    return catalogue


def _compiled(language: str, folder: Path) -> Catalogue:
    path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    try:
        forms_of(language)
        return Catalogue(partial(path.open, "rb"))
    except (OSError, ValueError, LookupError, struct.error) as error:
        raise CatalogueError(
            mark("The texts for the language “{language}” are missing or damaged. Install the program again."),
            language=NAMES.get(language, language),
        ) from error


def translations_in(language: str, folder: Path | None = None) -> Catalogue:
    """Likewise, but what is not translated is empty in it."""
    catalogue = catalogue_for(language, folder)
    catalogue.add_fallback(_Nothing())
    return catalogue


class _Nothing(NullTranslations):
    """What is not in the catalogue is empty."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 (the catalogue's form)
        return ""


def source_words() -> Words:
    """English straight from the source texts, for when no catalogue can be read."""
    return Words("en", NullTranslations())
