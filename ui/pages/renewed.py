"""What other rules mean for the person whose answers these are: the old answer and the new one side by side."""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.comparing import Comparison
from app.views.comparing import ComparisonView, comparison_view
from app.words import Words
from ui.pages.compared import ComparedPage


class RenewedPage(ComparedPage):
    """Shows what changed for the person. `before` is the book that was in use until now."""

    def show_renewed(self, before: RuleBook, now: RuleBook, comparison: Comparison) -> None:
        """Show the comparison of the two."""
        self.show_comparison(now, comparison, before)

    def names(self) -> tuple[str, str]:
        words = self.language.words
        return words.say("Until now"), words.say("From now on")

    def title(self, words: Words) -> str:
        return words.say("What changed for you")

    def kept(self, words: Words) -> str:
        return words.say("Your answers are still here. Nothing was stored of them.")

    def view(self, book: RuleBook, comparison: Comparison) -> ComparisonView:
        return comparison_view(book, comparison, self.names(), self.language.words, self.before)
