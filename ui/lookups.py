"""The pages on which things are looked up, and the way between them. No answer is changed from here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from app.law.book import RuleBook
from app.law.compact import opener_of
from app.law.examples import Example, read_examples
from app.law.interview import Interview
from app.trouble import Trouble
from app.views.lookup import event_named
from ui.frame import Frame
from ui.language import Language
from ui.page import Page
from ui.pages.counting import CountingPage
from ui.pages.deadlines import DeadlinesPage
from ui.pages.example import ExamplePage
from ui.pages.examples import ExamplesPage
from ui.pages.lookup import LookupPage
from ui.pages.topic import TopicPage
from ui.trail import Trail


class Lookups(QObject):
    """Turns these pages. `interview` gives the person's own answers, `complain` tells what went wrong.

    `decided` leads to what follows a decision, a page that is not one of these.
    """

    def __init__(
        self,
        frame: Frame,
        language: Language,
        interview: Callable[[], Interview],
        complain: Callable[[Trouble], None],
        decided: Callable[[], None],
    ) -> None:
        super().__init__(frame)
        self._frame, self._interview, self._complain = frame, interview, complain
        self._trail = Trail(frame)
        self._examples: tuple[Example, ...] = ()
        self._examples_of: RuleBook | None = None
        self.lookup, self.topic = LookupPage(language), TopicPage(language)
        self.deadlines, self.counting = DeadlinesPage(language), CountingPage(language)
        self.examples, self.example = ExamplesPage(language), ExamplePage(language)
        self.pages: tuple[Page, ...] = (
            self.lookup, self.topic, self.deadlines, self.counting, self.examples, self.example
        )  # fmt: skip
        for page in self.pages:
            frame.pages.addWidget(page)
        self._connect()
        self.lookup.decision.connect(decided)

    def open(self) -> None:
        """The page from which everything is reached."""
        interview = self._interview()
        self.lookup.show_lookup(interview.book, interview.today)
        self._turn(self.lookup)

    def open_deadlines(self) -> None:
        """What happened, to count from."""
        self.deadlines.show_events(self._interview().book)
        self._turn(self.deadlines)

    def back(self) -> bool:
        """To the page one came from. False if none is known."""
        return self._trail.back()

    def forget(self) -> None:
        """Drop what was looked for, the day that was counted from, and the example."""
        self.lookup.forget()
        self.counting.forget()
        self.example.forget()
        self._trail.begin()

    def open_topic(self, topic: str) -> None:
        """The notes of one topic."""
        interview = self._interview()
        self.topic.show_topic(interview.book, topic, interview.today)
        self._turn(self.topic)

    def _count_from(self, event: str) -> None:
        """Ask for the day of an event; a day that was told in an answer is put in."""
        interview = self._interview()
        fact = event_named(interview.book, event).fact
        told = interview.facts.value(fact) if fact else None
        self.counting.show_event(interview.book, event, interview.today, told if isinstance(told, date) else None)
        self._turn(self.counting)

    def _open_examples(self) -> None:
        book = self._interview().book
        try:
            if self._examples_of is not book:
                self._examples, self._examples_of = (
                    tuple(read_examples(book, book.folder, opener_of(book.folder))),
                    book,
                )
        except Trouble as fault:
            self._complain(fault)
            return
        self.examples.show_examples(book, self._examples)
        self._turn(self.examples)

    def _open_example(self, example: Example) -> None:
        self.example.show_example(self._interview().book, example)
        self._turn(self.example)

    def _turn(self, page: Page) -> None:
        self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)

    def _connect(self) -> None:
        self.lookup.topic.connect(self.open_topic)
        self.lookup.deadlines.connect(self.open_deadlines)
        self.lookup.examples.connect(self._open_examples)
        self.deadlines.chosen.connect(self._count_from)
        self.examples.opened.connect(self._open_example)
