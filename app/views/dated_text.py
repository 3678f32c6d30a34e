"""Texts of the rules in which something depends on the day: sums of money, and the names of bodies."""

from __future__ import annotations

from datetime import date

from app.law.book import RuleBook
from app.words import Words, placeholders

MCI = "mci"


class _Sum:
    """An amount in MCI; its format is the number: "{mci:5}" reads "5 MCI (21,625 tenge in 2026)"."""

    def __init__(self, words: Words, tenge: float | None, year: int) -> None:
        self._words, self._tenge, self._year = words, tenge, year

    def __format__(self, number: str) -> str:
        words, year, count = self._words, self._year, int(number)
        said = words.number(count)
        if self._tenge is None:
            return words.say("{count} MCI (the tenge of {year} are not known)", count=said, year=year)
        tenge = words.number(round(count * self._tenge))
        return words.say("{count} MCI ({tenge} tenge in {year})", count=said, tenge=tenge, year=year)


class DatedTexts:
    """Says texts of a rule book as they read on one day."""

    def __init__(self, book: RuleBook, words: Words, on: date) -> None:
        self._words = words
        self._values = _Values(book, words, on)

    def text(self, context: str, source: str) -> str:
        """The text under a context, with what depends on the day filled in."""
        said = self._words.text(context, source)
        if "{" not in source:
            return said
        return (said if placeholders(said) == placeholders(source) else source).format_map(self._values)


class _Values(dict[str, object]):
    """What the placeholders stand for on a day, looked up as they are met."""

    def __init__(self, book: RuleBook, words: Words, on: date) -> None:
        super().__init__()
        self._library, self._words, self._on = book.library, words, on

    def __missing__(self, name: str) -> object:
        if name == MCI:
            return _Sum(self._words, self._library.figure(MCI, self._on), self._on.year)
        number = self._library.name_index(name, self._on)
        return self._words.text(f"names.{name}.{number}", self._library.names[name][number].text)
