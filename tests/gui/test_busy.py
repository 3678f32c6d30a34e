"""Work beside the window, and work in slices: it can be waited for, left, and stopped, and nothing gets lost."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.trouble import Trouble
from gui.reader import settle
from ui.busy import Busy
from ui.reading import Work, at_once
from ui.slices import Slices
from ui.working import Working

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_came_of_it_is_handed_on() -> None:
    found: list[object] = []
    Busy(at_once).begin(lambda: 7, found.append, found.append)
    assert found == [7]


def test_a_trouble_is_handed_on() -> None:
    fault, found = Trouble("It did not work."), list[Trouble]()

    def work() -> None:
        raise fault

    busy = Busy(at_once)
    busy.begin(work, lambda _: None, found.append)
    assert found == [fault]
    assert not busy.works


def test_a_fault_of_the_program_is_raised() -> None:
    busy = Busy(at_once)
    with pytest.raises(ZeroDivisionError):
        busy.begin(lambda: 1 // 0, lambda _: None, lambda _: None)
    assert not busy.works


def test_it_is_waited_for_while_the_window_works(qapp: QApplication) -> None:
    del qapp
    waiting, found = list[Work](), list[object]()
    busy = Busy(waiting.append)
    busy.begin(lambda: 7, found.append, found.append)
    busy.begin(lambda: 8, found.append, found.append)
    assert len(waiting) == 1, "a second piece of work is let be"
    assert busy.works
    waiting[0]()
    busy._look_after()
    assert found == [7]
    assert not busy._look.isActive()


@pytest.mark.parametrize("done_before", [True, False])
@pytest.mark.parametrize("fails", [True, False])
def test_what_nobody_waits_for_is_handed_away(done_before: bool, fails: bool) -> None:
    waiting, found, away = list[Work](), list[object](), list[object]()

    def work() -> int:
        if fails:
            raise ValueError
        return 7

    busy = Busy(waiting.append)
    busy.begin(work, found.append, found.append, away.append)
    if done_before:
        waiting[0]()
    busy.let_go()
    if not done_before:
        waiting[0]()
    assert found == []
    assert away == [None if fails else 7]
    assert not busy._look.isActive()


def test_slices_come_to_an_end() -> None:
    found, ended = list[int](), list[object]()
    slices = Slices()
    slices.begin(iter(range(1000)), found.extend, ended.append)
    while slices.works:
        settle(1)
    assert found == list(range(1000))
    assert ended == [None]


def test_slices_can_be_stopped() -> None:
    found, ended = list[int](), list[object]()

    def endless() -> Iterator[int]:
        while True:
            yield 1

    slices = Slices()
    slices.begin(endless(), found.extend, ended.append)
    settle(1)
    slices.stop()
    number = len(found)
    settle()
    assert number == len(found)
    assert ended == []


def test_a_trouble_ends_them() -> None:
    fault, found, ended = Trouble("The stick is gone."), list[int](), list[object]()

    def breaking() -> Iterator[int]:
        yield 1
        raise fault

    slices = Slices()
    slices.begin(breaking(), found.extend, ended.append)
    settle()
    assert (found, ended, slices.works) == ([1], [fault], False)


def test_what_is_over_waits_as_long_as_a_page_stays() -> None:
    stays, found = [True], list[object]()
    busy, working, slices = (
        Busy(at_once, lambda: stays[0]),
        Working(at_once, lambda: stays[0]),
        Slices(lambda: stays[0]),
    )
    working.ended.connect(lambda: found.append(working.result()))
    busy.begin(lambda: 1, found.append, found.append)
    working.begin(lambda: 2)
    slices.begin(iter([3]), lambda _: None, found.append)
    settle(20)
    assert found == []
    assert busy.works
    assert working.busy
    assert slices.works
    stays[0] = False
    while len(found) < 3:
        settle(1)
    assert sorted(map(str, found)) == ["1", "2", "None"]
    assert [busy.works, working.busy, slices.works] == [False] * 3


def test_what_is_let_go_while_it_waits_is_handed_away() -> None:
    found, away = list[object](), list[object]()
    busy = Busy(at_once, lambda: True)
    busy.begin(lambda: 7, found.append, found.append, away.append)
    busy.let_go()
    assert (found, away) == ([], [7])


@pytest.mark.parametrize("where", ["items", "each", "done"])
def test_a_fault_of_the_program_ends_slices_and_is_told_once(qtbot, where: str) -> None:  # noqa: ANN001 (of pytest-qt)
    """What came until then is not taken for all that there was, and nothing fails again and again."""
    ended: list[object] = []

    def items() -> Iterator[int]:
        yield 1
        if where == "items":
            raise ZeroDivisionError

    def each(_: list[int]) -> None:
        if where == "each":
            raise ZeroDivisionError

    def done(fault: object) -> None:
        ended.append(fault)
        if where == "done":
            raise ZeroDivisionError

    slices = Slices()
    with qtbot.captureExceptions() as caught:
        slices.begin(items(), each, done, at_once=False)
        settle(20)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert len(ended) == (where == "done")
    assert not slices.works


def test_what_was_let_go_does_not_take_the_place_of_what_came_after() -> None:
    begun, found = list[Work](), list[object]()
    working = Working(begun.append)
    working.ended.connect(lambda: found.append(working.result()))
    for made in (1, 2):
        working.let_go()
        working.begin(lambda made=made: made)
    for work in reversed(begun):
        work()  # the older one is over later, and before anybody has looked
    working._look_after()
    assert found == [2]


class Answers:
    """Something that must not stay."""


@pytest.mark.parametrize("let_go", [False, True])
def test_nothing_of_the_work_is_kept(let_go: bool) -> None:
    answers, begun, found = Answers(), list[Work](), list[object]()
    gone = weakref.ref(answers)
    busy = Busy(begun.append)
    busy.begin(lambda kept=answers: isinstance(kept, Answers), found.append, found.append)
    del answers
    begun.pop()()
    if let_go:
        busy.let_go()
    else:
        busy._look_after()
    assert found == ([] if let_go else [True])
    gc.collect()
    assert gone() is None
