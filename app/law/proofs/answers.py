"""All answers at once: for each fact what may be answered, and whether it is known, as terms of the solver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from app.law.days import months_later
from app.law.proofs import moments
from app.law.proofs.pairs import Pair, told
from app.law.proofs.solver import (
    Formula,
    Found,
    Term,
    any_of,
    at_most,
    both,
    chosen,
    either,
    flag,
    less,
    no,
    number,
    widened,
)
from app.law.schema import Dated, FactSpec

_INTEGER_BITS = 8
_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 12, 31)


class Cell(NamedTuple):
    """A fact with few values, or one member of a set: when it is known, and which value it then is."""

    known: Formula
    values: tuple[Formula, ...]

    def is_one_of(self, numbers: Iterable[int]) -> Pair:
        """Whether it is one of these values."""
        wanted = set(numbers)
        return Pair(
            both(self.known, any_of(self.values[number] for number in sorted(wanted))),
            both(self.known, any_of(value for number, value in enumerate(self.values) if number not in wanted)),
        )


@dataclass(frozen=True, slots=True)
class Answers:
    """One person's answers, all of them free: terms for the values, and when each was given."""

    facts: Mapping[str, FactSpec]
    figures: Mapping[str, Sequence[Dated]]
    on: Term
    terms: Mapping[str, Any]
    given: Mapping[str, Formula]
    settled_figures: bool
    overlay: Mapping[tuple[str, str], Cell]

    def cell(self, fact: str, part: str = "") -> Cell:
        """The choice, the yes or no, or the member of a set."""
        return self.overlay.get((fact, part)) or self.own(fact, part)

    def limit(self, fact: str, operator: str, operand: Any) -> Pair:
        """Whether a number or a date reaches a limit. An end date that is not known counts as not reached."""
        if isinstance(operand, str):
            return self._figure(fact, operand)
        reached = _LIMITS[operator](self, fact, operand)
        if operator in ("passed", "older_than_years"):
            return told(True, both(self.given[fact], reached))
        return told(self.given[fact], reached)

    def with_given(self, **given: Formula) -> Answers:
        """The same answers with other conditions for when they are known."""
        return replace(self, given={**self.given, **given})

    def with_terms(self, **terms: Any) -> Answers:
        """The same with other values."""
        return replace(self, terms={**self.terms, **terms})

    def with_cells(self, cells: Mapping[tuple[str, str], Cell]) -> Answers:
        """The same, with facts that follow from others."""
        return replace(self, overlay={**self.overlay, **cells})

    def axioms(self) -> Iterator[Formula]:
        """What answers can be at all: values of their lists, days of the calendar, birth before the day asked about."""
        yield moments.exists(self.on)
        yield from _between(self.on, _EARLIEST, _LATEST)
        for fact, term in self.terms.items():
            yield from _possible(self.facts[fact], term)
        if "birth_date" in self.terms:
            yield at_most(self.terms["birth_date"], self.on)

    def case(self, found: Found, facts: Iterable[str]) -> dict[str, Any]:
        """The answers that were found, as the facts of a case file."""
        wanted = set(facts)
        return {
            fact: _written(found, spec, self.terms[fact])
            for fact, spec in self.facts.items()
            if fact in wanted and found.truth(self.given[fact])
        }

    def day(self, found: Found) -> date:
        """The day asked about that was found."""
        return moments.as_day(found.number(self.on))

    def own(self, fact: str, part: str) -> Cell:
        """The cell of what was answered directly."""
        spec, term, given = self.facts[fact], self.terms[fact], self.given[fact]
        if spec.type == "choice":
            values = tuple(term == index for index in range(len(spec.values)))
        else:
            truth = term[part] if spec.type == "set" else term
            values = (no(truth), truth)
        if spec.default is None:
            return Cell(given, values)
        return Cell(True, tuple(chosen(given, value, usual) for value, usual in zip(values, _usual(spec), strict=True)))

    def _figure(self, fact: str, figure: str) -> Pair:
        """An age that the law moves: it may not be told from whole years, unless it is taken as told."""
        if self.settled_figures:
            return told(self.given[fact], flag(f"{fact} reaches {figure}"))
        years, spans = widened(self.terms[fact], 12), self.figures[figure]
        return Pair(
            both(self.given[fact], any_of(self._reached(years, span) for span in spans)),
            both(self.given[fact], *(self._not_reached(years, span) for span in spans)),
        )

    def _reached(self, years: Term, span: Dated) -> Formula:
        """Whether everybody of so many whole years has reached the age of a span while it held."""
        return both(
            self._begun(span),
            either(
                both(no(self._over(span)), at_most(-int(-span.value // 1), years)),
                both(self._over(span), at_most(self.on, years * moments.YEAR + _last_birth(span))),
            ),
        )

    def _not_reached(self, years: Term, span: Dated) -> Formula:
        """Whether nobody of so many whole years has."""
        return either(
            no(self._begun(span)),
            both(no(self._over(span)), less(years, int(span.value))),
            both(self._over(span), at_most((years + 1) * moments.YEAR + _last_birth(span), self.on)),
        )

    def _begun(self, span: Dated) -> Formula:
        return True if span.since is None else at_most(moments.as_number(span.since), self.on)

    def _over(self, span: Dated) -> Formula:
        return False if span.to is None else less(moments.as_number(span.to), self.on)


def free(
    facts: Mapping[str, FactSpec], figures: Mapping[str, Sequence[Dated]], *, complete: bool, label: str = ""
) -> Answers:
    """Answers about which nothing is said but that they are possible; `complete`: every fact is known."""
    return Answers(
        facts, figures, moments.moment("on"),
        {fact: _term(fact + label, spec) for fact, spec in facts.items()},
        {fact: complete or flag(f"{fact}{label} given") for fact in facts},
        complete, {},
    )  # fmt: skip


def fresh_term(fact: str, spec: FactSpec, label: str) -> Any:
    """Another value of a fact, and when it is possible."""
    return _term(fact + label, spec)


def possible(spec: FactSpec, term: Any) -> Iterator[Formula]:
    """What a value of a fact must be."""
    yield from _possible(spec, term)


def _term(name: str, spec: FactSpec) -> Any:
    if spec.type == "choice":
        return number(name, max(1, (len(spec.values) - 1).bit_length()))
    if spec.type == "set":
        return {value: flag(f"{name} {value}") for value in spec.values}
    if spec.type == "bool":
        return flag(name)
    return moments.moment(name) if spec.type == "date" else number(name, _INTEGER_BITS)


def _possible(spec: FactSpec, term: Any) -> Iterator[Formula]:
    if spec.type == "choice":
        yield at_most(term, len(spec.values) - 1)
    elif spec.type == "date":
        yield moments.exists(term)


def _between(day: Term, first: date, last: date) -> Iterator[Formula]:
    yield at_most(moments.as_number(first), day)
    yield at_most(day, moments.as_number(last))


def _usual(spec: FactSpec) -> tuple[bool, ...]:
    if spec.type == "bool":
        return (not spec.default, bool(spec.default))
    return tuple(value == spec.default for value in spec.values)


def _last_birth(span: Dated) -> int:
    """The number of the last birthday that reaches the age of a span on its last day."""
    return 0 if span.to is None else moments.as_number(months_later(span.to, -round(12 * span.value)))


def _written(found: Found, spec: FactSpec, term: Any) -> Any:
    if spec.type == "choice":
        return spec.values[found.number(term)]
    if spec.type == "bool":
        return found.truth(term)
    if spec.type == "set":
        return [value for value in spec.values if found.truth(term[value])]
    return moments.as_day(found.number(term)).isoformat() if spec.type == "date" else found.number(term)


_LIMITS: dict[str, Callable[[Answers, str, int], Formula]] = {
    "at_least": lambda answers, fact, least: at_most(least, answers.terms[fact]),
    "age_at_least": lambda answers, fact, years: moments.completed(answers.terms[fact], years, answers.on),
    "older_than_years": lambda answers, fact, years: moments.longer_ago(answers.terms[fact], years, answers.on),
    "passed": lambda answers, fact, _: moments.past(answers.terms[fact], answers.on),
}
