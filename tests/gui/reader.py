"""A reader with nothing but a keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.law.facts import Value
from app.law.interview import Interview
from ui.inputs.day import DayInput
from ui.inputs.field import FieldBox
from ui.inputs.silence import Silence
from ui.journey import Journey
from ui.lookups import Lookups
from ui.page import Page
from ui.rows import CheckRow, ChoiceRow
from ui.window import Window

Key = Qt.Key
STUDENT: dict[str, object] = {
    "summons": "sms",
    "summons_number_own": True,
    "summons_read": False,
    "birth_date": "1 9 2005",
    "sex": "male",
    "citizenship": "kz",
    "serving_now": "none",
    "study_at": "bachelor",
    "study_form": "full_time",
    "study_place": "kz",
    "deferred_levels": (),
    "academic_leave": False,
}


def settle(rounds: int = 5) -> None:
    """Let events and nested layouts come to rest."""
    for _ in range(rounds):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def as_value(given: object) -> Value:
    """An answer as it stands in a list of answers: a day is three numbers, several things are a tuple."""
    if isinstance(given, str) and given[0].isdigit():
        day, month, year = (int(part) for part in given.split())
        return date(year, month, day)
    assert isinstance(given, str | bool | int | tuple)
    return frozenset(given) if isinstance(given, tuple) else given


def type_text(widget: QWidget, text: str) -> None:
    """Type a text of any letters. (`keyClicks` ends the whole process at the first one that is not ASCII.)"""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def visible(root: QWidget) -> list[QWidget]:
    """All widgets that can be seen now."""
    return [widget for widget in root.findChildren(QWidget) if widget.isVisible()]


class Reader:
    """Goes through the window by keys and tells what it shows."""

    def __init__(self, window: Window, folder: Path | None = None) -> None:
        """`folder` is where files may go; without one it is made when it is wanted, and taken away in the end."""
        self.window = window
        self._folder = folder
        assert window.journey is not None
        self.journey: Journey = window.journey

    @property
    def interview(self) -> Interview:
        """The interview that the window leads."""
        assert self.journey.interview is not None
        return self.journey.interview

    @property
    def folder(self) -> Path:
        """A folder of the reader's own."""
        if self._folder is None:
            self._own = TemporaryDirectory()
            self._folder = Path(self._own.name)
        return self._folder

    @property
    def page(self) -> Page:
        """The page that shows."""
        page = self.journey.frame.pages.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def day(self) -> DayInput:
        """The three fields of a date."""
        fields = self.journey.question.fields
        assert isinstance(fields, DayInput)
        return fields

    @property
    def focus(self) -> QWidget:
        """What the keys reach."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.page.heading.text()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after the other, as they come from the keyboard."""
        for key in keys:
            QTest.keyClick(self.window.windowHandle(), key)
            settle(2)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        type_text(self.focus, text)

    def choose_language(self, code: str) -> None:
        """On the very first page."""
        self.press(*[Key.Key_Tab] * ("kk", "ru", "en").index(code), Key.Key_Return)

    def answer_as_student(self, language: str = "en", **more: object) -> None:
        """From the very first page to the student's answer, with further facts."""
        self.choose_language(language)
        self.open_door("summons")
        self.answer_all(STUDENT)
        for fact, value in more.items():
            self.interview.facts = self.interview.facts.with_answer(fact, value)  # type: ignore[arg-type]
        if more:
            self.journey.show_answer()

    def speak(self, code: str) -> None:
        """Press a language of the top bar."""
        self.journey.frame.top.languages[code].click()
        settle()

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(200):
            if QApplication.focusWidget() is widget:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget}")

    def enter(self, widget: QWidget) -> None:
        """Go to a widget by Tab and press Enter."""
        self.tab_to(widget)
        self.press(Key.Key_Return)

    def look_up(self) -> Lookups:
        """From the first page to the page for looking something up."""
        self.enter(self.journey.start.look_row)
        return self.journey.lookups

    def back(self) -> None:
        """Press Back, by keys."""
        self.enter(self.journey.frame.foot.back_button)

    def open_door(self, door: str) -> None:
        """Go through a door of the first page, by its number."""
        doors = [spec.id for spec in self.interview.book.interview.doors]
        row = self.journey.start.doors[doors.index(door)]
        row.setFocus()
        self.press(Key.Key_Return)

    def answer(self, value: object) -> None:
        """Answer the question that shows."""
        field = self.journey.question.fields
        if isinstance(field, DayInput) and isinstance(value, str):
            self._type_day(value)
        elif isinstance(value, int) and not isinstance(value, bool):
            self.type(str(value))
        else:
            self._choose(value)
        self.press(Key.Key_Return)

    def answer_all(self, answers: dict[str, object], *, by_keys: bool = False) -> int:
        """Answer whatever is asked, "I don't know" where there is no answer; how many questions that took.

        At the summons desk, tell there what is known, and go on from its result. The questions are given their
        answers without a key, since most tests only want to be past them; with `by_keys` each is answered on its page.
        """
        asked = self.past_the_desk(answers) if self.page is self._desk_form() else 0
        while self.interview.current is not None and self.page is self.journey.question:
            given = answers.get(self.interview.current, Silence.DONT_KNOW)
            if by_keys:
                self.answer(given)
            elif given is Silence.DONT_KNOW:
                self.interview.dont_know()
            else:
                self.interview.give(as_value(given))
            asked += 1
            assert asked < 80
        if not by_keys:
            self.journey.go_on()
            settle()
        return asked

    def past_the_desk(self, answers: dict[str, object]) -> int:
        """From the form of the summons desk over its result to the questions; how many answers were told on the way."""
        desk, told = self.journey.desk, 0
        for field in desk.form.fields:
            if field.isVisible() and field.fact in answers:
                self.tell(field, answers[field.fact])
                told += 1
        desk.form.button.setFocus()
        self.press(Key.Key_Return)
        assert self.page is desk.result
        desk.result.check_row.setFocus()
        self.press(Key.Key_Return)
        return told

    def tell(self, field: FieldBox, value: object) -> None:
        """Answer a question of the form, by keys."""
        field.point()
        if isinstance(value, str) and isinstance(field.input, DayInput):
            self._type_day(value)
            return
        rows = field.input.findChildren(ChoiceRow)
        for _ in rows:
            if getattr(self.focus, "value", None) == value:
                self.press(Key.Key_Space)
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"no row for {value}")

    def _desk_form(self) -> Page | None:
        desk = self.journey._sides.get("Desk")
        return desk.pages[0] if desk else None

    def _type_day(self, text: str) -> None:
        day, month, year = text.split()
        self.type(day)
        self.press(Key.Key_Tab)
        self.type(month)
        self.press(Key.Key_Tab)
        self.type(year)

    def _choose(self, value: object) -> None:
        rows = self.page.findChildren(ChoiceRow) + self.page.findChildren(CheckRow)
        wanted: set[object] = set(value) if isinstance(value, Iterable) and not isinstance(value, str) else {value}
        if not wanted:
            wanted = {next(row.value for row in rows if getattr(row.value, "value", "") == "none_of_these")}
        self._walk_to_rows()
        for _ in rows:
            focus = QApplication.focusWidget()
            assert isinstance(focus, ChoiceRow | CheckRow), f"{self.interview.current}: {focus}"
            if focus.value in wanted:
                if isinstance(focus, CheckRow):
                    self.press(Key.Key_Space)
                wanted -= {focus.value}
            if not wanted:
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"no row for {wanted}")

    def _walk_to_rows(self) -> None:
        for _ in range(5):
            focus = QApplication.focusWidget()
            if isinstance(focus, ChoiceRow | CheckRow):
                return
            self.press(Key.Key_Tab)
