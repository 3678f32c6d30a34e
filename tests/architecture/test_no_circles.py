"""No file imports itself by way of others: each can be read and understood after those that it rests on."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]


def imports() -> dict[str, set[str]]:
    """What each file of the program imports, be it for its types alone or not before it is needed."""
    graph = grimp.build_graph("app", "ui", cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def circle(rests_on: dict[str, set[str]]) -> list[str]:
    """A way from a file back to itself; empty where there is none."""
    try:
        TopologicalSorter(rests_on).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_no_file_imports_itself_by_way_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)
    rests_on = imports()
    assert "app.law.assess" in rests_on["ui.journey"] | rests_on["app.law.timeline"]
    assert circle(rests_on) == []


def test_a_circle_would_be_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})
