"""A language that nobody speaks, made of the source texts: longer, accented, and each text in brackets.

It is to the window what a marked coin is to a till: a text without brackets did not come out of the catalogue, and one
that no longer fits will not fit in some true language either. It is made here and is not shipped.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from math import ceil
from string import Formatter

from app.words import Words

CODE = "en_XA"
LONGER = 1.4
_PLAIN = "ACDEGHIJKLNOPRSTUWYZacdeghijklnoprstuwyz"
_ACCENTED = "ÅÇĐÉĜĤÎĴĶĻÑÖÞŔŠŢÛŴÝŽåçðéĝĥîĵķļñöþŕšţûŵýž"  # only letters that the bundled type has
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_LETTER = re.compile(r"[^\W\d_]")


@cache
def pseudo(text: str) -> str:
    """A text as this language has it; its {placeholders} are left as they are."""
    if not text:
        return ""
    parts = [(literal, _field(name, form, how)) for literal, name, form, how in Formatter().parse(text)]
    literals = _stretched([literal for literal, _ in parts])
    told = (_braced(literal).translate(_ACCENTS) + field for literal, (_, field) in zip(literals, parts, strict=True))
    return f"[{''.join(told)}]"


def _field(name: str | None, form: str | None, how: str | None) -> str:
    if name is None:
        return ""
    return "{" + name + (f"!{how}" if how else "") + (f":{form}" if form else "") + "}"


def _braced(literal: str) -> str:
    return literal.replace("{", "{{").replace("}", "}}")


def _stretched(literals: list[str]) -> list[str]:
    """Longer by as much as this language is, and so are its words: their vowels are drawn out, all about as much."""
    vowels = sum(len(_VOWEL.findall(literal)) for literal in literals)
    short = max(0, ceil((LONGER - 1) * sum(map(len, literals))) - len("[]"))
    shares = iter([short * (n + 1) // vowels - short * n // vowels for n in range(vowels)])
    return [_VOWEL.sub(lambda found: found[0] * (1 + next(shares)), literal) for literal in literals]


def bare(text: str) -> str:
    """What of a text stands in no brackets: in this language there must not be any letter in it."""
    deep, found = 0, ""
    for letter in text:
        deep += letter == "["
        found += letter if not deep else ""
        deep -= letter == "]" and deep > 0
    return found


def hard_coded(text: str) -> str:
    """The letters of a text that no catalogue gave."""
    return "".join(_LETTER.findall(bare(text)))


class PseudoCatalogue(gettext.NullTranslations):
    """Translates everything."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)


class PseudoWords(Words):
    """This language. It takes itself for English where dates and lists are made, and puts them into brackets too."""

    def __init__(self) -> None:
        super().__init__("en", PseudoCatalogue())

    def months(self) -> tuple[str, ...]:
        return tuple(map(pseudo, super().months()))

    def join(self, items: Iterable[str]) -> str:
        return f"[{super().join(items)}]"

    def join_or(self, items: Iterable[str]) -> str:
        return f"[{super().join_or(items)}]"

    def date(self, day: date) -> str:
        return pseudo(super().date(day))
