"""The emergency card: reached from everywhere, under two tabs, whole in three languages and sizes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible

from app.law.book import RuleBook
from app.words import LANGUAGES, words_for
from gui.conftest import OPENED
from gui.held_card import CARDS, Card, Said, Times
from gui.reader import Key, Reader, settle
from gui.sizes import Open, everywhere, open_in
from gui.sound import check
from gui.test_tab_order import from_top, stops_by_tab
from ui.language import Language
from ui.pages.language import LanguagePage
from ui.theme import Look
from ui.window import Window

__all__ = ["open_in"]
WHAT_FOR = "I am being held or taken: what to do (key {key})"


# -- the ways to it, and back
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_leads_there_from_every_page_and_back(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    journey = reader.journey
    turns: list[Callable[[], object]] = [
        journey.show_start, lambda: journey.revisit("birth_date"), journey.show_review, journey.show_answer,
        journey.look_up, journey.count_days, reader.window.say_fault,
    ]  # fmt: skip
    for turn in turns:
        turn()
        settle()
        page, heading = reader.page, reader.heading
        reader.press(Key.Key_F1)
        assert reader.page is reader.window.held.page
        assert reader.heading == words_for(language).text("cards.held.title", CARDS[0].title)
        reader.back()
        assert (reader.page, reader.heading) == (page, heading)


def test_the_key_leads_there_from_the_very_first_page(reader: Reader) -> None:
    reader.press(Key.Key_F1)
    assert reader.page is reader.window.held.page
    assert reader.heading == words_for("kk").text("cards.held.title", CARDS[0].title)
    reader.speak("ru")
    assert reader.page is reader.window.held.page
    assert reader.heading == words_for("ru").text("cards.held.title", CARDS[0].title)
    reader.back()
    assert reader.page is reader.journey.start


def test_the_key_is_shown_and_named(reader: Reader) -> None:
    first = reader.window.centralWidget()
    assert isinstance(first, LanguagePage)
    key = first.held_key
    assert key.isVisible()
    for language in LANGUAGES:
        assert words_for(language).say(WHAT_FOR, key="F1") in key.accessibleName()
    key.click()
    settle()
    assert reader.page is reader.window.held.page
    assert "F1" in reader.journey.frame.top.held_key.accessibleName()
    reader.back()
    reader.enter(reader.journey.frame.top.held_key)
    assert reader.page is reader.window.held.page


def test_the_door_names_the_key(reader: Reader) -> None:
    reader.choose_language("en")
    notes = [row.note for row in reader.journey.start.doors]
    assert [("F1" in note) for note in notes] == [bool(door.card) for door in reader.interview.book.interview.doors]


def test_what_was_typed_is_still_there_after_the_key(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.revisit("birth_date")
    reader.type("31")
    reader.press(Key.Key_F1)
    reader.back()
    assert reader.day.day.text() == "31"


def test_the_key_pressed_twice_stays_and_leads_back_once(reader: Reader) -> None:
    reader.choose_language("en")
    reader.press(Key.Key_F1, Key.Key_F1, Key.Key_F1)
    assert reader.page is reader.window.held.page
    reader.back()
    assert reader.page is reader.journey.start


def test_the_window_can_open_at_the_card(look: Look, book: RuleBook, opened: OPENED) -> None:
    for code, expected in (("", "kk"), ("ru", "ru")):
        window = Window(Language(), look, lambda: book, held=code)
        window.show()
        settle()
        assert window.held.page.isVisible()
        assert window.held.page.heading.text() == words_for(expected).text("cards.held.title", CARDS[0].title)
        assert window.journey is not None
        assert window.journey.frame.top.languages[expected].isChecked()
        window.journey.frame.top.languages["en"].click()
        settle()
        assert window.held.page.heading.text() == CARDS[0].title
        window.close()
        window.deleteLater()
    settle()


# -- the tabs
def test_the_arrow_keys_walk_the_tabs(card: Card, reader: Reader, heard: list[Said]) -> None:
    tabs = card.page.tabs
    reader.tab_to(tabs.tabs[0])
    reader.press(Key.Key_Right)
    assert (tabs.current, reader.focus, reader.heading) == (1, tabs.tabs[1], CARDS[1].title)
    assert heard[-1] == Said(CARDS[1].title, urgent=False)
    reader.press(Key.Key_Down)
    assert (tabs.current, reader.focus) == (0, tabs.tabs[0])
    reader.press(Key.Key_Left)
    assert (tabs.current, reader.heading) == (1, CARDS[1].title)
    assert tabs.tabs[1].isChecked()
    assert not tabs.tabs[0].isChecked()


def test_only_the_chosen_tab_is_a_stop(card: Card, reader: Reader) -> None:
    for number in (0, 1):
        card.page.tabs.choose(number)
        stops = stops_by_tab(reader)
        assert [tab in stops for tab in card.page.tabs.tabs] == [n == number for n in (0, 1)]


def test_the_tabs_are_spoken_with_their_place(card: Card) -> None:
    names = [QAccessible.queryAccessibleInterface(tab) for tab in card.page.tabs.tabs]
    assert [name.text(QAccessible.Text.Name) for name in names] == [spec.tab for spec in CARDS]
    assert [name.text(QAccessible.Text.Description) for name in names] == ["tab 1 of 2", "tab 2 of 2"]
    assert names[0].state().checked
    assert not names[1].state().checked


def test_each_tab_shows_its_card_whole(card: Card) -> None:
    for number, spec in enumerate(CARDS):
        card.page.tabs.choose(number)
        settle()
        said = card.said()
        for part in spec.parts:
            assert part.title in said
            assert all(line.text in said for line in part.lines)
            for phrase in part.phrases:
                assert phrase.use in said
                assert phrase.kk.format(time="__:__") in said
                assert phrase.ru.format(time="__:__") in said
        assert spec.caveat in said
        assert "A lawyer who speaks the language has not yet reviewed the phrases." in said


def test_the_phrases_stay_in_both_languages_whatever_the_window_speaks(card: Card, reader: Reader) -> None:
    phrase = CARDS[0].parts[2].phrases[0]
    for language in LANGUAGES:
        reader.speak(language)
        box = card.body.parts[2].phrases.shown[0]
        assert (box.kk.text.text(), box.ru.text.text()) == (phrase.kk, phrase.ru)


def test_phrases_stand_side_by_side_or_one_under_the_other(card: Card, reader: Reader, look: Look) -> None:
    box = card.body.parts[2].phrases.shown[0]
    assert box.kk.y() == box.ru.y()
    assert box.kk.x() < box.ru.x()
    look.resize_text(200)
    reader.window.resize(800, 600)
    settle()
    assert box.kk.x() == box.ru.x()
    assert box.kk.y() < box.ru.y()


def test_a_way_further_down_leads_to_its_part(card: Card, reader: Reader) -> None:
    rows = card.body.jumps.rows
    assert [row.accessibleName() for row in rows] == [part.title for part in CARDS[0].parts[2:]]
    reader.enter(rows[4])
    title = card.body.parts[6].title
    assert reader.focus is title
    assert title.text() == CARDS[0].parts[6].title
    assert not title.visibleRegion().isEmpty()


# -- as it looks
@everywhere
def test_nothing_is_cut_off(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    reader.press(Key.Key_F1)
    card = Card(reader.window, Times())
    for number in (0, 1):
        card.page.tabs.choose(number)
        check(reader)
        card.panel.start_row.click()
        settle()
        check(reader)
        card.panel.earlier[60].click()
        card.pass_minutes(3000)
        card.panel.stop.click()
        check(reader)
        card.panel.yes.click()


def test_tab_follows_the_reading_order(card: Card, reader: Reader) -> None:
    card.panel.start_row.click()
    card.panel.earlier[5].click()
    card.panel.stop.click()
    settle()
    stops = stops_by_tab(reader)
    inside = [stop for stop in stops if card.page.isAncestorOf(stop)]
    first = inside.index(card.page.tabs.tabs[0])
    places = [from_top(reader, stop) for stop in inside[first:] + inside[:first]]
    assert places == sorted(places)
    assert card.panel.yes in inside


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_advice_is_seen_at_once_in_large_letters(open_in: Open, language: str) -> None:
    reader = open_in(language, 200, (800, 600))
    reader.journey.open_held()
    settle()
    page = reader.window.held.page
    assert page.body is not None
    first = page.body.parts[0]._lines.shown[0]
    two_lines = 2 * first._text.fontMetrics().height()
    assert first.mapTo(page.viewport(), first.rect().topLeft()).y() + two_lines <= page.viewport().height()
