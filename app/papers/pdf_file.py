"""What is put right in a PDF once it is drawn: nothing of the time, spaces that are spaces, its language, its title."""

from __future__ import annotations

import re

_MADE_ON = re.compile(rb"(Date \(D:\d{8})\d{6}|(Date>\d{4}-\d\d-\d\dT)\d\d:\d\d:\d\d")
_LETTERS = re.compile(rb"\[[^\[\]]*\]\s+endbfrange")
_TAB, _SPACE = b"<0009>", b"<0020>"
_CATALOGUE = re.compile(rb"\n(\d+) 0 obj\n<<\n(/Type /Catalog\n[^<>]*)>>\nendobj\n")
_END = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_LANGUAGE = re.compile(r'\blang="([a-z]+)"')


def put_right(pdf: bytes, page: str) -> bytes:
    """The file drawn of a page of HTML, put right; what is not as it is looked for stays as it was."""
    return _described(_with_spaces(_without_time(pdf)), language_of(page))


def language_of(page: str) -> str:
    """The language of a page of HTML; none where it has more than one, for the file could name only one of them."""
    found = set(_LANGUAGE.findall(page))
    return found.pop() if len(found) == 1 else ""


def _without_time(pdf: bytes) -> bytes:
    """The day on which it was made without the time; nothing moves in the file, as the length stays the same."""

    def midnight(found: re.Match[bytes]) -> bytes:
        return found[1] + b"000000" if found[1] else found[2] + b"00:00:00"

    return _MADE_ON.sub(midnight, pdf)


def _with_spaces(pdf: bytes) -> bytes:
    """Spaces that are read and copied as such.

    The font draws a tab and a space with the same sign, and of the letters a sign stands for Qt writes down the first
    one, which is the tab. Again the length stays the same.
    """
    return _LETTERS.sub(lambda found: found[0].replace(_TAB, _SPACE), pdf)


def _described(pdf: bytes, language: str) -> bytes:
    """With the language named, and the title shown where a reader would show the name of the file.

    Appended as an update of the catalogue, as the format has it, so that no byte before it moves.
    """
    catalogue, end = _CATALOGUE.search(pdf), _END.search(pdf)
    if catalogue is None or end is None:
        return pdf
    number, entries = catalogue.groups()
    spoken = b"/Lang (%s)\n" % language.encode() if language else b""
    shown = b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    told = b"%s 0 obj\n<<\n%s%s%s>>\nendobj\n" % (number, entries, spoken, shown)
    table = b"xref\n0 1\n0000000000 65535 f \n%s 1\n%010d 00000 n \n" % (number, len(pdf))
    trailer = b"trailer\n<<\n%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (*end.groups(), len(pdf) + len(told))
    return pdf + told + table + trailer
