"""Every page in every language, theme and text size as a picture, for human eyes: screens.py FOLDER."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from gui.reader import STUDENT, Reader, settle
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.law.load import load_rule_book
from app.words import LANGUAGES
from ui.language import Language
from ui.theme import THEMES, Look, load_fonts
from ui.window import Window

ON = date(2026, 11, 22)
SIZES = [(100, (1366, 768)), (100, (800, 600)), (200, (800, 600))]
QUESTIONS = ["serving_now", "deferred_levels", "care_age", "objection"]


def pages(reader: Reader, language: str) -> Iterator[str]:
    """Turn to one page after the other and give its name."""
    yield "1-languages"
    reader.choose_language(language)
    yield "2-doors"
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    yield "7-answer"
    for group in reader.journey.answer._groups.shown:
        group._fold.open()
    settle()
    bar = reader.journey.answer.verticalScrollBar()
    for step in range(1, 4):
        bar.setValue(bar.maximum() * step // 3)
        yield f"7-answer-{step}"
    reader.journey.show_review()
    yield "8-review"
    for number, fact in enumerate(QUESTIONS, 3):
        reader.journey.revisit(fact)
        reader.journey.question.why.open()
        yield f"{number}-question-{fact}"
    reader.journey.revisit("birth_date")
    reader.day.clear_fields()
    reader.journey.question.submit()
    yield "6-question-fault"
    reader.journey.enter("held")
    yield "9-held"
    reader.window.say_fault()
    yield "9-notice"


def main(folder: Path) -> int:
    """Draw everything into a folder."""
    qInstallMessageHandler(lambda kind, _, text: None if kind == QtMsgType.QtWarningMsg else print(text))
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    look, book = Look(app), load_rule_book()
    for theme in THEMES:
        for percent, size in SIZES:
            look.percent = percent
            look.choose(theme)
            for language in LANGUAGES:
                place = folder / f"{theme}-{percent}-{size[0]}" / language
                place.mkdir(parents=True, exist_ok=True)
                draw(Window(Language(), look, lambda: book, lambda: ON), size, language, place)
    return 0


def draw(window: Window, size: tuple[int, int], language: str, place: Path) -> None:
    """Draw one window's pages."""
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle()
    for name in pages(Reader(window), language):
        settle()
        window.grab().save(str(place / f"{name}.png"))
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
