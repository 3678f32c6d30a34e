"""Everything that can be done without a mouse, as a short list."""

from __future__ import annotations

from typing import NamedTuple

from app.words import Words


class KeysView(NamedTuple):
    """A title, a line before the list, and the keys with what each does."""

    title: str
    lead: str
    lines: tuple[str, ...]


def keys_view(words: Words) -> KeysView:
    """The keys of the program, in the order in which they are needed."""
    return KeysView(
        title=words.say("Without a mouse"),
        lead=words.say("Everything here can be done with the keys alone."),
        lines=(
            words.say("{keys}: on to the next thing, or back to the one before.", keys="Tab, Shift+Tab"),
            words.say("{keys} or the space bar: press what has the frame around it.", keys="Enter"),
            words.say("{keys} in an answer or a field: go on.", keys="Enter"),
            words.say("The arrow keys, or the first letter of an answer: choose among the answers."),
            words.say("{keys}: move the page up and down.", keys="Page Up, Page Down"),
            words.say(
                "Hold {keys}: a letter shows at each button and field. Press the letter to go there.", keys="Alt"
            ),
            words.say("{keys}: Kazakh, Russian, English.", keys="Alt+1, Alt+2, Alt+3"),
            words.say("{keys} and + or −: larger or smaller text.", keys="Alt"),
            words.say("{keys}: what to do when you are being held or taken.", keys="F1"),
            words.say(
                "{keys} once closes what is open. Pressed twice, it hides everything and wipes your answers.",
                keys="Esc",
            ),
        ),
    )
