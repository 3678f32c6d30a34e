"""The text of a letter as it will stand on paper, as plain paragraphs to read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.listing import Listing
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Text

if TYPE_CHECKING:
    from app.papers.letters.letter import Paragraph

_BLANK = re.compile(r"_{8,}")
_SHORT = "________"  # a blank line as long as on paper would only be read aloud


class Preview(Listing[Text, "Paragraph"]):
    """In the language of the letter, whatever the window speaks; so no word is explained in it."""

    def __init__(self) -> None:
        super().__init__(Text, _show_paragraph, spacing=NEAR)
        self.setProperty(AS_IT_STANDS, True)

    def term_finder(self) -> None:
        """Nothing is explained here."""

    def show_letter(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show the paragraphs that are not empty."""
        self.show_items([one for one in paragraphs if one.text.strip()])


def _show_paragraph(text: Text, paragraph: Paragraph) -> None:
    text.show_words("\n".join(_BLANK.sub(_SHORT, line.strip()) for line in paragraph.lines))
