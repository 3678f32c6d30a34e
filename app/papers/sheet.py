"""A sheet of A4, line after line: one language down the page, or two side by side, part opposite part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Literal

from app.papers.template import filled
from app.views.beside import beside
from app.words import Words

Kind = Literal[
    "title", "heading", "part", "text", "strong", "small", "tick", "mark", "point", "day", "picture", "blank", "box"
]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a sheet. `detail` stands beside it in small type, `picture` is what is drawn there.

    What is made by hand has one place for all languages: a `mark` its box, a `blank` the line to write on below it.
    """

    kind: Kind
    text: str
    detail: str = ""
    picture: str = ""


def sheet_html(
    titles: Sequence[str], days: Sequence[str], columns: Sequence[Sequence[Line]], languages: Sequence[Words]
) -> str:
    """A page of HTML out of the same lines in every language; its title and its day stand at the head of each sheet."""
    return filled(
        "report.html", language=languages[0].language, languages=[words.language for words in languages],
        title=_in_all(languages, titles), day=_in_all(languages, days),
        page=_in_all(languages, [words.say("Page {n} of {all}", n="{n}", all="{all}") for words in languages]),
        rows=[*zip(*columns, strict=True)], columns=len(languages),
    )  # fmt: skip


def _in_all(languages: Sequence[Words], texts: Sequence[str]) -> str:
    """A short text in every language of the sheet, beside one another."""
    return reduce(lambda first, second: beside(languages[0], first, second), dict.fromkeys(texts))
