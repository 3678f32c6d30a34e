"""The signs: whole copies of one maintained set, drawn as they are meant; none is missing and none is spare."""

from __future__ import annotations

import ast
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.law.load import load_rule_book
from ui.glyphs import draw_sign, signs

ROOT = Path(__file__).resolve().parents[2]
SIDE = 96


def script() -> ModuleType:
    """`packaging/icons.py`, which is no part of the program."""
    spec = importlib.util.spec_from_file_location("icons", ROOT / "packaging" / "icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ICONS = script()


def ink(image: QImage) -> set[tuple[int, int]]:
    """Where an image is dark."""
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixelColor(x, y).lightness() < 128}


def blank() -> QImage:
    """White paper."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def strings(node: ast.AST) -> set[str]:
    """Every string inside a piece of code."""
    return {part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def named_in(source: str) -> set[str]:
    """The signs that code names: in a call that takes one, as `sign=`, or kept as one or as a table of them."""
    takes = {"draw_sign", "SignButton", "WordButton", "Sign", "show_signed"}
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in takes:
                found |= {word for arg in args[:2] for word in strings(arg)}
            case ast.keyword(arg="sign", value=value):
                found |= strings(value)
            case ast.Assign(targets=[ast.Name(id="_SIGNS")], value=ast.Dict(values=values)):
                found |= {word for value in values for word in strings(value)}
            case ast.Assign(targets=[ast.Attribute(attr="_sign" | "sign")], value=ast.Constant() as value):
                found |= strings(value)
            case _:
                pass
    return found - {"", "bar"}


def used() -> set[str]:
    """The signs that the window's code names, and those of the doors."""
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py") if path.name != "glyphs.py"]
    doors = {door.sign for door in load_rule_book().interview.doors if door.sign}
    return {"tick"} | doors | {sign for source in sources for sign in named_in(source)}


def test_the_copies_are_what_was_taken() -> None:
    assert ICONS.digests() == json.loads(ICONS.DIGESTS.read_text(encoding="utf-8"))
    assert set(ICONS.digests()) == set(ICONS.ICONS.values())


def test_what_is_shipped_is_drawn_from_the_copies() -> None:
    assert signs() == ICONS.strokes()


def test_the_licence_lies_beside_them() -> None:
    licence = (ROOT / "ui" / "icons" / "LICENSE.txt").read_text(encoding="utf-8")
    assert "Permission is hereby granted" in licence
    assert "Paweł Kuna" in licence


def test_the_check_sees_what_is_named() -> None:
    assert named_in('DoorRow(sign="heart")') == {"heart"}
    assert named_in('_SIGNS = {True: "tick", REVIEW: "check"}') == {"tick", "check"}
    assert named_in('draw_sign(painter, "down" if opened else "right", box, ink)') == {"down", "right"}
    assert named_in('WordButton("search", "bar")') == {"search"}


def test_every_sign_that_is_used_is_there_and_no_other() -> None:
    assert used() == set(signs())


@pytest.mark.parametrize("sign", sorted(signs()))
def test_a_sign_looks_as_its_icon_does(sign: str) -> None:
    """Qt's own reader of SVG draws the icon in the same places; an edge may differ by little."""
    ours, theirs = blank(), blank()
    painter = QPainter(ours)
    draw_sign(painter, sign, QRectF(0, 0, SIDE, SIDE), QColor("black"))
    painter.end()
    painter = QPainter(theirs)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(ICONS.copy_of(ICONS.ICONS[sign]))).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    drawn, meant = ink(ours), ink(theirs)
    assert meant
    assert len(drawn ^ meant) <= len(meant) * 0.05
