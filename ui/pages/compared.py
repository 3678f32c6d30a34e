"""Now and what if: the two headlines beside one another, then only what differs; the rest is folded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.law.book import RuleBook
from app.law.comparing import Comparison
from app.views.comparing import ComparisonView, DifferenceGroup, DifferenceView, SideView, comparison_view
from app.views.what_if import kept_text, names
from app.words import Words
from ui.announce import announce
from ui.beside import Beside
from ui.chip import Chip
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.page import Page
from ui.spacing import CARD, HAIR, NEAR, PART, ROW
from ui.text import Bullets, Text

_BESIDE = 24  # times the height of a line


class SideBox(QFrame):
    """One of the two: its name, the day, the headline."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._name, self.headline, self._day = Text("section"), Text("third"), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self._name, self.headline, self._day):
            box.addWidget(part)
        box.addStretch(1)

    def show_side(self, view: SideView) -> None:
        """Show one side."""
        self._name.show_words(view.name)
        self.headline.show_words(view.headline)
        self._day.show_words(view.day)


class Cell(QWidget):
    """What is so on one side, under its name."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._said = Text("small"), Text()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(HAIR)
        box.addWidget(self._name)
        box.addWidget(self._said)
        box.addStretch(1)

    def show_words(self, name: str, said: str) -> None:
        """Show it; without anything to say the cell stays empty."""
        self._name.show_words(name if said else "")
        self._said.show_words(said)


class DifferenceBox(QFrame):
    """One difference, with its sign and its word."""

    def __init__(self, names: Callable[[], tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._names = names
        self.chip, self.title, self._norm = Chip(), Text("strong"), Text("small")
        self.first, self.second = Cell(), Cell()
        self._cells = Beside(self.first, self.second, from_width=_BESIDE)
        top = QHBoxLayout()
        top.setSpacing(NEAR)
        top.addWidget(self.chip)
        top.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, ROW, CARD, ROW)
        box.setSpacing(NEAR)
        box.addLayout(top)
        for part in (self.title, self._cells, self._norm):
            box.addWidget(part)

    def show_difference(self, view: DifferenceView) -> None:
        """Show one difference."""
        now, what_if = self._names()
        self.chip.mark(view.change, view.change_text)
        self.title.show_words(view.title)
        self.first.show_words(now, view.first)
        self.second.show_words(what_if, view.second)
        self._cells.setVisible(bool(view.first or view.second))
        self._norm.show_words(view.norm)


class DifferencesBox(QWidget):
    """Differences of one kind under a heading."""

    def __init__(self, names: Callable[[], tuple[str, str]]) -> None:
        super().__init__()
        self._title = Text("second")
        self.shown = Listing(lambda: DifferenceBox(names), DifferenceBox.show_difference)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(ROW)
        box.addWidget(self._title)
        box.addWidget(self.shown)

    def show_group(self, group: DifferenceGroup) -> None:
        """Show the differences of a kind."""
        self._title.show_words(group.title)
        self.shown.show_items(group.differences)


class ComparedPage(Page):
    """Shows a comparison. Nothing of it is kept beyond the page."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[RuleBook, Comparison] | None = None
        self.before: RuleBook | None = None
        self.now, self.what_if = SideBox(), SideBox()
        self.sides = Beside(self.now, self.what_if, from_width=_BESIDE)
        self.alike = Text("lead")
        self.groups = Listing(lambda: DifferencesBox(self.names), DifferencesBox.show_group, spacing=PART)
        self.same = Fold(language, Bullets)
        self._caveat, self._kept = Text(), Text("soft")
        for part in (self.heading, self.sides, self.alike, self.groups, self.same, self._caveat, self._kept):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_comparison(self, book: RuleBook, comparison: Comparison, before: RuleBook | None = None) -> None:
        """Show a comparison from its top, with what is the same folded.

        `before` is the book of the first side, if it is another one.
        """
        self.forget()
        self._shown, self.before = (book, comparison), before
        self.retranslate()

    def forget(self) -> None:
        """Drop the comparison."""
        self._shown = self.before = None
        self.groups.show_items(())
        self.same.open(False)
        if self.same.content is not None:
            self.same.content.show_words(())
        for side in (self.now, self.what_if):
            side.show_side(SideView("", "", ""))

    def arrive(self) -> None:
        super().arrive()
        announce(self, self.what_if.headline.text())

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words = self.language.words
        self.heading.show_words(self.title(words))
        self.show_view(self.view(*self._shown))
        self._kept.show_words(self.kept(words))

    def names(self) -> tuple[str, str]:
        """What the two sides are called."""
        return names(self.language.words)

    def title(self, words: Words) -> str:
        """The heading of the page."""
        return words.say("Now and what if")

    def kept(self, words: Words) -> str:
        """What the comparison leaves alone."""
        return kept_text(words)

    def view(self, book: RuleBook, comparison: Comparison) -> ComparisonView:
        """The comparison in words."""
        return comparison_view(book, comparison, self.names(), self.language.words)

    def show_view(self, view: ComparisonView) -> None:
        """Show it."""
        self.now.show_side(view.first)
        self.what_if.show_side(view.second)
        self.alike.show_words(view.alike)
        self.groups.show_items(view.groups)
        self.same.show_part(view.same_title, lambda same: same.show_words(view.same))
        self._caveat.show_words(view.caveat)
