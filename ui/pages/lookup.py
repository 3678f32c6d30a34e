"""Look something up: a field for words, then the ways: counting days, the topics, the worked examples."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law.book import RuleBook
from app.views.lookup import NoteSearch, topic_views
from app.views.shapes import NoteView, TopicView
from app.words import Words
from ui.announce import announce
from ui.inputs.search import SearchField
from ui.language import Language
from ui.listing import Listing
from ui.note import NoteList
from ui.notices import Box
from ui.page import Page
from ui.rows import DoorRow
from ui.spacing import NEAR
from ui.text import Text

_MOST_SHOWN = 30


class Ways(QWidget):
    """The rows of the page while nothing is looked for."""

    topic = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._topics: tuple[TopicView, ...] = ()
        self.deadlines, self.decision = DoorRow(sign="calendar"), DoorRow(sign="decision")
        self.examples, self._by_topic = DoorRow(sign="cases"), Text("second")
        self.glossary, self.how = DoorRow(sign="words"), DoorRow(sign="info")
        self.topics = Listing(self._make_topic, _word_topic, spacing=NEAR)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        found = (self.deadlines, self.decision, self.glossary, self.examples, self.how, self._by_topic, self.topics)
        for part in found:
            box.addWidget(part)

    def show_ways(self, book: RuleBook) -> None:
        """Word the rows."""
        words = self._language.words
        self.deadlines.show_words(
            words.say("Dates and deadlines"), words.say("From a day you know to the day that matters.")
        )
        self.decision.show_words(
            words.say("After a decision"), words.say("How long you may complain, where, and what it stops.")
        )
        self._by_topic.show_words(words.say("The law by topic"))
        self._topics = topic_views(book, words)
        self.topics.show_items(self._topics)
        self.examples.show_words(
            words.say("Worked examples"), words.say("Invented and published cases, and what the law says for them.")
        )
        self.glossary.show_words(
            words.say("Words of the law"), words.say("What each of them means, in a sentence or two.")
        )
        self.how.show_words(words.say("How this works"), words.say("What the program asks, and what its marks mean."))

    def _make_topic(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.topic.emit(self._topics[self.topics.shown.index(row)].topic))
        return row


class Hits(QWidget):
    """The notes that were found, and how many."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.count, self._rest, self._none = Text("strong"), Text("soft"), Box("quiet", sign="nothing")
        self.notes = NoteList(language)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self.count, self.notes, self._rest, self._none):
            box.addWidget(part)

    def show_hits(self, found: tuple[NoteView, ...]) -> None:
        """Show what was found; of very much only the beginning."""
        words = self._language.words
        self.count.show_words(words.count("{n} note found", "{n} notes found", len(found)))
        self.notes.show_items(found[:_MOST_SHOWN])
        self._rest.show_words(_too_many(len(found), words))
        self._none.show_words("" if found else words.say("A part of a word is enough. Try a shorter or another one."))


class LookupPage(Page):
    """Leads to the topics and the other pages, or shows the notes in which some words stand."""

    topic = Signal(str)
    deadlines = Signal()
    decision = Signal()
    examples = Signal()
    glossary = Signal()
    how = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, date] | None = None
        self._search: NoteSearch | None = None
        self._label, self.field = Text("strong"), SearchField()
        self._label.setBuddy(self.field)
        self.ways, self.hits = Ways(language), Hits(language)
        for part in (self.heading, self._label, self.field, self.hits, self.ways):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()

    def show_lookup(self, book: RuleBook, on: date) -> None:
        """Show the page as of a day, with nothing looked for."""
        self._shown = (book, on)
        self.forget()
        self.retranslate()

    def forget(self) -> None:
        """Drop the words that were looked for."""
        self.field.clear()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        self._search = None
        self.heading.show_words(words.say("Look something up"))
        self._label.show_words(words.say("Words to look for"))
        self.field.setAccessibleName(words.say("Words to look for"))
        self.ways.show_ways(self._shown[0])
        self._find()

    def _find(self) -> None:
        """Show the notes with the words in the field, or the ways while there are none."""
        looked_for = bool(self.field.text().strip())
        self.ways.setVisible(not looked_for)
        self.hits.setVisible(looked_for)
        self.hits.show_hits(self._found() if looked_for else ())
        hint = self.language.words.say("What is found stands below. Esc clears the field.")
        self.field.setAccessibleDescription(self.hits.count.text() if looked_for else hint)

    def _found(self) -> tuple[NoteView, ...]:
        if self._search is None and self._shown is not None:
            self._search = NoteSearch(*self._shown, self.language.words)
        return self._search.find(self.field.text()) if self._search else ()

    def _say_found(self) -> None:
        """Show what was found, and have the number read aloud."""
        self._find()
        if self.hits.isVisible():
            announce(self, self.hits.count.text())

    def _go_in(self) -> None:
        """Enter leads to the first that was found."""
        if self.hits.isVisible() and self.hits.notes.shown:
            self.hits.notes.shown[0].line.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._say_found)
        self.field.returnPressed.connect(self._go_in)
        self.ways.topic.connect(self.topic)
        self.ways.deadlines.clicked.connect(self.deadlines)
        self.ways.decision.clicked.connect(self.decision)
        self.ways.examples.clicked.connect(self.examples)
        self.ways.glossary.clicked.connect(self.glossary)
        self.ways.how.clicked.connect(self.how)


def _too_many(found: int, words: Words) -> str:
    """What helps when very much was found."""
    if found <= _MOST_SHOWN:
        return ""
    return words.say("Only the first {n} are shown. One more word finds fewer.", n=_MOST_SHOWN)


def _word_topic(row: DoorRow, topic: TopicView) -> None:
    row.show_words(topic.title, topic.text)
