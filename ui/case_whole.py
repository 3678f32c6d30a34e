"""What is done with all cases of a desk at once: judging them anew, and counting them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.cases.desk import CaseDesk
from app.cases.recheck import recheck
from app.cases.totals import Count
from app.law.interview import Interview
from app.trouble import Trouble
from ui.asking_where import Asked, AskingWhere
from ui.language import Language
from ui.page import Page
from ui.pages.case_recheck import RecheckPage
from ui.pages.case_totals import CaseTotalsPage
from ui.slices import Slices
from ui.working import never


class WholeDesk(QObject):
    """Turns these pages. The work goes on a slice at a time until it is done or `stop` is called."""

    def __init__(
        self, language: Language, interview: Callable[[], Interview], desk: Callable[[], CaseDesk],
        turn: Callable[[Page], None], show_fault: Callable[[Trouble], None], off: Callable[[], bool] = never,
    ) -> None:  # fmt: skip
        super().__init__()
        self._interview, self._desk, self._turn, self._show_fault = interview, desk, turn, show_fault
        self.slices = Slices(off)
        self.recheck, self.totals = RecheckPage(language), CaseTotalsPage(language)
        self.where = AskingWhere(language, turn, self.back_to_totals)
        self.pages: tuple[Page, ...] = (self.recheck, self.totals, self.where.page)
        self.recheck.stop.connect(self._stop_checking)
        self.totals.outlet.wanted.connect(self._save_table)

    def check_anew(self) -> None:
        """Judge all cases under the rules and on the day of now."""
        desk, interview = self._desk(), self._interview()
        try:
            number = len(desk.ids())
        except Trouble as fault:
            self._show_fault(fault)
            return
        self.recheck.begin(interview.book, interview.today, number)
        self._turn(self.recheck)
        self.slices.begin(
            recheck(desk, interview.book, interview.today), self.recheck.add,
            lambda fault: self.recheck.end(fault, whole=fault is None), at_once=False,
        )  # fmt: skip

    def count_up(self) -> None:
        """Count all cases by month and ground."""
        desk, book = self._desk(), self._interview().book
        count = Count(book, self._interview().today)

        def done(fault: Trouble | None) -> None:
            if fault is not None:
                self._show_fault(fault)
            else:
                self.totals.show_totals(count.totals(), book)

        self.totals.begin()
        self._turn(self.totals)
        self.slices.begin((count.add(found) for _, found in desk.each()), lambda _: None, done)

    def back_to_totals(self) -> bool:
        """The table is not saved after all, or it has been."""
        self.where.let_go()
        self._turn(self.totals)
        return True

    def stop(self) -> None:
        """Leave the rest be."""
        self.slices.stop()

    def forget(self) -> None:
        """Drop every name and figure."""
        self.stop()
        self.recheck.forget()
        self.totals.forget()
        self.where.forget()

    def _stop_checking(self) -> None:
        self.stop()
        self.recheck.end(None, whole=False)

    def _save_table(self, kind: str) -> None:
        self.totals.outlet.calm()
        self.where.ask(Asked(self.totals.csv(), kind, self.totals.outlet.say_saved), "table")
