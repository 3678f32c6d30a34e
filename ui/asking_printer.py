"""Asks for a printer, and sends a paper to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.trouble import Trouble
from ui.language import Language
from ui.page import Page
from ui.pages.printer import PrinterPage


class AskingPrinter(QObject):
    """Turns to the page that asks, and back. The paper is held until then and no longer."""

    def __init__(self, language: Language, turn: Callable[[Page], None], back: Callable[[], bool]) -> None:
        super().__init__()
        self._turn, self._back = turn, back
        self._asked: tuple[str, Callable[[str], None]] | None = None
        self.page = PrinterPage(language)
        self.page.sent.connect(self.print)

    def ask(self, html: str, done: Callable[[str], None]) -> None:
        """Ask for the printer of a page of HTML; `done` is told its name. Raises Trouble when there is none."""
        from ui.printers import printer_names

        self.page.show_printers(printer_names())
        self._asked = html, done
        self._turn(self.page)

    def print(self) -> None:
        """Send it, or say beside the button that it was not taken."""
        from ui.printers import print_page

        if self._asked is None:
            return
        (html, done), name = self._asked, self.page.name
        try:
            print_page(html, name)
        except Trouble as fault:
            self.page.complain(fault)
            return
        self.let_go()
        self._back()
        done(name)

    def let_go(self) -> None:
        """It is not printed after all, or it has been."""
        self._asked = None

    def forget(self) -> None:
        """Drop the paper, and what was said of a printer."""
        self._asked = None
        self.page.forget()
