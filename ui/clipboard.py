"""What is copied out of the window: marked as secret, and taken back after a minute, on Hide, and at the end.

Every copy counts, whichever field or menu it came from: the clipboard says when it holds something of ours.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

AFTER = 60_000  # milliseconds
Mode = QClipboard.Mode
_NO = bytes(4)  # a whole number of Windows: zero
MARKS: dict[str, bytes] = (
    {"ExcludeClipboardContentFromMonitorProcessing": b"1", "CanIncludeInClipboardHistory": _NO,
     "CanUploadToCloudClipboard": _NO}
    if sys.platform == "win32"
    else {"x-kde-passwordManagerHint": b"secret"}
)  # fmt: skip
"""How the history of the clipboard is asked to keep nothing: as Windows documents it, and as KDE and others do."""


class Copied(QObject):
    """Watches the clipboard for what comes from this window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(AFTER)
        self.timer.timeout.connect(wipe_clipboard)
        QApplication.clipboard().changed.connect(self._hear)

    def let_go(self) -> None:
        """Take back what is there of ours, and watch no more until something new is copied."""
        self.timer.stop()
        wipe_clipboard()

    def _hear(self, mode: Mode) -> None:
        if not _is_ours(mode) or _is_marked(mode):
            return
        text = QApplication.clipboard().text(mode)
        if text:
            QApplication.clipboard().setMimeData(marked(text), mode)
            self.timer.start()


def marked(text: str) -> QMimeData:
    """A text that asks not to be kept by whatever remembers what was copied."""
    found = QMimeData()
    found.setText(text)
    for form, content in MARKS.items():
        found.setData(form, content)
    return found


def wipe_clipboard() -> None:
    """Take back what was copied out of the window, and what is only selected there."""
    for mode in (Mode.Clipboard, Mode.Selection):
        if _is_ours(mode):
            QApplication.clipboard().clear(mode)


def _is_ours(mode: Mode) -> bool:
    clipboard = QApplication.clipboard()
    if mode == Mode.Selection:
        return clipboard.supportsSelection() and clipboard.ownsSelection()
    return mode == Mode.Clipboard and clipboard.ownsClipboard()


def _is_marked(mode: Mode) -> bool:
    held = QApplication.clipboard().mimeData(mode)
    return held is not None and all(held.hasFormat(form) for form in MARKS)
