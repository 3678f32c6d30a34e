"""A button whose words go on in another line where one line does not hold them."""

from __future__ import annotations

from PySide6 import QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton


class WrappingButton(QPushButton):
    """As wide as its words; narrower, and then higher, only once `let_wrap` was called and there is no room."""

    _wraps = False

    def let_wrap(self) -> None:
        """From now on a layout may make it narrower than its words in one line."""
        self._wraps = True
        policies = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policies.Preferred, policies.Minimum)

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        more = len(self._lines(width - self._around())) - 1
        return self.sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if not self._wraps:
            return hint
        longest = max((self._wide(word) for word in self.text().split()), default=0)
        return QSize(min(hint.width(), longest + self._around()), hint.height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        lines = self._lines(self.width() - self._around()) if self._wraps else []
        if len(lines) < 2:
            super().paintEvent(arg__1)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # they take a while; few words wrap

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(lines)  # pyright: ignore[reportAttributeAccessIssue] (the stubs do not know the field)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _lines(self, width: int) -> list[str]:
        """The words in lines of this width; a word that is wider has a line to itself."""
        lines: list[str] = []
        for word in self.text().split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _around(self) -> int:
        """What the button has on both sides of its words."""
        return self.sizeHint().width() - self._wide(self.text())

    def _wide(self, text: str) -> int:
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(text)
