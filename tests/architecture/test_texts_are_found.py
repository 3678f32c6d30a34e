"""Every text that a person reads is found for the catalogues: they look for `say(…)`, and for no other name of it."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FINDING = {"say", "count"}


def given_another_name(source: str) -> list[int]:
    """The lines on which `words.say` or `words.count` is handed on instead of called where it stands."""
    nodes = list(ast.walk(ast.parse(source)))
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    return [
        node.lineno
        for node in nodes
        if isinstance(node, ast.Attribute) and node.attr in FINDING and id(node) not in called and _is_words(node.value)
    ]


def _is_words(node: ast.expr) -> bool:
    """Whether something is called words, or is the words of something."""
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.strip("_") == "words"


def test_what_says_a_text_has_no_other_name() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for folder in ("app", "ui")
        for path in (ROOT / folder).rglob("*.py")
        for line in given_another_name(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_another_name_would_be_noticed() -> None:
    assert given_another_name("said = words.say\nsaid('x')") == [1]
    assert given_another_name("list(map(self._words.count, x))") == [1]
    assert given_another_name("words.say('x'), rows.count(2), moment.say") == []
