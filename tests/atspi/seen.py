"""What a screen reader sees of the window: nodes with a role, a name, states and a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

LABELLED_BY = 2
PAGES = "section"


@dataclass(frozen=True)
class Box:
    """Where a node stands on the screen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Where it ends to the right."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.top + self.height


@dataclass(frozen=True)
class Node:
    """One thing that shows. `parent` is the number of the node around it; `actions` how many actions it has."""

    path: str
    parent: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    box: Box
    actions: int
    text: str | None
    labels: tuple[str, ...]

    @property
    def is_stop(self) -> bool:
        """Whether it can have the focus now."""
        return {"focusable", "enabled"} <= self.states

    @property
    def spoken(self) -> str:
        """How it is called: by its labels, or its name."""
        return " ".join(self.labels) or self.name

    def __str__(self) -> str:
        return f"{self.role} {self.name!r} ({self.description!r}; {', '.join(sorted(self.states))})"


@dataclass(frozen=True)
class Seen:
    """Everything that shows, in the order in which it is read."""

    nodes: tuple[Node, ...]

    @cached_property
    def page(self) -> tuple[Node, ...]:
        """The page without the bars around it; everything where there are none."""
        return next((self.inside(number) for number, node in enumerate(self.nodes) if node.role == PAGES), self.nodes)

    @property
    def heading(self) -> str:
        """The first heading of the page, or nothing."""
        return next((node.name for node in self.page if node.role == "heading"), "")

    @property
    def focus(self) -> Node | None:
        """What the keys reach; of nodes in one another the innermost with a role of its own."""
        return next((node for node in reversed(self.nodes) if {"focused", "focusable"} <= node.states), None)

    @property
    def stops(self) -> tuple[Node, ...]:
        """What can have the focus, without the headings, which take it only on arrival."""
        return tuple(node for node in self.nodes if node.is_stop and node.role != "heading")

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The nodes without parts that say something."""
        around = {node.parent for node in self.nodes}
        return tuple(node for number, node in enumerate(self.nodes) if node.name and number not in around)

    def at(self, path: str) -> Node:
        """The node of that path."""
        return next(node for node in self.nodes if node.path == path)

    def inside(self, number: int) -> tuple[Node, ...]:
        """All that lies in the node of this number."""
        within = {number}
        for place, node in enumerate(self.nodes):
            if node.parent in within:
                within.add(place)
        return tuple(self.nodes[place] for place in sorted(within - {number}))

    def groups(self, node: Node) -> tuple[str, ...]:
        """The names of what lies around a node, the innermost first."""
        return tuple(name for name in self._around(node) if name)

    def find(self, role: str, name: str) -> Node:
        """The node of that role and name that can be used now, of the page if it is there twice."""
        for nodes in (self.page, self.nodes):
            found = [node for node in nodes if node.role == role and node.spoken == name and node.is_stop]
            if found:
                assert len(found) == 1, f"{len(found)} of {role} {name!r}"
                return found[0]
        raise AssertionError(f"no {role} {name!r} among {[f'{node.role} {node.spoken}' for node in self.stops]}")

    def named(self, role: str) -> list[str]:
        """The names of the stops of that role on the page, as they are read."""
        return [node.spoken for node in self.page if node.role == role and node.is_stop]

    def _around(self, node: Node) -> Iterator[str]:
        number = node.parent
        while number >= 0:
            yield self.nodes[number].name
            number = self.nodes[number].parent


def seen(told: list[dict[str, Any]]) -> Seen:
    """Put together what the driver told."""
    names = {node["path"]: node["name"] for node in told}
    return Seen(tuple(_node(node, names) for node in told))


def _node(told: dict[str, Any], names: dict[str, str]) -> Node:
    labels = [path for kind, goals in told.get("relations") or [] if kind == LABELLED_BY for _, path in goals]
    return Node(
        path=told["path"],
        parent=told["parent"],
        role=told["role"] or "",
        name=told["name"] or "",
        description=told.get("description") or "",
        states=frozenset(told["states"]),
        box=Box(*(told.get("box") or (0, 0, 0, 0))),
        actions=told.get("actions") or 0,
        text=told.get("text"),
        labels=tuple(names[path] for path in labels if path in names),
    )
