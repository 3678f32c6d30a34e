"""What went wrong, as one clear sentence that can be said in any language."""

from __future__ import annotations

from typing import Protocol

LONGEST_SHOWN = 60


class Says(Protocol):
    """A language that sentences are said in (`app/words.py`)."""

    def say(self, text: str, /, **values: object) -> str: ...


def shortened(text: str) -> str:
    """What was entered, short enough to stand in one clear sentence."""
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


class Trouble(Exception):
    """A failure the person can do something about.

    `text` is an English source text marked for translation, `values` fill its {placeholders}; a value may itself
    be a Trouble. Nothing a person answered belongs in `values` unless he typed it on the command line himself.
    """

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = values

    def sentence(self, words: Says | None = None) -> str:
        """The sentence in the language of `words`, or in English without one."""
        values = {key: _said(value, words) for key, value in self.values.items()}
        return words.say(self.text, **values) if words else self.text.format(**values)

    def __str__(self) -> str:
        return self.sentence()


def _said(value: object, words: Says | None) -> object:
    return value.sentence(words) if isinstance(value, Trouble) else value
