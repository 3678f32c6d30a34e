"""A compiled catalogue (`.mo`) that stays as it lies in the file; a text is looked for there when it is said.

Python's own reader makes two strings of each of the thousands of texts, whether they are said or not: three times the
room, and most of the time that it takes to change a language.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from gettext import NullTranslations, c2py
from struct import calcsize, unpack_from

from app.trouble import Trouble

_MAGIC = 0x950412DE
_HEAD = "<5I"  # the magic number, the form, how many texts, where their spans and those of what is said for them stand
_PLURAL = "plural="
_NEXT_FORM = b"\0"


def mark(text: str) -> str:
    """Mark a source text for translation where it is stored; it is said later."""
    return text


class CatalogueError(Trouble):
    """A language's catalogue is missing or damaged."""


class Catalogue(NullTranslations):
    """The texts of one language by their sources; what it lacks is asked of the catalogue behind it, if one is."""

    def __init__(self, raw: bytes) -> None:
        """Raises ValueError or struct.error for what is no catalogue, or one with a fault in it."""
        super().__init__()
        magic, _, count, sources, said = unpack_from(_HEAD, raw)
        if magic != _MAGIC:
            raise ValueError("not a catalogue")
        self._raw = raw
        self._sources, self._said = _spans(raw, sources, count), _spans(raw, said, count)
        self._order = _order(self._source, count)
        self._remembered: dict[str, str | None] = {}
        self._form = c2py(_plural_rule(self._find("") or ""))

    def gettext(self, message: str) -> str:
        found = self._find(message)
        return super().gettext(message) if found is None else self._form_of(found, 1)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        found = self._find(msgid1)
        return super().ngettext(msgid1, msgid2, n) if found is None else self._form_of(found, n)

    def pgettext(self, context: str, message: str) -> str:
        found = self._find(f"{context}\4{message}")
        return super().pgettext(context, message) if found is None else found

    def entries(self) -> Iterator[tuple[str, str]]:
        """Every source, with its context before it, and what is said for it."""
        for number in self._order:
            yield self._source(number).decode(), self._text(number)

    def forget(self) -> None:
        """Drop which texts were looked for, here and in the catalogues behind: it tells what was shown."""
        self._remembered.clear()
        behind: object = getattr(self, "_fallback", None)
        if isinstance(behind, Catalogue):
            behind.forget()

    def _find(self, source: str) -> str | None:
        if source not in self._remembered:
            self._remembered[source] = self._looked_up(source.encode())
        return self._remembered[source]

    def _looked_up(self, source: bytes) -> str | None:
        place = bisect_left(self._order, source, key=self._source)
        if place == len(self._order) or self._source(self._order[place]).partition(_NEXT_FORM)[0] != source:
            return None
        return self._text(self._order[place])

    def _form_of(self, said: str, n: int) -> str:
        """The form for a number, of a text that has several; the last where the rule asks for one that is not there."""
        forms = said.split(_NEXT_FORM.decode())
        return forms[min(self._form(n), len(forms) - 1)] if len(forms) > 1 else said

    def _source(self, number: int) -> bytes:
        long, start = self._sources[2 * number], self._sources[2 * number + 1]
        return self._raw[start : start + long]

    def _text(self, number: int) -> str:
        long, start = self._said[2 * number], self._said[2 * number + 1]
        return self._raw[start : start + long].decode()


def _spans(raw: bytes, start: int, count: int) -> array[int]:
    """How long each text is and where it stands. Raises ValueError for one that is not there or cannot be read."""
    spans = array("I", raw[start : start + 8 * count])
    if sys.byteorder == "big":
        spans.byteswap()
    if spans.itemsize != calcsize("<I") or len(spans) != 2 * count:
        raise ValueError("cut off")
    for long, place in zip(spans[::2], spans[1::2], strict=True):
        if place + long >= len(raw):  # each is followed by a byte of its own
            raise ValueError("cut off")
        raw[place : place + long].decode()
    return spans


def _order(source: Callable[[int], bytes], count: int) -> Sequence[int]:
    """The texts as they follow one another by their sources, which is how most files have them."""
    if all(source(number) < source(number + 1) for number in range(count - 1)):
        return range(count)
    return array("I", sorted(range(count), key=source))


def _plural_rule(header: str) -> str:
    """The rule by which a number picks a form; that of English where the header names none."""
    found = header.partition(_PLURAL)[2].partition("\n")[0].partition(";")[0].strip()
    return found or "n != 1"
