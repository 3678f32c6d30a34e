"""Answers told back as sentences: every value of every fact, ages, numbers, days, sets, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from gettext import NullTranslations
from typing import Any

import pytest
from reading import USUAL_DAY

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts, Silence, Value, read_facts
from app.law.schema import FactSpec
from app.law.texts import rule_texts
from app.views.statement import said, statement
from app.words import Words

LONGEST = 20


def values(spec: FactSpec) -> list[Value]:
    """Some or all values of a fact."""
    if spec.type == "set":
        return [frozenset(), frozenset(spec.values[:1]), frozenset(spec.values[:2])]
    some: dict[str, list[Value]] = {"bool": [True, False], "integer": [0, 1, 62], "date": [date(2005, 3, 1)]}
    return some.get(spec.type, list(spec.values))


def sentences(book: RuleBook, words: Words) -> Iterator[tuple[str, Value, str]]:
    """Every fact with its values and how they are told back."""
    for name, spec in book.facts.items():
        for value in values(spec):
            yield name, value, said(name, spec, value, USUAL_DAY, words)


def told(book: RuleBook, words: Words, fact: str, facts: dict[str, Any] | Facts, on: date = USUAL_DAY) -> str:
    """How a fact is told back for a case."""
    read = facts if isinstance(facts, Facts) else read_facts(facts, book.facts, on)
    return statement(fact, book, read, assess(book, read, on), words)


def test_every_answer_is_told_back_as_a_full_sentence(book: RuleBook, english: Words) -> None:
    for name, value, text in sentences(book, english):
        assert text[0].isupper(), (name, value)
        assert text.endswith("."), (name, value)
        assert "{" not in text, (name, value)


def test_the_sentences_are_short(book: RuleBook) -> None:
    for name, spec in book.facts.items():
        assert [text for text in spec.says.values() if len(text.split()) >= LONGEST] == [], name


def test_no_two_answers_to_a_question_are_told_alike(book: RuleBook, english: Words) -> None:
    told_so = [(name, text) for name, _, text in sentences(book, english)]
    assert sorted(set(told_so)) == sorted(told_so)


def test_every_sentence_is_among_the_texts_for_translation(book: RuleBook) -> None:
    listed = {text.context: text.text for text in rule_texts(book)}
    for name, spec in book.facts.items():
        for value, text in spec.says.items():
            assert listed[f"{name}.says.{str(value).lower()}"] == text
        for field in ("says_number", "says_day", "says_these", "says_none"):
            assert listed.get(f"{name}.{field}") == getattr(spec, field)


@pytest.mark.parametrize(
    ("facts", "fact", "text"),
    [
        ({"study_form": "part_time"}, "study_form", "You study part-time."),
        ({"marriage": "registered"}, "marriage", "You are married; the state registered it."),
        ({"academic_leave": False}, "academic_leave", "You are not on academic leave."),
        ({"children": 1}, "children", "The number of your children under 18 is 1."),
        ({"study_end": "2028-07-01"}, "study_end", "The last day of your course is 1 July 2028."),
        ({"deferred_levels": []}, "deferred_levels", "You had no study deferment for an earlier course."),
        (
            {"deferred_levels": ["master", "school"]}, "deferred_levels",
            "You had a study deferment for these earlier courses: School and Master's programme.",
        ),
        ({"study_at": "college"}, "study_level", "Your course is at the level of college."),
        ({"care_for": "nobody"}, "care_situations", "By your answers, none of the cases of care is yours."),
    ],
)  # fmt: skip
def test_an_answer_told_back(book: RuleBook, english: Words, facts: dict[str, Any], fact: str, text: str) -> None:
    assert told(book, english, fact, facts) == text


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (date(2004, 2, 29), "You are 0 years old."),
        (date(2005, 3, 1), "You are 1 year old."),
        (date(2026, 2, 28), "You are 21 years old."),
        (date(2026, 3, 1), "You are 22 years old."),
    ],
)
def test_a_birth_date_is_told_as_the_age_on_the_day_asked_about(
    book: RuleBook, english: Words, on: date, text: str
) -> None:
    assert told(book, english, "birth_date", {"birth_date": "2004-02-29"}, on) == text


def test_the_age_of_another_day_is_not_remembered(book: RuleBook, english: Words) -> None:
    facts = {"birth_date": "2004-02-29"}
    days = (date(2025, 1, 1), date(2026, 12, 1), date(2025, 1, 1))
    assert [told(book, english, "birth_date", facts, day).split()[2] for day in days] == ["20", "22", "20"]


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (Silence.DONT_KNOW, "You do not know: Form of study."),
        (Silence.DECLINED, "You would rather not say: Form of study."),
        (None, "You have not told: Form of study."),
    ],
)
def test_what_is_not_known_says_why(book: RuleBook, english: Words, answer: Silence | None, text: str) -> None:
    facts = Facts({} if answer is None else {"study_form": answer})
    assert told(book, english, "study_form", facts) == text


def test_a_conclusion_that_does_not_follow_yet_is_not_laid_upon_the_person(book: RuleBook, english: Words) -> None:
    assert told(book, english, "care_dependent", {}) == "Your answers do not settle: Depends on you."


def test_a_conclusion_that_follows_is_told_though_it_was_not_known_itself(book: RuleBook, english: Words) -> None:
    facts = {"studying": None, "study_at": "college"}
    assert told(book, english, "studying", facts) == "You are studying now."


def test_a_translation_with_other_placeholders_gives_way_to_the_source(book: RuleBook) -> None:
    class Broken(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            return "Число ваших детей" if context == "children.says_number" else message

    words = Words("ru", Broken())
    assert told(book, words, "children", {"children": 3}) == "The number of your children under 18 is 3."
