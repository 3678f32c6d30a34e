"""Every page in three languages and two text sizes: everything has a name, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea, QWidget

from app.words import LANGUAGES
from gui.conftest import OPENED
from gui.reader import STUDENT, Key, Reader, settle, visible
from ui.card import Card
from ui.fold import Fold
from ui.inputs.day import DayInput
from ui.note import NoteFold
from ui.rows import ChoiceRow, Row
from ui.text import Text
from ui.theme import Look

SIZES = [(100, (1366, 768)), (100, (800, 600)), (200, (800, 600))]
at_every_size = pytest.mark.parametrize(("percent", "size"), SIZES, ids=["100", "100-small", "200-small"])
in_every_language = pytest.mark.parametrize("language", LANGUAGES)
Open = Callable[[str, int, tuple[int, int]], Reader]


@pytest.fixture
def open_in(opened: OPENED, look: Look) -> Open:
    """Open the window in a language, a text size and a size."""

    def open_window(language: str, percent: int, size: tuple[int, int]) -> Reader:
        look.resize_text(percent)
        reader = opened(size=size)
        check(reader)
        reader.choose_language(language)
        return reader

    return open_window


def check(reader: Reader) -> None:
    """The page that shows is sound."""
    settle()
    window = reader.window
    width, height = window.width(), window.height()
    assert width in (1366, 800), f"the window was forced to {width} × {height}"
    assert nameless(window) == []
    assert clipped(window) == []
    assert sideways(window) == []
    assert not [label.text() for label in visible(window) if isinstance(label, QLabel) and _may_be_markup(label)]


def nameless(window: QWidget) -> list[str]:
    """Widgets that take the focus and have no spoken name."""
    found = [widget for widget in visible(window) if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [repr(widget) for widget in found if not _spoken(widget)]


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def clipped(window: QWidget) -> list[str]:
    """Words that have less room than they need."""
    return [f"{_words(widget)!r} in {widget.size()}" for widget in visible(window) if _is_cut(widget)]


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, Text) and widget.hasHeightForWidth():
        return widget.height() < max(widget.heightForWidth(widget.width()), _needed(widget, widget.text(), 0))
    if isinstance(widget, Row):
        sides = widget._left() + widget._right()
        words = _needed(widget, widget.accessibleName(), sides)
        note = _needed(widget, widget.note, sides, widget._note_font()) if widget.note else 0
        return widget.height() < max(widget.heightForWidth(widget.width()), words + note)
    if isinstance(widget, QPushButton | QLabel):
        return widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height() - 4
    return False


def _needed(widget: QWidget, text: str, sides: int, font: QFont | None = None) -> int:
    """The height of a text in its width, measured another way than the widget does."""
    room = QRect(0, 0, widget.width() - sides, 100_000)
    metrics = QFontMetrics(font or widget.font())
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else type(widget).__name__


def sideways(window: QWidget) -> list[str]:
    """What reaches beyond the right edge of its page or of the window."""
    wide = [f"{type(area).__name__}: {area}" for area in visible(window) if _is_wide(area)]
    beyond = [f"{_words(w)!r}" for w in visible(window) if w.mapTo(window, QPoint(w.width(), 0)).x() > window.width()]
    return wide + beyond


def _is_wide(area: QWidget) -> bool:
    if not isinstance(area, QScrollArea):
        return False
    inside = area.widget()
    assert inside is not None
    return inside.width() > area.viewport().width() or area.horizontalScrollBar().isVisible()


def _may_be_markup(label: QLabel) -> bool:
    return label.textFormat() != Qt.TextFormat.PlainText and "<" in label.text()


@at_every_size
@in_every_language
def test_start_emergency_and_notice(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    check(reader)
    reader.journey.enter("held")
    check(reader)
    reader.window.say_fault()
    check(reader)
    reader.window.hide_all()
    check(reader)


@at_every_size
@in_every_language
def test_every_question(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.journey.begin("counsellor")
    for fact, spec in reader.interview.book.facts.items():
        if spec.asked:
            reader.journey.revisit(fact)
            reader.journey.question.not_sure.open()
            reader.journey.question.submit()
            if reader.page is reader.journey.question:
                check(reader)


@at_every_size
@in_every_language
def test_answer_and_review(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    check(reader)
    open_everything(reader)
    check(reader)
    reader.journey.show_review()
    check(reader)


def open_everything(reader: Reader) -> None:
    """Open every fold of the answer page."""
    for group in reader.journey.answer.groups:
        group._fold.open()
    reader.journey.answer.unasked.open()
    reader.journey.answer.day_asked.line.setChecked(True)
    settle()
    for card in reader.journey.answer.findChildren(Card):
        for fold in (card._why, card._changes.changes, card._changes.ends):
            fold.open()
    for group in reader.journey.answer._notes.shown:
        group.open()
    settle()
    for note in reader.journey.answer.findChildren(NoteFold):
        note.open()
    settle()


@at_every_size
@in_every_language
def test_everything_that_is_looked_up(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.journey.look_up()
    lookups = reader.journey.lookups
    check(reader)
    for text in ("e", "\u0438", "30(1)", "zzz", ""):
        lookups.lookup.field.setText(text)
        check(reader)
    for topic in reader.interview.book.library.topics:
        lookups.open_topic(topic)
        for note in lookups.topic.notes.shown:
            note.open()
        check(reader)
    lookups.open_deadlines()
    check(reader)
    lookups._count_from("decision_known")
    lookups.counting.submit()
    check(reader)
    for event in reader.interview.book.library.events:
        lookups._count_from(event.id)
        lookups.counting.fields.take("2026-11-22")
        lookups.counting.submit()
        check(reader)


@at_every_size
@in_every_language
def test_worked_examples(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.journey.look_up()
    lookups = reader.journey.lookups
    lookups._open_examples()
    for part in lookups.examples.parts.shown:
        part.norms.shown[0].open()
    check(reader)
    for example in lookups._examples[::97]:
        lookups._open_example(example)
        check(reader)


SUMMONS = {"summons_sent_on": "2026-11-20", "summons_appear_on": "2026-11-18"}


@at_every_size
@in_every_language
def test_the_summons_desk(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.journey.enter("summons")
    desk = reader.journey.desk
    check(reader)
    for way in reader.interview.book.facts["summons"].values:
        reader.interview.tell("summons", way)
        reader.interview.tell("absence_reason", "work_or_exam" if way == "sms" else "conscience")
        desk.open("summons")
        for row in desk.form.checklist.rows.shown:
            row.mark.choose("missing")
        check(reader)
        desk.form.submit()
        check(reader)
    reader.interview.tell("summons", "sms")
    desk.open("summons")
    for field in desk.form.fields:
        if isinstance(field.input, DayInput):
            field.input.take(SUMMONS[field.fact])
    desk.form.submit()
    check(reader)
    for fact, day in (("summons_sent_on", date(2026, 11, 17)), ("summons_appear_on", date(2026, 11, 18))):
        reader.interview.tell(fact, day)
    desk.open_result()
    for part in (desk.result.why, desk.result.reasons, desk.result.fines, desk.result.no_offence):
        for note in part.folded.shown:
            note.open()
    check(reader)


@at_every_size
@in_every_language
def test_after_a_decision(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.journey.after_decision()
    page = reader.journey.decisions.page
    check(reader)
    assert page.known is not None
    assert page.decided is not None
    assert isinstance(page.known.input, DayInput)
    page.later.open()
    page.known.input.take("2026-11-23")
    page.submit()
    check(reader)
    page.known.input.take("2026-11-02")
    assert page.later.content is not None
    for day in page.later.content.days.shown:
        day.fields.take("2026-11-01")
    page.submit()
    check(reader)
    for day in page.later.content.days.shown[:2]:
        day.fields.take("2026-11-10")
    for row in page.decided.input.findChildren(ChoiceRow):
        row.setChecked(True)
        page.submit()
        check(reader)
    for part in page._parts.shown:
        for note in part.folded.shown:
            note.open()
    check(reader)


@at_every_size
@in_every_language
def test_the_day_asked_about_and_what_if(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.interview.facts = reader.interview.facts.with_answer("summons_appear_on", date(2026, 12, 1))
    reader.journey.show_answer()
    reader.journey.answer.day_asked.line.click()
    choice = reader.journey.answer.day_asked.choice
    for row in (*choice.rows.rows[1:], choice.rows.rows[0], choice.rows.other):
        row.click()
        check(reader)
    for day in ("1990-01-01", "2033-01-01"):
        choice.fields.take(day)
        choice.button.click()
        check(reader)
    reader.journey.try_out()
    page = reader.journey.what_if.choosing
    page.submit()
    check(reader)
    page.days.rows.other.click()
    for day in ("1990-01-01", "2028-07-02"):
        page.days.fields.take(day)
        for box in page.facts.shown:
            box.rows.rows[-1].click()
        page.submit()
        check(reader)
    assert reader.page is reader.journey.what_if.compared
    reader.journey.what_if.compared.same.open()
    check(reader)


@pytest.fixture
def answered(reader: Reader) -> Reader:
    """The student at his answer."""
    reader.choose_language("ru")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    return reader


def stops_by_tab(reader: Reader, key: Qt.Key = Key.Key_Tab) -> list[QWidget]:
    """Where the Tab key leads, once around; in the end the focus is back at the first stop."""
    stops: list[QWidget] = []
    for _ in range(200):
        reader.press(key)
        focus = QApplication.focusWidget()
        if focus is None or focus in stops:
            return stops
        stops.append(focus)
    return stops


def from_top(reader: Reader, widget: QWidget) -> tuple[int, int]:
    """Where a widget of the page stands: by its lower edge, then from the left."""
    corner = widget.mapTo(reader.page, QPoint(0, widget.height()))
    return corner.y() + reader.page.verticalScrollBar().value(), corner.x()


@pytest.mark.parametrize("fact", ["birth_date", "deferred_levels", "care_age", "objection"])
def test_tab_follows_the_reading_order_of_a_question(reader: Reader, fact: str) -> None:
    reader.choose_language("kk")
    reader.journey.enter("check")
    reader.journey.revisit(fact)
    settle()
    inside = [stop for stop in stops_by_tab(reader) if reader.page.isAncestorOf(stop)]
    assert len(inside) >= 3
    first = reader.journey.question.fields.first()
    inside = inside[inside.index(first) :] + inside[: inside.index(first)] if first in inside else inside
    places = [from_top(reader, stop) for stop in inside]
    assert places == sorted(places)


def test_tab_backwards_is_tab_the_other_way_round(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.enter("check")
    forwards = stops_by_tab(reader)
    backwards = stops_by_tab(reader, Key.Key_Backtab)
    assert set(backwards) == set(forwards)
    assert backwards[0] is forwards[-1]


def test_tab_reaches_everything_on_the_answer(answered: Reader) -> None:
    stops = stops_by_tab(answered)
    expected = [w for w in visible(answered.window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    missing = [w for w in expected if w not in stops and w.focusPolicy() != Qt.FocusPolicy.ClickFocus]
    assert [_spoken(widget) for widget in missing] == []


def test_a_change_of_page_is_announced(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    reader.choose_language("en")
    reader.open_door("conscience")
    assert heard == [reader.journey.start.heading.text(), reader.journey.question.heading.text()]
    reader.journey.frame.foot.next_button.click()
    assert heard[-1] == "Please choose one of the answers."


def test_folds_are_buttons_that_say_their_state(answered: Reader) -> None:
    for fold in answered.page.findChildren(Fold):
        assert fold.line.accessibleDescription() in ("развёрнуто", "свёрнуто", "folded", "unfolded")
