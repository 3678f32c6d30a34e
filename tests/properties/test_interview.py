"""The interview on random ways: it ends, never repeats, asks nothing idle, and loses nothing on the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BOOK, END_DATES, FACTS, ON, values

from app.law.assess import assess
from app.law.facts import Silence, Value, read_value
from app.law.interview import Interview
from app.law.logic import truth
from app.law.schema import DateRange

DOORS = [door.id for door in BOOK.interview.doors if not door.card]
SECTIONS = [section.id for section in BOOK.interview.sections]
KNOWN: dict[str, Any] = {
    "birth_date": "2004-05-05", "sex": "male", "citizenship": "kz", "serving_now": "none", "study_at": "not_studying",
    "residence": "kz", "on_military_register": True, "past_service": "none", "reserve_basis": "none",
    "marriage": "none", "children": 0, "academic_degree": "none", "convicted": "never", "criminal_proceedings": False,
    "deferment_waived": False, "care_for": "mother", "care_age": 50, "care_disability": "none",
    "care_siblings": "one_able", "care_spouse": "none", "care_minor_children": False, "care_disabled_children": False,
    "care_lone_relative": False, "care_keeps_spouse": False, "only_son": False, "care_home": False,
    "care_income": True, "care_other_person": False, "supports_upbringers": False, "relative_service_harm": "none",
    "disability_valid_until": "2027-11-22", "medical_category": "a", "occupation": "none_of_these", "minister": False,
    "objection": "none", "summons": "none", "situation": "planning",
}  # fmt: skip
"""An ordinary man who knows all his answers."""
WANDERING = {
    *(fact for fact, spec in FACTS.items() if spec.section == "family" and spec.asked and spec.type != "date"),
    *(
        "birth_date",
        "past_service",
        "dismissal_names_51_9",
        "excluded_otherwise",
        "up_to_27",
        "lawful_reason_before_27",
    ),
}
"""Where the law leaves most open: care, what was before 27, and the special state bodies."""
Answer = Value | Silence
Taken = list[tuple[str, Answer]]
DECIDING = ("status", "needs_review", "until", "missing", "undecided", "possible")


def replies(fact: str) -> st.SearchStrategy[Answer]:
    """What a person may reply: a value, "I don't know", "I'd rather not say"."""
    spec = FACTS[fact]
    known = values(fact).map(lambda raw: read_value(fact, raw, spec))
    return st.one_of(known, known, known, st.sampled_from(list(Silence)))


def reply(interview: Interview, answer: Answer) -> None:
    """Answer the present question."""
    if answer is Silence.DONT_KNOW:
        interview.dont_know()
    elif answer is Silence.DECLINED:
        interview.decline()
    else:
        assert not isinstance(answer, Silence)
        interview.give(answer)


def walk(interview: Interview, data: st.DataObject, look: Callable[[Interview, str], None] = lambda *_: None) -> Taken:
    """Answer at random until the stretch is over; more questions than there are would be one too many."""
    taken: Taken = []
    while (fact := interview.current) is not None:
        assert len(taken) < len(BOOK.interview.order)
        look(interview, fact)
        answer = data.draw(replies(fact), label=fact)
        reply(interview, answer)
        taken.append((fact, answer))
    return taken


def begun(data: st.DataObject) -> Interview:
    """An interview that was entered by some door."""
    interview = Interview(BOOK, ON)
    interview.begin(data.draw(st.sampled_from(DOORS), label="door"))
    return interview


def outlook(interview: Interview, fact: str, answer: Any) -> Any:
    """All that one answer leads to: findings, standing, and what is then left to derive from plain answers."""
    found = assess(BOOK, interview.facts.with_answer(fact, answer), ON)
    left = [BOOK.rest(derivation.diagram, found.world) for derivation in BOOK.derivations]
    return found.standing, [[getattr(one, name) for name in DECIDING] for one in found.findings], left


def some_values(fact: str) -> list[Any]:
    """A few values of a fact that no rule would take for the same."""
    spec = FACTS[fact]
    if spec.type == "bool":
        return [True, False]
    if spec.type == "integer":
        return [0, 1, 2, 70]
    if spec.type == "date":
        return [date(1990, 1, 1), date(2004, 5, 5), date(2010, 5, 5), date(2026, 11, 21), date(2028, 7, 1)]
    if spec.type == "set":
        return [frozenset(), *(frozenset({value}) for value in spec.values)]
    return list(spec.values)


def changes_something(interview: Interview, fact: str) -> bool:
    """Whether two values of a fact lead to different findings, or to another standing."""
    ways = [outlook(interview, fact, value) for value in some_values(fact)]
    return any(way != ways[0] for way in ways)


def must_change_something(interview: Interview, fact: str) -> None:
    """No question is idle; an end date may wait for other answers, but not for the one that gives it sense.

    A day from which times run is asked where its own condition holds, though no verdict hangs on it.
    """
    if fact in BOOK.days:
        assert truth(BOOK.days[fact], interview.assess().world) is True, fact
    elif fact in END_DATES:
        assert truth(BOOK.only_if.get(fact, True), interview.assess().world) is True, fact
    else:
        assert changes_something(interview, fact), fact


@settings(max_examples=40)
@given(st.data())
def test_the_first_stretch_ends_and_repeats_nothing(data: st.DataObject) -> None:
    asked = [fact for fact, _ in walk(begun(data), data)]
    assert len(asked) == len(set(asked))


@settings(max_examples=40)
@given(st.data())
def test_every_section_ends_and_repeats_nothing(data: st.DataObject) -> None:
    interview = begun(data)
    taken = walk(interview, data)
    for section in data.draw(st.permutations(SECTIONS), label="sections"):
        interview.look_for_more(section)
        more = walk(interview, data)
        assert {FACTS[fact].section for fact, _ in more} <= {section}
        assert interview.open_in(section) == []
        taken += more
    asked = [fact for fact, _ in taken]
    assert len(asked) == len(set(asked))


@settings(max_examples=40)
@given(st.data())
def test_looking_everywhere_leaves_nothing_to_ask(data: st.DataObject) -> None:
    interview = begun(data)
    walk(interview, data)
    interview.look_for_more()
    walk(interview, data)
    assert [section for section in SECTIONS if interview.open_in(section)] == []


@settings(max_examples=100)
@given(st.data())
def test_who_has_answered_everything_is_not_told_that_answers_are_missing(data: st.DataObject) -> None:
    """Otherwise he is sent round in a circle: nothing is left to ask, and the headline asks for more."""
    interview = Interview(BOOK, ON)
    interview.begin("check")
    for more in (False, True):
        if more:
            interview.look_for_more()
        while (fact := interview.current) is not None:
            raw = data.draw(values(fact), label=fact) if fact in WANDERING else KNOWN[fact]
            interview.give(read_value(fact, raw, FACTS[fact]))
        assert interview.assess().standing != "needs_answers"


def test_a_mother_with_group_3_and_a_sister_who_can_work_is_asked_about_plainly() -> None:
    known = {**KNOWN, "care_for": "mother", "care_age": 50, "care_disability": "group_3", "only_son": True}
    asked: list[str] = []
    interview = Interview(BOOK, ON)
    interview.begin("check")
    while (fact := interview.current) is not None:
        asked.append(fact)
        if fact == "care_bound":
            interview.dont_know()
        else:
            interview.give(read_value(fact, known[fact], FACTS[fact]))
    assert "care_bound" in asked
    assert interview.assess().finding("KZ-561-35-2-1-P6").missing == ("care_others_obliged",)
    interview.revisit("care_bound")
    interview.give(value=False)
    assert interview.assess().standing == "deferment_ground"
    interview.revisit("care_siblings")
    interview.give("none")
    assert "care_bound" not in interview.facts


@settings(max_examples=30)
@given(st.data())
def test_every_question_can_change_something(data: st.DataObject) -> None:
    interview = begun(data)
    walk(interview, data, must_change_something)
    interview.look_for_more()
    walk(interview, data, must_change_something)


@settings(max_examples=30)
@given(st.data())
def test_a_question_in_the_first_stretch_has_its_rules_or_a_line_of_the_standing(data: st.DataObject) -> None:
    interview = begun(data)
    walk(interview, data, must_be_needed)


def must_be_needed(interview: Interview, fact: str) -> None:
    """A question that is asked is one that is needed, and one that may be asked."""
    assert interview.needed(fact)
    assert FACTS[fact].asked


@settings(max_examples=40)
@given(st.data())
def test_the_way_back_loses_nothing(data: st.DataObject) -> None:
    interview = begun(data)
    taken = walk(interview, data)
    given_answers = interview.facts
    steps = 0
    while interview.back():
        steps += 1
    assert steps == len(taken)
    assert interview.facts == given_answers
    before = dict(taken)
    while interview.current is not None:
        reply(interview, before[interview.current])
    assert interview.facts == given_answers


@settings(max_examples=40)
@given(st.data())
def test_the_same_answer_on_a_second_visit_changes_nothing(data: st.DataObject) -> None:
    interview = begun(data)
    taken = walk(interview, data)
    if not taken:
        return
    given_answers = interview.facts
    fact, answer = data.draw(st.sampled_from(taken), label="again")
    interview.revisit(fact)
    assert interview.current == fact
    reply(interview, answer)
    assert interview.current is None
    assert interview.facts == given_answers


@settings(max_examples=60)
@given(st.data())
def test_another_answer_on_a_second_visit_asks_only_what_is_open(data: st.DataObject) -> None:
    interview = begun(data)
    taken = walk(interview, data)
    if not taken:
        return
    fact, _ = data.draw(st.sampled_from(taken), label="again")
    before = dict(taken)
    interview.revisit(fact)
    answer = data.draw(replies(fact), label="another")
    reply(interview, answer)
    hanging = set(BOOK.hanging_on(fact))
    again = [name for name, _ in walk(interview, data)]
    assert len(again) == len(set(again))
    assert set(again) & set(before) <= hanging
    kept = {name for name in before if name not in hanging and name != fact}
    assert all(interview.facts.value(name) == value_of(before[name]) for name in kept)


def value_of(answer: Answer) -> Value | None:
    """The value of an answer, if it carries one."""
    return None if isinstance(answer, Silence) else answer


@settings(max_examples=40)
@given(st.data())
def test_what_is_put_aside_is_suggested_again(data: st.DataObject) -> None:
    interview = begun(data)
    walk(interview, data)
    interview.look_for_more()
    taken = dict(walk(interview, data))
    known = {fact: answer for fact, answer in taken.items() if not isinstance(answer, Silence)}
    leading = [fact for fact in known if set(BOOK.hanging_on(fact)) & set(known)]
    if not leading:
        return
    fact = data.draw(st.sampled_from(leading), label="again")
    interview.revisit(fact)
    interview.dont_know()
    hanging = set(BOOK.hanging_on(fact)) & set(known)
    assert all(name not in interview.facts or name == interview.current for name in hanging)
    assert {name: interview.suggestion(name) for name in hanging} == {name: known[name] for name in hanging}


@settings(max_examples=20)
@given(st.data())
def test_forgetting_leaves_nothing(data: st.DataObject) -> None:
    interview = begun(data)
    walk(interview, data)
    interview.forget()
    assert (len(interview.facts), interview.current, interview.can_go_back) == (0, None, False)
    assert all(interview.suggestion(fact) is None for fact in FACTS)


def test_the_plausible_ranges_hold_the_day_asked_about() -> None:
    spans = {fact: spec.range for fact, spec in FACTS.items() if isinstance(spec.range, DateRange)}
    assert spans
    assert all(span.years_before >= 0 and span.years_after >= 0 for span in spans.values())
