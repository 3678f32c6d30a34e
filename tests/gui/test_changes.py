"""What would change a finding and what would end it, on the cards of the answer."""

from __future__ import annotations

from typing import Any

import pytest

from app.law.facts import read_facts
from app.views.answer import answer_view
from app.views.changes import ChangesView
from app.words import words_for
from gui.conftest import OPENED
from gui.reader import Key, Reader, settle
from gui.sound import check
from ui.card import Card
from ui.changes import ChangesPart, Lines

MAN: dict[str, Any] = {
    "birth_date": "2005-03-01", "sex": "male", "citizenship": "kz", "serving_now": "none", "residence": "kz",
    "on_military_register": True, "study_at": "bachelor", "study_form": "part_time", "study_place": "kz",
    "deferred_levels": ["bachelor"], "medical_category": "a", "relative_service_harm": "none", "convicted": "crime",
    "sentence_state": "lapsed_or_lifted", "care_for": "mother", "care_age": 50, "care_disability": "group_1",
    "disability_valid_until": "2026-01-01", "care_home": False, "care_other_person": False, "care_income": True,
    "care_siblings": "none", "care_spouse": "none", "occupation": "teacher_listed", "job_diploma": True,
    "job_specialty": True, "job_employer": True,
}  # fmt: skip
STUDY = "Full-time study at school, college or university"
CARE, WORK = "Care for a parent, wife or grandparent", "Teacher"


def at_answer(reader: Reader, language: str = "en", **more: Any) -> Reader:
    """The answer of a man, every group of cards unfolded."""
    reader.choose_language(language)
    reader.journey.enter("check")
    reader.interview.facts = read_facts({**MAN, **more}, reader.interview.book.facts, reader.interview.on)
    reader.journey.show_answer()
    for group in reader.journey.answer.groups:
        group._fold.open()
    settle()
    return reader


def part(reader: Reader, title: str) -> ChangesPart:
    """The part of the card with this title."""
    cards = reader.journey.answer.findChildren(Card)
    return next(card for card in cards if card._title.text() == title and card.isVisible())._changes


def view(reader: Reader, title: str) -> ChangesView:
    """What the card with this title has to say of changes."""
    groups = answer_view(reader.interview, words_for("en")).groups
    return next(card for group in groups for card in group.cards if card.title == title).changes


def lines(found: ChangesPart, *, ends: bool = False) -> Lines:
    """Unfold one of the two parts."""
    fold = found.ends if ends else found.changes
    fold.open()
    settle()
    assert fold.content is not None
    return fold.content


def texts(content: Lines) -> list[str]:
    """The lines that show."""
    return [line.words.text() for line in content.lines.shown]


def test_a_ground_that_does_not_fit_says_what_would_change_it(reader: Reader) -> None:
    study = part(at_answer(reader), STUDY)
    assert study.changes.isVisible()
    assert study.ends.isHidden()
    assert study.changes.content is None
    content = lines(study)
    assert "The commission decides." in content.intro.text()
    (only,) = texts(content)
    assert only.startswith("All of these together: Answer this: Are you on academic leave now?")
    assert only.endswith("If “Form of study” became: Full-time (by day)")


def test_a_paper_that_has_run_out(reader: Reader) -> None:
    assert texts(lines(part(at_answer(reader), CARE))) == ["A new disability paper would be needed"]


def test_the_question_in_a_set_leads_to_its_page(reader: Reader) -> None:
    content = lines(part(at_answer(reader), STUDY))
    (row,) = content.lines.shown[0].questions.shown
    assert row.accessibleName() == "On academic leave"
    reader.enter(row)
    assert reader.page is reader.journey.question
    assert reader.interview.current == "academic_leave"


def test_what_would_end_a_ground_and_the_way_to_its_day(reader: Reader) -> None:
    work = part(at_answer(reader), WORK)
    assert work.changes.isHidden()
    content = lines(work, ends=True)
    assert texts(content) == ["When this work, office or training ends; you have not told the day."]
    assert content.intro.isHidden()
    reader.enter(content.lines.shown[0].questions.shown[0])
    assert reader.interview.current == "work_until"
    reader.answer("25 5 2027")
    reader.journey.show_answer()
    settle()
    content = lines(part(reader, WORK), ends=True)
    assert texts(content) == ["When this work, office or training ends; the last day is 25 May 2027."]
    assert content.lines.shown[0].questions.shown == []


def test_no_question_has_two_rows_on_a_card(reader: Reader) -> None:
    at_answer(reader)
    for card in reader.journey.answer.findChildren(Card):
        if card.isVisible():
            card._changes.changes.open()
            settle()
            content = card._changes.changes.content
            rows = [row.accessibleName() for row in card._missing.shown]
            if content is not None and content.isVisible():
                rows += [row.accessibleName() for line in content.lines.shown for row in line.questions.shown]
            assert len(set(rows)) == len(rows), card._title.text()
    lines = answer_view(reader.interview, words_for("en")).unasked.lines
    assert "Married, with a child" in [line.title for line in lines], "nobody asked about it: a line, and no card"


def test_a_language_switch_keeps_the_parts_open(reader: Reader) -> None:
    study = part(at_answer(reader), STUDY)
    content = lines(study)
    reader.speak("ru")
    assert study.changes.is_open
    assert study.changes.content is content
    wanted = next(
        card.changes for group in answer_view(reader.interview, words_for("ru")).groups for card in group.cards
        if card.rule == "KZ-561-35-3-A"
    )  # fmt: skip
    assert texts(content) == [line.text for line in wanted.lines]


def test_the_parts_open_and_close_by_the_keyboard(reader: Reader) -> None:
    study = part(at_answer(reader), STUDY)
    reader.enter(study.changes.line)
    assert study.changes.is_open
    assert study.changes.line.accessibleName() == "What would change this"
    assert study.changes.line.accessibleDescription() == "unfolded"
    reader.press(Key.Key_Return)
    assert not study.changes.is_open


def test_a_conviction_is_never_named(reader: Reader) -> None:
    at_answer(reader, sentence_state="record_running")
    told = [
        line.text
        for group in answer_view(reader.interview, words_for("en")).groups
        for card in group.cards
        for line in (*card.changes.lines, *card.changes.ends)
    ]
    assert told
    assert not [text for text in told if "convict" in text.lower()]


def test_an_example_shows_no_rows(reader: Reader) -> None:
    at_answer(reader)
    shown = ChangesPart(reader.window._language, ask=False)
    shown.show_changes(view(reader, STUDY))
    assert texts(content := lines(shown))
    assert content.lines.shown[0].questions.shown == []
    shown.deleteLater()


@pytest.mark.parametrize(("percent", "size"), [(100, (1366, 768)), (200, (800, 600))])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_is_cut_off(opened: OPENED, look: Any, language: str, percent: int, size: tuple[int, int]) -> None:
    look.percent = percent
    look.choose("light")
    reader = at_answer(opened(size=size), language)
    for card in reader.journey.answer.findChildren(Card):
        card._changes.changes.open()
        card._changes.ends.open()
    settle()
    check(reader)
