"""Keyboards: which letters every layout of a language has, and what else stands on the same key in another layout."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent

_CYRILLIC = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ"  # without those that stand on the numbers, or that no word begins with
LETTERS = {"kk": _CYRILLIC, "ru": _CYRILLIC, "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
"""The letters that may lead somewhere, by language."""

_LATIN_KEYS = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,."
_CYRILLIC_KEYS = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_KAZAKH_KEYS, _NUMBER_KEYS = '"ӘІҢҒҮҰҚӨҺ=', "12345890-++"
_OTHERS = dict(
    zip(_LATIN_KEYS + _CYRILLIC_KEYS + _KAZAKH_KEYS, _CYRILLIC_KEYS + _LATIN_KEYS + _NUMBER_KEYS, strict=True)
)
_FIRST_DIGIT = {"xcb": 10, "wayland": 10, "windows": 2}  # the scan code of the key "1" in the row of numbers


def meant_by(event: QKeyEvent) -> tuple[str, ...]:
    """What a key may stand for: its letter, then what is on it in another layout. Nothing for a key without a sign."""
    if not ord(" ") < event.key() < 0x1000000:
        return ()
    letter = chr(event.key()).upper()
    return (letter, _OTHERS[letter]) if letter in _OTHERS else (letter,)


def number_on(event: QKeyEvent) -> str:
    """The number on a key of the row of numbers, where the layout has something else there, as the Kazakh one has."""
    first = _FIRST_DIGIT.get(QGuiApplication.platformName())
    if first is None or event.modifiers() or not 0 <= event.nativeScanCode() - first <= 9:
        return ""
    return "1234567890"[event.nativeScanCode() - first]
