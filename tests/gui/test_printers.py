"""On paper: without a printer, under a neutral name, and when a printer refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.words import words_for
from gui.held_card import Said
from gui.reader import Key, Reader
from gui.taking import english, go_to, save_as, taking, thin_papers
from ui import printers
from ui.take_along import TakeAlong

__all__ = ["english", "taking", "thin_papers"]  # fixtures, used here by their names


def test_a_letter_without_a_printer_can_still_be_saved(
    english: Reader, taking: TakeAlong, heard: list[Said], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    go_to(english)
    outlet = taking.letter.outlet
    english.enter(outlet.buttons["print"])
    assert english.page is taking.letter
    assert "No printer was found" in outlet.error.text.text()
    assert heard[-1].urgent
    english.enter(outlet.buttons[".docx"])
    save_as(english, tmp_path / "letter")
    assert outlet.error.isHidden()
    assert (tmp_path / "letter.docx").exists()


def test_without_a_printer_it_is_said_beside_the_button(
    english: Reader, taking: TakeAlong, heard: list[Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    english.enter(taking.page.row("wallet"))
    english.enter(taking.wallet.outlet.buttons["print"])
    assert english.page is taking.wallet
    assert "No printer was found" in taking.wallet.outlet.error.text.text()
    assert heard[-1].urgent
    english.speak("kk")
    assert taking.wallet.outlet.error.text.text() == words_for("kk").say(printers._NONE)


@pytest.fixture
def printing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[QPrinter]]:
    """Two printers that print into a file."""
    made: list[QPrinter] = []

    def into_a_file(name: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        made.append(printer)
        return printer

    monkeypatch.setattr(printers, "printer_names", lambda: ("usual", "other"))
    monkeypatch.setattr(printers, "printer_named", into_a_file)
    yield made
    made.clear()


def test_a_letter_is_printed_under_a_neutral_name(
    english: Reader, taking: TakeAlong, heard: list[Said], printing: list[QPrinter], tmp_path: Path
) -> None:
    go_to(english)
    english.enter(taking.letter.outlet.buttons["print"])
    page = taking.printer.page
    assert english.page is page
    assert "keep a copy" in page.kept.text.text()
    assert not printing, "nothing is sent before that was read"
    english.tab_to(page.rows.rows[0])
    english.press(Key.Key_Down)
    english.enter(page.button)
    assert english.page is taking.letter
    assert heard[-1] == Said("Sent to the printer “other”.", False)
    assert (tmp_path / "other.pdf").read_bytes().startswith(b"%PDF")
    assert printing[0].docName() == "document"


def test_a_printer_that_refuses_is_told_and_the_program_goes_on(
    english: Reader, taking: TakeAlong, printing: list[QPrinter], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "isValid", lambda _self: False)
    english.enter(taking.page.row("report"))
    english.enter(taking.report.outlet.buttons["print"])
    page = taking.printer.page
    english.enter(page.button)
    assert english.page is page
    assert "did not take the paper" in page.error.text.text()
    english.back()
    assert english.page is taking.report
    assert taking.printer._asked is None
