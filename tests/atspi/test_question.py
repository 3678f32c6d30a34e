"""A question: refused, answered, helped with, and put into another language."""

from __future__ import annotations

from app.law.book import RuleBook
from atspi.answering import STUDENT, Answering, door
from atspi.reader import FIELD, RADIO, Reader


def test_a_question(reader: Reader, book: RuleBook) -> None:
    reader.go(door(reader, book, "check"))
    no_cursor_is_told_of_before_the_focus(reader)
    answering = Answering(reader, book, STUDENT)
    while not reader.shown.named(RADIO):
        answering.answer_what_shows()
    an_error_is_announced_and_stands_with_the_focus(reader)
    a_choice_takes_the_error_away_and_says_which_row_holds(reader)
    help_is_folded_and_opens(reader)
    another_language_says_the_same(reader)


def no_cursor_is_told_of_before_the_focus(reader: Reader) -> None:
    """Orca would take the field for the one that it is at already, and read neither its name nor the question."""
    shown = reader.shown
    assert shown.focus is not None
    assert shown.focus.role == FIELD
    assert shown.heading in shown.groups(shown.focus)
    assert [event for event in reader.heard if event["event"] == "TextCaretMoved"] == []


def an_error_is_announced_and_stands_with_the_focus(reader: Reader) -> None:
    """Next without an answer."""
    error = reader.words.say("Please choose one of the answers.")
    reader.press(reader.words.say("Next"))
    assert reader.hear() == error
    shown = reader.check()
    assert shown.focus is not None
    assert (shown.focus.role, shown.focus.description) == (RADIO, error)
    assert error in [node.name for node in shown.page]


def a_choice_takes_the_error_away_and_says_which_row_holds(reader: Reader) -> None:
    """Then an answer, and another."""
    error = reader.words.say("Please choose one of the answers.")
    rows = reader.shown.named(RADIO)
    for row in (rows[-1], rows[1]):
        reader.tick(row)
        shown = reader.look()
        assert [str(node) for node in shown.nodes if error in (node.name, node.description)] == []
        assert [node.name for node in shown.page if node.role == RADIO and "checked" in node.states] == [row]


def help_is_folded_and_opens(reader: Reader) -> None:
    """Why it is asked, and how to find out."""
    reader.open(reader.words.say("Why we ask"))
    reader.open(reader.words.say("If you are not sure"))


def another_language_says_the_same(reader: Reader) -> None:
    """Every language in turn, and back to the first: nothing is lost, nothing stays behind."""
    before = [node.name for node in reader.shown.nodes]
    for code in ("kk", "ru", "en", reader.words.language):
        rows = [node for node in reader.speak(code).page if node.role == RADIO]
        assert ["checked" in node.states for node in rows] == [number == 1 for number in range(len(rows))]
    assert [node.name for node in reader.look().nodes] == before
