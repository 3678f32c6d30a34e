"""One topic: its notes, each folded under its title."""

from __future__ import annotations

from datetime import date

from app.law.book import RuleBook
from app.views.lookup import topic_notes, topic_view
from ui.language import Language
from ui.note import NoteList
from ui.page import Page
from ui.text import Text


class TopicPage(Page):
    """The notes of a topic."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, str, date] | None = None
        self._above, self._text = Text("section"), Text("lead")
        self.notes = NoteList(language)
        for part in (self._above, self.heading, self._text, self.notes):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_topic(self, book: RuleBook, topic: str, on: date) -> None:
        """Show a topic as of a day, every note folded."""
        self.notes.show_items(())
        self._shown = (book, topic, on)
        self.retranslate()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        book, topic, on = self._shown
        view = topic_view(book, topic, words)
        self._above.show_words(words.say("Look something up"))
        self.heading.show_words(view.title)
        self._text.show_words(view.text)
        self.read_on_arrival(view.text)
        self.notes.show_items(topic_notes(book, topic, on, words))
