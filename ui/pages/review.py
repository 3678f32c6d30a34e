"""Check your answers: everything given so far, each with a way to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.review import review_view
from app.views.shapes import ReviewRow, ReviewSection
from ui.language import Language
from ui.listing import Listing
from ui.page import Page
from ui.rows import Button
from ui.spacing import CARD, HAIR, NEAR, PART, ROW
from ui.text import Text


class AnswerRow(QWidget):
    """What was asked, what was answered, and "Change"."""

    change = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._fact = ""
        self._label, self._answer, self._note = Text("small"), Text("strong"), Text("small")
        self._button = Button()
        self._button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(lambda: self.change.emit(self._fact))
        texts = QVBoxLayout()
        texts.setSpacing(HAIR)
        for text in (self._label, self._answer, self._note):
            texts.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, NEAR, 0, NEAR)
        row.setSpacing(NEAR)
        row.addLayout(texts, 1)
        row.addWidget(self._button)

    @property
    def fact(self) -> str:
        """What was asked."""
        return self._fact

    @property
    def button(self) -> Button:
        """What leads to the question again."""
        return self._button

    def show_row(self, row: ReviewRow) -> None:
        """Show one answer."""
        words = self._language.words
        self._fact = row.fact
        self._label.show_words(row.label)
        self._answer.show_words(row.answer)
        self._note.show_words(row.note)
        self._button.setText(words.say("Change"))
        self._button.setAccessibleName(words.say("Change: {what}", what=row.label))


class SectionBox(QFrame):
    """The answers of one section."""

    change = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._language = language
        self._title = Text("third")
        self._rows = Listing(self._make, AnswerRow.show_row, spacing=0)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, ROW)
        box.setSpacing(NEAR)
        box.addWidget(self._title)
        box.addWidget(self._rows)

    @property
    def rows(self) -> list[AnswerRow]:
        """The answers that show."""
        return self._rows.shown

    def show_section(self, section: ReviewSection) -> None:
        """Show one section."""
        self._title.show_words(section.title)
        self._rows.show_items(section.rows)

    def _make(self) -> AnswerRow:
        row = AnswerRow(self._language)
        row.change.connect(self.change)
        return row


class ReviewPage(Page):
    """All answers by section."""

    change = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._changed, self._stands = "", 0
        self.verticalScrollBar().rangeChanged.connect(self._seek)
        self._hint = Text("soft")
        self._sections = Listing(self._make, SectionBox.show_section, spacing=PART)
        for part in (self.heading, self._hint, self._sections):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_review(self, interview: Interview, changed: str = "") -> None:
        """Show the answers of an interview; `changed` names the question that was asked again from here, if one was."""
        self._interview, self._changed = interview, changed
        self.retranslate()

    def arrive(self) -> None:
        """After a change, at the answer that was changed: whoever reads through a long list goes on where he was."""
        super().arrive()
        row = self._changed_row()
        if row is not None:
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stands = self.verticalScrollBar().value()
            self._seek()

    def _changed_row(self) -> AnswerRow | None:
        return next((row for box in self._sections.shown for row in box.rows if row.fact == self._changed), None)

    def _seek(self) -> None:
        """Scroll to the changed answer once every row has its place; rows that are new come to theirs one by one."""
        QTimer.singleShot(0, self, self._show_changed)

    def _show_changed(self) -> None:
        row, bar = self._changed_row(), self.verticalScrollBar()
        if row is not None and row.button.hasFocus() and bar.value() == self._stands:  # nobody has scrolled since
            self.bring_up(row)
            self._stands = bar.value()

    def retranslate(self) -> None:
        if self._interview is None:
            return
        words = self.language.words
        sections = review_view(self._interview, words)
        self.heading.show_words(words.say("Check your answers"))
        self._hint.show_words(
            words.say("Change what is not right. You are asked only what then matters in addition.")
            if sections
            else words.say("You have not answered anything yet.")
        )
        self.read_on_arrival(self._hint.text())
        self._sections.show_items(sections)

    def _make(self) -> SectionBox:
        box = SectionBox(self.language)
        box.change.connect(self.change)
        return box
