"""The tool tip of a button that has a sign in the place of a word: for those at the keys too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QToolTip, QWidget

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def show_tip(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Show the tool tip under a widget that the keys have come to; a moment later, as the change itself hides tips."""
    if reason in _BY_KEYS:
        QTimer.singleShot(0, widget, lambda: _show(widget))


def hide_tip() -> None:
    """The keys have left it."""
    QToolTip.hideText()


def _show(widget: QWidget) -> None:
    if widget.hasFocus():
        QToolTip.showText(widget.mapToGlobal(QPoint(0, widget.height())), widget.toolTip(), widget)
