"""Every page in every theme: words stand out 4.5 : 1 (7 : 1 in high contrast), signs, edges and the focus 3 : 1.

All of it is measured from what was drawn. What is disabled is measured like the rest, though WCAG would let it be
paler. Not measured are frames and lines that only set parts off from one another: without them nothing would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QSlider, QToolTip, QVBoxLayout, QWidget
from screens import pages

from app.views.timeline import KeyView, Tone
from gui.conftest import OPENED
from gui.contrast import Eye
from gui.reader import Reader, settle
from gui.signs import Unknown
from ui import chip
from ui.chip import Chip
from ui.hide import Notepad
from ui.inputs.day_fields import DayFields
from ui.page import Page
from ui.rows import Button, CheckRow, ChoiceRow
from ui.theme import THEMES, Look
from ui.timeline_keys import Legend

in_every_theme = pytest.mark.parametrize("theme", THEMES)
MOST_LETTERS = "kk"
TALL = (1366, 1000)


@pytest.fixture
def open_in(opened: OPENED, look: Look) -> OPENED:
    """Open the window in a theme."""

    def open_window(theme: str) -> Reader:
        look.choose(theme)
        return opened(size=TALL)

    return open_window


def look_around(eye: Eye, name: str, reader: Reader) -> None:
    """Look at the page that shows, also where it is scrolled away, and at the frame around it."""
    for field in reader.window.findChildren(QLineEdit):
        field.deselect()  # what is chosen is measured by itself below
    settle()
    window = reader.window
    alone = window.centralWidget()
    page = alone if isinstance(alone, Page) else reader.page
    sheet = page.widget()
    assert sheet is not None
    eye.look_at(name, sheet)
    eye.look_at(name, window, page.viewport())


@in_every_theme
def test_every_page(open_in: OPENED, theme: str) -> None:
    reader, eye = open_in(theme), Eye(theme)
    for name in pages(reader, MOST_LETTERS):
        look_around(eye, name, reader)
    assert eye.weak == []
    assert eye.read > 5000
    assert eye.seen > 2000
    assert eye.tried > 40


@in_every_theme
def test_what_is_typed_and_what_opens(open_in: OPENED, theme: str) -> None:
    reader, eye = open_in(theme), Eye(theme)
    reader.choose_language(MOST_LETTERS)
    for window in opening(reader):
        eye.look_at(type(window).__name__, window)
    assert eye.weak == []
    assert eye.read > 40


def opening(reader: Reader) -> Iterator[QWidget]:
    """What comes up over the window, or in a field, one after the other."""
    top = reader.journey.frame.top
    yield from menu(top.theme.menu())
    reader.open_door("summons")
    reader.window.resize(800, 600)
    settle()
    yield from menu(top.sections.menu())
    reader.journey.revisit("birth_date")
    fields = reader.day.findChild(DayFields)
    assert fields is not None
    fields.take("01.09.2005")
    reader.window.activateWindow()
    settle()
    yield reader.day
    fields.day.selectAll()
    yield reader.day
    months = fields.month
    months.showPopup()
    months.view().setCurrentIndex(months.model().index(3, 0))
    yield months.view().window()
    months.hidePopup()
    QToolTip.showText(QPoint(100, 100), top.theme.toolTip(), top.theme)
    yield next(tip for tip in QApplication.topLevelWidgets() if tip.inherits("QTipLabel") and tip.isVisible())
    QToolTip.hideText()
    reader.window.hide_all()
    settle()
    notepad = reader.window.centralWidget()
    assert isinstance(notepad, Notepad)
    notepad.setPlainText("abc def")
    yield notepad
    notepad.selectAll()
    yield notepad


def menu(found: QMenu | None) -> Iterator[QWidget]:
    """A menu with its lines as they are, and with each of them chosen."""
    assert found is not None
    found.popup(QPoint(50, 50))
    for action in found.actions():
        found.setActiveAction(action)
        yield found
    found.close()


@in_every_theme
def test_every_status_and_every_way_of_drawing_days(sheet: QWidget, theme: str) -> None:
    for kind in chip._SIGNS:
        made = Chip()
        made.mark(kind, "Conditions met")
        assert weak_in(theme, sheet, made) == []
    legend = Legend()
    legend.show_keys(tuple(KeyView(tone, "Something") for tone in get_args(Tone)))
    assert weak_in(theme, sheet, legend) == []


WORDS = "QLabel {{ background: {page}; color: {ink}; }}"
EDGE = "QLineEdit {{ background: {page}; border: 2px solid {edge}; }}"
RING = "QPushButton {{ border: 2px solid EDGE; }} QPushButton:focus {{ border: 2px solid FOCUS; padding: 6px 14px; }}"
MIXED = {"light": ("#8a8a8a", "#c0c8ca"), "dark": ("#5f6d72", "#3a494e"), "contrast": ("#8f8f8f", "#4d4d4d")}
"""A grey for words and one for edges, each a little too close to its ground."""


@pytest.fixture
def sheet(open_in: OPENED, theme: str) -> QWidget:
    """An empty sheet of the window, to put something wrong on."""
    reader = open_in(theme)
    sheet = QWidget()
    sheet.setProperty("look", "page")
    QVBoxLayout(sheet)
    reader.window.setCentralWidget(sheet)
    return sheet


def weak_in(theme: str, sheet: QWidget, widget: QWidget, style: str = "") -> list[str]:
    """What is told of a widget on a sheet that is drawn in this style."""
    ink, edge = MIXED[theme]
    layout = sheet.layout()
    assert layout is not None
    layout.addWidget(widget)
    if style:
        widget.setStyleSheet(style.format(page=THEMES[theme].page, ink=ink, edge=edge))
    settle()
    eye = Eye(theme)
    eye.look_at("made", sheet)
    return eye.weak


@in_every_theme
@pytest.mark.parametrize("text", ["Too pale to be read", "1", "\u04d9", "\u2014"])
def test_words_that_are_too_pale_are_found(sheet: QWidget, theme: str, text: str) -> None:
    assert len(weak_in(theme, sheet, QLabel(text), WORDS)) == 1


@in_every_theme
def test_an_edge_that_is_too_faint_is_found(sheet: QWidget, theme: str) -> None:
    found = weak_in(theme, sheet, QLineEdit(), EDGE)
    assert found
    assert "edge of QLineEdit" in found[0]


@in_every_theme
@pytest.mark.parametrize("kind", [ChoiceRow, CheckRow])
def test_a_mark_that_is_too_faint_is_found(sheet: QWidget, theme: str, kind: type[ChoiceRow | CheckRow]) -> None:
    row = kind(None)
    row.show_words("Not to be seen that one can choose this")
    assert weak_in(theme, sheet, row) == []
    palette = row.palette()
    palette.setColor(QPalette.ColorRole.Mid, QColor(MIXED[theme][1]))
    row.setPalette(palette)
    found = weak_in(theme, sheet, row)
    assert [line for line in found if "rim of the mark" in line]
    assert [line for line in found if "edge of" in line]


@in_every_theme
def test_a_focus_that_changes_too_little_is_found(sheet: QWidget, theme: str) -> None:
    colours = THEMES[theme]
    found = weak_in(theme, sheet, Button(), RING.replace("EDGE", colours.edge).replace("FOCUS", colours.focus))
    assert len(found) == 1
    assert "the focus shows on" in found[0]


def test_a_control_that_nobody_measured_yet_is_found(open_in: OPENED) -> None:
    reader = open_in("light")
    slider = QSlider(reader.window)
    slider.show()
    with pytest.raises(Unknown):
        look_around(Eye("light"), "made", reader)
