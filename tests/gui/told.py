"""Every text that a window tells: written, painted, in a list or a menu, in a tool tip, or spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QWidget

from app.law.cards import read_shelf
from app.words import NAMES
from gui.fit import Seen
from gui.pseudo import hard_coded
from ui.foot import WORDS_KEY_NAME
from ui.held_key import KEY_NAME
from ui.text import AS_IT_STANDS
from ui.theme import NAME
from ui.timeline import Picture
from ui.timeline_keys import Legend

_SHORT = {name[:3] for name in NAMES.values()}
UNTRANSLATED = {NAME, KEY_NAME, WORDS_KEY_NAME, *NAMES.values(), *_SHORT}
"""The program's name, what is printed on a key, and each language by its own name are the same everywhere."""


def told(seen: Seen) -> Iterator[tuple[QWidget, str]]:
    """Every text of these widgets that is not empty, with the one that tells it."""
    for widget in seen:
        yield from ((widget, text) for text in (*_written(widget), *_spoken(widget)) if text)


def unmarked(seen: Seen) -> list[str]:
    """In the language that nobody speaks: texts that did not come out of the catalogue."""
    said, ours = spoken_to_officers(), [widget for widget in seen if not as_it_stands(widget)]
    found = {(type(widget).__name__, text) for widget, text in told(ours) if hard_coded(text)}
    return [f"{kind}: {text}" for kind, text in sorted(found) if text not in UNTRANSLATED and _start(text) not in said]


def as_it_stands(widget: QWidget | None) -> bool:
    """Whether what a widget shows is not ours to translate: the text of a letter, the name of a folder."""
    while widget is not None and not widget.property(AS_IT_STANDS):
        widget = widget.parentWidget()
    return widget is not None


@cache
def spoken_to_officers() -> set[str]:
    """The beginnings of what is said to officers: in Kazakh and in Russian, whatever the window speaks."""
    phrases = [phrase for card in read_shelf().cards for part in card.parts for phrase in part.phrases]
    return {_start(text) for phrase in phrases for text in (phrase.kk, phrase.ru)}


def _start(text: str) -> str:
    return text.partition(":")[0]


def _written(widget: QWidget) -> Iterator[str]:
    for kind, texts in _WRITTEN.items():
        if isinstance(widget, kind):
            yield from texts(widget)


def _on_button(button: QAbstractButton) -> Iterator[str]:
    yield button.text().replace("&&", "&")
    yield getattr(button, "note", "")


def _in_picture(picture: Picture) -> Iterator[str]:
    for row in picture._view.rows if picture._view else ():
        yield from (row.title, *(span.label for span in row.spans))


_WRITTEN: dict[type[QWidget], Callable[[Any], Iterator[str]]] = {
    QLabel: lambda label: iter([label.text()]),
    QAbstractButton: _on_button,
    QComboBox: lambda box: (box.itemText(number) for number in range(box.count())),
    QLineEdit: lambda field: iter([field.placeholderText()]),
    QMenu: lambda menu: (action.text() for action in menu.actions()),
    Legend: lambda legend: (key.text for key in legend._keys),
    Picture: _in_picture,
}


def _spoken(widget: QWidget) -> tuple[str, ...]:
    return widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()
