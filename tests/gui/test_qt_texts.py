"""Qt's own few words that this window can show: all of them are in the catalogues that come with Qt.

The window has text fields with their menus and scroll bars; it opens no file dialog and no message box. As soon as it
does, their texts belong into USED, and what Qt lacks in Kazakh ("Look in:", "Files of type:") into our catalogue.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

MENU = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
SCROLL = ("Scroll here", "Top", "Bottom", "Page up", "Page down", "Scroll up", "Scroll down")
USED = [
    *(("QLineEdit", text) for text in MENU),
    *(("QWidgetTextControl", text) for text in MENU),
    *(("QScrollBar", text) for text in SCROLL),
]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_qt_has_every_word_that_the_window_shows(qapp: QApplication, language: str) -> None:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert translator.load(f"qtbase_{language}", folder)
    assert [(place, text) for place, text in USED if not translator.translate(place, text)] == []


def test_the_window_opens_no_dialog_of_qt() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "ui").rglob("*.py")]
    assert not [
        name for name in ("QFileDialog", "QMessageBox", "QInputDialog") if any(name in text for text in sources)
    ]
