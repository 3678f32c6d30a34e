"""What is over by itself may be over at any moment: before, while or after somebody does something else.

Here work beside the window is done when a test says so. Nothing may be shown twice, get lost, or come where it is not
wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packs.fixtures import contacts_file, home, pack_file, trusting
from shiboken6 import isValid

from app.law.book import RuleBook
from app.law.load import load_rule_book
from app.packs import installing
from gui.case_desk import SECRET, new_desk, type_secret
from gui.conftest import OPENED, Watch
from gui.held_card import Said
from gui.reader import Key, Reader, settle
from gui.test_cover import COVERED, MINUTE, Watched, watched
from gui.test_emergency_alone import Slow, slow
from gui.test_updates import dropped
from ui.casework import CaseWork
from ui.hide import Notepad
from ui.reading import Reading, Work, beside
from ui.updates import Updates

__all__ = ["contacts_file", "home", "pack_file", "slow", "trusting", "watched"]


@pytest.fixture(autouse=True)
def nothing_is_written(nothing_is_written: Watch) -> Iterator[Watch]:
    """Rules are installed below the folder of the test only; what is taken away there has no whole name."""
    yield nothing_is_written
    nothing_is_written.seen[:] = [seen for seen in nothing_is_written.seen if "/" in seen.partition(" ")[2]]


class Beside:
    """Work that is begun beside the window, and comes to its end one piece at a time."""

    def __init__(self, *looks: Callable[[], None]) -> None:
        """`looks` is how the window looks whether it has."""
        self.work: list[Work] = []
        self._looks = looks

    def __call__(self, work: Work) -> None:
        self.work.append(work)

    def end(self) -> None:
        """The first piece of it is done, and the window looks."""
        self.work.pop(0)()
        self.look()

    def look(self) -> None:
        """The window looks, as it does every few milliseconds."""
        for look in self._looks:
            look()
        settle()


@pytest.fixture
def reads(opened: OPENED, trusting: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Reader, list[int]]]:
    """A reader at the first page, in English; a line for every time that the rules were read."""
    del trusting
    monkeypatch.setattr(installing.Installer.__init__, "__defaults__", (None, lambda pack, folder: None))
    read: list[int] = []

    def load() -> RuleBook:
        read.append(1)
        return load_rule_book()

    reader = opened(load=load)
    reader.choose_language("en")
    yield reader, read
    reader.window.hide_all()


def looking(reader: Reader) -> tuple[Updates, Beside]:
    """The pages about newer rules, where work is done when the test says so."""
    side = reader.journey.updates
    run = Beside(side._opening._look_after, side._changing._look_after)
    side._opening._run = side._changing._run = run
    return side, run


def test_of_two_packs_that_were_dropped_the_last_is_shown_and_installed(
    reads: tuple[Reader, list[int]], pack_file: Path, contacts_file: Path
) -> None:
    reader, _ = reads
    side, run = looking(reader)
    assert dropped(reader, pack_file)
    assert dropped(reader, contacts_file)
    run.end()  # that of the first comes too late
    assert reader.page is side.update
    run.end()
    assert reader.page is side.offered
    view = side.offered._say
    assert view is not None
    assert not view()[1].groups
    side.offered.button.click()
    run.end()
    assert reader.page is reader.journey.start
    assert [contact.city for contact in reader.interview.book.contacts] == ["Almaty"]
    assert reader.interview.book.pack.version == "2026.11.1"


def test_whoever_goes_back_is_not_fetched_again(reads: tuple[Reader, list[int]], pack_file: Path) -> None:
    reader, _ = reads
    side, run = looking(reader)
    side.offer(pack_file)
    reader.journey.back()
    assert reader.page is reader.journey.start
    run.end()
    assert reader.page is reader.journey.start
    assert not side._opening.busy


def test_while_rules_are_installed_back_and_other_packs_wait(
    reads: tuple[Reader, list[int]], pack_file: Path, contacts_file: Path
) -> None:
    reader, read = reads
    side, run = looking(reader)
    side.offer(pack_file)
    run.end()
    assert reader.page is side.offered
    side.offered.button.click()
    reader.journey.back()
    dropped(reader, contacts_file)
    assert reader.page is side.offered
    before = len(read)
    run.work.pop()()
    assert len(read) == before + 1  # the new rules are read beside the window too, so that Hide does not wait
    run.look()
    assert reader.page is reader.journey.start
    assert len(read) == before + 1
    assert reader.interview.book.pack.version == "2026.12.1"


def test_the_emergency_card_is_not_turned_away_by_what_is_over(
    reads: tuple[Reader, list[int]], pack_file: Path
) -> None:
    reader, _ = reads
    side, run = looking(reader)
    side.offer(pack_file)
    reader.press(Key.Key_F1)
    run.end()
    assert reader.page is reader.window.held.page
    reader.journey.back()
    run.look()
    assert reader.page is side.offered
    side.offered.button.click()
    reader.press(Key.Key_F1)
    run.end()
    assert reader.page is reader.window.held.page
    reader.journey.back()
    run.look()
    assert reader.page is reader.journey.start
    assert reader.interview.book.pack.version == "2026.12.1"


def test_rules_that_are_being_installed_come_into_use_whoever_comes_next(
    reads: tuple[Reader, list[int]], pack_file: Path
) -> None:
    reader, _ = reads
    side, run = looking(reader)
    side.offer(pack_file)
    run.end()
    side.offered.button.click()
    reader.journey.start_again()  # as the next client does
    run.end()
    assert reader.page is reader.journey.start
    assert reader.interview.book.pack.version == "2026.12.1"


def test_hide_while_rules_are_installed_waits_for_nothing(reads: tuple[Reader, list[int]], pack_file: Path) -> None:
    reader, _ = reads
    side, run = looking(reader)
    side.offer(pack_file)
    run.end()
    side.offered.button.click()
    reader.window.hide_all()
    settle()
    run.work.pop()()
    settle()
    assert isinstance(reader.window.centralWidget(), Notepad)
    assert not isValid(side)
    assert reader.window.findChildren(Updates) == []


def opening_under_the_card(reader: Reader) -> tuple[CaseWork, Beside]:
    """A desk that was unlocked while the emergency card came up."""
    reader.choose_language("en")
    desk = new_desk(reader)
    desk._lock_asked()
    run = Beside(desk._busy._look_after)
    desk._busy._run = run
    desk.door.begin((reader.folder / "work",))
    type_secret(desk.door.passphrase, SECRET)
    desk.door.sending.button.click()
    reader.press(Key.Key_F1)
    run.end()
    return desk, run


def test_nor_by_a_desk_that_opens(reader: Reader) -> None:
    desk, run = opening_under_the_card(reader)
    assert reader.page is reader.window.held.page
    reader.journey.back()
    run.look()
    assert reader.page is desk.list
    assert desk.is_open


def test_hide_locks_a_desk_that_opened_under_the_card(reader: Reader) -> None:
    desk, _ = opening_under_the_card(reader)
    reader.window.hide_all()
    assert not desk._busy.works
    assert not desk.is_open


def test_rules_read_under_the_card_are_there_on_the_way_back(book: RuleBook, slow: Callable, heard: list[Said]) -> None:
    window, run = slow(lambda: book)
    reader = Reader(window)
    reader.choose_language("en")
    reader.press(Key.Key_F1)
    run.finish(window._reading)
    heard.clear()
    reader.back()
    assert reader.page is reader.journey.start
    assert [said.text for said in heard] == [book.interview.title]


def test_rules_that_change_while_they_are_read_are_read_once_more() -> None:
    run, books = Slow(), iter(("older", "newer"))
    reading = Reading(lambda: next(books), run)  # pyright: ignore[reportArgumentType] (any book will do)
    ended: list[object] = []
    reading.ended.connect(lambda: ended.append(reading.book()))
    reading.begin()
    reading.again()
    run.finish(reading)
    assert reading.waits
    assert ended == []
    run.finish(reading)
    assert ended == ["newer"]
    assert not reading._look.isActive()


def test_who_waits_for_rules_that_change_gets_the_newer_ones() -> None:
    run, books = Slow(), iter(("older", "newer"))
    reading = Reading(lambda: next(books), run)  # pyright: ignore[reportArgumentType] (any book will do)
    reading.begin()
    reading.again()
    run.work.pop()()
    reading.run = lambda work: work()
    assert reading.book() == "newer"
    reading.let_go()


def test_without_a_thread_the_work_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_thread: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("ui.reading.Thread.start", none_left)
    done: list[int] = []
    beside(lambda: done.append(1))
    assert done == [1]


def test_a_file_that_is_dropped_does_not_lift_the_cover(watched: Watched, tmp_path: Path) -> None:
    watched.rest(COVERED)
    dropped(watched.reader, tmp_path / "new.pack")
    assert watched.covered


def test_after_a_fault_under_the_cover_nothing_is_wiped_while_somebody_is_there(watched: Watched) -> None:
    reader = watched.reader
    facts = reader.interview.facts
    watched.rest(COVERED)
    reader.window.say_fault()
    assert reader.page is reader.journey.notice
    reader.press(Key.Key_Tab)  # the first key after so long a time covers that too
    assert watched.covered
    reader.enter(watched.cover.page.button)
    assert reader.page is reader.journey.notice
    watched.rest(6 * MINUTE)
    assert reader.interview.facts == facts
    watched.rest(4 * MINUTE)
    assert watched.covered
    watched.rest(5 * MINUTE)
    assert watched.says().startswith("Your answers were wiped")
