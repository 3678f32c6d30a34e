"""Check this program, in the window: reached from how it works; a good copy, a bad one, one without a list."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.integrity import SUMS
from gui.held_card import Said
from gui.reader import Reader, settle
from gui.sound import check
from ui.language import Language
from ui.pages.integrity import IntegrityPage
from ui.reading import Work, at_once

Make = Callable[..., IntegrityPage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy as it was handed out."""
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / SUMS).write_text(f"{hashlib.sha256(b'a').hexdigest()}  a.txt\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def page(qtbot, folder: Path) -> Make:  # noqa: ANN001 (pytest-qt gives it)
    """The page, for a copy."""

    def make(run: Callable[[Work], None] = at_once, found: Path | None = folder) -> IntegrityPage:
        language = Language()
        language.choose("en")
        made = IntegrityPage(language, lambda: found, run)
        qtbot.addWidget(made)
        made.begin()
        return made

    return make


def test_it_is_reached_from_how_it_works(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.explain_program()
    settle()
    reader.enter(reader.journey.helps.how.check_row)
    settle()
    assert reader.page is reader.journey.helps.integrity
    reader.journey.helps.integrity.settle()
    reader.back()
    assert reader.page is reader.journey.helps.how


def test_a_good_copy_is_said_to_be_one(page: Make) -> None:
    shown = page()
    assert "1 file was checked" in shown.good.text.text()
    assert shown.bad.isHidden()
    assert len(shown.fingerprint.text().split()) == 8


def test_a_bad_copy_names_what_differs(page: Make, folder: Path) -> None:
    (folder / "a.txt").unlink()
    shown = page()
    assert "not as it was handed out" in shown.bad.text.text()
    assert shown.good.isHidden()
    assert shown.fingerprint.isHidden()
    assert len(shown._files.shown) == 1


def test_a_damaged_list_is_one_sentence(page: Make, folder: Path) -> None:
    (folder / SUMS).write_bytes(b"\x00")
    assert "Install the program again" in page().bad.text.text()


def test_a_copy_without_a_list_is_no_fault(page: Make) -> None:
    shown = page(found=None)
    assert "cannot be checked" in shown.good.text.text()
    assert shown.bad.isHidden()


def test_while_it_is_checked_nothing_is_said_of_the_result(page: Make) -> None:
    work: list[Work] = []
    shown = page(run=work.append)
    assert shown.waits
    assert not shown._waiting.isHidden()
    assert shown.good.isHidden()
    work[0]()
    shown._working._look_after()
    assert shown._waiting.isHidden()
    assert not shown.good.isHidden()
    assert not shown._working.busy


def test_a_result_that_comes_on_another_page_is_not_said_there(page: Make, heard: list[Said]) -> None:
    work: list[Work] = []
    shown = page(run=work.append)
    work[0]()
    shown._working._look_after()  # the page is not shown: somebody has turned to the emergency card
    assert heard == []
    assert shown.heading.accessibleDescription() == shown.good.text.text()


def test_asked_for_again_while_it_is_done_it_is_done_once(page: Make) -> None:
    work: list[Work] = []
    shown = page(run=work.append)
    shown.begin()
    (once,) = work
    once()
    shown._working._look_after()
    assert not shown.waits
    assert not shown.good.isHidden()


def test_a_fault_of_the_program_is_told_and_not_waited_for(page: Make, qtbot) -> None:  # noqa: ANN001 (of pytest-qt)
    work: list[Work] = []
    shown = page(run=work.append)
    shown._find = lambda: 1 // 0  # pyright: ignore[reportAttributeAccessIssue] (what nobody thought of)
    work[0]()
    with qtbot.captureExceptions() as caught:
        shown._working.settle()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not shown._working.busy


def test_another_language_loses_nothing(page: Make) -> None:
    shown = page()
    before = shown.fingerprint.text()
    shown.language.choose("ru")
    shown.retranslate()
    assert shown.fingerprint.text() == before


def test_the_page_is_sound(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.helps.open_check()
    reader.journey.helps.integrity.settle()
    settle()
    check(reader)
