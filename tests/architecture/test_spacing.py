"""Room is taken from one scale: no layout brings a number of its own."""

from __future__ import annotations

import ast
from pathlib import Path

from ui import spacing

UI = Path(__file__).resolve().parents[2] / "ui"
SETTERS = {"setSpacing", "setContentsMargins", "setHorizontalSpacing", "setVerticalSpacing", "addSpacing"}
STEPS = {name for name in vars(spacing) if name.isupper()}


def own_numbers(source: str) -> list[str]:
    """Every place where a layout is given a number other than nothing, as "line: number"."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        given: list[ast.expr | None] = []
        if isinstance(node, ast.Call):
            setter = isinstance(node.func, ast.Attribute) and node.func.attr in SETTERS
            given = [*node.args] if setter else []
            given += [keyword.value for keyword in node.keywords if keyword.arg == "spacing"]
        elif isinstance(node, ast.arguments):
            named = [*node.args, *node.kwonlyargs]
            values = [*node.defaults, *node.kw_defaults]
            given = [
                value for arg, value in zip(reversed(named), reversed(values), strict=False) if arg.arg == "spacing"
            ]
        found += [
            f"{part.lineno}: {part.value}"
            for value in given
            if value is not None
            for part in ast.walk(value)
            if isinstance(part, ast.Constant) and isinstance(part.value, int) and part.value
        ]
    return found


def test_the_check_sees_numbers() -> None:
    assert own_numbers("box.setSpacing(7)") == ["1: 7"]
    assert own_numbers("box.setContentsMargins(0, NEAR, 0, 3)") == ["1: 3"]
    assert own_numbers("Listing(make, fill, spacing=5)") == ["1: 5"]
    assert own_numbers("def f(*, spacing: int = 9): ...") == ["1: 9"]
    assert own_numbers("box.setSpacing(NEAR)\nbox.setContentsMargins(0, 0, 0, 0)") == []


def test_layouts_take_their_room_from_the_scale() -> None:
    found = {
        path.relative_to(UI).as_posix(): own_numbers(path.read_text(encoding="utf-8")) for path in UI.rglob("*.py")
    }
    assert {name: numbers for name, numbers in found.items() if numbers} == {}


def test_the_scale_is_of_fours() -> None:
    steps = sorted(getattr(spacing, name) for name in STEPS)
    assert steps[0] == spacing.HAIR == 2
    assert steps[1:] == [4, 8, 12, 16, 20, 24]
