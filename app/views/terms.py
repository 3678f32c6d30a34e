"""Words of the law with their meanings: all of them in the order of the alphabet, some of them, or those looked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from app.views.folding import folded
from app.words import Words

if TYPE_CHECKING:
    from app.law.terms import LegalTerm

_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACES = {letter: place for place, letter in enumerate(_ALPHABET)}


class TermView(NamedTuple):
    """A word of the law and what it means."""

    term: str
    name: str
    meaning: str


def term_view(term: LegalTerm, words: Words) -> TermView:
    """One term."""
    name = words.text(f"terms.{term.id}.name", term.name)
    return TermView(term.id, name, words.text(f"terms.{term.id}.meaning", term.meaning))


def term_views(terms: Iterable[LegalTerm], words: Words) -> tuple[TermView, ...]:
    """These terms, in their order."""
    return tuple(term_view(term, words) for term in terms)


def glossary(terms: Iterable[LegalTerm], words: Words) -> tuple[TermView, ...]:
    """These terms in the order of the alphabet, the letters of Kazakh where they belong."""
    return tuple(sorted(term_views(terms, words), key=lambda view: _in_alphabet(view.name)))


def looked_for(views: Iterable[TermView], query: str) -> tuple[TermView, ...]:
    """The terms in which every word of the query stands, those with all of them in the name first."""
    wanted = folded(query).split()
    found = [view for view in views if _has_all(f"{view.name} {view.meaning}", wanted)]
    return tuple(sorted(found, key=lambda view: not _has_all(view.name, wanted)))


def _has_all(text: str, wanted: list[str]) -> bool:
    told = folded(text)
    return all(word in told for word in wanted)


def _in_alphabet(name: str) -> list[tuple[int, str]]:
    return [(_PLACES.get(letter, -1), letter) for letter in name.casefold()]
