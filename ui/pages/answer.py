"""The answer: one headline, then the findings, then where to look further."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.answer import answer_view
from app.views.shapes import AnswerView, CardGroup, CardView
from ui.announce import announce
from ui.card import Card
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.notices import Notices
from ui.page import Page
from ui.rows import Button, DoorRow
from ui.text import Bullets, Text


class Cards(Listing[Card, CardView]):
    """Findings below one another."""

    asked = Signal(str)

    def __init__(self, language: Language, *, short: bool) -> None:
        super().__init__(lambda: self._make_card(language, short), Card.show_card, spacing=12)

    def _make_card(self, language: Language, short: bool) -> Card:
        card = Card(language, short=short)
        card.asked.connect(self.asked)
        return card


class Group(QWidget):
    """Findings of one kind under a heading; those that matter less start folded."""

    asked = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._cards: tuple[CardView, ...] = ()
        self._title = Text("second")
        self._open = self._make(short=False)
        self._fold = Fold(language, lambda: self._make(short=True))
        self._fold.line.toggled.connect(self._fill_fold)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(10)
        for part in (self._title, self._open, self._fold):
            box.addWidget(part)

    def show_group(self, group: CardGroup) -> None:
        """Show the findings of a kind."""
        self._cards = group.cards
        words = self._language.words
        self._title.show_words("" if group.folded else group.title)
        self._open.show_items(() if group.folded else group.cards)
        self._fold.show_words(words.say("{title} ({n})", title=group.title, n=len(group.cards)))
        self._fold.setVisible(group.folded)
        self._fill_fold()

    def _fill_fold(self) -> None:
        if self._fold.content:
            self._fold.content.show_items(self._cards)

    def _make(self, *, short: bool) -> Cards:
        cards = Cards(self._language, short=short)
        cards.asked.connect(self.asked)
        return cards


class Banner(QFrame):
    """The headline with its certainty and the caveat."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "banner")
        self.explain, self.certainty, self.caveat = Text("lead"), Text("strong"), Text()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 20, 24, 20)
        self.box.setSpacing(10)

    def show_answer(self, view: AnswerView) -> None:
        """Show what stands under the headline."""
        self.explain.show_words(view.explain)
        self.certainty.show_words(view.certainty)
        self.caveat.show_words(view.caveat)


class AnswerPage(Page):
    """Shows the answers of an interview weighed against the law."""

    asked = Signal(str)
    more = Signal(str)
    review = Signal()
    again = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._sections: tuple[tuple[str, str], ...] = ()
        self._day, self._banner, self._notices = Text("section"), Banner(), Notices()
        self._groups = Listing(self._make_group, Group.show_group, spacing=14)
        self._more_title, self._more_text = Text("second"), Text("soft")
        self._more = Listing(self._make_more, _word_section, spacing=8)
        self._review, self._again, self._edition = Button(), Button(), Text("small")
        self._ask_title, self._ask = Text("second"), Bullets()
        self._review.clicked.connect(self.review)
        self._again.clicked.connect(self._wipe)
        self._sure = False
        self._lay_out()

    def show_answer(self, interview: Interview) -> None:
        """Show the answer of an interview, every fold as it starts."""
        self._groups.show_items(())
        self._sure = False
        self._interview = interview
        self.retranslate()

    def retranslate(self) -> None:
        if self._interview is None:
            return
        words = self.language.words
        view = answer_view(self._interview, words)
        self._day.show_words(view.day)
        self.heading.show_words(view.headline)
        self._banner.show_answer(view)
        self._notices.show_words(view.notices)
        self._groups.show_items(view.groups)
        self._sections = view.more_sections
        self._more_title.show_words(words.say("Look for more grounds") if view.more_sections else "")
        self._more_text.show_words(
            words.say("Some answers could still change something here:") if view.more_sections else ""
        )
        self._more.show_items(view.more_sections)
        self._review.setText(words.say("Check your answers"))
        self._word_wiping()
        self._ask_title.show_words(view.contacts_title)
        self._ask.show_words(view.contacts)
        self._edition.show_words(view.edition)

    def _wipe(self) -> None:
        """Wipe at the second press; the first one only asks, since answers cannot be brought back."""
        if self._sure:
            self.again.emit()
        self._sure = not self._sure
        self._word_wiping()

    def _word_wiping(self) -> None:
        words = self.language.words
        asked = words.say("Press once more to wipe all your answers")
        self._again.setText(asked if self._sure else words.say("Wipe my answers and start again"))
        if self._sure:
            announce(self, asked)

    def _lay_out(self) -> None:
        banner = self._banner
        for part in (self._day, self.heading, banner.explain, banner.certainty, banner.caveat):
            banner.box.addWidget(part)
        more = (self._more_title, self._more_text, self._more)
        parts = (banner, self._notices, self._groups, *more, self._ask_title, self._ask)
        for part in parts:
            self.column.addWidget(part)
        self.column.addSpacing(10)
        for button in (self._review, self._again):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)
        self.column.addWidget(self._edition)
        self.column.addStretch(1)

    def _make_group(self) -> Group:
        group = Group(self.language)
        group.asked.connect(self.asked)
        return group

    def _make_more(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.more.emit(self._sections[self._more.shown.index(row)][0]))
        return row


def _word_section(row: DoorRow, section: tuple[str, str]) -> None:
    row.show_words(section[1])
