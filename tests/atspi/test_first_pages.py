"""The first start, the first page, every door, and Hide."""

from __future__ import annotations

from app.law.book import RuleBook
from app.words import LANGUAGES, NAMES
from atspi.answering import door
from atspi.reader import BUTTON, FIELD, RADIO, Reader


def test_three_languages_before_any_other_word(stranger: Reader) -> None:
    shown = stranger.check()
    assert [node.name for node in shown.leaves][: len(LANGUAGES)] == [NAMES[code] for code in LANGUAGES]
    assert {node.role for node in shown.leaves} == {BUTTON}
    assert shown.focus is not None
    assert shown.focus.name == NAMES[LANGUAGES[0]]


def test_every_door_and_then_nothing_but_a_notepad(reader: Reader, book: RuleBook) -> None:
    words, start = reader.words, reader.check()
    doors = {door(reader, book, spec.id): spec for spec in book.interview.doors}
    assert start.heading == words.text("interview.title", book.interview.title)
    held = [name for name, spec in doors.items() if spec.card]
    buttons = start.named(BUTTON)
    assert buttons[: len(doors)] == [*held, *(name for name in doors if name not in held)]
    assert words.say("How this works") in buttons
    languages = [node for node in start.nodes if node.role == RADIO and node.name in NAMES.values()]
    assert [node.name for node in languages if "checked" in node.states] == [NAMES[words.language]]
    for name, spec in doors.items():
        shown = reader.go(name)
        assert shown.heading != start.heading
        why = [node for node in shown.stops if node.name == words.say("Why we ask")]
        assert ["expanded" in node.states for node in why] == [spec.open_why] * len(why)
        assert reader.go(words.say("Back")).heading == start.heading
    hide(reader)


def hide(reader: Reader) -> None:
    """Press Hide: a notepad that takes typing is all that is left to read."""
    reader.press(reader.words.say("Hide"))
    shown = reader.wait_until("the notepad", lambda shown: not shown.named(BUTTON))
    assert [(node.role, node.name, node.text) for node in shown.stops] == [(FIELD, "Quqyq", "")]
    assert shown.focus == shown.stops[0]
    reader.write("Quqyq", "123")
