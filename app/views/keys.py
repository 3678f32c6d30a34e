"""Everything that can be done without a mouse, as a short list."""

from __future__ import annotations

from dataclasses import dataclass

from app.words import Words


@dataclass(frozen=True, slots=True)
class KeysView:
    """A title, a line before the list, and the keys with what each does."""

    title: str
    lead: str
    lines: tuple[str, ...]


def keys_view(words: Words) -> KeysView:
    """The keys of the program, in the order in which they are needed."""
    said = words.say
    return KeysView(
        title=said("Without a mouse"),
        lead=said("Everything here can be done with the keys alone."),
        lines=(
            said("{keys}: on to the next thing, or back to the one before.", keys="Tab, Shift+Tab"),
            said("{keys} or the space bar: press what has the frame around it.", keys="Enter"),
            said("{keys} in an answer or a field: go on.", keys="Enter"),
            said("The arrow keys, or the first letter of an answer: choose among the answers."),
            said("{keys}: move the page up and down.", keys="Page Up, Page Down"),
            said("Hold {keys}: a letter shows at each button and field. Press the letter to go there.", keys="Alt"),
            said("{keys}: Kazakh, Russian, English.", keys="Alt+1, Alt+2, Alt+3"),
            said("{keys} and + or −: larger or smaller text.", keys="Alt"),
            said("{keys}: what to do when you are being held or taken.", keys="F1"),
            said(
                "{keys} once closes what is open. Pressed twice, it hides everything and wipes your answers.",
                keys="Esc",
            ),
        ),
    )
