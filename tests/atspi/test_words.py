"""How this works, the words of a page by a key, and all of them."""

from __future__ import annotations

from atspi.reader import Reader


def test_the_words_of_the_law(reader: Reader) -> None:
    words = reader.words
    assert reader.go(words.say("How this works")).heading == words.say("How this works")
    reader.check()
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
    assert reader.go(words.say("Words of the law")).heading == words.say("Words of the law")
    reader.check()
