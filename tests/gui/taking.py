"""Taking something along, as the tests of it share it: a student before his answer, thin papers, what may fail."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import pytest

from gui.reader import Key, Reader, settle
from ui.take_along import TakeAlong

SAID: dict[str, str] = {}
PAGE = "<html><head><title>paper</title></head><body><p>Ұлы {}</p></body></html>"


@pytest.fixture(autouse=True)
def thin_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for the papers that other tests hold; each tells the languages it was asked for."""
    report, wallet = ModuleType("app.papers.report"), ModuleType("app.papers.wallet")
    report.__dict__["report_of"] = lambda _interview, languages: _page("report", languages)
    wallet.__dict__["card_to_fold"] = lambda shelf: shelf.cards[0]
    wallet.__dict__["wallet_html"] = lambda _card, _contacts, *both, **_: _page("wallet", both[:2])
    monkeypatch.setitem(sys.modules, "app.papers.report", report)
    monkeypatch.setitem(sys.modules, "app.papers.wallet", wallet)


def _page(paper: str, languages: Any) -> str:
    SAID[paper] = " ".join(words.language for words in languages)
    return PAGE.format(paper)


@pytest.fixture
def english(reader: Reader) -> Reader:
    """A student with a summons, before his answer."""
    reader.answer_as_student()
    return reader


@pytest.fixture
def taking(english: Reader) -> TakeAlong:
    """The student, on the page of all that can be taken along."""
    english.enter(english.journey.answer.ways.take)
    return english.journey.taking


def go_to(reader: Reader, *, letter: int = 0) -> None:
    """From the page of all that can be taken along to a letter that fits."""
    taking = reader.journey.taking
    reader.enter(taking.page.row("letters"))
    reader.enter(taking.letters.rows.shown[letter])
    assert reader.page is taking.letter


def save_as(reader: Reader, path: Path) -> None:
    """On the page that asks where: type a whole path, and press Enter."""
    page = reader.journey.taking.where.page
    assert reader.page is page
    assert reader.focus is page.name
    page.name.selectAll()
    reader.type(str(path))
    reader.press(Key.Key_Return)
    settle()


def fails(number: int) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


FAULTS = {
    ("os.fsync", errno.ENOSPC): "that place is full",
    ("tempfile.mkstemp", errno.EROFS): "takes no files from you",
    ("tempfile.mkstemp", errno.EACCES): "takes no files from you",
    ("pathlib.Path.replace", errno.EACCES): "open in another program",
    ("pathlib.Path.replace", errno.EIO): "could not be written",
}
