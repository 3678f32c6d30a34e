"""A word of the law on the page: its dots, and the tip for the pointer and for the keys."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from gui.reader import Key, Reader, settle, visible
from gui.words_of_the_law import answered, box_in_frame, place_of, rest_by_keys, rest_on, shown_with, tip, told
from ui.rows import Row
from ui.terms import terms_of
from ui.text import Text
from ui.theme import THEMES, Look

__all__ = ["answered"]  # a fixture, used here by its name


def move_to(reader: Reader, place: QPoint) -> None:
    """Move the pointer to a point of the frame."""
    frame, none = reader.journey.frame, Qt.MouseButton.NoButton
    at = frame.mapToGlobal(place)
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(frame, QMouseEvent(QEvent.Type.MouseMove, place, at, none, none, plain))


def test_the_pointer_on_a_word_brings_its_meaning(answered: Reader) -> None:
    text = shown_with(answered, "deferment")
    rest_on(text, place_of(text, "deferment"))
    assert told(answered) == ["Deferment"]
    assert tip(answered).words.shown[0].meaning.text() == "Call-up moves to a later time. You stay a conscript."
    assert answered.journey.frame.rect().contains(tip(answered).geometry())


def test_beside_a_word_nothing_comes(answered: Reader) -> None:
    text = shown_with(answered, "deferment")
    rest_on(text, QPoint(text.width() - 1, text.height() - 1))
    assert told(answered) == []
    rest_on(answered.journey.frame.foot, QPoint(2, 2))
    assert told(answered) == []


def test_the_word_itself_is_not_covered(answered: Reader) -> None:
    text = shown_with(answered, "deferment")
    place = place_of(text, "deferment")
    rest_on(text, place)
    assert not tip(answered).geometry().contains(text.mapTo(answered.journey.frame, place))


def test_the_tip_stays_under_the_pointer_and_goes_when_it_leaves(answered: Reader) -> None:
    text = shown_with(answered, "deferment")
    place = place_of(text, "deferment")
    rest_on(text, place)
    word, box = text.mapTo(answered.journey.frame, place), tip(answered).geometry()
    for step in range(11):
        move_to(answered, word + (box.center() - word) * step / 10)
        assert told(answered) == ["Deferment"]
    move_to(answered, QPoint(2, 2))
    assert told(answered) == []


@pytest.mark.parametrize("kind", [QEvent.Type.WindowDeactivate, QEvent.Type.Wheel])
def test_it_goes_when_the_window_is_left_or_the_page_moves(answered: Reader, kind: QEvent.Type) -> None:
    text = shown_with(answered, "deferment")
    rest_on(text, place_of(text, "deferment"))
    QApplication.sendEvent(answered.window, QEvent(kind))
    assert told(answered) == []


def test_a_word_in_a_row_is_explained_too(reader: Reader) -> None:
    reader.choose_language("en")
    row = shown_with(reader, "summons", Row)
    rest_on(row, place_of(row, "summons"))
    assert told(reader) == ["Summons"]


def test_the_keys_on_a_row_bring_its_words_and_do_not_cover_it(reader: Reader) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    row = next(row for row in lookups.lookup.ways.topics.shown if "summons" in terms_of(row))
    reader.tab_to(row)
    assert told(reader) == [], "only after a rest"
    rest_by_keys(reader)
    assert told(reader) == ["Summons"]
    assert not tip(reader).geometry().intersects(box_in_frame(reader, row))
    reader.press(Key.Key_Tab)
    assert "Summons" not in told(reader)


def test_every_row_with_a_word_is_left_free(reader: Reader) -> None:
    reader.choose_language("en")
    reader.look_up()
    stops = [w for w in visible(reader.page) if isinstance(w, Row) and terms_of(w)]
    assert len(stops) > 5
    for row in stops:
        reader.tab_to(row)
        rest_by_keys(reader)
        assert told(reader)
        assert not tip(reader).geometry().intersects(box_in_frame(reader, row))
        assert reader.journey.frame.pages.geometry().contains(tip(reader).geometry())


def test_a_row_that_the_pointer_chose_is_left_alone(reader: Reader) -> None:
    reader.choose_language("en")
    row = next(r for r in visible(reader.page) if isinstance(r, Row) and terms_of(r))
    row.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not reader.journey.frame.tips.waits.isActive()


def test_esc_takes_the_tip_away_and_still_counts_for_hide(reader: Reader) -> None:
    """What came by itself must not cost a third press."""
    reader.choose_language("en")
    lookups = reader.look_up()
    reader.tab_to(next(row for row in lookups.lookup.ways.topics.shown if "summons" in terms_of(row)))
    rest_by_keys(reader)
    reader.window._escapes._clock = lambda _: 0.0
    reader.press(Key.Key_Escape)
    assert told(reader) == []
    reader.press(Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)


@pytest.mark.parametrize("change", ["page", "language", "size", "text"])
def test_the_tip_goes_with_what_it_explains(answered: Reader, look: Look, change: str) -> None:
    text = shown_with(answered, "deferment")
    rest_on(text, place_of(text, "deferment"))
    assert told(answered)
    changes = {
        "page": answered.journey.show_review,
        "language": lambda: answered.speak("ru"),
        "size": lambda: answered.window.resize(900, 700),
        "text": lambda: look.resize_text(150),
    }
    changes[change]()
    settle()
    assert told(answered) == []


def test_the_dots_are_there_and_only_there(answered: Reader) -> None:
    text = shown_with(answered, "deferment")
    assert isinstance(text, Text)
    with_dots = text.grab().toImage()
    answered.journey.language.terms = None
    without = text.grab().toImage()
    assert with_dots != without
    text.show_words("Come to school and bring a pen.")
    settle()
    assert terms_of(text) == ()


@pytest.mark.parametrize("theme", THEMES)
def test_the_tip_is_drawn_in_the_colours_of_the_theme(answered: Reader, look: Look, theme: str) -> None:
    look.choose(theme)
    settle()
    text = shown_with(answered, "deferment")
    rest_on(text, place_of(text, "deferment"))
    image = tip(answered).grab().toImage()
    colours = Counter(image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()))
    assert colours.most_common(1)[0][0] == THEMES[theme].surface
    assert THEMES[theme].text in colours
    assert THEMES[theme].edge in colours
