"""Where a line of a printed page does not end: inside a citation, a number of an article, or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

_LONGEST = 34
_CITATION = re.compile(rf"(?<=· )(?=[^·]*\d)[^·]{{1,{_LONGEST}}}(?=$| ·)")
_PART = re.compile(
    r"№\s\d+(?:-\w+)?"
    r"|\b[^\W\d]{2,4}\.\s\d+(?:\(\d+\))*"  # an article and its number
    r"|\d+(?:\(\d+\))+(?:-\w+)?|\d+-[^\W\d]+"  # the number alone, and what hangs on one
    r"|\b\d{1,2}\s[^\W\d]+\s\d{4}(?:\sг\.)?|\d{4}\sж\.\s\d{1,2}\s\w+"  # "1 July 2028" and its like
)
_LINE_ENDS = "\u2028"


def keep_whole(document: QTextDocument) -> None:
    """End a line before what is not to be parted, wherever a line of the document ends within it.

    The font has no sign for a joint that takes no room, so nothing can be put inside to hold it together.
    """
    document.documentLayout().documentSize()
    block = document.begin()
    while block.isValid():
        for begins, ends in unparted(block.text()):
            _mend(document, block, begins, ends)
        block = block.next()


def unparted(text: str) -> Iterator[tuple[int, int]]:
    """From where to where a text is not to be parted, in its order: each citation between dots, then what is in it."""
    found = {one.span() for kind in (_CITATION, _PART) for one in kind.finditer(text)}
    yield from sorted(found, key=lambda span: (span[0], -span[1]))


def _mend(document: QTextDocument, block: QTextBlock, begins: int, ends: int) -> None:
    """What is longer than a line begins on one of its own; nothing more helps there."""
    layout = block.layout()
    first, last = layout.lineForTextPosition(begins), layout.lineForTextPosition(ends - 1)
    if first.lineNumber() == last.lineNumber() or first.textStart() == begins:
        return
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + begins - 1)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    if cursor.selectedText().isspace():
        cursor.insertText(_LINE_ENDS)
        document.documentLayout().blockBoundingRect(block)
