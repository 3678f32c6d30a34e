"""The picture of the coming years on its way into a page: its data, as a remark that only the drawer reads."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.law.without_plugins import keep_plugins_out
from app.views.timeline import YearsView

BEGINS, ENDS = "<!--years ", " years-->"


def picture_note(view: YearsView) -> str:
    """A remark for a page of HTML that holds what is needed to draw the picture, and nothing else.

    Whoever opens the page in a browser sees the same in words beside it.
    """
    drawn = view._replace(
        lead=(), notes=(), turn=None, asks_title="", asks=(),
        pins=tuple(pin._replace(line="", norm="") for pin in view.pins),
        periods=tuple(period._replace(sentence="", cells=()) for period in view.periods),
    )  # fmt: skip
    data: bytes = _form().dump_json(drawn)
    return BEGINS + data.decode().replace("-", "\\u002d").replace(">", "\\u003e") + ENDS


def noted_picture(note: str) -> YearsView:
    """The picture that a remark holds."""
    found: YearsView = _form().validate_json(note.removeprefix(BEGINS).removesuffix(ENDS))
    return found


@cache
def _form() -> Any:
    from pydantic import TypeAdapter

    keep_plugins_out()
    return TypeAdapter(YearsView)
