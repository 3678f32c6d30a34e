"""The page on faith and conscience: the safe pattern, the right lines for each answer, nothing that may not be said."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.law.book import RuleBook
from app.law.facts import Facts, Silence, Value
from app.law.guide import guide_subjects, guide_texts
from app.law.guide_schema import PARTS, GuideLine
from app.law.interview import Interview
from app.law.wording import Wording
from app.places import RULES
from app.views.guide import GuidePageView, guide_offered, guide_view
from app.views.prepare import prepare_view, sheet_view, step_view
from app.words import Words

IDS = Path(__file__).with_name("norm_ids.txt").read_text(encoding="utf-8").split()
MINISTER: dict[str, Any] = {"minister": True, "association_registered": True, "minister_confirmation": True}
NOBODY: dict[str, Any] = {"minister": False, "objection": "none"}


def interview_with(book: RuleBook, on: date, answers: dict[str, Value | Silence]) -> Interview:
    """An interview in which these answers were given."""
    interview = Interview(book, on)
    interview.facts = Facts(answers)
    return interview


def page(book: RuleBook, on: date, words: Words, **answers: Any) -> GuidePageView:
    """The page for some answers."""
    return guide_view(interview_with(book, on, answers), words)


def lines(view: GuidePageView) -> set[str]:
    """The ids of its lines."""
    return {line.line for part in view.parts for line in part.lines}


def outcomes(book: RuleBook, on: date, **answers: Any) -> list[str]:
    """The outcome types for some answers."""
    world = interview_with(book, on, answers).assess().world
    return [spec.id for spec in book.library.guide.outcomes(world)]


def all_lines(book: RuleBook) -> list[GuideLine]:
    """Every line of the page."""
    return [line for part in book.library.guide.spec.page.parts for line in part.lines]


@pytest.mark.parametrize(
    "answers",
    [{}, MINISTER, NOBODY, {"objection": "oath"}, {"study_at": "religious"}, {**MINISTER, "situation": "in_unit"}],
)
def test_the_page_always_has_the_six_parts_of_the_safe_pattern(
    book: RuleBook, on: date, english: Words, answers: dict[str, Any]
) -> None:
    view = page(book, on, english, **answers)
    assert tuple(part.part for part in view.parts) == PARTS == ("law", "practice", "risk", "steps", "help")
    assert all(part.lines for part in view.parts)
    assert view.closing == "This is information, not legal advice, and not a call to refuse any duty."
    assert [bool(part.contacts) for part in view.parts] == [False, False, False, False, True]
    assert view.outcomes


def test_every_line_names_its_norm_and_its_certainty_and_the_law_its_edition(
    book: RuleBook, on: date, english: Words
) -> None:
    ladder = ("The law says", "It is reported that", "This is unclear; ask a lawyer")
    for situation in ("summoned", "in_unit", "decision_made"):
        view = page(book, on, english, **MINISTER, objection="weapons", study_at="religious", situation=situation)
        for line in (line for part in view.parts for line in part.lines):
            certainty, norm, *edition = line.source.split(" · ")
            assert certainty in ladder
            assert norm
            assert line.notes, "what a line rests on can be read in full"
            if certainty == ladder[0] and "Covenant" not in norm:
                assert re.search(r"(19|20)\d\d", " ".join(edition)), line


def test_what_is_reported_says_so_and_what_is_law_does_not(book: RuleBook) -> None:
    for line in all_lines(book):
        confidence = line.confidence or confidence_of(book, line.source)
        if line.text and "reported" in line.text:
            assert confidence == "reported", line.id
        if line.text and re.search("not (known|settled)|does not tell", line.text):
            assert confidence == "unconfirmed", line.id


def confidence_of(book: RuleBook, norm: str) -> str:
    """How sure a rule or note is."""
    note = book.library.notes.get(norm)
    return note.spec.confidence if note else book.rules[norm].spec.confidence


def test_thin_evidence_is_said_first_of_practice_and_risk_stands_before_the_steps(
    book: RuleBook, on: date, english: Words
) -> None:
    view = page(book, on, english)
    parts = {part.part: part for part in view.parts}
    assert parts["practice"].lines[0].line == "thin"
    assert PARTS.index("risk") < PARTS.index("steps")
    assert parts["steps"].lines[0].text.startswith("Look at health, family, study and age too")


@pytest.mark.parametrize(
    ("answers", "there", "not_there"),
    [
        (MINISTER, {"ministers", "who_is_minister", "ministers_papers", "untrue_papers", "war_and_assemblies"},
         {"registered_only", "unregistered", "weapons_and_oath", "religious_students"}),
        ({"minister": True, "association_registered": False}, {"registered_only", "unregistered", "ministers"}, set()),
        ({"minister": True, "association_registered": Silence.DONT_KNOW}, {"registered_only", "unregistered"}, set()),
        ({"minister": False, "study_at": "religious", "religious_school": "kz_licensed"},
         {"religious_students", "courses", "students_practice", "studies_end"}, {"ministers", "abroad_at_distance"}),
        ({"study_at": "religious", "religious_school": "abroad"}, {"abroad_at_distance", "abroad_full_time"}, set()),
        ({"objection": "weapons"}, {"weapons_and_oath", "favours", "favour_ends", "say_in_writing"}, {"ministers"}),
        ({"objection": "all_service"}, {"no_other_service", "belief_alone", "covenant", "constitution"}, {"favours"}),
        ({"objection": "all_service", "minister": False}, {"not_religious"}, set()),
        ({"objection": "all_service", "minister": True}, set(), {"not_religious"}),
        ({"situation": "summoned"}, {"appear"}, {"missed", "complain", "while_held"}),
        ({"situation": "missed_summons"}, {"missed"}, {"appear", "complain"}),
        ({"situation": "decision_made"}, {"complain", "suspend", "court", "other_bodies", "un_bodies"}, {"apply"}),
        ({"situation": "held_now"}, {"while_held", "ask_while_held"}, {"appear"}),
        ({"situation": "in_unit"}, {"while_held", "court", "other_bodies"}, {"appear", "suspend"}),
        ({"criminal_proceedings": True}, {"coming_of_own_will", "coming_and_still_objecting", "own_will"}, set()),
        ({**NOBODY, "study_at": "religious"}, {"no_other_service", "valid_reasons"}, {"belief_alone", "pressure"}),
    ],
)  # fmt: skip
def test_the_lines_follow_the_answers(
    book: RuleBook, on: date, english: Words, answers: dict[str, Any], there: set[str], not_there: set[str]
) -> None:
    shown = lines(page(book, on, english, **answers))
    assert there <= shown
    assert not not_there & shown


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, []),
        (NOBODY, []),
        ({**MINISTER, "objection": "none"}, ["statutory_exemption_possible"]),
        ({"minister": True}, ["statutory_exemption_possible"]),
        ({"minister": True, "association_registered": False}, ["not_registered", "no_domestic_provision"]),
        ({"objection": "all_service"}, ["no_domestic_provision"]),
        ({"objection": "oath"}, ["discretionary_practice", "no_domestic_provision"]),
        ({"study_at": "religious"}, ["deferral_possible"]),
        ({"study_at": "religious", "religious_school": "not_a_school"}, []),
        ({"objection": "all_service", "situation": "held_now"}, ["urgent_seek_lawyer", "no_domestic_provision"]),
        ({"criminal_proceedings": True}, ["urgent_seek_lawyer"]),
        ({"objection": Silence.DECLINED, "minister": Silence.DECLINED}, []),
    ],
)
def test_what_it_comes_to(book: RuleBook, on: date, answers: dict[str, Any], expected: list[str]) -> None:
    assert outcomes(book, on, **answers) == expected


def test_no_outcome_is_a_promise(book: RuleBook) -> None:
    possible = {spec.id: spec.text for spec in book.library.guide.spec.page.outcomes if spec.id.endswith("_possible")}
    assert len(possible) == 2
    assert all("may fit" in text and "The commission decides." in text for text in possible.values())


@pytest.mark.parametrize(
    ("answers", "door", "offered"),
    [
        ({}, "check", False),
        (NOBODY, "check", False),
        (NOBODY, "conscience", True),
        ({"minister": True}, "check", True),
        ({"objection": "oath"}, "summons", True),
        ({"objection": Silence.DECLINED}, "check", False),
        ({"study_at": "religious"}, "check", True),
        ({"summons": "sms", "absence_reason": "conscience"}, "summons", True),
    ],
)
def test_the_answer_leads_there_where_it_speaks_of_it(
    book: RuleBook, on: date, answers: dict[str, Any], door: str, offered: bool
) -> None:
    interview = interview_with(book, on, answers)
    interview.door = door
    assert guide_offered(interview) is offered


def test_before_the_new_constitution_the_old_one_is_told(book: RuleBook, english: Words) -> None:
    old = lines(page(book, date(2026, 6, 30), english, objection="oath"))
    new = lines(page(book, date(2026, 7, 1), english, objection="oath"))
    assert "constitution_of_1995" in old - new
    assert "constitution" in new - old


def test_everything_told_of_conscience_and_of_the_world_is_reached_from_here(book: RuleBook) -> None:
    guide = book.library.guide.spec
    reached = {name for line in all_lines(book) for name in (line.source, *line.more)}
    reached |= {sheet.note for sheet in guide.prepare.sheets}
    wanted = {note.spec.id for note in book.library.notes.values() if note.spec.topic in ("conscience", "world")}
    wanted |= {rule.id for rule in book.rules.values() if rule.kind == "objector"}
    assert wanted - reached == set()


def test_the_sheets_tell_every_norm_on_counselling(book: RuleBook) -> None:
    told = {norm for sheet in book.library.guide.spec.prepare.sheets for norm in sheet.norms}
    assert told == {name for name in IDS if name.startswith("GUIDE-")}


def test_the_sheets_hold_what_the_norms_list(book: RuleBook, on: date, english: Words) -> None:
    counts = {
        sheet.sheet: [len(block.items) for block in sheet_view(book, sheet.sheet, on, english).blocks]
        for sheet in prepare_view(book, english).sheets
    }
    assert counts == {"statement": [11], "questions": [12], "care": [9, 7], "counsellors": [7]}


def test_a_sheet_is_as_sure_as_its_norm(book: RuleBook, on: date, english: Words) -> None:
    said = {name: sheet_view(book, name, on, english).certainty for name in ("statement", "questions", "care")}
    assert set(said.values()) == {"It is reported that"}
    assert sheet_view(book, "counsellors", on, english).certainty == "This is unclear; ask a lawyer"


def test_the_statement_says_that_nothing_must_answer_it(book: RuleBook, on: date, english: Words) -> None:
    view = sheet_view(book, "statement", on, english)
    assert "no form" in view.lead[0]
    assert "no procedure that must answer headings 3 to 8" in view.lead[0]
    items = view.blocks[0].items
    assert [item.number for item in items] == [str(n) for n in range(1, 12)]
    assert [item.title for item in items[2:8]] == [
        "What it is about", "What is believed", "How it came about", "How it shows in life",
        "Why it stands against this step", "What one is ready to do",
    ]  # fmt: skip


def test_the_questions_come_one_by_one_with_what_they_are_about(book: RuleBook, on: date, english: Words) -> None:
    steps = [step_view(book, "questions", at, on, english) for at in range(12)]
    assert [step.place for step in steps] == [f"Question {n} of 12" for n in range(1, 13)]
    assert all(step.item.title.endswith("?") for step in steps)
    assert all(step.item.text.startswith("It is about ") for step in steps)
    assert [step.is_last for step in steps] == [False] * 11 + [True]


def test_no_text_says_what_may_not_be_said(book: RuleBook) -> None:
    wording = Wording(RULES)
    texts = [text.text for text in guide_texts(book.library.guide.spec)]
    assert len(texts) > 150
    assert {text: broken for text in texts if (broken := wording.broken("en", text))} == {}


def test_nothing_is_scored_spoken_for_anybody_or_preached(book: RuleBook) -> None:
    bad = re.compile(r"\bscore|per cent|%|\bI (?:believe|cannot|refuse)\b|!|\bGod\b|\bsincer", re.IGNORECASE)
    assert [text.text for text in guide_texts(book.library.guide.spec) if bad.search(text.text)] == []


def test_every_text_of_the_guide_is_signed_under_a_subject_of_its_own(book: RuleBook) -> None:
    spec = book.library.guide.spec
    subjects = {subject for subject, _ in guide_subjects(spec)}
    assert {text.subject for text in guide_texts(spec)} == subjects
    contexts = [text.context for text in guide_texts(spec)]
    assert len(contexts) == len(set(contexts))
