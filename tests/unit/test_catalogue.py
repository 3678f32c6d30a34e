"""A catalogue that is read where it lies says what Python's own reader says."""

from __future__ import annotations

import struct
from functools import partial
from gettext import GNUTranslations
from io import BytesIO

import pytest

from app.catalogue import Catalogue
from app.places import LOCALES
from app.words import LANGUAGES, Words

NUMBERS = (0, 1, 2, 3, 5, 11, 12, 21, 22, 101, 111)
PLURALS = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n > 1);\n"
TEXTS = {"": PLURALS, "б": "B", "a\0as": "{n} А\0{n} Ая", "b\4a": "А из Б"}


def file_of(texts: dict[str, str], *, backwards: bool = False) -> bytes:
    """A catalogue with its texts in order, or the other way round."""
    rows = sorted(((key.encode(), said.encode()) for key, said in texts.items()), reverse=backwards)
    at, spans, bodies = 28 + 16 * len(rows), b"", b""
    for side in (0, 1):
        for row in rows:
            spans += struct.pack("<2I", len(row[side]), at + len(bodies))
            bodies += row[side] + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, 0) + spans + bodies


def catalogue_of(raw: bytes) -> Catalogue:
    """A catalogue in memory."""
    return Catalogue(partial(BytesIO, raw))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said_as_python_says_it(language: str) -> None:
    raw = (LOCALES / language / "LC_MESSAGES" / "quqyq.mo").read_bytes()
    ours, theirs = catalogue_of(raw), GNUTranslations(BytesIO(raw))
    entries = list(ours.entries())
    assert len(entries) > 4000
    for key, _ in entries:
        source, _, many = key.partition("\0")
        context, between, text = source.rpartition("\4")
        if between:
            assert ours.pgettext(context, text) == theirs.pgettext(context, text)
        elif many:  # what has several forms is only asked for with a number; Python's readers differ without one
            assert [ours.ngettext(source, many, n) for n in NUMBERS] == [
                theirs.ngettext(source, many, n) for n in NUMBERS
            ]
        else:
            assert ours.gettext(source) == theirs.gettext(source)


@pytest.mark.parametrize("backwards", [False, True])
def test_the_order_in_the_file_does_not_matter(backwards: bool) -> None:
    found = catalogue_of(file_of(TEXTS, backwards=backwards))
    assert (found.gettext("б"), found.pgettext("b", "a"), found.gettext("a")) == ("B", "А из Б", "{n} А")
    assert [found.ngettext("a", "as", n) for n in (0, 1, 2)] == ["{n} А", "{n} А", "{n} Ая"]


def test_a_form_that_is_not_there_is_no_end_of_the_program() -> None:
    """The rule of a damaged file, or of a translation that lacks a form."""
    found = catalogue_of(file_of({**TEXTS, "": PLURALS.replace("(n > 1)", "n")}))
    assert [found.ngettext("a", "as", n) for n in (0, 1, 2, 7)] == ["{n} А", "{n} Ая", "{n} Ая", "{n} Ая"]


def test_what_it_lacks_is_asked_of_the_one_behind_it() -> None:
    first, behind = catalogue_of(file_of({"": PLURALS})), catalogue_of(file_of(TEXTS))
    assert (first.gettext("б"), first.pgettext("b", "a"), first.ngettext("a", "as", 2)) == ("б", "a", "as")
    first.add_fallback(behind)
    assert (first.gettext("б"), first.pgettext("b", "a"), first.ngettext("a", "as", 2)) == ("B", "А из Б", "{n} Ая")


def test_a_text_that_cannot_be_read_is_a_fault_of_the_file() -> None:
    broken = file_of(TEXTS).replace("А из Б".encode(), b"\xff" * len("А из Б".encode()))
    with pytest.raises(ValueError, match="utf-8"):
        catalogue_of(broken)


def test_which_texts_were_said_is_forgotten_with_the_answers() -> None:
    words = Words("ru", catalogue_of(file_of(TEXTS)))
    words.say("б")
    assert words._catalogue._remembered  # pyright: ignore[reportAttributeAccessIssue]
    words.forget()
    assert words._catalogue._remembered == {}  # pyright: ignore[reportAttributeAccessIssue]


def test_what_was_said_by_the_one_behind_it_is_forgotten_too() -> None:
    """Installed rules bring a catalogue of their own; the program's texts lie behind it."""
    first, behind = catalogue_of(file_of({"": PLURALS})), catalogue_of(file_of(TEXTS))
    first.add_fallback(behind)
    words = Words("ru", first)
    words.say("б")
    assert behind._remembered
    words.forget()
    assert first._remembered == behind._remembered == {}
