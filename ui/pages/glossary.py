"""The words of the law: all of them in the order of the alphabet, or those that are looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.law.terms import LegalTerm
from app.views.terms import TermView, glossary, looked_for
from ui.announce import announce
from ui.inputs.search import SearchField
from ui.language import Language
from ui.page import Page
from ui.term_list import TermList
from ui.text import Text


class GlossaryPage(Page):
    """A field for words, and the terms in which they stand. Here no word bears dots: each is explained already."""

    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._terms: tuple[LegalTerm, ...] = ()
        self._views: tuple[TermView, ...] = ()
        self._label, self.field, self.count, self.list = Text("strong"), SearchField(), Text("soft"), TermList()
        self._label.setBuddy(self.field)
        for part in (self.heading, self._label, self.field, self.count, self.list):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.field.textChanged.connect(self._say_found)

    def show_terms(self, terms: tuple[LegalTerm, ...]) -> None:
        """Show these terms, with nothing looked for."""
        self._terms = terms
        self.forget()
        self.retranslate()

    def forget(self) -> None:
        """Drop the words that were looked for."""
        self.field.clear()
        self.list.begin()

    def retranslate(self) -> None:
        words = self.language.words
        self._views = glossary(self._terms, words)
        self.heading.show_words(words.say("Words of the law"))
        self._label.show_words(words.say("Words to look for"))
        self.field.setAccessibleName(words.say("Words to look for"))
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field the arrow leads into the list."""
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.go_in()
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        words, query = self.language.words, self.field.text().strip()
        found = looked_for(self._views, query)
        self.list.show_items(found)
        self.count.show_words(words.count("{n} word found", "{n} words found", len(found)) if query else "")
        hint = words.say("What is found stands below. Esc clears the field.")
        self.field.setAccessibleDescription(self.count.text() or hint)

    def _say_found(self) -> None:
        """Show what was found, and have the number read aloud."""
        self.list.begin()
        self._find()
        if self.isVisible() and self.count.text():
            announce(self, self.count.text())
