"""The summons desk over any answers: something is always told, and only an answer it asks for turns the outcome."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.desk import result
from app.law.facts import Facts, Silence
from app.law.interview import Interview
from app.law.load import load_rule_book
from app.views.desk import desk_view
from app.views.desk_form import is_shown, take
from app.words import source_words

BOOK: RuleBook = load_rule_book()
ON = date(2026, 11, 22)
QUESTIONS = BOOK.desk.spec.questions
FIELDS = (*BOOK.desk.spec.paper.fields, BOOK.desk.spec.paper.listed)


def values_of(fact: str) -> st.SearchStrategy[Any]:
    """The values that a question of the form can have."""
    spec = BOOK.facts[fact]
    if spec.type == "date":
        return st.integers(-400, 300).map(lambda days: ON + timedelta(days))
    return st.booleans() if spec.type == "bool" else st.sampled_from(spec.values)


ANSWERS = st.fixed_dictionaries({}, optional={fact: values_of(fact) for fact in QUESTIONS})
TICKS = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from([True, False, None]))


@given(ANSWERS, TICKS)
def test_something_is_told_and_the_last_word_stands(answers: dict[str, Any], ticks: dict[str, bool | None]) -> None:
    interview = Interview(BOOK, ON)
    interview.facts = Facts(answers)
    view = desk_view(interview, ticks, source_words())
    assert view.outcome.title
    assert view.outcome.why
    assert view.closing == ("" if answers.get("summons") == "none" else BOOK.desk.spec.closing)
    assert (view.days is None) == (answers.get("summons") == "none")


@given(ANSWERS, st.data())
def test_only_an_answer_that_is_asked_for_turns_the_outcome(answers: dict[str, Any], data: st.DataObject) -> None:
    told = result(BOOK, assess(BOOK, Facts(answers), ON), {})
    left_open = [fact for fact in QUESTIONS if fact not in answers and fact not in told.ask and fact != "summons"]
    more = {fact: data.draw(values_of(fact)) for fact in left_open}
    assert result(BOOK, assess(BOOK, Facts(answers | more), ON), {}).outcome.kind == told.outcome.kind


@given(ANSWERS)
def test_a_question_that_is_asked_for_can_be_answered_in_the_form(answers: dict[str, Any]) -> None:
    interview = Interview(BOOK, ON)
    interview.facts = Facts(answers)
    for fact in result(BOOK, interview.assess(), {}).ask:
        assert is_shown(interview, fact)


@given(st.lists(st.fixed_dictionaries({}, optional={
    fact: st.one_of(values_of(fact), st.just(Silence.DONT_KNOW)) for fact in QUESTIONS
}), max_size=4))  # fmt: skip
def test_the_interview_holds_what_shows_and_nothing_else(entries: list[dict[str, Any]]) -> None:
    """However often the form is changed, the answers about the summons are those that stand in it."""
    interview, words = Interview(BOOK, ON), source_words()
    for entry in entries:
        typed = {fact: _typed(value) for fact, value in entry.items()}
        faults = take(interview, typed, words)
        for fact in QUESTIONS:
            if not is_shown(interview, fact):
                assert fact not in interview.facts
            elif fact not in faults:
                assert (interview.facts.answer(fact) if fact in interview.facts else None) == entry.get(fact)


def _typed(value: Any) -> Any:
    return (str(value.year), str(value.month), str(value.day)) if isinstance(value, date) else value
