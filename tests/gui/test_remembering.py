"""Remember on this computer: three settings, only for who ticks it, and gone when it is unticked."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.settings import Settings, keep_settings, read_settings
from gui.conftest import OPENED
from gui.reader import STUDENT, Key, Reader
from ui.pages.language import LanguagePage
from ui.remember_row import RememberRow
from ui.theme import Look


def tick_of(reader: Reader) -> RememberRow:
    """The tick on the first page."""
    assert reader.journey.start.remember is not None
    return reader.journey.start.remember


def press_tick(reader: Reader) -> None:
    """Tick or untick it, by keys."""
    reader.tab_to(tick_of(reader).row)
    reader.press(Key.Key_Space)


def test_nothing_is_kept_unless_it_is_ticked(reader: Reader, look: Look, settings_path: Path) -> None:
    reader.choose_language("ru")
    look.resize_text(125)
    assert not tick_of(reader).row.isChecked()
    assert not settings_path.parent.exists()


def test_ticked_it_follows_every_change(reader: Reader, look: Look, settings_path: Path) -> None:
    reader.choose_language("ru")
    press_tick(reader)
    assert read_settings(settings_path) == ("ru", 100, "light")
    look.resize_text(125)
    assert read_settings(settings_path) == ("ru", 125, "light")
    look.choose("dark")
    reader.speak("kk")
    assert read_settings(settings_path) == ("kk", 125, "dark")


def test_unticked_the_file_is_gone_and_stays_so(reader: Reader, look: Look, settings_path: Path) -> None:
    reader.choose_language("en")
    press_tick(reader)
    assert settings_path.exists()
    press_tick(reader)
    look.resize_text(125)
    assert not settings_path.parent.exists()


def test_no_answer_gets_into_it(reader: Reader, settings_path: Path) -> None:
    reader.choose_language("en")
    press_tick(reader)
    before = settings_path.read_bytes()
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.speak("ru")
    reader.speak("en")
    assert settings_path.read_bytes() == before


def test_a_place_that_takes_no_file_is_told_and_the_tick_goes(reader: Reader, settings_path: Path) -> None:
    settings_path.parent.write_text("a file where the folder would be")
    reader.choose_language("en")
    press_tick(reader)
    assert not tick_of(reader).row.isChecked()
    assert "could not be written" in tick_of(reader).fault.text.text()


def test_what_was_kept_is_there_at_the_next_start(opened: OPENED, look: Look, settings_path: Path) -> None:
    keep_settings(settings_path, Settings("kk", 150, "dark"))
    reader = opened(remembers=True)
    assert (look.percent, look.choice) == (150, "dark")
    assert reader.window.centralWidget() is reader.journey.frame  # the page of the languages is passed over
    assert reader.page is reader.journey.start
    assert reader.window._language.words.language == "kk"
    assert tick_of(reader).row.isChecked()


def test_without_anything_kept_the_languages_come_first(opened: OPENED, look: Look) -> None:
    reader = opened(remembers=True)
    assert isinstance(reader.window.centralWidget(), LanguagePage)
    assert (look.percent, look.choice) == (100, "light")


@pytest.mark.parametrize("content", [b"{", b'{"language": 1}', b"\x00" * 5000], ids=["cut", "wrong", "huge"])
def test_a_damaged_file_is_told_in_one_sentence_and_the_rest_is_as_usual(
    opened: OPENED, look: Look, settings_path: Path, content: bytes
) -> None:
    settings_path.parent.mkdir()
    settings_path.write_bytes(content)
    reader = opened(remembers=True)
    assert (look.percent, look.choice) == (100, "light")
    assert isinstance(reader.window.centralWidget(), LanguagePage)
    reader.choose_language("en")
    tick = tick_of(reader)
    assert not tick.row.isChecked()
    assert tick.fault.text.text() == (
        "What was remembered on this computer could not be read. The program starts as usual."
    )
    press_tick(reader)
    assert read_settings(settings_path) == ("en", 100, "light")
    assert tick.fault.isHidden()
