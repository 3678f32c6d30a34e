"""The checks of a page can fail: each finds the fault that was made for it, and nothing where there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.law.book import RuleBook
from gui.fit import broken, clipped, name_of, too_wide
from gui.people_with_years import font, view_of
from gui.place import faults_of, meeting, outside, sideways
from gui.reader import Reader, settle, visible
from gui.sizes import Open
from gui.sizes import open_in as open_in  # noqa: PLC0414 (a fixture)
from gui.sound import faults, markup, nameless
from gui.told import unmarked
from ui.chip import Chip
from ui.inputs.drop_down import DropDown
from ui.rows import Button, DoorRow
from ui.text import Bullet, Text
from ui.theme import Look
from ui.timeline_plan import Plan

LONG = "Conscientious objectors"
W = TypeVar("W", bound=QWidget)
Make = Callable[[], QWidget]


@pytest.fixture
def window(look: Look) -> Iterator[QWidget]:
    """An empty window of 600 × 400."""
    window = QWidget()
    window.resize(600, 400)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    settle()


def put(parent: QWidget, widget: W, *box: int) -> W:
    """Put a widget into another, without any layout."""
    widget.setParent(parent)
    widget.show()
    widget.ensurePolished()
    widget.setGeometry(*box)
    settle()
    return widget


def text(words: str, look: str = "body") -> Text:
    """A paragraph."""
    made = Text(look)
    made.show_words(words)
    return made


def row(words: str, note: str = "") -> DoorRow:
    """A row."""
    made = DoorRow()
    made.show_words(words, note)
    return made


def button(words: str) -> Button:
    """A button."""
    made = Button()
    made.setText(words)
    return made


def chip() -> Chip:
    """A status."""
    made = Chip()
    made.mark("applies", LONG)
    return made


def choices(kind: type[QComboBox]) -> QComboBox:
    """A list of which the text that shows is the shortest."""
    made = kind()
    made.addItems(["No", LONG])
    return made


def tool_button() -> QToolButton:
    """A button for a bar."""
    made = QToolButton()
    made.setText(LONG)
    return made


def wrapping() -> Button:
    """A button that wraps."""
    made = button(LONG)
    made.let_wrap()
    return made


MADE: dict[str, tuple[Make, int, int]] = {
    "a label": (lambda: QLabel(LONG), 300, 40),
    "a paragraph": (lambda: text(f"{LONG} {LONG}"), 220, 80),
    "a line of a list": (Bullet, 200, 40),
    "a row": (lambda: row(LONG), 300, 80),
    "a row with a note": (lambda: row(LONG, f"{LONG} {LONG}"), 300, 120),
    "a button": (lambda: button(LONG), 300, 60),
    "a button that wraps": (wrapping, 200, 100),
    "a tool button": (tool_button, 300, 60),
    "a chip": (chip, 300, 40),
    "a list": (lambda: choices(DropDown), 350, 60),
    "a field": (QLineEdit, 200, 60),
}
CUT: dict[str, tuple[Make, int, int]] = {
    "a label too narrow": (lambda: QLabel(LONG), 100, 40),
    "a label too low": (lambda: QLabel(LONG), 300, 10),
    "a paragraph of which only one line is seen": (lambda: text(f"{LONG} {LONG}"), 220, 26),
    "a paragraph as wide as a letter": (lambda: text(LONG), 3, 4000),
    "a row without room for its second line": (lambda: row(f"{LONG} {LONG}"), 250, 50),
    "a row without room for its note": (lambda: row(LONG, f"{LONG} {LONG}"), 300, 70),
    "an elided button": (lambda: button(LONG), 120, 60),
    "a button that wraps without room for it": (wrapping, 200, 40),
    "a button that wraps and is narrower than a word": (wrapping, 100, 200),
    "an elided tool button": (tool_button, 100, 60),
    "a chip too narrow": (chip, 180, 40),
    "a list with a text that it could not show": (lambda: choices(DropDown), 150, 60),
    "a list that Qt has measured, cut": (lambda: choices(QComboBox), 180, 60),
    "a field too narrow": (QLineEdit, 30, 60),
}


@pytest.mark.parametrize("what", MADE)
def test_what_has_room_is_no_fault(window: QWidget, what: str) -> None:
    make, width, height = MADE[what]
    put(window, make(), 10, 10, width, height)
    seen = visible(window)
    assert [*clipped(seen), *meeting(seen), *outside(seen), *sideways(seen), *too_wide(window, seen)] == []


@pytest.mark.parametrize("what", CUT)
def test_what_is_cut_is_found(window: QWidget, what: str) -> None:
    make, width, height = CUT[what]
    cut = put(window, make(), 10, 10, width, height)
    assert clipped(visible(window)) == [f"{name_of(cut)!r} in {cut.size()}"]


def test_a_parted_word_is_found(window: QWidget) -> None:
    put(window, text("two objectors"), 10, 10, 60, 200)
    put(window, row("two objectors"), 100, 10, 120, 200)
    put(window, text("two objectors"), 300, 10, 120, 200)
    assert [fault.split()[-2:] for fault in broken(visible(window))] == [["'two", "objectors'"]] * 2


@pytest.mark.parametrize("kind", [lambda: text(LONG), lambda: button(LONG), lambda: row(LONG), QLineEdit])
def test_two_that_meet_are_found(window: QWidget, kind: Make) -> None:
    put(window, text(LONG), 10, 10, 300, 30)
    other = put(window, kind(), 200, 35, 300, 60)
    assert meeting(visible(window)) == [f"{LONG!r} over {name_of(other)!r}"]
    other.move(200, 40)
    assert meeting(visible(window)) == []


def test_what_lies_on_different_sheets_does_not_meet(window: QWidget) -> None:
    area, sheet = QScrollArea(), QWidget()
    put(window, area, 0, 0, 300, 100)
    sheet.resize(200, 800)
    area.setWidget(sheet)
    put(sheet, text(LONG), 0, 150, 200, 60)
    put(window, text(LONG), 0, 150, 300, 60)
    assert meeting(visible(window)) == []


def test_what_reaches_out_of_what_it_lies_in_is_found(window: QWidget) -> None:
    card = put(window, QWidget(), 10, 10, 200, 100)
    inside = put(card, text("low"), 0, 90, 100, 30)
    assert outside(visible(window)) == [f"'low' {inside.geometry()}"]
    inside.move(0, 70)
    assert outside(visible(window)) == []


def test_what_scrolls_sideways_is_found(window: QWidget) -> None:
    area, sheet = QScrollArea(), QWidget()
    put(window, area, 0, 0, 300, 200)
    area.setWidgetResizable(True)
    box = QVBoxLayout(sheet)
    wide = QLabel(LONG)
    box.addWidget(wide)
    area.setWidget(sheet)
    settle()
    assert sideways(visible(window)) == []
    wide.setMinimumWidth(400)
    settle()
    assert len(sideways(visible(window))) == 1
    put(window, text("out"), 580, 300, 50, 30)
    assert sideways(visible(window))[-1] == "'out'"


def test_menus_and_tool_tips_that_are_too_wide_are_found(window: QWidget) -> None:
    menu = QMenu(window)
    menu.addAction(LONG)
    shown = put(window, QPushButton("F1"), 10, 10, 100, 50)
    shown.setToolTip(f"{LONG}\n{LONG}")
    assert too_wide(window, visible(window)) == []
    menu.addAction(f"{LONG} {LONG} {LONG}")
    shown.setToolTip(f"{LONG} {LONG} {LONG} {LONG}")
    assert [fault.split(":")[0] for fault in too_wide(window, visible(window))] == ["a menu", "a tool tip"]


def test_what_has_no_name_is_found(window: QWidget) -> None:
    field = put(window, QLineEdit(), 10, 10, 100, 50)
    assert len(nameless(visible(window))) == 1
    field.setAccessibleName("Year")
    assert nameless(visible(window)) == []


def test_a_label_that_could_be_markup_is_found(window: QWidget) -> None:
    put(window, QLabel("<b>"), 10, 10, 100, 50)
    assert markup(visible(window)) == ["<b>"]


def test_texts_that_no_catalogue_gave_are_found(window: QWidget) -> None:
    put(window, text("[Ñéxţ]"), 10, 10, 100, 40)
    put(window, text("Quqyq"), 10, 50, 100, 40)
    put(window, text("14:05 · 2026"), 10, 90, 100, 40)
    assert unmarked(visible(window)) == []
    put(window, row("[Ñéxţ]", "a note"), 10, 130, 300, 100)
    tipped = put(window, button("Back"), 10, 250, 100, 50)
    tipped.setToolTip("[Båçķ] or not")
    listed = choices(DropDown)
    put(window, listed, 10, 310, 300, 60)
    assert unmarked(visible(window)) == [
        "Button: Back",
        "Button: [Båçķ] or not",
        "DoorRow: a note",
        f"DropDown: {LONG}",
        "DropDown: No",
    ]


def test_what_meets_in_the_picture_is_found(look: Look, book: RuleBook, on: date) -> None:
    plan = Plan(view_of(book, on, "much at once"), 672, font(17))
    assert faults_of(plan) == []
    plan.titles[1].size.moveTop(plan.titles[0].size.top())
    plan.heads[0].centre.setX(-5)
    found = faults_of(plan)
    assert any(" over " in fault for fault in found)
    assert any(" beyond " in fault for fault in found)


def test_the_whole_check_names_what_is_wrong(open_in: Open) -> None:
    reader: Reader = open_in("en_XA", 100, (1366, 768))
    heading = reader.page.heading
    heading.setText("Hard-coded")
    assert faults(reader.window) == ["not from the catalogue: Heading: Hard-coded"]
    heading.setText("[Ñéxţ]")
    heading.setFixedHeight(9)
    assert [fault.split(":")[0] for fault in faults(reader.window)] == ["clipped"]
