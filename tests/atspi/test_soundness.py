"""The checks themselves: each finds the fault that it is there for, and nothing in a sound page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atspi.seen import PAGES, Box, Node, Seen
from atspi.soundness import faults

SHOWN = frozenset({"showing", "enabled"})
STOP = SHOWN | {"focusable"}


def node(role: str, name: str, top: int, *, parent: int = 1, left: int = 0, states: frozenset[str] = SHOWN) -> Node:
    """A node as large as a line."""
    box = Box(left, top, 100, 20)
    return Node(f"{role} {name} {top}", parent, role, name, "", states, box, 1, None, ())


TOP = node("frame", "", 0, parent=-1)
PAGE = node(PAGES, "", 0, parent=0)
HEADING = node("heading", "A question", 0, states=STOP | {"focused"})
ROW = node("radio button", "Yes", 30, states=STOP | {"checkable"})
OTHER = node("radio button", "No", 60, states=STOP | {"checkable"})


def page(*nodes: Node) -> Seen:
    """A page with these nodes."""
    return Seen((TOP, PAGE, *nodes))


def test_a_sound_page() -> None:
    shown = page(HEADING, ROW, OTHER)
    assert faults(shown) == []
    assert shown.heading == "A question"
    assert shown.focus == HEADING
    assert shown.stops == (ROW, OTHER)


@pytest.mark.parametrize(
    ("nodes", "fault"),
    [
        ((HEADING, replace(ROW, name="")), "no name"),
        ((HEADING, replace(ROW, name="Bread && butter")), "odd name"),
        ((HEADING, replace(ROW, role="filler")), "odd role"),
        ((HEADING, replace(ROW, states=STOP)), "cannot be checked"),
        ((HEADING, replace(ROW, role="text")), "takes no text"),
        ((HEADING, replace(ROW, role="push button", states=STOP | {"expanded", "collapsed"})), "open and closed"),
        ((HEADING, replace(ROW, actions=0)), "does nothing"),
        ((HEADING, ROW, replace(OTHER, name="Yes")), "2 alike"),
        ((HEADING, OTHER, ROW), "'No' is read before 'Yes'"),
        ((HEADING, ROW, replace(OTHER, box=Box(-120, 30, 100, 20))), "'Yes' is read before 'No'"),
        ((replace(HEADING, states=STOP), ROW), "the focus is on 0"),
        ((HEADING, replace(ROW, states=ROW.states | {"focused"})), "the focus is on 2"),
    ],
)
def test_a_fault(nodes: tuple[Node, ...], fault: str) -> None:
    found = faults(page(*nodes))
    assert len(found) == 1
    assert fault in found[0]


def test_what_stands_beside_is_read_after() -> None:
    beside = replace(OTHER, box=Box(120, 0, 100, 20))
    assert faults(page(HEADING, ROW, beside)) == []


def test_the_same_name_in_another_group_is_another_thing() -> None:
    groups = [replace(node("panel", name, top), box=Box(0, top, 100, 50)) for name, top in (("One", 30), ("Two", 90))]
    rows = [replace(ROW, path=f"{place}", parent=place, box=Box(0, 30 * place, 100, 20)) for place in (3, 5)]
    assert faults(page(HEADING, groups[0], rows[0], groups[1], rows[1])) == []
