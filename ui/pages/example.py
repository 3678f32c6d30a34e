"""The answer of a worked example, marked as one."""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.examples import Example
from app.law.interview import Interview
from app.views.examples import example_view
from ui.language import Language
from ui.notices import Box
from ui.pages.answer import AnswerPage
from ui.text import Text


class ExamplePage(AnswerPage):
    """An answer page over an interview of its own; the person's answers are not in it."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, own=False)
        self._example: tuple[RuleBook, Example] | None = None
        self._mark, self._text, self._answers = Box("notice", "strong", sign="info"), Text("lead"), Text("soft")
        for place, part in enumerate((self._mark, self._text, self._answers)):
            self.column.insertWidget(place, part)

    def show_example(self, book: RuleBook, example: Example) -> None:
        """Show the answer for the facts and the day of an example."""
        self._example = (book, example)
        interview = Interview(book, example.spec.on)
        interview.facts = example.facts
        self.show_answer(interview)

    def forget(self) -> None:
        """Drop the example."""
        super().forget()
        self._example = self._interview = None

    def retranslate(self) -> None:
        super().retranslate()
        if self._example is None:
            return
        words = self.language.words
        view = example_view(*self._example, words)
        mark = words.say("This is a worked example, not your own answers.")
        self._mark.show_words(mark)
        self.read_on_arrival(mark, view.text)
        self._text.show_words(view.text if view.text != view.answers else "")
        self._answers.show_words(view.answers)
