"""Words of the law that a reader meets: what each means, and where it stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.law.strict import AtLeastOne, Name, RuleId, Several, Strict, Text

_MOST_REMEMBERED = 4096
_BEGINNING = r"(?<![\w-])"
_ESCAPED_OR_LETTER = re.compile(r"\\.|\w")
_SPACE = r"[ \u00a0]"


class LegalTerm(Strict):
    """A term, what it means, and how it is met in a text: expressions for its beginning, by language."""

    id: Name
    name: Text
    meaning: Text
    norms: Several[RuleId] = ()
    en: AtLeastOne[Text]
    kk: AtLeastOne[Text]
    ru: AtLeastOne[Text]

    def beginnings(self, language: str) -> tuple[str, ...]:
        """How it is met in a language."""
        return {"en": self.en, "kk": self.kk, "ru": self.ru}[language]


class Met(NamedTuple):
    """A term in a text: its id, and from where to where it stands."""

    term: str
    start: int
    end: int


class TermFinder:
    """Finds terms in the texts of one language. Raises re.error for an expression that is none."""

    def __init__(self, terms: Sequence[LegalTerm], language: str) -> None:
        ways = [(term.id, _in_small_letters(way)) for term in terms for way in term.beginnings(language)]
        self._ways = [(term, re.compile(f"(?:{way})\\w*")) for term, way in ways]
        self._any = re.compile(f"{_BEGINNING}(?:{'|'.join(way for _, way in ways)})" if ways else r"(?!)")
        self._met: dict[str, tuple[Met, ...]] = {}

    def met(self, text: str) -> tuple[Met, ...]:
        """The terms of a text in their order, each where it stands first."""
        found = self._met.get(text)
        if found is None:
            if len(self._met) >= _MOST_REMEMBERED:
                self._met.clear()
            found = self._met[text] = tuple(self._first(text))
        return found

    def occurs(self, small: str) -> bool:
        """Whether any of the terms is met in a text that is in small letters already."""
        return self._any.search(small) is not None

    def forget(self) -> None:
        """Drop the remembered texts: some of them tell a person's answers."""
        self._met.clear()

    def _first(self, text: str) -> Iterator[Met]:
        """Of several terms that begin at one place the longest counts."""
        small = text.lower()
        place = self._any.search(small) if len(small) == len(text) else None
        seen: set[str] = set()
        while place is not None:
            met = max(self._at(small, place.start()), key=lambda one: one.end)
            if met.term not in seen:
                seen.add(met.term)
                yield met
            place = self._any.search(small, max(met.end, place.end()))

    def _at(self, small: str, start: int) -> Iterator[Met]:
        for term, way in self._ways:
            if found := way.match(small, start):
                yield Met(term, start, found.end())


class Terms:
    """The terms of a rule book, and how they are found in each language."""

    def __init__(self, terms: Sequence[LegalTerm]) -> None:
        self.all = {term.id: term for term in terms}
        self._finders: dict[str, TermFinder] = {}

    def finder(self, language: str) -> TermFinder:
        """The finder for a language, made when it is first wanted."""
        if language not in self._finders:
            self._finders[language] = TermFinder(tuple(self.all.values()), language)
        return self._finders[language]

    def forget(self) -> None:
        """Drop the remembered texts."""
        for finder in self._finders.values():
            finder.forget()


def _in_small_letters(way: str) -> str:
    """The expression for a text in small letters: such a search is several times quicker than one without case."""
    small = _ESCAPED_OR_LETTER.sub(lambda found: found[0] if found[0].startswith("\\") else found[0].lower(), way)
    return small.replace(" ", _SPACE)
