"""Every page at further text sizes, window sizes and scales of the screen.

Three times 4 languages, text sizes, windows and scales would be 108 walks. Layout faults come of two things meeting (a
long word and a large type, a narrow window and a fractional scale), so the cases are chosen such that with the walks of
`test_sweep.py` every value of each of the four meets every value of each other one at least once; a test below holds
that. The worst of all, the longest language in the largest type and the smallest window, is walked there in full.
A scale belongs to a process, so each has one of its own. A window of 4K has fewer of the program's pixels there.
An ordinary run goes through the hardest case of each scale, a thorough one through all.
"""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from thorough import THOROUGH

from app.words import LANGUAGES
from gui.pseudo import CODE, hard_coded
from gui.reader import STUDENT, settle
from gui.sizes import FOUR_K, LAPTOP, SMALL, SWEEP, Case, Open
from gui.sizes import open_in as open_in  # noqa: PLC0414 (a fixture)
from gui.sound import check
from gui.tour import tour_at
from ui.inputs.ticks import Mark
from ui.inputs.typed import Months

SIZES = {SMALL: "small", LAPTOP: "laptop", FOUR_K: "4K"}
TOURS = {
    1: (Case(CODE, 100, FOUR_K), Case("ru", 150, FOUR_K), Case("en", 150, LAPTOP)),
    1.25: (Case("kk", 150, FOUR_K), Case("ru", 200, SMALL), Case("en", 100, LAPTOP), Case(CODE, 200, LAPTOP)),
    2: (Case(CODE, 150, SMALL), Case("ru", 150, LAPTOP), Case("en", 200, FOUR_K), Case("kk", 100, SMALL)),
}


def scaled(scale: float, case: Case) -> Case:
    """A window of 4K is as large as the screen, of which the program's pixels are more than one."""
    wide, high = case.size
    return case._replace(size=(round(wide / scale), round(high / scale))) if case.size == FOUR_K else case


HARDEST = {1: Case("ru", 150, FOUR_K), 1.25: Case("ru", 200, SMALL), 2: Case("kk", 100, SMALL)}
WALKED = TOURS if THOROUGH else {scale: (case,) for scale, case in HARDEST.items()}


@pytest.mark.thorough
@pytest.mark.parametrize(("scale", "case"), [(scale, case) for scale, cases in WALKED.items() for case in cases])
def test_every_page_is_sound(tmp_path: Path, scale: float, case: Case) -> None:
    assert tour_at(scale, [scaled(scale, case)], tmp_path) == ""


def test_the_hardest_are_among_them() -> None:
    assert all(case in TOURS[scale] for scale, case in HARDEST.items())


def test_each_value_meets_each_other() -> None:
    cases = [(1, case) for case in SWEEP] + [(scale, case) for scale, those in TOURS.items() for case in those]
    seen = [(case.language, case.percent, SIZES[case.size], scale) for scale, case in cases]
    values = ((*LANGUAGES, CODE), (100, 150, 200), tuple(SIZES.values()), (1, 1.25, 2))
    for one, other in combinations(range(len(values)), 2):
        met = {(case[one], case[other]) for case in seen}
        assert met == set(product(values[one], values[other]))


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["kk", CODE])
def test_a_window_can_be_made_large_and_small_again(open_in: Open, language: str, percent: int) -> None:
    reader = open_in(language, percent, FOUR_K)
    reader.open_door("check")
    for size in (SMALL, LAPTOP, FOUR_K, SMALL):
        reader.window.resize(*size)
        settle()
        assert (reader.window.width(), reader.window.height()) == size
        check(reader)


@pytest.mark.parametrize("language", [*LANGUAGES, CODE])
def test_lists_drop_down_whole(open_in: Open, language: str) -> None:
    reader = open_in(language, 200, SMALL)
    reader.interview.tell("summons", "sms")
    reader.journey.enter("summons")
    settle()
    lists = [widget for widget in reader.page.findChildren(QComboBox) if widget.isVisible()]
    assert {type(widget) for widget in lists} == {Months, Mark}
    for widget in {type(widget): widget for widget in lists}.values():
        widget.showPopup()
        settle()
        rows, model = widget.view(), widget.model()
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            assert rows.visualRect(index).width() >= rows.sizeHintForIndex(index).width(), widget.itemText(number)
        assert rows.window().width() <= reader.window.width()
        widget.hidePopup()
        settle()


def test_a_menu_that_is_open_fits_into_the_smallest_window(open_in: Open) -> None:
    reader = open_in(CODE, 200, SMALL)
    reader.open_door("check")
    reader.answer_all(STUDENT)
    for button in (reader.journey.frame.top.sections, reader.journey.frame.top.theme):
        menu = button.menu()
        menu.aboutToShow.emit()
        assert menu.sizeHint().width() <= reader.window.width()
        assert [action for action in menu.actions() if hard_coded(action.text())] == []
