"""The same for a document: with a space and a hyphen of its own kind, which every word processor knows."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from app.unbroken import HYPHEN, NO_BREAK, UNPARTED

_TEXT, _HYPHEN, _SPACE = qn("w:t"), qn("w:noBreakHyphen"), qn("xml:space")


def hold_together(document: Any) -> None:
    """Change a document so that no line parts an article from its number or ends inside one.

    It says the same: only the kind of some spaces and hyphens is another one. The hyphen is an element, not a letter,
    so the font need not have it.
    """
    for text in list(document.element.body.iter(_TEXT)):
        if text.text:
            _hold(text)


def _hold(text: Any) -> None:
    first, *rest = HYPHEN.split(UNPARTED.sub(NO_BREAK, text.text))
    text.text = first
    last = text
    for part in rest:
        hyphen, more = text.makeelement(_HYPHEN), text.makeelement(_TEXT, {_SPACE: "preserve"})
        more.text = part
        last.addnext(hyphen)
        hyphen.addnext(more)
        last = more
