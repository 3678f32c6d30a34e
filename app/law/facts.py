"""What a person has told: an immutable set of answers.

Not asked, "I don't know" and "I'd rather not say" are all unknown to a rule, but they are three different things to
the interview; "none of these" is an answer (an empty set).
"""

from __future__ import annotations

import enum
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from app.law.days import day_from_iso
from app.law.schema import FactSpec
from app.raw import is_list
from app.trouble import Trouble, shortened
from app.words import mark

Value = str | bool | int | date | frozenset[str]


class Silence(enum.Enum):
    """A question that was answered without a value."""

    DONT_KNOW = "dont_know"
    DECLINED = "declined"


class CaseError(Trouble):
    """A case that cannot be used; the sentence names the fact, the value and what is allowed."""


class Facts:
    """Answers by fact name. Changing one makes a new set; the old one stays as it was."""

    __slots__ = ("_answers",)

    def __init__(self, answers: Mapping[str, Value | Silence] | None = None) -> None:
        self._answers: dict[str, Value | Silence] = dict(answers or {})

    def with_answer(self, fact: str, answer: Value | Silence) -> Facts:
        """These answers with one given or replaced."""
        return Facts({**self._answers, fact: answer})

    def without(self, fact: str) -> Facts:
        """These answers with one taken back."""
        return Facts({name: answer for name, answer in self._answers.items() if name != fact})

    @property
    def answers(self) -> Mapping[str, Value | Silence]:
        """What was answered, by fact."""
        return self._answers

    def known(self) -> dict[str, Value]:
        """Only the answers that carry a value."""
        return {name: answer for name, answer in self._answers.items() if not isinstance(answer, Silence)}

    def value(self, fact: str) -> Value | None:
        """The value of an answer, or None when there is none."""
        answer = self._answers.get(fact)
        return None if isinstance(answer, Silence) else answer

    def answer(self, fact: str) -> Value | Silence:
        """What was answered: a value or a silence. KeyError when the fact was not asked."""
        return self._answers[fact]

    def state(self, fact: str) -> str:
        """ "unasked", "dont_know", "declined" or "given"."""
        if fact not in self._answers:
            return "unasked"
        answer = self._answers[fact]
        return answer.value if isinstance(answer, Silence) else "given"

    def __contains__(self, fact: object) -> bool:
        return fact in self._answers

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and self._answers == other._answers

    def __hash__(self) -> int:
        return hash(frozenset(self._answers.items()))


def read_facts(raw: Mapping[str, Any], specs: Mapping[str, FactSpec], on: date) -> Facts:
    """Facts from JSON values, null meaning "I don't know".

    Raises CaseError for an unknown fact, a value outside its list, an impossible date, or a birth date after `on`.
    """
    answers: dict[str, Value | Silence] = {}
    for name, value in raw.items():
        if name not in specs:
            raise CaseError(
                mark("There is no fact “{fact}”; allowed are: {allowed}."), fact=shortened(name), allowed=_names(specs)
            )
        answers[name] = Silence.DONT_KNOW if value is None else read_value(name, value, specs[name])
    _born_by(answers.get("birth_date"), on)
    return Facts(answers)


def read_value(name: str, value: Any, spec: FactSpec) -> Value:
    """One JSON value as an answer. Raises CaseError when it does not fit the fact's type or list."""
    return _READERS[spec.type](name, value, spec)


def _names(specs: Mapping[str, FactSpec]) -> str:
    return ", ".join(name for name, spec in specs.items() if spec.contract)


def _refused(name: str, value: Any, allowed: object) -> CaseError:
    shown = shortened(json.dumps(value, ensure_ascii=False))
    return CaseError(
        mark("The fact “{fact}” cannot be {value}; allowed is: {allowed}."), fact=name, value=shown, allowed=allowed
    )


def _date(name: str, value: Any, _: FactSpec) -> date:
    try:
        return day_from_iso(value)
    except ValueError as error:
        raise _refused(name, value, Trouble(mark("an existing day written as YYYY-MM-DD"))) from error


def _choice(name: str, value: Any, spec: FactSpec) -> str:
    if not isinstance(value, str) or value not in spec.values:
        raise _refused(name, value, ", ".join(spec.values))
    return value


def _bool(name: str, value: Any, _: FactSpec) -> bool:
    if not isinstance(value, bool):
        raise _refused(name, value, "true, false")
    return value


def _integer(name: str, value: Any, _: FactSpec) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _refused(name, value, Trouble(mark("a whole number, 0 or more")))
    return value


def _set(name: str, value: Any, spec: FactSpec) -> frozenset[str]:
    if not is_list(value):
        raise _refused(name, value, Trouble(mark("a list of: {values}"), values=", ".join(spec.values)))
    return frozenset(_choice(name, member, spec) for member in value)


_READERS: dict[str, Callable[[str, Any, FactSpec], Value]] = {
    "date": _date, "choice": _choice, "bool": _bool, "integer": _integer, "set": _set,
}  # fmt: skip


def _born_by(birth: Value | Silence | None, on: date) -> None:
    if isinstance(birth, date) and birth > on:
        raise CaseError(
            mark("The fact “{fact}” cannot be {value}; allowed is: {allowed}."), fact="birth_date",
            value=birth.isoformat(), allowed=Trouble(mark("a day not after {day}"), day=on.isoformat()),
        )  # fmt: skip
