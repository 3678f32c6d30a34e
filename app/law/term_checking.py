"""Whether the words of the law fit the rules and the texts: known norms, and no word that is never met."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from app.law.reading import unique_ids
from app.law.rulefile import RuleFile
from app.law.sources import ReadLibrary
from app.law.terms import LegalTerm, TermFinder
from app.trouble import Trouble
from app.words import LANGUAGES, mark

_APART = "\n\0\n"
"""Stands between texts that are searched together, so that nothing is met across two of them."""


def check_terms(library: ReadLibrary, norms: Collection[str]) -> None:
    """Raise a RuleError at the first term that stands twice, rests on no known norm or cannot be looked for."""
    unique_ids(library.terms, library.term_file)
    for index, term in enumerate(library.terms):
        for norm in term.norms:
            if norm not in norms:
                what = mark("there is no norm “{name}”")
                raise library.term_file.fault((index, "norms"), what, name=norm)
        for language in LANGUAGES:
            _check_expressions(library.term_file, index, term, language)


def _check_expressions(file: RuleFile, index: int, term: LegalTerm, language: str) -> None:
    try:
        TermFinder((term,), language)
    except re.error as error:
        what = mark("“{name}” is no regular expression: {why}")
        raise file.fault((index, language), what, name=term.id, why=str(error)) from error


def term_faults(terms: Iterable[LegalTerm], language: str, said: Mapping[str, str]) -> Iterator[Trouble]:
    """Terms that stand in none of the texts of a language, or not in their own name; `said` is by context."""
    texts = _APART.join(text.lower() for context, text in said.items() if not context.startswith("terms."))
    for term in terms:
        finder = TermFinder((term,), language)
        if not finder.occurs(texts):
            yield Trouble(mark("{language}: the term “{name}” is met in no text"), language=language, name=term.id)
        name = said.get(f"terms.{term.id}.name", "")
        if name and not finder.met(name):
            yield Trouble(
                mark("{language}: the term “{name}” is not met in its own name: {text}"),
                language=language, name=term.id, text=name,
            )  # fmt: skip
