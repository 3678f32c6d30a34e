"""A line of the page on faith and conscience: a sentence with what it rests on, which unfolds into the whole of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.beside import beside
from app.views.guide import GuideLineView, GuidePartView
from app.views.shapes import NoteView
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.note import NoteBody, NoteFold, NoteList
from ui.spacing import CARD, HAIR, NEAR, ROW
from ui.text import Bullets, Text


class Whole(QWidget):
    """The note on which a line rests, and the titles of others that belong to it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._title, self._first, self.more = Text("strong"), NoteBody(language), NoteList(language)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.setSpacing(NEAR)
        for part in (self._title, self._first, self.more):
            box.addWidget(part)

    def show_notes(self, notes: tuple[NoteView, ...]) -> None:
        """Show the first in full and the others by title."""
        self._title.show_words(notes[0].title)
        self._first.show_note(notes[0])
        self.more.show_items(notes[1:])


class LineFold(Fold[Whole]):
    """One line."""

    def __init__(self, language: Language) -> None:
        self._source = ""
        super().__init__(language, lambda: Whole(language))
        self.line.bold = False

    def show_line(self, view: GuideLineView) -> None:
        """Show a line; what is under it is worded only while it is open."""
        self._source = view.source
        self.show_part(view.text, lambda whole: whole.show_notes(view.notes))

    def show_words(self, title: str) -> None:
        self.line.show_words(title, self._source)
        self.retranslate()

    def retranslate(self) -> None:
        """A screen reader hears the source as well as whether the line is open."""
        words = self._language.words
        state = words.say("unfolded") if self.is_open else words.say("folded")
        self.line.setAccessibleDescription(beside(words, self._source, state))


class PartBox(QWidget):
    """One part of the page: its heading, its lines, and whom to ask where it tells who can help."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._title, self.contacts = Text("second"), Bullets()
        self.lines = Listing(lambda: LineFold(language), LineFold.show_line, spacing=HAIR)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, ROW, 0, 0)
        box.setSpacing(NEAR)
        for part in (self._title, self.contacts, self.lines):
            box.addWidget(part)

    def show_part(self, view: GuidePartView) -> None:
        """Show a part."""
        self._title.show_words(view.title)
        self.contacts.show_words(view.contacts)
        self.lines.show_items(view.lines)


class NoteUnder(NoteFold):
    """The note on which a whole sheet rests, under a line that says so."""

    def show_note(self, view: NoteView) -> None:
        words = self._language.words
        title = words.say("What this rests on: {title}", title=view.title)
        self.show_part(title, lambda body: body.show_note(view))
