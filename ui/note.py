"""Notes: each a line that unfolds into what the law says, how sure that is, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.beside import beside
from app.views.shapes import NoteGroup, NoteView
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.spacing import CARD, NEAR, PART, ROW
from ui.text import Bullets, Text


class NoteBody(QWidget):
    """What a note says, in a box."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        card = QFrame()
        card.setProperty("look", "card")
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, ROW)
        around.addWidget(card)
        self._language = language
        self._explain, self._points = Text(), Bullets()
        self._papers_title, self._papers = Text("strong"), Bullets()
        self._papers_note = Text("small")
        self._steps_title, self._steps = Text("strong"), Bullets()
        self._norm, self._edition = Text("small"), Text("small")
        box = QVBoxLayout(card)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        papers, steps = (self._papers_title, self._papers, self._papers_note), (self._steps_title, self._steps)
        for part in (self._explain, self._points, *papers, *steps, self._norm, self._edition):
            box.addWidget(part)

    def show_note(self, view: NoteView) -> None:
        """Show a note."""
        words = self._language.words
        self._explain.show_words(view.explain)
        self._points.show_words(view.points)
        self._papers_title.show_words(words.say("Papers to bring") if view.papers else "")
        self._papers.show_words(view.papers)
        usual = words.say("Usually asked; confirm with the office. We could not find the official list.")
        self._papers_note.show_words(usual if view.papers else "")
        self._steps_title.show_words(words.say("Next steps") if view.steps else "")
        self._steps.show_words(view.steps)
        self._norm.show_words(beside(words, view.certainty, view.norm, view.reviewed))
        self._edition.show_words(view.edition)


class NoteFold(Fold[NoteBody]):
    """The title of a note, and under it the note."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, lambda: NoteBody(language))
        self.line.bold = False

    def show_note(self, view: NoteView) -> None:
        """Show a note; its words are set only while it is open."""
        self.show_part(view.title, lambda body: body.show_note(view))


class NoteList(Listing[NoteFold, NoteView]):
    """Notes below one another."""

    def __init__(self, language: Language) -> None:
        super().__init__(lambda: NoteFold(language), NoteFold.show_note, spacing=0)


class IndentedNotes(QWidget):
    """Notes under the line of their group."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.notes = NoteList(language)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.setSpacing(NEAR)
        box.addWidget(self.notes)


class NoteGroupFold(Fold[IndentedNotes]):
    """Notes of one kind under a folded heading."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, lambda: IndentedNotes(language))

    def show_group(self, group: NoteGroup) -> None:
        """Show the notes of a kind."""
        title = self._language.words.say("{title} ({n})", title=group.title, n=len(group.notes))
        self.show_part(title, lambda inside: inside.notes.show_items(group.notes))
