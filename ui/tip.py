"""Tool tips: for those at the keys too, and in lines of their own, since Qt wraps no plain text in them."""

from __future__ import annotations

from textwrap import wrap

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

_LONGEST = 36  # letters in a line: twice the type in the smallest window holds them


def tip(*texts: str) -> str:
    """Texts as a tool tip: each begins on a line of its own."""
    return "\n".join(line for text in texts for line in wrap(text, _LONGEST))


def show_tip(widget: QWidget, reason: QtCore.Qt.FocusReason) -> None:
    """Show the tool tip under a widget that the keys have come to; a moment later, as the change itself hides tips."""
    reasons = QtCore.Qt.FocusReason
    if reason in (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason):
        QTimer.singleShot(0, widget, lambda: _show(widget))


def hide_tip() -> None:
    """The keys have left it."""
    QtWidgets.QToolTip.hideText()


def _show(widget: QWidget) -> None:
    if widget.hasFocus():
        QtWidgets.QToolTip.showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.toolTip(), widget)
