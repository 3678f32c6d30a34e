"""The stopwatch: started by hand, corrected backwards, and touched by nothing but the time that passes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.law.cards import read_shelf
from app.law.stopwatch import Stopwatch, steady_seconds, wall_time

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MOMENTS = read_shelf().cards[0].clock.moments


class Times:
    """A clock that never jumps, and one on the wall that may."""

    def __init__(self) -> None:
        self.seconds, self.wall = 1000.0, NOON

    def watch(self) -> Stopwatch:
        return Stopwatch(lambda: self.seconds, lambda: self.wall)


@pytest.fixture
def times() -> Times:
    return Times()


def test_before_it_is_started_there_is_no_time(times: Times) -> None:
    watch = times.watch()
    assert (watch.runs, watch.minutes, watch.started, watch.at(180)) == (False, 0, None, None)
    assert watch.reached(MOMENTS) == ()
    watch.earlier(60)
    watch.take_back()
    assert (watch.runs, watch.minutes, watch.corrected) == (False, 0, False)


def test_whole_minutes_are_counted(times: Times) -> None:
    watch = times.watch()
    watch.start()
    for seconds, minutes in ((0, 0), (59.9, 0), (60, 1), (10799, 179), (10800, 180)):
        times.seconds = 1000 + seconds
        assert watch.minutes == minutes


def test_a_change_of_the_clock_on_the_wall_changes_nothing(times: Times) -> None:
    watch = times.watch()
    watch.start()
    times.seconds += 600
    times.wall = datetime(2020, 1, 1, tzinfo=UTC)
    assert watch.minutes == 10
    assert watch.started == NOON
    assert watch.at(180) == datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


def test_a_correction_moves_the_beginning_and_can_be_taken_back(times: Times) -> None:
    watch = times.watch()
    watch.start()
    watch.earlier(60)
    watch.earlier(15)
    assert watch.minutes == 75
    assert watch.started == datetime(2026, 11, 22, 10, 45, tzinfo=UTC)
    watch.take_back()
    assert watch.minutes == 60
    assert watch.at(180) == datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
    watch.take_back()
    assert (watch.minutes, watch.started, watch.corrected) == (0, NOON, False)


def test_stopping_forgets_the_beginning(times: Times) -> None:
    watch = times.watch()
    watch.start()
    watch.earlier(60)
    watch.stop()
    assert (watch.runs, watch.minutes, watch.started, watch.corrected) == (False, 0, None, False)


@given(st.integers(0, 4000), st.lists(st.sampled_from([5, 15, 60]), max_size=60))
def test_a_moment_has_come_just_when_its_minutes_are_gone(gone: int, corrections: list[int]) -> None:
    times = Times()
    watch = times.watch()
    watch.start()
    times.seconds += gone * 60
    for minutes in corrections:
        watch.earlier(minutes)
    assert watch.minutes == gone + sum(corrections)
    assert [m.id for m in watch.reached(MOMENTS)] == [m.id for m in MOMENTS if m.minutes <= watch.minutes]
    for moment in MOMENTS:
        over, began = watch.at(moment.minutes), watch.started
        assert over is not None
        assert began is not None
        assert (over - began).total_seconds() == moment.minutes * 60


def test_the_real_clocks_go_on() -> None:
    assert steady_seconds() <= steady_seconds()
    assert isinstance(wall_time(), datetime)
