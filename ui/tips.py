"""Tool tips: Qt does not wrap plain text in them, and one that is wider than the screen is cut off."""

from __future__ import annotations

from textwrap import wrap

_LONGEST = 36  # letters in a line: twice the type in the smallest window holds them


def tip(*texts: str) -> str:
    """Texts as a tool tip: each begins on a line of its own."""
    return "\n".join(line for text in texts for line in wrap(text, _LONGEST))
