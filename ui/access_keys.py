"""Which key leads to what. With Alt held, a letter of its own words leads to each thing on a page.

The letters are given out anew whenever they are wanted, so that no two things can have the same one. What is there on
every page comes first and keeps its letters; what gets none is still reached by Tab.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.reading_order import in_reading_order


@runtime_checkable
class HasFirst(Protocol):
    """Things that belong together, one of which takes the focus."""

    def first(self) -> QWidget:
        """The one that takes it."""
        ...


@runtime_checkable
class Opens(Protocol):
    """A button with a menu."""

    def open_menu(self) -> None:
        """Open it for the keys."""
        ...


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a key leads; it shows over `seen`, and is a letter of `words` unless it is `fixed`."""

    seen: QWidget
    leads_to: QWidget
    words: str
    fixed: str = ""
    late: bool = False

    @property
    def there(self) -> bool:
        """Whether it can be reached now."""
        return all(widget.isVisible() and widget.isEnabled() for widget in (self.seen, self.leads_to))

    def go(self) -> None:
        """Press it, open it, or give it the focus."""
        goal, reason = self.leads_to, Qt.FocusReason.ShortcutFocusReason
        if isinstance(goal, Opens):
            goal.setFocus(reason)
            goal.open_menu()
        elif isinstance(goal, QAbstractButton):
            goal.setFocus(reason)
            goal.click()
        else:
            (goal.first() if isinstance(goal, HasFirst) else goal).setFocus(reason)


@runtime_checkable
class HasStanding(Protocol):
    """A frame around pages."""

    def standing(self) -> Sequence[Goal]:
        """What may be there on every page; it is given its letters first, there or not."""
        ...


def keys_of(root: QWidget | None, letters: str) -> dict[str, Goal]:
    """The key of everything that shows inside a widget and can have one, the folds last."""
    standing = root.standing() if isinstance(root, HasStanding) else ()
    kept = dict(zip(_allot([goal.words for goal in standing], letters), standing, strict=True))
    found = {key: goal for key, goal in kept.items() if key and goal.there}
    known = {goal.leads_to for goal in standing}
    others = [goal for goal in _goals_in(root) if goal.leads_to not in known]
    found |= {goal.fixed: goal for goal in others if goal.fixed}
    free = "".join(letter for letter in letters if letter not in kept)
    named = {goal.words: key for key, goal in kept.items() if key and not goal.there}
    for goal in _rest(others):
        key = named.get(goal.words) or next((one for one in _own(goal.words, free) if one not in found), "")
        if key:
            found[key] = goal
    return found


def _rest(goals: Sequence[Goal]) -> list[Goal]:
    """Those without a fixed key, the late ones last; of those with the same words the first, which is enough."""
    first: dict[str, Goal] = {}
    for goal in sorted(goals, key=lambda goal: goal.late):
        if not goal.fixed:
            first.setdefault(goal.words, goal)
    return list(first.values())


def _allot(texts: Sequence[str], letters: str) -> list[str]:
    """A letter for each text, none twice; "" where none of its own is free."""
    given: list[str] = []
    for text in texts:
        given.append(next((letter for letter in _own(text, letters) if letter not in given), ""))
    return given


def _own(text: str, letters: str) -> Iterator[str]:
    """The letters of a text, those first with which its words begin."""
    words = text.upper().split()
    for letter in "".join(word.lstrip("«“\"'(")[:1] for word in words) + "".join(words):
        if letter in letters:
            yield letter


def _goals_in(root: QWidget | None) -> Iterator[Goal]:
    for widget in in_reading_order(root):
        if isinstance(widget, QLabel):
            buddy = widget.buddy()
            goal = Goal(widget, buddy, widget.text()) if buddy is not None else None
        else:
            goal = _button(widget)
        if goal is not None and goal.there:
            yield goal


def _button(widget: QWidget) -> Goal | None:
    """A button that says of itself that it can have a key."""
    if not isinstance(widget, QAbstractButton) or not getattr(widget, "has_key", False):
        return None
    words = widget.text().replace("&&", "&")
    return Goal(widget, widget, words, getattr(widget, "fixed_key", ""), getattr(widget, "late_key", False))
