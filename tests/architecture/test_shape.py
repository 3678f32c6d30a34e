"""The house keeps its shape: short functions, small files, and each wall where it belongs."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 8
LONGEST_FILE = 400
QT = {"PySide6", "shiboken6"}
NORM = re.compile(r"\bKZ-[A-Z0-9]|\bart\.|\barticle\s+\d", re.IGNORECASE)


def sources(*folders: str) -> list[Path]:
    """Every Python file of these folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """The file as named from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """The file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def length(path: Path) -> int:
    """Its lines."""
    return len(path.read_text(encoding="utf-8").splitlines())


def function_lengths(path: Path) -> dict[str, int]:
    """Lines of each function from its `def` to its end, by "file:line name"."""
    return {
        f"{name(path)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def imported(path: Path) -> set[str]:
    """The outermost names of everything the file imports, wherever in the file it does."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_there_is_something_to_check() -> None:
    assert sources("app")
    assert sources("ui")


def test_no_function_is_long() -> None:
    lengths = {place: lines for path in sources("app", "ui") for place, lines in function_lengths(path).items()}
    assert {place: lines for place, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_most_functions_are_short() -> None:
    lengths = [lines for path in sources("app", "ui") for lines in function_lengths(path).values()]
    assert median(lengths) < MEDIAN_FUNCTION


@pytest.mark.parametrize("path", sources("app", "ui"), ids=name)
def test_no_file_is_long(path: Path) -> None:
    assert length(path) <= LONGEST_FILE


def test_no_file_of_tests_is_long() -> None:
    assert {name(path): length(path) for path in sources("tests", "packaging") if length(path) > LONGEST_FILE} == {}


@pytest.mark.parametrize("path", sources("app"), ids=name)
def test_app_needs_no_screen(path: Path) -> None:
    assert imported(path) & QT == set()


@pytest.mark.parametrize("path", sources("app"), ids=name)
def test_app_does_not_know_ui(path: Path) -> None:
    assert "ui" not in imported(path)


@pytest.mark.parametrize("path", sources("ui"), ids=name)
def test_ui_names_no_norm(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [f"{number}: {line}" for number, line in enumerate(lines, 1) if NORM.search(line)] == []
