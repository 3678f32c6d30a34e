"""Notes under a title: some stand open, the others unfold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.beside import beside
from app.views.note_part import PartView
from app.views.shapes import NoteView
from ui.language import Language
from ui.listing import Listing
from ui.note import NoteList
from ui.spacing import CARD, NEAR, PART, ROW, WIDE
from ui.text import Bullets, Text


class OpenNote(QFrame):
    """What a note says, in a box that does not close."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language = language
        self._title, self._explain, self._points = Text("third"), Text(), Bullets()
        self._norm, self._edition = Text("small"), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self._title, self._explain, self._points, self._norm, self._edition):
            box.addWidget(part)

    def show_note(self, view: NoteView) -> None:
        """Show a note."""
        self._explain.show_words(view.explain)
        self._points.show_words(view.points)
        self._norm.show_words(beside(self._language.words, view.certainty, view.norm, view.reviewed))
        self._edition.show_words(view.edition)

    def show_title(self, title: str) -> None:
        """Name the note; one that stands alone under a heading needs no name."""
        self._title.show_words(title)


class PartBox(QWidget):
    """A title, the open notes, then the folded ones; other things may stand before them, or after the open ones."""

    def __init__(self, language: Language, before: Sequence[QWidget] = (), after: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.title = Text("second")
        self.shown = Listing(lambda: OpenNote(language), OpenNote.show_note)
        self.folded = NoteList(language)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, ROW, 0, 0)
        box.setSpacing(ROW)
        for part in (self.title, *before, self.shown, *after, self.folded):
            box.addWidget(part)

    def show_part(self, view: PartView | None) -> None:
        """Show a part; one that says nothing takes no room."""
        shown = view.shown if view else ()
        self.title.show_words(view.title if view else "")
        self.shown.show_items(shown)
        for box, note in zip(self.shown.shown, shown, strict=True):
            box.show_title(note.title if len(shown) > 1 else "")
        self.folded.show_items(view.folded if view else ())
        self.setVisible(view is not None and bool(view.shown or view.folded))


class Closing(QFrame):
    """The last word of a result."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "banner")
        self.text = Text("lead")
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, PART, WIDE, PART)
        box.addWidget(self.text)
