"""The report of a man with many grounds, drawn, against the same words printed as plain text."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

from engine import ON
from measuring import Row, rounds, time_row
from profiles import profile_of


def rows() -> list[Row]:
    """In one language, and in two side by side."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from app.law.load import load_rule_book

    application = QGuiApplication.instance() or QGuiApplication([])
    book = load_rule_book()
    found = [_row(book, languages) for languages in (("ru",), ("kk", "ru"))]
    del application
    return found


def _row(book: Any, languages: tuple[str, ...]) -> Row:
    from papers.people_who_print import CASES
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPdfWriter, QTextDocument

    from app.law.facts import read_facts
    from app.papers.report import report_html
    from app.words import words_for
    from ui.printing import pdf_bytes

    words, facts = [words_for(language) for language in languages], read_facts(CASES["everything"], book.facts, ON)
    plain = QTextDocument()
    plain.setHtml(report_html(book, facts, ON, words))
    text = plain.toPlainText()

    def report() -> None:
        book.forget()
        pdf_bytes(report_html(book, facts, ON, words))

    def bare() -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QTextDocument(text).print_(QPdfWriter(buffer))

    ours, base = rounds(report, bare)
    name = f"the fullest report as PDF ({' and '.join(languages)})"
    return time_row(
        name, "< 1 s", ours, base, "its words printed plainly", 1, why=partial(profile_of, report), unit="s"
    )
