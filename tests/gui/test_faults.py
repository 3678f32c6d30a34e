"""What goes wrong is one clear sentence, and the window stays usable."""

from __future__ import annotations

from pathlib import Path
from weakref import ReferenceType, ref

import pytest

from app.law.book import RuleBook
from app.law.rulefile import RuleError
from app.words import Words, words_for
from gui.conftest import OPENED
from gui.reader import Key, Reader, settle
from ui.program import excepthook


def broken_rules() -> RuleBook:
    """Rules that cannot be read."""
    from app.law.load import load_rule_book

    return load_rule_book(Path(__file__).parent)


def words_but_no_kazakh(code: str) -> Words:
    """A program whose Kazakh texts are missing."""
    return words_for(code, Path(__file__).parent) if code == "kk" else words_for(code)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_damaged_rules_are_told_in_a_sentence(opened: OPENED, language: str) -> None:
    reader = opened(load=broken_rules)
    reader.choose_language(language)
    with pytest.raises(RuleError) as fault:
        broken_rules()
    assert reader.page is reader.journey.notice
    assert reader.journey.notice._text.text() == fault.value.sentence(words_for(language))
    reader.speak("en")
    assert reader.journey.notice._text.text() == fault.value.sentence(words_for("en"))


def test_a_missing_catalogue_leaves_the_other_languages(opened: OPENED) -> None:
    reader = opened(find=words_but_no_kazakh)
    reader.choose_language("kk")
    assert reader.page is reader.journey.notice
    assert "Қазақша" in reader.journey.notice._text.text()
    reader.speak("ru")
    assert reader.page is reader.journey.start


def test_a_catalogue_missing_on_the_way_keeps_the_answers(opened: OPENED) -> None:
    reader = opened(find=words_but_no_kazakh)
    reader.choose_language("ru")
    reader.journey.revisit("summons")
    reader.answer("sms")
    facts = reader.interview.facts
    reader.speak("kk")
    assert reader.page is reader.journey.notice
    assert reader.journey.frame.top.languages["ru"].isChecked()
    assert not reader.journey.frame.top.languages["kk"].isChecked()
    assert reader.journey.language.words.language == "ru"
    assert reader.journey.notice._text.text().startswith("Тексты для языка")
    reader.speak("en")
    assert reader.interview.facts == facts


def test_the_texts_of_one_language_go_before_those_of_another_are_read(opened: OPENED) -> None:
    read: list[ReferenceType[Words]] = []
    beside: list[int] = []

    def words(code: str) -> Words:
        beside.append(sum(one() is not None for one in read))
        found = words_for(code)
        read.append(ref(found))
        return found

    reader = opened(find=words)
    reader.choose_language("ru")
    reader.journey.revisit("summons")
    reader.answer("sms")
    beside.clear()
    for code in ("kk", "en", "ru"):
        reader.speak(code)
    assert beside == [0, 0, 0]


def test_a_fault_of_the_program_shows_no_answers_and_no_trace(
    reader: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    reader.choose_language("en")
    reader.journey.revisit("summons")
    reader.answer("sms")
    excepthook(reader.window)(ValueError, ValueError("secret sms"), None)
    settle()
    assert reader.page is reader.journey.notice
    assert "sms" not in reader.journey.notice._text.text()
    assert capsys.readouterr() == ("", "")
    reader.press(Key.Key_Tab)
    reader.journey.notice._button.click()
    assert reader.page is reader.journey.start


def test_a_fault_after_hiding_stays_quiet(reader: Reader) -> None:
    reader.window.hide_all()
    excepthook(reader.window)(ValueError, ValueError(), None)


def test_a_clock_far_off_is_told_on_the_first_page(opened: OPENED) -> None:
    from datetime import date

    for day in (date(2020, 1, 1), date(2040, 1, 1)):
        reader = opened()
        reader.journey._today = lambda day=day: day
        reader.journey.interview = None
        reader.choose_language("en")
        start = reader.journey.start
        told = [start._since.text(), *(box.text.text() for box in start._urgent.shown)]
        assert any("22 November 2026" in text for text in told)
        assert start._since.isVisible() == (day.year < 2026)  # long after the check it is said plainly, in a box
