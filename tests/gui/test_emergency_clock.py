"""The clock of the emergency card, moved by hand: what it tells, what it survives, and that Hide wipes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from shiboken6 import isValid

from app.words import words_for
from gui.held_card import CARDS, Card, Said
from gui.reader import Key, Reader, settle
from ui.held_key import HeldKey


def test_one_press_starts_the_clock(card: Card, reader: Reader, heard: list[Said]) -> None:
    panel = card.panel
    assert "14:05" not in " ".join(card.said())
    reader.enter(panel.start_row)
    assert panel.start_row.isHidden()
    assert panel.started.text() == "Started at 14:05"
    assert heard[-1] == Said("Started at 14:05. 0 minutes gone.", urgent=False)
    assert reader.focus is panel.started
    said = card.said()
    assert "Three hours, the general limit: over on 22 November 2026 at 17:05" in said
    assert CARDS[0].parts[1].phrases[0].ru.format(time="14:05") in said
    card.pass_minutes(47)
    assert "47 minutes gone" in card.said()
    card.pass_minutes(86)
    assert "2 h 13 min gone" in card.said()


def test_the_beat_of_the_clock_shows_each_minute_once(card: Card) -> None:
    card.panel.start_row.click()
    shown: list[int] = []
    card.held.clock.changed.connect(lambda: shown.append(card.held.clock.watch.minutes))
    for _ in range(180):
        card.times.seconds += 1
        card.held.clock._timer.timeout.emit()
    assert shown == [1, 2, 3]


@pytest.mark.parametrize("number", range(len(CARDS)), ids=[spec.id for spec in CARDS])
def test_at_each_moment_its_sentence_shows_and_is_said_at_once(card: Card, heard: list[Said], number: int) -> None:
    card.page.tabs.choose(number)
    card.panel.start_row.click()
    heard.clear()
    for moment in CARDS[number].clock.moments:
        card.pass_minutes(moment.minutes - 1 - card.held.clock.watch.minutes)
        assert moment.say not in card.said()
        assert heard == []
        card.pass_minutes(1)
        assert moment.say in card.said()
        assert heard == [Said(moment.say, urgent=True)]
        heard.clear()
        card.pass_minutes(1)
        assert heard == []


def test_a_moment_that_is_slept_through_is_told_on_waking(card: Card, heard: list[Said]) -> None:
    card.panel.start_row.click()
    heard.clear()
    card.pass_minutes(1500)
    assert heard == [Said(CARDS[0].clock.moments[1].say, urgent=True)]
    assert [text for text in card.said() if text.endswith("Wait for the answer.")] == [
        moment.say for moment in CARDS[0].clock.moments[1::-1]
    ]


def test_the_beginning_can_be_corrected_and_that_taken_back(card: Card, reader: Reader, heard: list[Said]) -> None:
    panel = card.panel
    panel.start_row.click()
    assert panel.take_back.isHidden()
    reader.enter(panel.earlier[60])
    reader.press(Key.Key_Return)
    assert panel.started.text() == "Started at 12:05"
    assert reader.focus is panel.earlier[60]
    assert heard[-1].text == "Started at 12:05. 2 h 0 min gone."
    panel.earlier[15].click()
    panel.earlier[5].click()
    assert panel.started.text() == "Started at 11:45"
    assert panel.earlier[5].accessibleName() == "It began 5 minutes earlier"
    for started in ("11:50", "12:05", "13:05", "14:05"):
        panel.take_back.click()
        assert panel.started.text() == f"Started at {started}"
    assert panel.take_back.isHidden()


def test_a_correction_past_a_moment_tells_it(card: Card, heard: list[Said]) -> None:
    card.panel.start_row.click()
    for _ in range(3):
        card.panel.earlier[60].click()
    say = CARDS[0].clock.moments[0].say
    assert [said for said in heard if said.urgent] == [Said(say, urgent=True)]
    card.panel.take_back.click()
    settle()
    assert say not in card.said()
    card.panel.earlier[60].click()
    assert [said for said in heard if said.urgent] == [Said(say, urgent=True)] * 2


def test_stopping_asks_once_more(card: Card, reader: Reader, heard: list[Said]) -> None:
    panel = card.panel
    panel.start_row.click()
    card.pass_minutes(200)
    reader.enter(panel.stop)
    assert card.held.clock.watch.runs
    assert reader.focus is panel.no
    assert heard[-1].text == "Stop the clock? The time at which it began is then forgotten."
    reader.press(Key.Key_Return)
    assert card.held.clock.watch.runs
    assert reader.focus is panel.stop
    reader.press(Key.Key_Return)
    reader.enter(panel.yes)
    assert not card.held.clock.watch.runs
    assert not card.held.clock._timer.isActive()
    assert reader.focus is panel.start_row
    assert heard[-1].text == "The clock was stopped."
    assert "14:05" not in " ".join(card.said())
    panel.start_row.click()
    assert panel.started.text() == "Started at 14:05"
    assert "0 minutes gone" in card.said()


def test_the_clock_survives_other_pages_tabs_and_languages(card: Card, reader: Reader) -> None:
    card.panel.start_row.click()
    reader.back()
    reader.open_door("check")
    reader.speak("kk")
    card.pass_minutes(30)
    reader.journey.start_again()
    reader.speak("ru")
    reader.press(Key.Key_F1)
    words = words_for("ru")
    assert card.panel.started.text() == words.say("Started at {time}", time="14:05")
    assert words.count("{n} minute gone", "{n} minutes gone", 30) in card.said()
    card.page.tabs.choose(1)
    settle()
    assert card.panel.started.text() == words.say("Started at {time}", time="14:05")


def test_a_moment_is_told_on_whatever_page_shows(card: Card, reader: Reader, heard: list[Said]) -> None:
    card.panel.start_row.click()
    reader.back()
    reader.open_door("check")
    key = reader.journey.frame.top.held_key
    heard.clear()
    card.pass_minutes(180)
    say = CARDS[0].clock.moments[0].say
    assert heard == [Said(say, urgent=True)]
    assert key.calls
    assert key.accessibleDescription() == "The clock has something to say."
    reader.press(Key.Key_F1)
    assert not key.calls
    assert key.accessibleDescription() == ""
    assert reader.focus is card.panel.started
    assert not card.panel.started.visibleRegion().isEmpty()
    assert say in card.said()


def calling(card: Card, reader: Reader) -> HeldKey:
    """The key of the emergency card, which calls because the clock has something to say where it cannot be seen."""
    card.panel.start_row.click()
    bar = card.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    card.pass_minutes(180)
    key = reader.journey.frame.top.held_key
    assert key.calls
    return key


def test_the_key_calls_also_when_the_clock_is_out_of_sight(card: Card, reader: Reader) -> None:
    key = calling(card, reader)
    reader.press(Key.Key_F1)
    assert not key.calls
    assert not card.panel.started.visibleRegion().isEmpty()
    card.pass_minutes(1440)
    assert not key.calls


def test_a_clock_that_was_stopped_calls_no_more(card: Card, reader: Reader) -> None:
    key = calling(card, reader)
    card.held.clock.stop()
    assert not key.calls


# -- Hide
def test_hide_wipes_the_clock_and_leaves_no_timer(card: Card, reader: Reader) -> None:
    card.panel.start_row.click()
    card.panel.earlier[60].click()
    clock = card.held.clock
    timer = clock._timer
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)
    assert not clock.watch.runs
    assert (clock.watch.started, clock.watch.minutes, clock.watch.corrected) == (None, 0, False)
    settle()
    assert not isValid(timer)
    assert [timer for timer in reader.window.findChildren(QTimer) if timer.isActive()] == []
    assert reader.window.findChildren(QLabel) == []
    assert reader.window._language.words._made == {}


def test_hide_works_while_it_asks_whether_to_stop(card: Card, reader: Reader) -> None:
    card.panel.start_row.click()
    card.panel.stop.click()
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)


def test_in_the_notepad_the_key_does_nothing(card: Card, reader: Reader) -> None:
    reader.press(Key.Key_Escape, Key.Key_Escape, Key.Key_F1)
    notepad = reader.window.centralWidget()
    assert isinstance(notepad, QPlainTextEdit)
    assert notepad.toPlainText() == ""
    assert reader.window._held is None
