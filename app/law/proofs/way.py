"""Property 6: the interview ends on every path.

The argument: the order of the questions is finite; every step asks a fact that is not answered; whatever is answered
makes that fact answered and takes no other answer away. So each step leaves one question fewer. Each part of this is
run through the real interview, over all facts and all kinds of answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.law.book import RuleBook
from app.law.days import years_later
from app.law.facts import Facts, Silence, Value
from app.law.interview import Interview
from app.law.proofs.promises import Promises
from app.law.proofs.space import Refuted, Results, Spaces
from app.law.proofs.walking import LIMITS, limits_of
from app.law.variables import Variable
from app.trouble import Trouble
from app.words import mark

ON = date(2026, 11, 22)
_AGES = (60, 61, 62, 63)
NO_PLACE = mark("the question {fact} does not stand exactly once in the order of the interview")
CIRCLE = mark("the question {fact} makes sense only because of itself")
NOT_KEPT = mark("the answer {answer} to {fact} does not leave it answered")
ASKED_TWICE = mark("{fact} is asked although it is answered")
TAKEN_AWAY = mark("answering {fact} for the first time takes another answer away")
TOO_MUCH = mark("changing {fact} takes away more than what hangs on it")
ENDLESS = mark("the way through the door {door} does not end in time")
Answer = Value | Silence


def prove(spaces: Spaces, _: Promises) -> Results:
    """The order, each answer to each question alone and beside all others, and the longest ways."""
    book = spaces.law.book
    asked = [fact for fact, spec in book.facts.items() if spec.asked]
    yield from _order(book, asked)
    full = Facts({fact: kinds_of_answers(book, fact)[0] for fact in asked})
    for fact in asked:
        for answer in (*kinds_of_answers(book, fact), *Silence):
            yield _alone(book, fact, answer)
            yield _beside_all(book, fact, answer, full)
        yield _nothing_else(book, fact, full)
    for door in book.interview.doors:
        for silence in Silence:
            yield _to_the_end(book, door.id, silence)


def _order(book: RuleBook, asked: list[str]) -> Results:
    for fact in dict.fromkeys([*asked, *book.interview.order]):
        once = book.interview.order.count(fact) == 1 and fact in asked
        yield None if once else Refuted(Trouble(NO_PLACE, fact=fact))
        yield Refuted(Trouble(CIRCLE, fact=fact)) if fact in book.hanging_on(fact) else None


def _alone(book: RuleBook, fact: str, answer: Answer) -> Refuted | None:
    """Asked first of all: the answer is kept, and the next question is another one."""
    interview = Interview(book, ON)
    interview.revisit(fact)
    _tell(interview, answer)
    if fact not in interview.facts or interview.facts.answer(fact) != answer or len(interview.facts) != 1:
        return _refuted(NOT_KEPT, Facts({fact: answer}), fact=fact, answer=written(answer))
    if interview.current in interview.facts:
        return _refuted(ASKED_TWICE, interview.facts, fact=fact)
    return None


def _beside_all(book: RuleBook, fact: str, answer: Answer, full: Facts) -> Refuted | None:
    """Asked last of all: every other answer stays. Changed later: only what hangs on it goes."""
    interview = Interview(book, ON)
    others = full.without(fact)
    interview.facts = others
    interview.revisit(fact)
    _put(interview, answer)
    if interview.facts != others.with_answer(fact, answer):
        return _refuted(TAKEN_AWAY, others, fact=fact)
    interview.facts = full
    _put(interview, answer)
    kept = set(interview.facts) | (set(book.hanging_on(fact)) if full.answer(fact) != answer else set[str]())
    return None if kept >= set(full) else _refuted(TOO_MUCH, full, fact=fact)


def _nothing_else(book: RuleBook, fact: str, full: Facts) -> Refuted | None:
    """With all other questions answered, only this one can be asked, and with all answered none."""
    for facts in (full.without(fact), full):
        interview = Interview(book, ON)
        interview.facts = facts
        interview.begin(book.interview.doors[0].id)
        interview.look_for_more()
        if interview.current is not None and interview.current in facts:
            return _refuted(ASKED_TWICE, facts, fact=interview.current)
    return None


def _to_the_end(book: RuleBook, door: str, silence: Silence) -> Refuted | None:
    """The longest way: nobody knows anything, and everything is looked for. One answer more with every step."""
    interview = Interview(book, ON)
    interview.begin(door)
    for more in (False, True):
        if more:
            interview.look_for_more()
        while interview.current is not None:
            before = len(interview.facts)
            if interview.current in interview.facts:
                return _refuted(ASKED_TWICE, interview.facts, fact=interview.current)
            _tell(interview, silence)
            if len(interview.facts) != before + 1:
                return _refuted(ENDLESS, interview.facts, door=door)
    return None


def _tell(interview: Interview, answer: Answer) -> None:
    if answer is Silence.DECLINED:
        interview.decline()
    elif isinstance(answer, Silence):
        interview.dont_know()
    else:
        interview.give(answer)


def _put(interview: Interview, answer: Answer) -> None:
    """Keep an answer without going on where the interview can; a silence always goes on."""
    if isinstance(answer, Silence):
        _tell(interview, answer)
    else:
        interview.note(answer)


def kinds_of_answers(book: RuleBook, fact: str) -> list[Any]:
    """A value of each kind that the rules can tell apart."""
    spec = book.facts[fact]
    if spec.type == "choice":
        return list(spec.values)
    if spec.type == "bool":
        return [True, False]
    if spec.type == "set":
        return [frozenset[str](), *(frozenset([value]) for value in spec.values), frozenset(spec.values)]
    usual: list[Any] = [ON] if spec.type == "date" else [0, 100]
    return [*usual, *(value for variable in book.variables.of_fact[fact] for value in _around(variable))]


def _around(variable: Variable) -> Iterator[Any]:
    if variable.part not in LIMITS:
        yield from _AGES
        return
    for limit in limits_of(variable):
        if variable.part in ("age_at_least", "older_than_years", "passed"):
            yield years_later(ON, -limit)
            yield years_later(ON, -limit - 1)
        else:
            yield limit


def _refuted(what: str, facts: Facts, **values: object) -> Refuted:
    return Refuted(Trouble(what, **values), {name: written(facts.answer(name)) for name in facts}, ON)


def written(answer: Answer | None) -> Any:
    """An answer as a case file has it."""
    if answer is None or isinstance(answer, Silence):
        return None
    if isinstance(answer, frozenset):
        return sorted(answer)
    return answer.isoformat() if isinstance(answer, date) else answer
