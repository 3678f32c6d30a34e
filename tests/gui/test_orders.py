"""What is over by itself may be over at any moment: before, while or after somebody does something else.

Here work beside the window is done when a test says so. Nothing may be shown twice, get lost, or come where it is not
wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packs.fixtures import contacts_file, home, pack_file, trusting
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.law.book import RuleBook
from app.law.cards import Shelf
from app.law.load import load_rule_book
from app.packs import installing
from app.trouble import Trouble
from app.words import words_for
from gui.case_desk import SECRET, content, new_desk, save_cases, type_secret
from gui.conftest import OPENED, Watch
from gui.held_card import Said
from gui.reader import Key, Reader, settle
from gui.test_cover import COVERED, MINUTE, Watched
from gui.test_emergency_alone import Slow, slow
from gui.test_updates import dropped
from ui.casework import CaseWork
from ui.hide import Notepad
from ui.language import Language
from ui.pages.language import LanguagePage
from ui.reading import Reading, Work, beside
from ui.remembering import Remembering
from ui.theme import Look
from ui.updates import Updates
from ui.window import Window

__all__ = ["contacts_file", "home", "pack_file", "slow", "trusting"]


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


def test_nor_by_a_desk_that_opens(reader: Reader) -> None:
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
    assert reader.page is reader.window.held.page
    reader.journey.back()
    run.look()
    assert reader.page is desk.list
    assert desk.is_open


def test_hide_locks_a_desk_that_opened_under_the_card(reader: Reader) -> None:
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


@pytest.fixture
def watched(reader: Reader) -> Watched:
    """Somebody who has answered a little."""
    reader.choose_language("en")
    reader.journey.begin("check")
    reader.answer("1 9 2005")
    return Watched(reader)


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


def escape(reader: Reader, moment: int) -> None:
    """Esc, pressed at a moment in milliseconds."""
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(moment)
    QApplication.sendEvent(reader.window.windowHandle(), event)


@pytest.mark.parametrize(("later", "hides"), [(550, True), (650, False)])
def test_a_window_that_hears_late_hides_all_the_same(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, later: int, hides: bool
) -> None:
    now = iter(range(100, 200, 5))
    monkeypatch.setattr("ui.hide.monotonic", lambda: next(now))  # five seconds from one look at the clock to the next
    escape(reader, 70_000)
    escape(reader, 70_000 + later)
    assert isinstance(reader.window.centralWidget(), Notepad) == hides


def test_what_is_kept_is_offered_also_where_there_is_no_card(look: Look, book: RuleBook, settings_path: Path) -> None:
    language = Language()
    no_card = Shelf((), (), ())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ui.held.Held.shelf", property(lambda _: no_card))
        window = Window(language, look, lambda: book, held="en")
    window.offer_remembering(Remembering(settings_path, language, look))
    assert window.journey is not None
    assert window.journey.start.remember is not None
    window.close()
    window.deleteLater()
    settle()


def test_a_second_language_in_one_go_is_the_one_that_shows(book: RuleBook, slow: Callable, heard: list[Said]) -> None:
    window, run = slow(lambda: book)
    reader = Reader(window)
    reader.choose_language("kk")
    reader.journey.speak("ru")
    run.finish(window._reading)
    assert reader.heading == words_for("ru").text("interview.title", book.interview.title)
    assert heard[-1].text == reader.heading


@pytest.fixture
def unpainted(book: RuleBook, look: Look) -> Iterator[Window]:
    """A window that was shown just now, and has painted nothing yet."""
    window = Window(Language(), look, lambda: book)
    window.show()
    window.activateWindow()
    assert not window._listens
    yield window
    window.close()
    window.deleteLater()
    settle()


def press_early(window: Window, *keys: Qt.Key) -> None:
    """Keys that come before the first page is painted."""
    for key in keys:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window.windowHandle(), event)


def test_the_key_of_the_card_counts_before_anything_was_painted(unpainted: Window) -> None:
    press_early(unpainted, Key.Key_F1)
    settle()
    reader = Reader(unpainted)
    assert reader.page is unpainted.held.page
    reader.back()
    assert reader.page is reader.journey.start


@pytest.mark.parametrize("early", [1, 2])
def test_so_do_the_keys_that_hide(unpainted: Window, early: int) -> None:
    press_early(unpainted, *[Key.Key_Escape] * early)
    settle()
    press_early(unpainted, *[Key.Key_Escape] * (2 - early))
    assert isinstance(unpainted.centralWidget(), Notepad)


def test_another_key_before_that_changes_nothing(unpainted: Window) -> None:
    press_early(unpainted, Key.Key_Escape, Key.Key_A, Key.Key_Escape)
    settle()
    assert isinstance(unpainted.centralWidget(), LanguagePage)
    QTest.keyClick(unpainted.windowHandle(), Key.Key_F1)
    assert Reader(unpainted).page is unpainted.held.page


def break_the_desk(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> CaseWork:
    """A desk with a case that cannot be saved, through a fault of the program."""
    desk = new_desk(reader)
    save_cases(reader, desk, content(reader, "2026-001", {"sex": "male"}))
    desk.list.rows.shown[0].click()

    def broken() -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(desk.client, "save_silently", broken)
    return desk


def test_a_fault_while_hiding_leaves_nothing_behind(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.choose_language("en")
    desk = break_the_desk(reader, monkeypatch)
    interview, open_desk = reader.interview, desk.open_desk()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    QApplication.clipboard().setText("a name")
    with pytest.raises(ZeroDivisionError):
        reader.window.hide_all()
    assert isinstance(reader.window.centralWidget(), Notepad)
    assert not interview.facts
    assert QApplication.clipboard().text() == ""
    assert (reader.window.journey, reader.window.cover) == (None, None)
    assert not desk.is_open
    with pytest.raises(Trouble):
        list(open_desk.each())  # its keys are gone


def test_a_fault_while_locking_does_not_leave_the_pages_open(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.choose_language("en")
    break_the_desk(reader, monkeypatch)
    watched = Watched(reader)
    with pytest.raises(ZeroDivisionError):
        watched.cover.look(COVERED)
    assert watched.covered
    assert "could not be saved" in watched.says()


def test_rules_that_fail_at_once_do_not_keep_the_watch_away(look: Look, qtbot) -> None:  # noqa: ANN001 (of pytest-qt)
    def broken() -> RuleBook:
        raise ZeroDivisionError

    window = Window(Language(), look, broken)
    with qtbot.captureExceptions() as caught:
        window.show()
        settle()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert window.cover is not None
    assert window.cover.idle.timer.isActive()
    window.close()
    window.deleteLater()
    settle()


def test_no_key_of_the_window_acts_again_while_it_is_held_down(reader: Reader) -> None:
    reader.choose_language("en")
    keys = {key.key().toString(): key.autoRepeat() for key in reader.window.findChildren(QShortcut)}
    assert keys == {"F1": False, "F2": False}
