"""Words on a page: plain text that wraps, and breaks a word only where nothing else helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, inf
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.unbroken import held_together
from ui.glyphs import draw_bullet
from ui.spacing import NEAR
from ui.terms import draw_dots

LEADING = 1.06
_HEADINGS = ("first", "second", "third")
SMALLER = 0.88
MOST_WIDTHS = 12
"""How many widths are remembered."""
AS_IT_STANDS = "as_it_stands"
"""A property of what shows words that are not ours to translate: the name of a folder, the text of a letter."""


class Tail(NamedTuple):
    """What follows a text on its last line in smaller type."""

    text: str
    colour: QColor

    def placed(self, start: int, font: QFont) -> QTextLayout.FormatRange:
        """Its type, from a place in the text on."""
        from PySide6.QtGui import QTextCharFormat, QTextFormat  # with a hundred numbers; few texts have a tail

        found = QTextLayout.FormatRange()
        found.start, found.length = start, len(self.text)
        style = QTextCharFormat()
        style.setProperty(QTextFormat.Property.FontPixelSize, max(1, round(font.pixelSize() * SMALLER)))
        style.setForeground(self.colour)
        found.format = style
        return found


class Setting:
    """Remembers how high texts stand, by width, and how one of them was set; `forget` when a text or its type changes.

    Layouts try one width after the other, and a text as it was set takes several kilobytes. So only the last is kept,
    or rather that for the width in which it shows. What stands on one line is the same in every width that holds it.
    """

    def __init__(self) -> None:
        self._heights: dict[tuple[str, int], int] = {}
        self._kept: tuple[QTextLayout, int] | None = None
        self._stands: tuple[str, float, float] = ("", 0, 0)  # the text of the one kept, from which width on, and up to
        self._line: tuple[str, float, int] = ("", 0, 0)  # a text on one line, the width it needs, its height

    def forget(self) -> None:
        """Drop what was remembered."""
        self._heights.clear()
        self._kept, self._stands, self._line = None, ("", 0, 0), ("", 0, 0)

    def height(self, text: str, font: QFont, width: int, shows: int, tail: Tail | None = None) -> int:
        """The height of a text in a width, while it shows in another or in the same."""
        alone, needs, high = self._line
        if alone == text and width >= needs:
            return high
        found = self._heights.get((text, width))
        if found is None:
            if len(self._heights) > MOST_WIDTHS:
                self._heights.clear()
            keeps = self._keeps(text, shows) and not self._keeps(text, width)
            found = self._heights[text, width] = (set_text if keeps else self.lines)(text, font, width, tail)[1]
        return found

    def lines(self, text: str, font: QFont, width: int, tail: Tail | None = None) -> tuple[QTextLayout, int]:
        """The lines of a text, and their height."""
        if self._kept is None or not self._keeps(text, width):
            layout, height = self._kept = set_text(text, font, width, tail)
            self._stands = (text, width, width)
            if layout.lineCount() == 1:
                self._line = (text, layout.lineAt(0).naturalTextWidth(), height)
                self._stands = (text, self._line[1], inf)
        return self._kept

    def _keeps(self, text: str, width: int) -> bool:
        """Whether the one that is kept is this text, and stands so in this width."""
        of, least, most = self._stands
        return self._kept is not None and text == of and least <= width <= most


def set_text(text: str, font: QFont, width: int, tail: Tail | None = None) -> tuple[QTextLayout, int]:
    """Set a text to a width: its lines, and the height they take."""
    body = held_together(text)
    tail = tail._replace(text=held_together(tail.text)) if tail else None
    layout = QTextLayout((body + tail.text if tail else body).replace("\n", "\u2028"), font)
    if tail and tail.text:
        layout.setFormats([tail.placed(len(body), font)])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, bottom))
        bottom += line.height() * LEADING
    layout.endLayout()
    return layout, ceil(bottom)


class Text(QLabel):
    """A paragraph or a heading; `look` names its style in the sheet."""

    def __init__(self, look: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spoken_role = QAccessible.Role.Heading if look in _HEADINGS else None
        self.setProperty("look", look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._setting = Setting()

    def show_words(self, text: str) -> None:
        """Show a text; an empty one takes no room."""
        if text != self.text():
            self._setting.forget()
            self.setText(text)
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        shows = self.width() - self._indent()
        return self._setting.height(self.text(), self.font(), width, shows, self._tail())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        natural = self.fontMetrics().horizontalAdvance(self.text()) + 2 + self._indent()
        width = min(natural, 40 * self.fontMetrics().height())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        natural = metrics.horizontalAdvance(self.text()) + 2 + self._indent()
        return QSize(min(natural, 4 * metrics.height()), metrics.height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._setting.forget()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_words(painter)

    def draw_words(self, painter: QPainter, indent: int = 0) -> None:
        """Draw the text, so far from the left edge."""
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout, origin = self._lines(self.width() - indent)[0], QPointF(indent, 0)
        layout.draw(painter, origin)
        if self.property("look") not in _HEADINGS:  # a heading stays calm; its words are explained in the text below it
            draw_dots(painter, self, layout, origin)

    def written(self) -> Iterator[tuple[QTextLayout, QPointF]]:
        """The text as it is set, and where; see ui/terms.py."""
        indent = self._indent()
        yield self._lines(self.width() - indent)[0], QPointF(indent, 0)

    def told(self) -> Iterator[str]:
        """Its text."""
        yield self.text()

    def _indent(self) -> int:
        """The room before the text."""
        return 0

    def _tail(self) -> Tail | None:
        """What follows the text."""
        return None

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        self.ensurePolished()
        return self._setting.lines(self.text(), self.font(), width, self._tail())


class Heading(Text):
    """A heading that can be given the focus, so that reading begins there after a change of page.

    It has no focus policy: a label that has one makes an editor of itself, of which Qt cannot tell a screen reader.
    """

    takes_focus = True

    def __init__(self, look: str = "first", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)

    def focusInEvent(self, ev: QFocusEvent) -> None:
        """As with any widget, and not as with a label."""
        QFrame.focusInEvent(self, ev)

    def focusOutEvent(self, ev: QFocusEvent) -> None:
        QFrame.focusOutEvent(self, ev)


class Bullet(Text):
    """A line of a list, with its dot or its number."""

    def __init__(self, look: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)

    @property
    def text_left(self) -> int:
        """The room in which the dot stands."""
        return self._indent()

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - self._indent())

    def _indent(self) -> int:
        return round(self.fontMetrics().height() * 0.9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        indent = self._indent()
        self.draw_words(painter, indent)
        draw_bullet(painter, QRect(0, 0, indent, self.fontMetrics().height()), self.palette())


class Bullets(QWidget):
    """A list of lines. To a screen reader they are lines of text: what is in a list it reads only to who is in it."""

    def __init__(self, look: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[Bullet] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(NEAR)

    def show_words(self, lines: Iterable[str]) -> None:
        """Show these lines; without any the list takes no room."""
        texts = list(lines)
        while len(self._lines) < len(texts):
            self._lines.append(Bullet(self._look))
            self._box.addWidget(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.show_words(texts[number] if number < len(texts) else "")
        self.setVisible(bool(texts))
