"""Saving and printing a paper: it is made when its button is pressed, and then it is asked where it goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.trouble import Trouble
from ui.asking_printer import AskingPrinter
from ui.asking_where import Asked, AskingWhere
from ui.language import Language
from ui.outlet import PRINT, Outlet
from ui.page import Page


class Paper(NamedTuple):
    """Something to save or print: its buttons, a name that says nothing, and how each form of it is made."""

    outlet: Outlet
    name: str
    html: Callable[[], str] | None
    files: dict[str, Callable[[], bytes]]


class HandingOver:
    """Turns to the pages that ask where a file goes and which printer takes it, and back."""

    def __init__(self, language: Language, turn: Callable[[Page], None], back: Callable[[], bool]) -> None:
        self.where, self.printer = AskingWhere(language, turn, back), AskingPrinter(language, turn, back)
        self.pages: tuple[Page, ...] = (self.where.page, self.printer.page)

    def serve(self, *papers: Paper) -> None:
        """From now on the buttons of these papers do what they say."""
        for paper in papers:
            paper.outlet.wanted.connect(lambda kind, paper=paper: self.begin(paper, kind))

    def begin(self, paper: Paper, kind: str) -> None:
        """Make it, then ask where it goes."""
        paper.outlet.calm()
        try:
            if kind == PRINT and paper.html is not None:
                self.printer.ask(paper.html(), paper.outlet.say_printed)
            else:
                self.where.ask(Asked(paper.files[kind](), kind, paper.outlet.say_saved), paper.name)
        except Trouble as fault:
            paper.outlet.complain(fault)

    def let_go(self) -> None:
        """It is neither saved nor printed after all."""
        self.where.let_go()
        self.printer.let_go()

    def forget(self) -> None:
        """Drop the paper, its name, the folder, and what was said of a printer."""
        self.where.forget()
        self.printer.forget()


def drawn(html: Callable[[], str]) -> Callable[[], bytes]:
    """The PDF of a page of HTML."""

    def make() -> bytes:
        from ui.printing import pdf_bytes

        return pdf_bytes(html())

    return make
