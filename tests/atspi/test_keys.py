"""The Tab key leads in the order in which the page is read, and the focus is told at every stop."""

from __future__ import annotations

from app.law.book import RuleBook
from atspi.answering import door
from atspi.reader import RADIO, TAB, Reader
from ui.layouts import _OTHERS

NAMED = {"[": "bracketleft", "]": "bracketright", ";": "semicolon", "'": "apostrophe", ",": "comma", ".": "period"}


def test_tab_follows_what_is_read(reader: Reader, book: RuleBook) -> None:
    words = reader.words
    tab_follows(reader)
    reader.go(door(reader, book, "check"))
    tab_follows(reader)
    reader.go(words.say("Look something up"))
    tab_follows(reader)
    reader.go(words.say("Dates and deadlines"))
    tab_follows(reader)


def test_the_letters_are_told_and_lead_there(reader: Reader, book: RuleBook) -> None:
    words = reader.words
    reader.go(door(reader, book, "check"))
    told = {name: reader.key(name) for name in (words.say("Back"), words.say("Next"), words.say("Why we ask"))}
    assert all(key.startswith("Alt+") for key in told.values()), told
    assert len(set(told.values())) == len(told)
    first = reader.look().heading
    letter = told[words.say("Back")].removeprefix("Alt+")
    reader.keys(f"alt+{key_of(letter)}")
    reader.wait_until("the first page", lambda shown: shown.heading != first)


def key_of(letter: str) -> str:
    """The key that bears a letter. The keyboard of the test is a Latin one: the key counts in any layout.

    To have it type another letter xdotool would change the keyboard for a moment, and the program may look too late.
    """
    latin = letter if letter.isascii() else _OTHERS[letter]
    return NAMED.get(latin, latin.lower())


def tab_follows(reader: Reader) -> None:
    """Once around by Tab: every stop, in the order of the tree, beginning after the focus.

    Of radio buttons or tabs that belong together one stop is enough; the arrow keys lead to the others.
    """
    shown = reader.look()
    order = [node for node in shown.nodes if node in shown.stops or node == shown.focus]
    assert shown.focus is not None
    here = order.index(shown.focus)
    order = [*order[here + 1 :], *order[:here]]
    reader.keys(*["Tab"] * len(order))
    reached = list(dict.fromkeys(reader.hear_focus() for _ in order))
    assert [str(node) for node in order if node.path in reached] == [str(shown.at(path)) for path in reached]
    beside = {node.parent for node in order if node.path in reached and node.role in (RADIO, TAB)}
    assert [str(node) for node in order if node.path not in reached and node.parent not in beside] == []
    reader.check()
