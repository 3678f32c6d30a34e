"""Behind the door of a counsellor: the questions with their reasons, or preparing with the person one helps."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.law.book import RuleBook
from app.views.prepare import prepare_view
from ui.language import Language
from ui.page import Page
from ui.rows import DoorRow
from ui.text import Text


class CounsellorPage(Page):
    """The case desk, the questions, quick entry, and preparing."""

    desk = Signal(str)
    quick = Signal(str)
    questions = Signal(str)
    prepare = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, str] | None = None
        self._text = Text("lead")
        self.desk_row, self.quick_row = DoorRow(sign="cases"), DoorRow(sign="tick")
        self.questions_row, self.prepare_row = DoorRow(sign="check"), DoorRow(sign="notebook")
        self.desk_row.clicked.connect(lambda: self._shown and self.desk.emit(self._shown[1]))
        self.quick_row.clicked.connect(lambda: self._shown and self.quick.emit(self._shown[1]))
        self.questions_row.clicked.connect(lambda: self._shown and self.questions.emit(self._shown[1]))
        self.prepare_row.clicked.connect(self.prepare)
        rows = (self.desk_row, self.questions_row, self.quick_row, self.prepare_row)
        for part in (self.heading, self._text, *rows):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_door(self, book: RuleBook, door: str) -> None:
        """Show the ways behind a door."""
        self._shown = (book, door)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words, (book, door) = self.language.words, self._shown
        spec, way = book.door(door), prepare_view(book, words)
        self.heading.show_words(words.text(f"doors.{door}.title", spec.title))
        self._text.show_words(
            words.say("Listen first. What somebody tells you here is kept nowhere, unless you save it in a case.")
        )
        self.desk_row.show_words(
            words.say("Case desk"), words.say("Encrypted case files in a folder of yours, with their days and notes.")
        )
        self.quick_row.show_words(words.say("Quick entry"), words.say("A section a page, wholly by keys."))
        self.questions_row.show_words(
            words.say("Go through the questions together"),
            words.say("Each question shows why it is asked. Answer for the person you help."),
        )
        self.prepare_row.show_words(way.title, way.text)
        self.prepare_row.setVisible(book.tells_of_conscience)
