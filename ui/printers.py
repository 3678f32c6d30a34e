"""Printers: their names, and a page sent to one of them. Qt's part for printing is loaded when it is first wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.trouble import Trouble
from app.words import mark
from ui.printing import print_on

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_NONE = mark("No printer was found. Connect one, or save the paper as PDF and print it elsewhere.")
_REFUSED = mark("The printer “{name}” did not take the paper. See whether it is switched on, or save the paper as PDF.")
_NEUTRAL = "document"
_SPOOLER = "/run/cups/cups.sock"


def printer_names() -> tuple[str, ...]:
    """The printers by name, the usual one first. Raises Trouble when there is none."""
    _ask_this_computer()
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    names = tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))
    if not names:
        raise Trouble(_NONE)
    return names


def _ask_this_computer() -> None:
    """Have the print service asked through its file on this computer: else its library would try a network socket.

    Windows has a service of its own and takes no notice.
    """
    os.environ["CUPS_SERVER"] = _SPOOLER


def print_page(html: str, name: str) -> None:
    """Print a page of HTML under a name that says nothing. Raises Trouble when the printer does not take it."""
    from PySide6.QtPrintSupport import QPrinter

    printer = printer_named(name)
    printer.setDocName(_NEUTRAL)
    if printer.isValid():
        print_on(html, printer)
    if not printer.isValid() or printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise Trouble(_REFUSED, name=name)


def printer_named(name: str) -> QPrinter:
    """The printer of this name."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setPrinterName(name)
    return printer
