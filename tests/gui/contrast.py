"""Looks at a page as it is drawn, and tells what does not stand out enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.pixels import Contrast, Counts, Shot, changed, edge_in, sampled, sign_in, words_in
from gui.reader import visible
from gui.recorded import runs_in
from gui.signs import WHOLE, Sign, ground_of, signs_of
from ui.rows import Row

SEEN = 3.0
"""What is no word, and the mark of the focus: at least this contrast with what is beside it, or was there before."""
_MARGIN = 6


class Eye:
    """Looks at things in one theme, and remembers what it saw: the same words stand on many pages."""

    def __init__(self, theme: str) -> None:
        self.least = 7.0 if theme == "contrast" else 4.5
        self.weak: list[str] = []
        self.read = self.seen = self.tried = 0
        self._known: dict[tuple[object, int, int], Contrast] = {}
        self._kinds: set[tuple[object, ...]] = set()

    def look_at(self, name: str, root: QWidget, *but: QWidget) -> None:
        """Look at everything in a widget but for what lies in some others; then try the states of its controls."""
        self._look(name, Part(root, root.rect(), _places(root, but)), [root, *_inside(root, but)])
        for widget in _inside(root, but):
            if _takes_keys(widget) and _kind(widget) not in self._kinds:
                self._kinds.add(_kind(widget))
                self.try_states(f"{name}: {type(widget).__name__}", root, widget)

    def try_states(self, name: str, root: QWidget, widget: QWidget) -> None:
        """Look at a control while it is pointed at, pressed, and where the keys are."""
        self.tried += 1
        before, part = QApplication.focusWidget(), Part(root, _around(widget, root))
        widget.clearFocus()
        calm = Shot(root, part.place)
        for state, begin, end in _states(widget):
            begin()
            self._look(f"{name} {state}", part, [widget])
            end()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        assert widget.hasFocus(), f"{name} takes no focus"
        self._look(f"{name} with the focus", part, [widget])
        line = 2 * (widget.width() + widget.height() - 2 * _MARGIN)
        marked = changed(calm, Shot(root, part.place), SEEN)
        if marked < 0.9 * line:
            self.weak.append(f"{name}: the focus shows on {marked} pixels, on a line around it would be {line}")
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, name: str, part: Part, widgets: list[QWidget]) -> None:
        shot = Shot(part.root, part.place)
        for run in runs_in(part.root, part.place):
            if part.shows(run.place):
                self.read += 1
                self._judge(f"{name}: {run.text!r}", self._found(words_in, shot, run.place), self.least)
        for widget in widgets:
            for sign in signs_of(widget):
                self.seen += 1
                place = sign.place.translated(widget.mapTo(part.root, QPoint()))
                self._judge(f"{name}: {sign.name} of {_words(widget)}", self._sign(shot, sign, place), SEEN)

    def _sign(self, shot: Shot, sign: Sign, place: QRect) -> Contrast:
        return edge_in(shot.rows(place)) if sign.is_edge else self._found(sign_in, shot, place)

    def _found(self, how: Callable[[Counts], Contrast], shot: Shot, place: QRect) -> Contrast:
        pixels = shot.pixels(place)
        key = (how, len(pixels), hash(bytes(pixels)))
        if key not in self._known:
            self._known[key] = how(sampled(pixels))
        return self._known[key]

    def _judge(self, name: str, found: Contrast, least: float) -> None:
        if found.ratio < least:
            self.weak.append(f"{name}: {found}")


class Part(NamedTuple):
    """A part of a widget to look at, and places in it to leave out."""

    root: QWidget
    place: QRect
    without: tuple[QRect, ...] = ()

    def shows(self, place: QRect) -> bool:
        """Whether something there is to be looked at."""
        return self.place.contains(place.center()) and not any(other.intersects(place) for other in self.without)


def _places(root: QWidget, widgets: tuple[QWidget, ...]) -> tuple[QRect, ...]:
    return tuple(QRect(widget.mapTo(root, QPoint()), widget.size()) for widget in widgets)


def _around(widget: QWidget, root: QWidget) -> QRect:
    """The place of a widget with a little of what lies around it."""
    return _places(root, (widget,))[0].adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _inside(root: QWidget, but: tuple[QWidget, ...]) -> Iterator[QWidget]:
    for widget in visible(root):
        if not any(other is widget or other.isAncestorOf(widget) for other in but):
            yield widget


def _takes_keys(widget: QWidget) -> bool:
    return widget.isEnabled() and not isinstance(widget, WHOLE) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _kind(widget: QWidget) -> tuple[object, ...]:
    """What makes two controls look alike."""
    shape = (widget.mark_shape, widget.framed, widget.bold, bool(widget.note)) if isinstance(widget, Row) else ()
    checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return (type(widget).__name__, widget.property("look"), *shape, checked, ground_of(widget))


def _states(widget: QWidget) -> Iterator[tuple[str, Callable[[], None], Callable[[], None]]]:
    under = Qt.WidgetAttribute.WA_UnderMouse
    yield "pointed at", lambda: widget.setAttribute(under), lambda: widget.setAttribute(under, False)
    if isinstance(widget, QAbstractButton):
        yield "pressed", lambda: widget.setDown(True), lambda: widget.setDown(False)


def _words(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text[:40]!r}"
