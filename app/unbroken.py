"""What a line may not part: an article from its number, an ending from its figure."""

from __future__ import annotations

import re

UNPARTED = re.compile(
    r"(?<=\bart\.) (?=\d)|(?<=\barts\.) (?=\d)|(?<=\bст\.) (?=\d)|(?<=№) (?=\d)|(?<=\bNo\.) (?=\d)|(?<=\bLaw) (?=\d)"
    r"|(?<=«О) |(?<=«Об) | (?=· )"
)
"""The spaces at which no line may end."""
HYPHEN = re.compile(r"(?<=[\d)])-(?=[^\W\d_])")
"""The hyphens after which no line may end: in "561-IV" and "35(3)-бап", not in "98–101"."""
_INSIDE_NUMBER = re.compile(rf"{HYPHEN.pattern}|\)(?=\()")
NO_BREAK = "\u00a0"
_JOINER = "\u2060"  # takes no room; a line does not end beside it
_HARD_HYPHEN = "\u2011"


def held_together(text: str) -> str:
    """A text as it is set on the screen.

    An article keeps to its number and a Kazakh ending to its figure; no line begins with a dot.
    """
    return _INSIDE_NUMBER.sub(rf"\g<0>{_JOINER}", UNPARTED.sub(NO_BREAK, text))


def held_on_paper(text: str) -> str:
    """The same for a page that becomes a file.

    There a joiner is drawn, in another font, as ours has none; so it takes the hyphen that does not break, and two
    brackets may be parted.
    """
    return HYPHEN.sub(_HARD_HYPHEN, UNPARTED.sub(NO_BREAK, text))
