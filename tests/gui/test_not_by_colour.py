"""No meaning by colour alone: drawn in one ink on one ground, what differs still differs, or has its word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import get_args

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from app.views.rail import _state_text
from app.views.shapes import ReasonView, SectionState
from app.views.timeline import Tone
from app.words import source_words
from gui.pixels import Shot, named
from gui.reader import STUDENT, Reader, settle, visible
from ui import chip, rail
from ui.chip import Chip
from ui.held_key import HeldKey
from ui.language import Language
from ui.notices import Box
from ui.rail import Stop, StopRow
from ui.rows import Button, CheckRow, ChoiceRow, FoldRow
from ui.sheet import style_sheet
from ui.tabs import Tab
from ui.theme import Colours, Look, palette_of, scale
from ui.timeline_measures import Measures
from ui.timeline_tones import Tones
from ui.why import WhyLine

INK, GROUND = "#000000", "#ffffff"
GROUNDS = ("page", "surface", "on_accent")
BARE = Colours(**{name: GROUND if name in GROUNDS or name.endswith("_soft") else INK for name in Colours._fields})
Picture = QImage


@pytest.fixture
def bare(look: Look) -> Iterator[Look]:
    """The program dressed in one ink on one ground; its own look afterwards."""
    look.app.setPalette(palette_of(BARE))
    look.app.setStyleSheet(style_sheet(BARE._asdict() | scale(100)._asdict()))
    yield look
    look.apply()


def drawn(widget: QWidget, width: int = 320) -> Picture:
    """A widget alone."""
    widget.ensurePolished()
    widget.resize(width, max(widget.heightForWidth(width), widget.sizeHint().height()))
    picture = Shot(widget).image
    widget.deleteLater()
    return picture


def alike(pictures: dict[str, Picture]) -> list[tuple[str, str]]:
    """Which of some pictures cannot be told apart."""
    return [(one, other) for one, other in combinations(pictures, 2) if pictures[one] == pictures[other]]


def test_all_statuses_that_stand_side_by_side(bare: Look) -> None:
    pictures = {kind: drawn(status(kind)) for kind in chip._SIGNS}
    of_differences = {"new", "gone", "other"}
    assert alike({kind: picture for kind, picture in pictures.items() if kind in of_differences}) == []
    assert alike({kind: picture for kind, picture in pictures.items() if kind not in of_differences}) == []


def status(kind: str) -> Chip:
    """A chip that says the same word for every status."""
    made = Chip()
    made.mark(kind, "word")
    return made


def test_the_states_of_the_rail(bare: Look) -> None:
    assert alike({state: drawn(stop(state)) for state in get_args(SectionState)}) == []


def stop(state: str) -> StopRow:
    """A line of the rail that says the same words for every state."""
    made = StopRow()
    made.show_stop(Stop("", "title", "state", rail._SIGNS[state], state == "current", True))
    return made


def test_the_ways_of_drawing_days(bare: Look) -> None:
    assert alike({tone: sample(tone) for tone in get_args(Tone)}) == []


def sample(tone: str) -> Picture:
    """A sample of a way of drawing."""
    picture = QImage(120, 60, QImage.Format.Format_RGB32)
    picture.fill(GROUND)
    painter = QPainter(picture)
    Tones(painter, Measures(120, QWidget().font()), palette_of(BARE)).sample(QRectF(10, 10, 100, 40), tone)
    painter.end()
    return picture


def test_the_steps_of_reasons(bare: Look) -> None:
    assert alike({str(truth): drawn(reason(truth)) for truth in (True, False, None)}) == []


def reason(truth: bool | None) -> WhyLine:
    """A step that says the same words for every state."""
    made = WhyLine()
    made.show_reason(ReasonView("text", 0, truth=truth, truth_text="state"), Language())
    return made


def row(kind: type[ChoiceRow | CheckRow], *, on: bool) -> QWidget:
    made = kind(None)
    made.show_words("text")
    made.setChecked(on)
    return made


def tab(*, on: bool) -> QWidget:
    made = Tab()
    made.show_words("text")
    made.setChecked(on)
    return made


def fold(*, on: bool) -> QWidget:
    made = FoldRow()
    made.show_words("text")
    made.setChecked(on)
    return made


def bar_button(*, on: bool) -> QWidget:
    made = Button("bar")
    made.setText("text")
    made.setCheckable(True)
    made.setChecked(on)
    return made


def key(*, on: bool) -> QWidget:
    made = HeldKey()
    made.calls = on
    return made


def box(*, on: bool) -> QWidget:
    made = Box("fault", "error") if on else Box()
    made.show_words("text")
    return made


MADE: list[Callable[..., QWidget]] = [
    lambda on: row(ChoiceRow, on=on), lambda on: row(CheckRow, on=on), tab, fold, bar_button, key, box,
]  # fmt: skip


@pytest.mark.parametrize("make", MADE, ids=["radio", "check", "tab", "fold", "language", "key", "fault"])
def test_what_is_on_differs_from_what_is_off(bare: Look, make: Callable[..., QWidget]) -> None:
    assert drawn(make(on=True)) != drawn(make(on=False))


def test_one_ink_is_all_there_is(bare: Look) -> None:
    row = CheckRow(None)
    row.show_words("text")
    pixels = Shot(row)
    colours = {named(pixel) for pixel in pixels.pixels(pixels.part)}
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in colours)


def test_what_differs_by_colour_alone_is_found(bare: Look) -> None:
    labels = {name: QLabel("text") for name in ("one", "other")}
    for number, label in enumerate(labels.values()):
        label.setProperty("chip", ("applies", "needs_review")[number])
    assert alike({name: drawn(label) for name, label in labels.items()}) == [("one", "other")]


def test_every_status_and_every_period_has_its_words(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    for group in reader.journey.answer.groups:
        group._fold.open()
    settle()
    chips = [widget for widget in visible(reader.window) if isinstance(widget, Chip)]
    assert len(chips) > 5
    assert [chip for chip in chips if not chip.text().strip()] == []
    words = {chip.property("chip"): chip.text() for chip in chips}
    assert len(words) > 2
    assert len(set(words.values())) == len(words)
    years = reader.journey.answer.years._view
    assert years is not None
    shown = {span.tone for line in years.rows for span in line.spans} | {span.tone for span in years.seasons}
    assert len(shown) > 2
    assert shown == {entry.tone for entry in years.keys}
    assert all(entry.text for entry in years.keys)


def test_every_section_of_the_rail_says_its_state(reader: Reader) -> None:
    reader.choose_language("en")
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.journey.revisit("birth_date")
    settle()
    sections = [stop for stop in reader.journey.frame.rail._stops if stop.goal not in (rail.REVIEW, rail.ANSWER)]
    assert len(sections) > 5
    assert all(stop.state_text for stop in sections)
    words = {state: _state_text(state, False, False, source_words()) for state in get_args(SectionState)}
    assert len(set(words.values())) == len(words) == 4
