"""How this works, the words of a page by a key, and all of them."""

from __future__ import annotations

from atspi.reader import BUTTON, Reader


def test_the_words_of_the_law(reader: Reader) -> None:
    words = reader.words
    how, every = words.say("How this works"), words.say("Words of the law")
    reader.wait_until("the first page", lambda seen: how in seen.named(BUTTON))
    assert reader.go(how).heading == how
    assert reader.go(every).heading == every
    reader.check()
    reader.go(words.say("Back"))
    reader.go(words.say("Back"))
    reader.go(words.say("Look something up"))
    the_words_of_the_page(reader)


def the_words_of_the_page(reader: Reader) -> None:
    """They come by a key, are told, are walked by the arrows, and go with Esc."""
    words = reader.words
    reader.keys("F2")
    assert reader.hear() == words.say("Words on this page")
    shown = reader.check()
    assert shown.focus is not None
    assert (shown.focus.role, shown.focus.name) == ("heading", words.say("Words on this page"))
    assert shown.focus.description
    reader.keys("Down")
    shown = reader.wait_until("the first word", lambda seen: seen.focus and seen.focus.role == "list item")
    assert shown.focus is not None
    assert shown.focus.description
    reader.keys("Escape")
    reader.wait_until("the page alone", lambda seen: words.say("Close") not in {node.name for node in seen.nodes})
