"""The emergency card without the rules: while they are read, when they are damaged, when its own files are."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from app.law.book import RuleBook
from app.law.cards import Shelf, read_shelf
from app.law.rulefile import RuleError
from app.places import RULES
from app.words import LANGUAGES, Words, words_for
from gui.conftest import OPENED
from gui.held_card import CARDS, Card, Said, Times
from gui.reader import Key, Reader, settle
from ui.language import Language
from ui.reading import Reading, Work
from ui.theme import Look
from ui.window import Window


def broken_rules() -> RuleBook:
    """A folder without rules in it."""
    from app.law.load import load_rule_book

    return load_rule_book(Path(__file__).parent)


@pytest.mark.parametrize("language", LANGUAGES)
def test_damaged_rules_leave_the_card(opened: OPENED, language: str) -> None:
    reader = opened(load=broken_rules)
    reader.choose_language(language)
    assert reader.page is reader.journey.notice
    row = reader.journey.notice.held_row
    assert row.accessibleName() == words_for(language).text("cards.held.tab", CARDS[0].tab)
    reader.enter(row)
    assert reader.page is reader.window.held.page
    reader.back()
    assert reader.page is reader.journey.notice
    reader.press(Key.Key_F1)
    card = Card(reader.window, Times())
    card.panel.start_row.click()
    assert card.panel.started.text().endswith("14:05")


def test_without_rules_the_card_on_paper_calls_itself_a_draft(opened: OPENED) -> None:
    reader = opened(load=broken_rules)
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    reader.window.held.page.on_paper.emit()
    settle()
    taking = reader.journey.taking
    assert reader.page is taking.wallet
    assert "Unreviewed draft" in taking._wallet_html()


class Slow:
    """A rule book that is read only when a test lets it."""

    def __init__(self) -> None:
        self.work: list[Work] = []

    def __call__(self, work: Work) -> None:
        self.work.append(work)

    def finish(self, reading: Reading) -> None:
        """Let the reading come to its end."""
        self.work.pop()()
        reading._look_after()
        settle()


@pytest.fixture
def slow(look: Look) -> Iterator[Callable[[Callable[[], RuleBook]], tuple[Window, Slow]]]:
    """Open a window whose rules are still being read."""
    windows: list[Window] = []

    def open_window(load: Callable[[], RuleBook]) -> tuple[Window, Slow]:
        run = Slow()
        window = Window(Language(), look, load, run=run)
        windows.append(window)
        window.show()
        window.activateWindow()
        settle()
        return window, run

    yield open_window
    for window in windows:
        window._reading.let_go()
        window.close()
        window.deleteLater()
    settle()


def test_while_the_rules_are_read_the_card_is_there(book: RuleBook, slow: Callable) -> None:
    window, run = slow(lambda: book)
    reader = Reader(window)
    reader.choose_language("en")
    assert reader.page is reader.journey.start
    assert reader.journey.start.waits
    assert [row for row in reader.journey.start.doors if row.isVisible()] == []
    reader.enter(reader.journey.start.held_row)
    assert reader.page is window.held.page
    run.finish(window._reading)
    assert reader.page is window.held.page
    reader.back()
    assert reader.page is reader.journey.start
    assert not reader.journey.start.waits
    assert reader.journey.start.held_row.isHidden()
    reader.open_door("check")
    assert reader.page is reader.journey.question


def test_the_doors_come_when_the_rules_are_read(book: RuleBook, slow: Callable, heard: list[Said]) -> None:
    window, run = slow(lambda: book)
    reader = Reader(window)
    reader.choose_language("ru")
    for language in ("ru", "en"):
        reader.speak(language)
        assert reader.heading == words_for(language).say("One moment, the rules are being read.")
    run.finish(window._reading)
    assert reader.heading == book.interview.title
    assert heard[-1].text == book.interview.title
    assert reader.journey.start._rows.isVisible()


def test_a_first_page_that_did_not_have_to_wait_is_told_once(book: RuleBook, slow: Callable, heard: list[Said]) -> None:
    window, run = slow(lambda: book)
    run.work.pop()()  # read to the end before the language is chosen, and before anybody looked whether it was
    reader = Reader(window)
    reader.choose_language("kk")
    window._reading._look_after()
    settle()
    title = words_for("kk").text("interview.title", book.interview.title)
    assert [said.text for said in heard].count(title) == 1


def test_rules_that_turn_out_damaged_are_told_then(slow: Callable) -> None:
    window, run = slow(broken_rules)
    reader = Reader(window)
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    run.finish(window._reading)
    assert reader.page is window.held.page
    reader.back()
    run.finish(window._reading)
    assert reader.page is reader.journey.notice
    reader.press(Key.Key_F1)
    assert reader.page is window.held.page


def test_the_reading_is_tried_again_after_a_fault(book: RuleBook) -> None:
    tries: list[int] = []

    def load() -> RuleBook:
        tries.append(1)
        return book if len(tries) > 1 else broken_rules()

    reading = Reading(load)
    with pytest.raises(RuleError):
        reading.book()
    assert reading.book() is book
    assert reading.book() is book
    assert len(tries) == 2


@pytest.fixture
def damaged(tmp_path: Path, reader: Reader) -> Callable[[str], None]:
    """Have the window read cards of which one file is damaged."""
    folder = Path(shutil.copytree(RULES / "cards", tmp_path / "rules" / "cards")).parent
    shutil.copy(RULES / "contacts.yaml", folder)

    def damage(file: str) -> None:
        (folder / file).write_text("{", encoding="utf-8")
        reader.window.held._read = lambda: read_shelf(folder)
        reader.window.held._shelf = None

    return damage


def test_a_damaged_card_leaves_the_other(reader: Reader, damaged: Callable[[str], None]) -> None:
    damaged("cards/held.yaml")
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    assert reader.heading == CARDS[1].title
    assert not reader.window.held.page.tabs.isVisible()
    assert any(text.startswith("held.yaml, line ") for text in Card(reader.window, Times()).said())


def test_damaged_contacts_leave_the_cards(reader: Reader, damaged: Callable[[str], None]) -> None:
    damaged("contacts.yaml")
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    assert reader.heading == CARDS[0].title
    assert any(text.startswith("contacts.yaml, line ") for text in Card(reader.window, Times()).said())


def test_no_card_at_all_is_told_in_a_sentence(reader: Reader) -> None:
    reader.window.held._read = lambda: Shelf((), (), ())
    reader.window.held._shelf = None
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    assert reader.page is reader.journey.notice
    assert reader.journey.notice._text.text() == "The emergency card is missing."
    assert reader.journey.notice.held_row.isHidden()


def no_words(code: str) -> Words:
    """A program whose texts are all missing."""
    return words_for(code, Path(__file__).parent)


def test_without_any_catalogue_the_card_comes_in_the_source_language(opened: OPENED) -> None:
    reader = opened(find=no_words)
    reader.press(Key.Key_F1)
    assert reader.heading == CARDS[0].title
    assert "Прошу составить протокол и дать мне его копию." in Card(reader.window, Times()).said()


def test_hide_while_the_rules_are_read_ends_the_waiting(book: RuleBook, slow: Callable) -> None:
    window, run = slow(lambda: book)
    reader = Reader(window)
    reader.choose_language("en")
    assert window._reading._look.isActive()
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert not window._reading._look.isActive()
    run.work.pop()()
    settle()
    assert isinstance(window.centralWidget(), QPlainTextEdit)
