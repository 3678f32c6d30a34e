"""The idle lock: pages that nobody looks after are covered, then wiped; nothing is lost without a word."""

from __future__ import annotations

import gc
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from app.law.facts import Facts
from app.law.interview import Interview
from gui.conftest import OPENED
from gui.reader import STUDENT, Key, Reader, settle
from ui.cover import Cover
from ui.frame import Frame
from ui.hide import Notepad
from ui.inputs.lines import LetterField
from ui.journey import Journey
from ui.pages.cover import CoverPage
from ui.pages.question import QuestionPage
from ui.pages.start import StartPage

MINUTE = 60.0
COVERED, WIPED = 10 * MINUTE, 15 * MINUTE
PLANTED = "Zhanarystan-7F3A"


class Time:
    """Time that passes only when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Watched:
    """A reader, and time."""

    def __init__(self, reader: Reader) -> None:
        assert reader.window.cover is not None
        self.reader, self.time = reader, Time()
        self.cover: Cover = reader.window.cover
        self.cover.idle.clock = self.time
        self.cover._now = lambda: datetime(2026, 11, 22, 15, 10)  # noqa: DTZ001 (a time of day where the person is)
        self.cover.idle.touch()

    def rest(self, seconds: float) -> None:
        """Nobody is there for a while; the window looks about as it does by its own clock."""
        self.time.now += seconds
        self.cover.idle.look()
        settle()

    @property
    def covered(self) -> bool:
        """Whether the page that shows is the cover."""
        return isinstance(self.reader.journey.frame.pages.currentWidget(), CoverPage)

    def says(self) -> str:
        """What the cover says."""
        return "\n".join(text.text() for text in self.cover.page.findChildren(QLabel) if text.text())


@pytest.fixture
def watched(reader: Reader) -> Watched:
    """Somebody who has answered a little, and sits before the next question."""
    reader.choose_language("en")
    reader.journey.begin("check")
    reader.answer("1 9 2005")
    return Watched(reader)


def test_it_is_not_covered_as_long_as_somebody_is_there(watched: Watched) -> None:
    watched.rest(COVERED - 1)
    assert not watched.covered
    watched.reader.press(Key.Key_Tab)
    watched.rest(COVERED - 1)
    assert not watched.covered


@pytest.mark.parametrize("sign", ["mouse", "wheel"])
def test_the_mouse_counts_as_somebody(watched: Watched, sign: str) -> None:
    watched.rest(COVERED - 1)
    handle, place = watched.reader.window.windowHandle(), QPointF(5, 300)
    button = Qt.MouseButton.NoButton if sign == "mouse" else Qt.MouseButton.MiddleButton
    nothing, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.MouseMove if sign == "mouse" else QEvent.Type.MouseButtonPress
    QApplication.sendEvent(handle, QMouseEvent(kind, place, place, button, button, no_key))
    if button is not nothing:
        let_go = QEvent.Type.MouseButtonRelease
        QApplication.sendEvent(handle, QMouseEvent(let_go, place, place, button, nothing, no_key))
    watched.rest(2)
    assert not watched.covered


def test_covered_nothing_of_the_answers_is_seen(watched: Watched) -> None:
    watched.rest(COVERED)
    assert watched.covered
    frame = watched.reader.journey.frame
    seen = " ".join(text.text() for text in frame.findChildren(QLabel) if text.isVisible())
    assert "2005" not in seen
    assert "15:15" in watched.says()
    assert "10 minutes" in watched.says()
    assert not frame.foot.isVisible()
    assert not frame.rail.isVisible()


def test_show_again_leads_back_to_the_very_place(watched: Watched) -> None:
    reader = watched.reader
    reader.press(Key.Key_Tab)
    page, focus, facts = reader.page, reader.focus, reader.interview.facts
    watched.rest(COVERED)
    reader.enter(watched.cover.page.button)
    assert (reader.page, reader.focus, reader.interview.facts) == (page, focus, facts)
    watched.rest(COVERED - 1)
    assert not watched.covered


def test_what_was_typed_and_not_sent_is_still_there_afterwards(watched: Watched) -> None:
    reader = watched.reader
    reader.journey.revisit("birth_date")
    reader.day.clear_fields()
    reader.type("17")
    typed = reader.day.value()
    assert "17" in str(typed)
    watched.rest(COVERED)
    reader.enter(watched.cover.page.button)
    assert reader.day.value() == typed


def test_nothing_else_than_its_button_leads_off_the_cover(watched: Watched) -> None:
    reader = watched.reader
    watched.rest(COVERED)
    reader.press(Key.Key_Return, Key.Key_Backspace, Key.Key_F2, Key.Key_Escape)
    assert watched.covered
    reader.speak("ru")
    reader.speak("en")
    assert watched.covered
    reader.press(Key.Key_F1)
    assert reader.page is reader.journey.emergency
    reader.back()
    assert watched.covered


def test_moving_about_on_the_cover_does_not_put_the_wiping_off(watched: Watched) -> None:
    watched.rest(COVERED)
    watched.rest(4 * MINUTE)
    watched.reader.press(Key.Key_Tab)
    watched.rest(MINUTE)
    assert watched.says().startswith("Your answers were wiped")


def test_wiped_it_says_so_and_leads_to_the_first_page(watched: Watched) -> None:
    reader = watched.reader
    interview = reader.interview
    watched.rest(COVERED)
    watched.rest(WIPED - COVERED)
    assert watched.covered
    assert not interview.facts
    assert "15 minutes" in watched.says()
    reader.speak("ru")
    reader.speak("en")
    reader.tab_to(watched.cover.page.button)
    reader.press(Key.Key_Return)
    journey = reader.window.journey
    assert journey is not None
    assert journey is not reader.journey
    assert journey.frame.pages.currentWidget() is journey.start


def test_afterwards_everything_works_as_before(watched: Watched) -> None:
    watched.rest(COVERED)
    watched.rest(WIPED)
    fresh = Reader(watched.reader.window)
    fresh.enter(watched.cover.page.button)
    settle()
    fresh.open_door("summons")
    fresh.answer_all(STUDENT)
    assert fresh.page is fresh.journey.answer
    watched.rest(COVERED)
    assert isinstance(fresh.page, CoverPage)


def test_a_computer_that_slept_shows_no_answer_to_the_first_key(watched: Watched) -> None:
    reader = watched.reader
    watched.time.now += 8 * 60 * MINUTE
    reader.press(Key.Key_Return)
    assert watched.covered
    assert watched.says().startswith("Your answers were wiped")


@pytest.mark.parametrize("page", ["languages", "doors", "lookup", "hidden"])
def test_where_nothing_was_answered_nothing_is_covered(reader: Reader, page: str) -> None:
    watched = Watched(reader)
    if page != "languages":
        reader.choose_language("en")
    if page == "lookup":
        reader.journey.look_up()
    elif page == "hidden":
        reader.window.hide_all()
    before = reader.window.centralWidget()
    shown = before.pages.currentWidget() if isinstance(before, Frame) else before
    if reader.window.cover is not None:
        watched.rest(24 * 60 * MINUTE)
    after = reader.window.centralWidget()
    assert after is before
    assert (after.pages.currentWidget() if isinstance(after, Frame) else after) is shown


def test_a_word_that_was_looked_for_counts(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.look_up()
    reader.journey.lookups.lookup.field.setText("faith")
    watched = Watched(reader)
    watched.rest(COVERED)
    assert watched.covered


def test_a_mark_on_the_summons_counts(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.enter("summons")
    reader.journey.desk._marks = {"number": "missing"}
    watched = Watched(reader)
    watched.rest(COVERED)
    assert watched.covered


def test_the_emergency_card_is_never_taken_away(watched: Watched) -> None:
    reader = watched.reader
    interview = reader.interview
    reader.press(Key.Key_F1)
    reader.window.held.clock.start()
    watched.rest(COVERED)
    watched.rest(WIPED)
    assert reader.page is reader.journey.emergency
    assert reader.window.held.clock.watch.runs
    assert not interview.facts
    reader.journey = reader.window.journey or reader.journey
    reader.back()
    assert watched.covered
    assert watched.says().startswith("Your answers were wiped")


@pytest.mark.parametrize("what", ["menu", "list", "words"])
def test_what_has_come_up_is_closed(watched: Watched, what: str) -> None:
    reader = watched.reader
    frame = reader.journey.frame
    reader.journey.revisit("birth_date")
    if what == "menu":
        frame.top.theme.open_menu()
    elif what == "list":
        reader.day.month.showPopup()
    else:
        frame.show_words()
    settle()
    watched.rest(COVERED)
    assert QApplication.activePopupWidget() is None
    assert frame.words.isHidden()
    assert watched.covered


def test_hide_wipes_a_covered_page_too(watched: Watched) -> None:
    interview = watched.reader.interview
    watched.rest(COVERED)
    watched.reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(watched.reader.window.centralWidget(), Notepad)
    assert not interview.facts


class CaseDesk:
    """A case desk in place of the real one."""

    def __init__(self, journey: Journey, *, loses: bool, saves: bool) -> None:
        self.locked = 0
        self.loses, self._saves, self._journey = loses, saves, journey

    def save_and_lock(self) -> bool:
        """As a journey does it."""
        self.locked += 1
        self._journey.forget()
        return self._saves


def with_desk(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, *, loses: bool = False, saves: bool = True
) -> CaseDesk:
    """A journey that has a case open."""
    journey = watched.reader.journey
    desk = CaseDesk(journey, loses=loses, saves=saves)
    monkeypatch.setattr(journey, "save_and_lock", desk.save_and_lock)
    monkeypatch.setattr(Journey, "locks_safely", property(lambda _: not desk.loses))
    return desk


@pytest.mark.parametrize("saves", [True, False])
def test_an_open_case_is_saved_and_locked_at_once(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, saves: bool
) -> None:
    desk, interview = with_desk(watched, monkeypatch, saves=saves), watched.reader.interview
    watched.rest(COVERED)
    assert (desk.locked, watched.covered, len(interview.facts)) == (1, True, 0)
    assert watched.says().startswith("Locked")
    assert ("could not be saved" in watched.says()) is not saves
    assert "passphrase" in watched.says()
    watched.rest(24 * 60 * MINUTE)
    assert desk.locked == 1
    watched.reader.tab_to(watched.cover.page.button)
    watched.reader.press(Key.Key_Return)
    assert isinstance(watched.reader.journey.frame.pages.currentWidget(), StartPage)


def test_a_case_that_locking_would_lose_is_covered_first(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = with_desk(watched, monkeypatch, loses=True)
    watched.rest(COVERED)
    assert desk.locked == 0
    assert "15:15" in watched.says()
    watched.rest(WIPED - COVERED)
    assert desk.locked == 1
    assert watched.says().startswith("Your answers were wiped")


def test_an_open_desk_without_a_client_is_locked_too(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.choose_language("en")
    watched = Watched(reader)
    desk = with_desk(watched, monkeypatch)
    watched.rest(COVERED)
    assert (desk.locked, watched.covered) == (1, True)


@pytest.mark.parametrize("end", ["hide", "close"])
def test_an_open_case_is_saved_and_locked_by_hide_and_at_the_end(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    desk, interview = with_desk(watched, monkeypatch), watched.reader.interview
    if end == "hide":
        watched.reader.window.hide_all()
    else:
        watched.reader.window.close()
    assert desk.locked == 1
    assert not interview.facts


def test_after_the_wiping_nothing_holds_an_answer(opened: OPENED) -> None:
    others = {id(thing) for thing in gc.get_objects() if isinstance(thing, Facts)}  # of tests before, failed ones too
    window = opened().window
    cover = answer_and_type(Reader(window))
    cover.look(WIPED)
    settle()
    assert window.journey is not None
    gc.collect()
    alive = gc.get_objects()
    assert [thing for thing in alive if isinstance(thing, Facts) and thing and id(thing) not in others] == []
    assert [thing for thing in alive if isinstance(thing, QuestionPage)] == [window.journey.question]
    assert [thing for thing in alive if isinstance(thing, Interview)] == [window.journey.interview]
    assert [thing for thing in alive if isinstance(thing, LetterField)] == []
    assert [edit for edit in window.findChildren(QLineEdit) if edit.text()] == []
    assert [text.text() for text in window.findChildren(QLabel) if PLANTED in text.text()] == []


def answer_and_type(reader: Reader) -> Cover:
    """Answer, and fill in a letter; what covers the window is given."""
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.journey.take_letters()
    taking = reader.journey.taking
    taking.letters.rows.shown[0].click()
    taking.letter.fields.shown[0].input.put(PLANTED)
    taking.letter._refresh()
    assert reader.window.cover is not None
    return reader.window.cover


def test_its_heading_is_read(watched: Watched) -> None:
    watched.rest(COVERED)
    assert QApplication.focusWidget() is watched.cover.page.heading
