"""What a report says, and what it keeps to itself."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import Any

import pytest
from people_who_print import CASES, ON, SENSITIVE, interview_of, page_of, view_of

from app.law.book import APPLIES, FAILS, RuleBook
from app.law.forms import read_as
from app.law.note_schema import ReviewSpec
from app.law.relevance import GROUNDS
from app.papers.picture import BEGINS, ENDS, noted_picture, picture_note
from app.papers.report import report_lines, report_of
from app.papers.sheet import Line
from app.views.desk import desk_view
from app.views.timeline import years_view
from app.words import LANGUAGES, Words, words_for

each_case = pytest.mark.parametrize("name", CASES)
_TELLING = ("religi", "minister", "conscience", "weapon", "convict", "sentence", "categor")


def lines_of(book: RuleBook, facts: dict[str, Any], words: Words) -> tuple[Line, ...]:
    """The lines of somebody's report."""
    return tuple(report_lines(view_of(book, facts, words), words))


def text_of(lines: tuple[Line, ...]) -> str:
    """Everything that is read in some lines."""
    return "\n".join(f"{line.text} {line.detail}" for line in lines)


def seen(page: str) -> str:
    """What is read on a page of HTML."""
    without = re.sub(r"<style>.*?</style>|<!--.*?-->|<head>.*?</head>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", without)).split())


@each_case
def test_only_a_ground_that_is_met_is_called_so(book: RuleBook, english: Words, name: str) -> None:
    view, assessment = view_of(book, CASES[name], english), interview_of(book, CASES[name]).assess()
    grounds = [found for found in assessment.findings if found.kind in GROUNDS]
    assert {part.rule for part in view.grounds} == {one.rule.id for one in grounds if one.status == APPLIES}
    assert {part.rule for part in view.unclear} == {one.rule.id for one in grounds if one.needs_review}
    failing = {one.rule.id for one in grounds if one.status == FAILS}
    assert {part.rule for part in view.close} <= failing
    assert {part.rule for part in view.close}.isdisjoint({*(part.rule for part in (*view.grounds, *view.unclear))})


@each_case
def test_every_paper_of_a_ground_can_be_ticked_off(book: RuleBook, english: Words, name: str) -> None:
    assessment = interview_of(book, CASES[name]).assess()
    ticks = [line.text for line in lines_of(book, CASES[name], english) if line.kind == "tick"]
    wanted = {
        english.text(f"papers.{paper}", book.papers[paper])
        for found in assessment.findings
        if found.status == APPLIES and found.kind in (*GROUNDS, "notification", "valid_reason")
        for paper in book.wanted("papers", found.rule.spec.papers, assessment.world)
    }
    assert set(ticks) == wanted
    if ticks:
        assert "Usually asked; confirm with the office." in text_of(lines_of(book, CASES[name], english))


def test_a_paper_for_every_ground_is_named_once(book: RuleBook, english: Words) -> None:
    ticks = [line.text for line in lines_of(book, CASES["only son"], english) if line.kind == "tick"]
    assert len(ticks) == len(set(ticks)) > 5


def test_each_answer_is_told_once(book: RuleBook, english: Words) -> None:
    said = text_of(lines_of(book, CASES["only son"], english))
    assert said.count("You look after your mother.") == 1
    assert "Asked for" not in text_of(lines_of(book, CASES["father"], english))


def test_of_many_grounds_the_answers_are_left_out(book: RuleBook, english: Words) -> None:
    lines = lines_of(book, CASES["everything"], english)
    assert "Your answers:" not in text_of(lines)
    assert sum(line.kind == "part" and line.text == "Teacher" for line in lines) == 2


@each_case
def test_edition_certainty_and_disclaimer_stand_in_it(book: RuleBook, english: Words, name: str) -> None:
    lines = lines_of(book, CASES[name], english)
    said = text_of(lines)
    for needed in ("Law in the edition of 19 May 2026", "Asked about 22 November 2026", "personal answers"):
        assert needed in text_of(lines[:4])
        assert needed in said
    assert lines[-1].text.startswith("This is information, not legal advice. The call-up commission decides.")
    assert ("This answer is for peacetime." in said) is (name != "wartime")
    assert "Whom to ask" in said


@pytest.mark.parametrize("name", ["student", "part-time", "father", "nothing"])
def test_sensitive_answers_that_carry_no_ground_are_not_told(book: RuleBook, english: Words, name: str) -> None:
    facts = {**CASES[name], **SENSITIVE}
    listed = view_of(book, facts, english)
    assert [part.rule for part in listed.grounds] == [part.rule for part in view_of(book, CASES[name], english).grounds]
    told = [line for line in lines_of(book, facts, english) if line.text not in _questions(book, facts, english)]
    said = text_of(tuple(told)).lower().replace("a religious wedding alone", "")
    assert [word for word in _TELLING if word in said] == []
    page = seen(page_of(book, facts, ["en"])).lower()
    for fact in SENSITIVE:
        assert [text for text in book.facts[fact].says.values() if text.lower() in page] == []


def _questions(book: RuleBook, facts: dict[str, Any], words: Words) -> set[str]:
    return {text for _, text in view_of(book, facts, words).asks.questions}


def test_a_ground_tells_the_sensitive_answer_that_carries_it(book: RuleBook, english: Words) -> None:
    said = text_of(lines_of(book, {**CASES["minister"], "convicted": "never", "medical_category": "a"}, english))
    assert "empowered you for spiritual or preaching service" in said
    assert "convict" not in said
    assert "found category" not in said


@each_case
def test_what_no_lawyer_has_reviewed_is_told_once(book: RuleBook, english: Words, name: str) -> None:
    said = text_of(lines_of(book, CASES[name], english))
    assert said.count("No lawyer has reviewed this text yet.") == 1
    assert "reviewed by a lawyer" not in said.lower()


def test_where_a_lawyer_has_reviewed_something_each_part_tells(book: RuleBook, english: Words) -> None:
    signed = {"id": "KZ-561-35-2-3", "by": "L-1", "on": ON, "edition": ON, "digest": "x"}
    reviewed = replace(book, reviews={"KZ-561-35-2-3": read_as(ReviewSpec, signed)})
    view = view_of(reviewed, CASES["father"], english)
    states = {part.rule: part.norm.rpartition(" · ")[2] for part in (*view.grounds, *view.unclear, *view.summons)}
    assert len(states) > 1
    assert view.unreviewed == ""
    assert states.pop("KZ-561-35-2-3") == "Reviewed by a lawyer on 22 November 2026"
    assert set(states.values()) == {"Not yet reviewed by a lawyer"}


SUMMONSES: dict[str, dict[str, Any]] = {
    "You count as duly notified.": {"summons": "paper_received"},
    "Whether you were duly notified can be disputed.": {"summons": "egov", "summons_read": False},
    "By your answers you were not duly notified.": {"summons": "sms", "summons_number_own": False},
    "A phone call is not in the list of the law.": {"summons": "phone_call"},
    "We cannot say yet whether you were duly notified.": {"summons": "sms"},
}


@pytest.mark.parametrize("outcome", SUMMONSES)
def test_what_the_summons_comes_to_is_told_as_at_the_desk(book: RuleBook, english: Words, outcome: str) -> None:
    facts = {**CASES["student"], **SUMMONSES[outcome]}
    desk = desk_view(interview_of(book, facts), {}, english).outcome
    part = view_of(book, facts, english).summons[0]
    assert (part.title, part.lines) == (outcome, (desk.why, desk.now))
    assert part.norm == desk.certainty
    assert ("art. 30(1)" in part.norm) is (desk.word != "Not known yet")
    lines = lines_of(book, facts, english)
    assert [line.text for line in lines].count(outcome) == 1
    assert not any(line.text == "Were you properly notified?" for line in lines)


def test_without_a_summons_there_is_no_word_of_it(book: RuleBook, english: Words) -> None:
    for answer in ({}, {"summons": "none"}, {"summons": None}):
        assert view_of(book, {**CASES["student"], **answer}, english).summons == ()


def test_a_valid_reason_stands_below_the_outcome(book: RuleBook, english: Words) -> None:
    found = view_of(book, CASES["missed"], english).summons
    assert found[0].title == "You count as duly notified."
    assert len(found) > 1


def test_someone_else_is_meant(book: RuleBook, english: Words) -> None:
    interview = interview_of(book, CASES["student"])
    interview.asking_for = "son"
    page = seen(report_of(interview, [english]))
    assert "What the law says in your son's situation" in page
    assert "“you” on these pages means him" in page
    assert "Another heading" in report_of(interview, [english], "Another heading")


@each_case
def test_two_languages_stand_side_by_side(book: RuleBook, name: str) -> None:
    columns = {language: lines_of(book, CASES[name], words_for(language)) for language in LANGUAGES}
    kinds = {language: [line.kind for line in lines] for language, lines in columns.items()}
    assert kinds["kk"] == kinds["ru"] == kinds["en"]
    both, alone = seen(page_of(book, CASES[name], ["kk", "ru"])), seen(page_of(book, CASES[name], ["kk"]))
    ours = [" ".join(line.text.split()) for line in columns["kk"] if line.kind != "picture"]
    theirs = [" ".join(line.text.split()) for line in columns["ru"] if line.kind != "picture"]
    assert [text for text in ours if text not in both or text not in alone] == []
    assert [text for text in theirs if text not in both] == []


def test_each_standing_reads_otherwise_than_the_others(book: RuleBook) -> None:
    """Periods are joined by what is read of them; they have to join alike in every language."""
    for language in LANGUAGES:
        words = words_for(language)
        short = [words.text(f"standing.{line.spec.id}.short", line.spec.short) for line in book.standings]
        assert len(set(short)) == len(short), language


def test_what_is_filled_in_cannot_become_markup(book: RuleBook, english: Words) -> None:
    assert "<b>x</b>" not in report_of(interview_of(book, {}), [english], "<b>x</b>")


def test_the_picture_travels_in_the_page(book: RuleBook, english: Words) -> None:
    view = years_view(book, interview_of(book, CASES["student"]).facts, ON, english)
    assert view is not None
    note = picture_note(view)
    assert note in page_of(book, CASES["student"], ["en"])
    assert "--" not in note[len(BEGINS) : -len(ENDS)]
    found = noted_picture(note)
    assert (found.rows, found.seasons, found.keys) == (view.rows, view.seasons, view.keys)
    assert [pin.day for pin in found.pins] == [pin.day for pin in view.pins]
    assert not any(pin.line for pin in found.pins)
