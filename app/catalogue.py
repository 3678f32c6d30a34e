"""A compiled catalogue (`.mo`): what is said is kept as it lies in the file, and a text made of it when it is wanted.

Python's own reader makes two strings of each of the thousands of texts, whether they are said or not: three times the
room, and most of the time that it takes to change a language. The sources need not be kept either, as whoever asks
brings one: of each only its hash is.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from gettext import NullTranslations, c2py
from io import SEEK_END
from operator import add
from struct import calcsize, unpack
from typing import BinaryIO

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

    def __init__(self, opened: Callable[[], BinaryIO]) -> None:
        """`opened` opens the file. Raises OSError, ValueError or struct.error for what is no whole catalogue."""
        super().__init__()
        self._opened = opened
        with opened() as file:
            sources, said = _places(file)
            self._said = _Texts(file, said)  # first: it takes the room of what was said before in another language
            hashes = [hash(source.partition(_NEXT_FORM)[0]) for source in _Texts(file, sources)]
        for text in self._said:
            text.decode()
        order = sorted(range(len(hashes)), key=hashes.__getitem__)
        self._hashes = array("q", map(hashes.__getitem__, order))
        self._numbers = array("I", order)
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
        """Every source, with its context before it, and what is said for it; the file is opened once more."""
        with self._opened() as file:
            sources = _Texts(file, _places(file)[0])
        pairs = zip(sources, self._said, strict=True)
        yield from sorted((source.decode(), said.decode()) for source, said in pairs)

    def forget(self) -> None:
        """Drop which texts were looked for, here and in the catalogues behind: it tells what was shown."""
        self._remembered.clear()
        behind: object = getattr(self, "_fallback", None)
        if isinstance(behind, Catalogue):
            behind.forget()

    def _find(self, source: str) -> str | None:
        if source not in self._remembered:
            self._remembered[source] = self._looked_up(hash(source.encode()))
        return self._remembered[source]

    def _looked_up(self, wanted: int) -> str | None:
        """The text whose source has this hash; that another one has it as well does not happen, among 2 ** 64."""
        place = bisect_left(self._hashes, wanted)
        if place == len(self._hashes) or self._hashes[place] != wanted:
            return None
        return self._said.text(self._numbers[place])

    def _form_of(self, said: str, n: int) -> str:
        """The form for a number, of a text that has several; the last where the rule asks for one that is not there."""
        forms = said.split(_NEXT_FORM.decode())
        return forms[min(self._form(n), len(forms) - 1)] if len(forms) > 1 else said


class _Texts:
    """Texts as they lie in a file, one behind the other."""

    def __init__(self, file: BinaryIO, spans: array[int]) -> None:
        """Raises ValueError where one is not there."""
        self._longs, self._starts = spans[::2], spans[1::2]
        self._first, behind = min(self._starts, default=0), max(map(add, self._longs, self._starts), default=0)
        if behind >= _size(file):  # each is followed by a byte of its own
            raise ValueError("cut off")
        file.seek(self._first)
        self._raw = file.read(behind - self._first)

    def __iter__(self) -> Iterator[bytes]:
        raw, first = self._raw, self._first
        for long, start in zip(self._longs, self._starts, strict=True):
            yield raw[start - first : start - first + long]

    def text(self, number: int) -> str:
        """The text with this number. Raises ValueError for one that is none."""
        start = self._starts[number] - self._first
        return self._raw[start : start + self._longs[number]].decode()


def _places(file: BinaryIO) -> tuple[array[int], array[int]]:
    """How long the sources are and where they stand; and what is said for them, likewise."""
    magic, _, count, sources, said = unpack(_HEAD, file.read(calcsize(_HEAD)))
    if magic != _MAGIC:
        raise ValueError("not a catalogue")
    return _spans(file, sources, count), _spans(file, said, count)


def _spans(file: BinaryIO, start: int, count: int) -> array[int]:
    """How long each text is and where it stands. Raises ValueError where the table ends too soon."""
    if start + 8 * count > _size(file):
        raise ValueError("cut off")
    file.seek(start)
    spans = array("I", file.read(8 * count))
    if sys.byteorder == "big":
        spans.byteswap()
    if spans.itemsize != calcsize("<I"):
        raise ValueError("numbers of another size")
    return spans


def _size(file: BinaryIO) -> int:
    return file.seek(0, SEEK_END)


def _plural_rule(header: str) -> str:
    """The rule by which a number picks a form; that of English where the header names none."""
    found = header.partition(_PLURAL)[2].partition("\n")[0].partition(";")[0].strip()
    return found or "n != 1"
