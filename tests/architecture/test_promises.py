"""Every promise of SECURITY.md names a test that holds it, and that test is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY)))
PROMISES = [
    line for table in SECURITY.split("| Promise | Held by |")[1:] for line in table.split("\n\n")[0].splitlines()[2:]
]


@cache
def functions_of(path: str) -> set[str]:
    """The tests of a file by name."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("path", "test"), NAMED)
def test_the_test_is_there(path: str, test: str) -> None:
    assert test in functions_of(path)


def test_no_promise_is_made_without_a_test() -> None:
    assert len(PROMISES) > 15
    assert [line for line in PROMISES if "`tests/" not in line] == []
