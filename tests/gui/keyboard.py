"""What must hold on every page for somebody without a mouse."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from gui.reader import Key, Reader, settle, visible
from ui.access_keys import HasStanding, _allot
from ui.layouts import LETTERS
from ui.page import Page

FIXED = set("123-+")


def tab_stops(window: QWidget) -> list[QWidget]:
    """Everything that the Tab key has to reach."""
    return [widget for widget in visible(window) if widget.isEnabled() and _takes_tab(widget)]


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return isinstance(widget, QRadioButton) or (widget.focusPolicy() & tab) == tab


def check_tab(reader: Reader) -> None:
    """Tab leads once around through everything, in the order in which it is read, and into view; Shift+Tab back."""
    wanted = {_stop(widget) for widget in tab_stops(reader.window)}
    reader.press(Key.Key_Tab)
    start = reader.focus
    forwards = _around(reader, Key.Key_Tab, start)
    ways = [_stop(widget) for widget in forwards]
    assert set(ways) == wanted, f"{reader.page}: {_names(wanted ^ set(ways))}"
    backwards = [_stop(widget) for widget in _around(reader, Key.Key_Backtab, start)]
    assert [ways[0], *reversed(backwards[1:])] == ways
    outside = next(number for number, widget in enumerate(forwards) if not reader.page.isAncestorOf(widget))
    turned = forwards[outside:] + forwards[:outside]
    _check_order(reader.page, [stop for stop in turned if reader.page.isAncestorOf(stop)])


def _stop(widget: QWidget) -> QWidget:
    """Answers that exclude one another are one stop: the chosen one. The arrow keys go on from there."""
    if not isinstance(widget, QRadioButton):
        return widget
    beside = widget.parentWidget()
    assert beside is not None
    chosen = [row for row in visible(beside) if isinstance(row, QRadioButton) and row.isChecked()]
    return chosen[0] if chosen else beside


def _around(reader: Reader, key: Qt.Key, start: QWidget) -> list[QWidget]:
    """The stops from one on until the keys come back to it."""
    stops: list[QWidget] = []
    while not stops or reader.focus is not start:
        assert reader.focus not in stops, f"a trap: {_names(stops)}"
        stops.append(reader.focus)
        if reader.page.isAncestorOf(reader.focus):
            check_in_view(reader.page, reader.focus)
        reader.press(key)
    return stops


def check_in_view(page: Page, widget: QWidget) -> None:
    """A widget of a page can be seen; if it is higher than the view, its beginning."""
    view = QRect(page.viewport().mapToGlobal(QPoint(0, 0)), page.viewport().size())
    place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    if place.height() > view.height():  # of what is higher, the beginning; its frame may lie outside
        place.setHeight(view.height())
        view.adjust(0, -3, 0, 3)
    assert view.contains(place), f"{widget.accessibleName()!r} at {place} is not in {view}"


def _check_order(page: Page, stops: Sequence[QWidget]) -> None:
    """No stop stands above the one before it, unless it begins another column."""
    sheet = page.widget()
    assert sheet is not None
    places = [QRect(stop.mapTo(sheet, QPoint(0, 0)), stop.size()) for stop in stops]
    for number, (before, after) in enumerate(pairwise(places), 1):
        assert after.bottom() > before.top() or after.left() >= before.right(), _names(stops[number - 1 :][:2])


def check_keys(reader: Reader, language: str) -> dict[str, str]:
    """Every key leads to one thing and is of its words; the keys of what stands on every page, by their words."""
    keys, letters = reader.window._keys.keys(), LETTERS[language]
    goals = [goal.leads_to for goal in keys.values()]
    assert len(set(goals)) == len(goals)
    for key, goal in keys.items():
        assert key in FIXED if goal.fixed else (key in letters and key in goal.words.upper()), (key, goal.words)
        assert goal.leads_to.isVisible()
        assert goal.leads_to.isEnabled()
    root = reader.window.centralWidget()
    assert isinstance(root, HasStanding)
    standing = {goal.leads_to: goal.words for goal in root.standing()}
    assert [words for widget, words in standing.items() if widget.isVisible() and widget not in goals] == []
    kept = set(_allot(list(standing.values()), letters))
    assert list(_without(reader, goals, set(letters) - set(keys) - kept)) == []
    check_marks(reader.window)
    return {standing[goal.leads_to]: key for key, goal in keys.items() if goal.leads_to in standing}


def _without(reader: Reader, goals: Sequence[QWidget], free: set[str]) -> list[str]:
    """The words of those things that have no key although one of their letters is free."""
    named = {goal.words for goal in reader.window._keys.keys().values()}
    things = [w for w in visible(reader.window) if isinstance(w, QAbstractButton) and getattr(w, "has_key", False)]
    return [
        thing.text()
        for thing in things
        if thing not in goals and thing.isEnabled() and thing.text() not in named and set(thing.text().upper()) & free
    ]


def check_marks(window: QWidget) -> None:
    """No mark of Qt's own for a key is in any text, where it would show, be spoken or clash."""
    for widget in visible(window):
        if isinstance(widget, QAbstractButton):
            assert widget.shortcut().isEmpty(), widget.text()
            assert "&" not in widget.text().replace("&&", "")
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            assert "&" not in widget.text()
        assert "&&" not in widget.accessibleName()


def kind(widget: QWidget) -> tuple[object, ...]:
    """What decides how a widget shows that it has the focus."""
    checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return type(widget).__name__, widget.property("look"), checked, getattr(widget, "framed", None)


def visible_focus(reader: Reader, widget: QWidget) -> tuple[int, int]:
    """How many pixels show clearly that a widget has the focus, and how many lie along its edge."""
    before = reader.focus
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    settle()
    box = QRect(widget.mapTo(reader.window, QPoint(0, 0)), widget.size()).adjusted(-6, -6, 6, 6)
    seen = QRect(widget.visibleRegion().boundingRect())
    with_focus = _pixels(reader.window.grab(box).toImage())
    widget.clearFocus()
    settle()
    without = _pixels(reader.window.grab(box).toImage())
    before.setFocus()
    clear = sum(_contrast(a, b) >= 3 for a, b in zip(with_focus, without, strict=True) if a != b)
    return clear, 2 * (seen.width() + seen.height())


def _pixels(image: QImage) -> list[int]:
    return list(memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("B").cast("I"))


def _contrast(one: int, other: int) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(pixel: int) -> float:
    parts = [(pixel >> shift & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_focus(reader: Reader) -> None:
    """The keys are somewhere, on something that can be seen."""
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert focus.window() is reader.window


def _names(widgets: object) -> list[str]:
    # the stubs take a sequence of widgets for one of objects
    return [widget.accessibleName() or repr(widget) for widget in widgets]  # pyright: ignore[reportGeneralTypeIssues]
