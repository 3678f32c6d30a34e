"""What a person takes along: the pages on which it is chosen, filled in, saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.law.book import RuleBook
from app.law.cards import Shelf
from app.law.interview import Interview
from app.papers.letters.content import Person
from app.papers.letters.draft_mark import marked
from app.papers.letters.letter import FilledLetter, find_offer
from app.views.draft import draft_text
from app.views.take_along import paper_door
from ui.frame import Frame
from ui.handing_over import HandingOver, Paper, drawn
from ui.language import Language
from ui.outlet import DATES, PDF, WORD
from ui.page import Page
from ui.pages.calendar import CalendarPage
from ui.pages.letter import LetterPage
from ui.pages.letters import LettersPage
from ui.pages.paper import PaperPage
from ui.pages.taking import TakeAlongPage
from ui.trail import Trail


class TakeAlong(QObject):
    """Turns these pages. What is typed for letters lives only here; nothing is written before somebody says where.

    `interview` gives the person's own answers, `shelf` the emergency cards, which need none, `book` the
    rules if they could be read. `asked` names a question
    whose answer would add a day to the calendar; `keep` says that the answers are to be kept in a file.
    """

    asked = Signal(str)
    keep = Signal()

    def __init__(
        self, frame: Frame, language: Language, interview: Callable[[], Interview], shelf: Callable[[], Shelf],
        book: Callable[[], RuleBook | None],
    ) -> None:  # fmt: skip
        super().__init__(frame)
        self._frame, self._language, self._interview, self._shelf = frame, language, interview, shelf
        self._book = book
        self._trail = Trail(frame)
        self._warned = False
        self.page, self.letters = TakeAlongPage(language), LettersPage(language)
        self.report, self.wallet = (
            PaperPage(language, partial(paper_door, "report"), paired=False),
            PaperPage(language, partial(paper_door, "wallet"), paired=True),
        )
        self.calendar, self.letter = CalendarPage(language), LetterPage(language, language.words_in)
        self._out = HandingOver(language, self._turn, self._trail.back)
        self.where, self.printer = self._out.where, self._out.printer
        own = (self.page, self.report, self.letters, self.letter, self.calendar, self.wallet)
        self.pages: tuple[Page, ...] = (*own, *self._out.pages)
        for page in self.pages:
            frame.pages.addWidget(page)
        self._connect()

    def open(self) -> None:
        """Everything that can be taken along."""
        self._warned = True
        self.page.begin(warns=True)
        self._turn(self.page)

    def open_letters(self) -> None:
        """The letters, for the answers of now."""
        self.letters.show_letters(self._interview(), warns=not self._warned)
        self._turn(self.letters)

    def open_wallet(self) -> None:
        """The emergency card on paper; no rule book is needed for it."""
        self.wallet.begin(warns=not self._warned)
        self._turn(self.wallet)

    def back(self) -> bool:
        """To the page one came from; what was to be saved or printed there is let go."""
        self._out.let_go()
        return self._trail.back()

    def forget(self) -> None:
        """Drop everything that was typed, made or chosen here, and the way."""
        self._warned = False
        for page in (self.report, self.letters, self.letter, self.calendar, self.wallet):
            page.forget()
        self._out.forget()
        self._trail.begin()

    def _open(self, paper: str) -> None:
        if paper == "letters":
            self.open_letters()
        elif paper == "wallet":
            self.open_wallet()
        elif paper == "file":
            self.keep.emit()
        elif paper == "report":
            self.report.begin(warns=not self._warned)
            self._turn(self.report)
        else:
            self.calendar.show_days(self._interview(), warns=not self._warned)
            self._turn(self.calendar)

    def _open_letter(self, letter: str, ground: str) -> None:
        interview = self._interview()
        person = Person(interview.book, interview.facts, interview.assess())
        self.letter.show_letter(person, find_offer(person, letter, ground or None))
        self._turn(self.letter)

    def _hand_over_letter(self, kind: str) -> None:
        """Make the letter and ask where it goes, once its fields are such that it can take them."""
        if not self.letter.point_to_fault():
            files = {PDF: drawn(self._letter_html), WORD: lambda: self._filled_letter().document}
            self._out.begin(Paper(self.letter.outlet, "letter", self._letter_html, files), kind)

    def _letter_html(self) -> str:
        return self._filled_letter().html

    def _filled_letter(self) -> FilledLetter:
        """The letter; as long as a lawyer has not signed all that is told here, it says so."""
        letter = self.letter.filled()
        return marked(letter, draft_text(self._interview().book, self._language.words_in(letter.language)))

    def _report_html(self) -> str:
        from app.papers.report import report_of

        words = [self._language.words_in(code) for code in self.report.languages]
        return report_of(self._interview(), words)

    def _wallet_html(self) -> str:
        from app.papers.wallet import card_to_fold, wallet_html

        shelf = self._shelf()
        first, second = (self._language.words_in(code) for code in self.wallet.languages)
        return wallet_html(card_to_fold(shelf), shelf.contacts, first, second, self._book())

    def _calm(self) -> None:
        """On a page that was left, what came of its buttons no longer matters; the letter keeps to itself."""
        for page in (self.report, self.calendar, self.wallet):
            if page is not self._frame.pages.currentWidget():
                page.outlet.calm()

    def _turn(self, page: Page) -> None:
        self._trail.leave()
        self._frame.show_page(page, rail=False, back=True, forward=False)

    def _connect(self) -> None:
        self._frame.pages.currentChanged.connect(self._calm)
        self.calendar.asked.connect(self.asked)
        self.page.opened.connect(self._open)
        self.letters.chosen.connect(self._open_letter)
        self.letter.outlet.wanted.connect(self._hand_over_letter)
        report = Paper(self.report.outlet, "report", self._report_html, {PDF: drawn(self._report_html)})
        wallet = Paper(self.wallet.outlet, "card", self._wallet_html, {PDF: drawn(self._wallet_html)})
        dates = Paper(self.calendar.outlet, "dates", None, {DATES: self.calendar.file})
        self._out.serve(report, wallet, dates)
