"""The words of a page in a list, the glossary, and how the program works."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from app.views.terms import glossary
from app.words import words_for
from gui.conftest import OPENED
from gui.held_card import Said
from gui.reader import Key, Reader, settle
from gui.sizes import SIZES, in_every_language
from gui.sound import check
from gui.words_of_the_law import answered, box_in_frame, place_of, rest_on, tip, words_here
from ui.rows import Row
from ui.terms import terms_of, terms_on
from ui.text import Text
from ui.theme import Look

__all__ = ["answered"]  # a fixture, used here by its name


@in_every_language
def test_a_key_lists_the_words_of_the_page(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    reader.look_up()
    before = reader.focus
    reader.press(Key.Key_F2)
    terms = reader.journey.language.terms
    assert terms is not None
    words = words_for(language)
    names = [words.text(f"terms.{term}.name", terms.all[term].name) for term in terms_on(reader.page)]
    assert words_here(reader) == names
    assert len(names) > 5
    assert reader.focus is reader.journey.frame.words.heading
    check(reader)
    reader.press(Key.Key_Escape)
    assert words_here(reader) == []
    assert reader.focus is before


def test_the_esc_that_closes_the_words_does_not_count(reader: Reader) -> None:
    reader.window._escapes._clock = lambda _: 0.0
    reader.choose_language("en")
    reader.press(Key.Key_F2, Key.Key_Escape, Key.Key_Escape)
    assert not isinstance(reader.window.centralWidget(), QPlainTextEdit)
    reader.press(Key.Key_Escape)
    assert isinstance(reader.window.centralWidget(), QPlainTextEdit)


def test_esc_closes_the_words_from_the_page_too(reader: Reader) -> None:
    reader.choose_language("en")
    reader.look_up()
    reader.press(Key.Key_F2)
    reader.page.first().setFocus()
    reader.press(Key.Key_Escape)
    assert words_here(reader) == []


def test_the_words_are_said_and_walked_by_keys(reader: Reader, heard: list[Said]) -> None:
    reader.choose_language("en")
    reader.look_up()
    reader.press(Key.Key_F2)
    assert heard[-1].text == "Words on this page"
    part = reader.journey.frame.words
    assert part.heading.accessibleDescription() == f"{len(part.list.shown)} words of the law"
    reader.press(Key.Key_Down)
    assert reader.focus is part.list.shown[0]
    assert reader.focus.accessibleDescription()
    reader.press(Key.Key_Down, Key.Key_Down)
    assert reader.focus is part.list.shown[2]
    reader.press(Key.Key_End)
    assert reader.focus is part.list.shown[-1]
    reader.press(Key.Key_Down)
    assert reader.focus is part.list.shown[-1]
    reader.press(Key.Key_Home)
    assert reader.focus is part.list.shown[0]
    reader.press(Key.Key_Tab)
    assert reader.focus is reader.journey.frame.foot.back_button


def test_the_words_stay_when_the_language_changes(answered: Reader) -> None:
    answered.press(Key.Key_F2)
    part = answered.journey.frame.words
    number, terms = len(part.list.shown), part._terms
    answered.speak("kk")
    assert part.isVisible()
    assert len(part.list.shown) == number
    assert part._terms == terms


def test_the_button_of_the_foot_opens_them_and_the_key_closes_them(answered: Reader) -> None:
    foot = answered.journey.frame.foot
    answered.enter(foot.words_button)
    assert words_here(answered)
    answered.press(Key.Key_F2)
    assert words_here(answered) == []
    assert answered.focus is foot.words_button


@in_every_language
def test_the_button_of_the_foot_is_named_by_its_word_where_that_has_room(
    reader: Reader, look: Look, language: str
) -> None:
    """The key alone says nothing to somebody who does not know it; with large text in a small window it must do."""
    reader.choose_language(language)
    reader.open_door("check")
    foot, word = reader.journey.frame.foot, words_for(language).say("Words")
    for percent, size in (*SIZES, *reversed(SIZES)):
        look.resize_text(percent)
        reader.window.resize(*size)
        settle()
        roomy = percent == 100 or size[0] > 800 or language != "kk"
        assert foot.words_button.text() == (word if roomy else "F2")
        shown = (foot.back_button, foot.look_button, foot.words_button, foot.next_button)
        assert all(button.width() >= button.sizeHint().width() for button in shown)
        assert foot.width() == reader.window.width() == size[0]


def test_another_page_closes_the_words_and_they_are_forgotten(answered: Reader) -> None:
    answered.press(Key.Key_F2)
    answered.journey.show_review()
    assert words_here(answered) == []
    assert answered.journey.frame.words._terms == ()


def test_a_page_without_such_words_says_so(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.look_up()
    reader.journey.lookups.open_deadlines()
    page = reader.page
    for row in page.findChildren(Row):
        row.show_words("Something")
    for text in page.findChildren(Text):
        text.show_words("Nothing of the kind")
    settle()
    reader.press(Key.Key_F2)
    part = reader.journey.frame.words
    assert part._none.isVisible()
    close, none = box_in_frame(reader, part.close_button), box_in_frame(reader, part._none)
    assert close.bottom() < none.top(), "it is read below the buttons"
    assert part.heading.accessibleDescription() == part._none.text() == "No word of the law stands on this page."


def test_nothing_is_explained_on_the_emergency_card(reader: Reader) -> None:
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    assert reader.journey.language.terms is not None
    assert terms_on(reader.page) == ()
    assert not reader.journey.frame.foot.words_button.isVisible()
    reader.press(Key.Key_F2)
    assert words_here(reader) == []


def test_start_again_and_hide_drop_what_was_read(answered: Reader) -> None:
    answered.press(Key.Key_F2)
    terms = answered.journey.language.terms
    assert terms is not None
    assert terms.finder("en")._met
    answered.journey.start_again()
    kept = " ".join(terms.finder("en")._met)
    assert "2005" not in kept
    answered.window.hide_all()
    assert not terms.finder("en")._met


@in_every_language
def test_how_it_works_is_reached_from_the_first_page(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    reader.enter(reader.journey.start.how_button)
    assert reader.page is reader.journey.helps.how
    assert reader.heading == words_for(language).say("How this works")
    lines = reader.journey.helps.how._lines
    assert lines.mapTo(reader.page.viewport(), lines.rect().bottomLeft()).y() < reader.page.viewport().height()
    check(reader)
    reader.enter(reader.journey.helps.how.glossary_row)
    assert reader.page is reader.journey.helps.glossary
    reader.back()
    assert reader.focus is reader.journey.helps.how.glossary_row
    reader.back()
    assert reader.page is reader.journey.start
    assert reader.focus is reader.journey.start.how_button


def test_both_are_reached_from_looking_up(reader: Reader) -> None:
    reader.choose_language("en")
    lookups = reader.look_up()
    for row, page in (
        (lookups.lookup.ways.how, reader.journey.helps.how),
        (lookups.lookup.ways.glossary, reader.journey.helps.glossary),
    ):
        reader.enter(row)
        assert reader.page is page
        reader.back()
        assert reader.page is lookups.lookup
        assert reader.focus is row


def test_all_words_are_reached_from_the_words_of_a_page(answered: Reader) -> None:
    answered.press(Key.Key_F2)
    answered.enter(answered.journey.frame.words.all_button)
    assert answered.page is answered.journey.helps.glossary
    assert words_here(answered) == []
    answered.back()
    assert answered.page is answered.journey.answer


@in_every_language
def test_the_glossary_holds_every_word_and_finds_them(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    reader.journey.explain_words()
    page = reader.journey.helps.glossary
    views = glossary(reader.interview.book.library.terms, words_for(language))
    assert [entry.accessibleName() for entry in page.list.shown] == [view.name for view in views]
    reader.tab_to(page.field)
    page.field.setText(views[3].name)
    settle()
    assert page.list.shown[0].accessibleName() == views[3].name
    assert len(page.list.shown) < len(views)
    reader.press(Key.Key_Down)
    assert reader.focus is page.list.shown[0]
    page.field.setFocus()
    reader.press(Key.Key_Escape)
    assert page.field.text() == ""
    assert len(page.list.shown) == len(views)


def test_what_was_looked_for_is_forgotten(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.explain_words()
    page = reader.journey.helps.glossary
    page.field.setText("oath")
    reader.journey.forget()
    assert page.field.text() == ""


@pytest.mark.parametrize(("percent", "size"), SIZES, ids=["100", "100-small", "200-small"])
@pytest.mark.parametrize("language", ["kk", "en"])
def test_all_of_it_is_sound(opened: OPENED, look: Look, language: str, percent: int, size: tuple[int, int]) -> None:
    look.resize_text(percent)
    reader = opened(size=size)
    reader.choose_language(language)
    journey = reader.journey
    for turn in (journey.explain_program, journey.explain_words, journey.look_up, lambda: journey.begin("counsellor")):
        turn()
        check(reader)
        journey.frame.show_words()
        check(reader)
        journey.frame.words.close_part()
    assert_tips_fit(reader)


def assert_tips_fit(reader: Reader) -> None:
    """Every word's tip lies within the window, whole."""
    frame, shown = reader.journey.frame, tip(reader)
    reader.journey.look_up()
    settle()
    for row in reader.journey.lookups.lookup.ways.topics.shown:
        for term in terms_of(row):
            reader.page.ensureWidgetVisible(row)
            settle()
            rest_on(row, place_of(row, term))
            assert shown.isVisible(), term
            assert frame.rect().contains(shown.geometry())
            check(reader)
