"""What other rules mean for the person whose answers these are: the old answer and the new one side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.law.book import RuleBook
from app.law.comparing import Comparison
from app.views.comparing import ComparisonView, comparison_view
from app.words import Words
from ui.language import Language
from ui.pages.compared import ComparedPage
from ui.rows import DoorRow


class RenewedPage(ComparedPage):
    """Shows what changed for the person. `before` is the book that was in use until now.

    `answer` says that the whole answer under the new rules is wanted.
    """

    answer = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.answer_row = DoorRow()
        self.column.insertWidget(self.column.count() - 1, self.answer_row)  # above the stretch
        self.answer_row.clicked.connect(self.answer)

    def show_renewed(self, before: RuleBook, now: RuleBook, comparison: Comparison) -> None:
        """Show the comparison of the two."""
        self.show_comparison(now, comparison, before)

    def retranslate(self) -> None:
        super().retranslate()
        words = self.language.words
        self.answer_row.show_words(
            words.say("The answer"), words.say("What the law says, for the answers given so far.")
        )

    def names(self) -> tuple[str, str]:
        words = self.language.words
        return words.say("Until now"), words.say("From now on")

    def title(self, words: Words) -> str:
        return words.say("What changed for you")

    def kept(self, words: Words) -> str:
        return words.say("Your answers are still here. Nothing was stored of them.")

    def view(self, book: RuleBook, comparison: Comparison) -> ComparisonView:
        return comparison_view(book, comparison, self.names(), self.language.words, self.before)
