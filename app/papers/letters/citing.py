"""How a letter names the law: an act in full where it is named first, and short from then on."""

from __future__ import annotations

from collections.abc import Callable

from app.law.book import RuleBook
from app.law.letters import place_of
from app.views.card import place_text
from app.words import Words


class Cited:
    """A place in the law that is worded when it is written down: only then is it known what was named before."""

    def __init__(self, said: Callable[[], str]) -> None:
        self._said = said

    def __str__(self) -> str:
        return self._said()


class Citing:
    """The places of the law that one letter names, from its first line to its last."""

    def __init__(self, book: RuleBook, words: Words) -> None:
        self._book, self._words = book, words
        self._named: set[str] = set()

    def cite(self, norm: str) -> Cited:
        """Where a norm stands: "Law 561-IV, art. 28(3)", with the title and day of the act if it is the first time.

        KeyError for a norm that does not exist.
        """
        place = place_of(self._book, norm)
        return Cited(lambda: place_text(self._book, place, self._words, act=self._full(place.act)))

    def _full(self, act: str) -> str:
        """The full name of an act, if it was not told yet and is known."""
        found = None if act in self._named else self._book.letters.spec.acts.get(act)
        self._named.add(act)
        return found.of(self._words.language) if found else ""
