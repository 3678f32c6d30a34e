"""What must hold on every page, whatever it shows. A fault is a sentence that names the node."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from atspi.seen import Box, Node, Seen

FITTING = {
    "push button", "radio button", "check box", "text", "combo box", "button menu", "page tab", "heading", "label",
    "list", "list item", "menu item", "check menu item", "radio menu item",
}  # fmt: skip
CHECKED = {"radio button", "check box"}
TURNED_INTO_WORDS = ("&&", "<b", "<p", "{", "}", "\n\n")
OVER_THE_PAGE = {"menu item", "check menu item", "radio menu item"}
SAME_PLACE = 2


def faults(seen: Seen) -> list[str]:
    """Everything wrong with what shows."""
    return [*nameless(seen), *badly_named(seen), *misfits(seen), *alike(seen), *out_of_order(seen), *focusless(seen)]


def nameless(seen: Seen) -> list[str]:
    """What can have the focus and has no name."""
    return [f"no name: {node}" for node in seen.nodes if "focusable" in node.states and not node.spoken.strip()]


def badly_named(seen: Seen) -> list[str]:
    """Names that hold something nobody should hear."""
    return [f"odd name: {node}" for node in seen.nodes if any(odd in node.name for odd in TURNED_INTO_WORDS)]


def misfits(seen: Seen) -> list[str]:
    """What can have the focus in a role that does not fit, or lacks what its role promises."""
    stops = [node for node in seen.nodes if "focusable" in node.states]
    return [f"{_misfit(node)}: {node}" for node in stops if _misfit(node)]


def _misfit(node: Node) -> str:
    if node.role not in FITTING:
        return "odd role"
    if node.role in CHECKED and "checkable" not in node.states:
        return "cannot be checked"
    if node.role == "text" and (node.text is None or "editable" not in node.states):
        return "takes no text"
    if "expanded" in node.states and "collapsed" in node.states:
        return "open and closed"
    if node.is_stop and not node.actions:
        return "does nothing"
    return ""


def alike(seen: Seen) -> list[str]:
    """Stops of the page that a listener cannot tell apart: same role, name, description and groups around them."""
    told = Counter(
        (node.role, node.spoken, node.description, seen.groups(node))
        for node in seen.page
        if node.is_stop and node.role not in ("menu item", "list item")
    )
    return [f"{number} alike: {stop}" for stop, number in told.items() if number > 1]


def out_of_order(seen: Seen) -> list[str]:
    """Neighbours that are read in another order than they stand in.

    The page scrolls under the bars around it, and so does a list that stands among these.
    """
    leaves = [node for node in seen.leaves if not _over_the_page(node, seen)]
    inside = {node.path for node in seen.page}
    listed = {node.path for number, one in enumerate(seen.nodes) if one.role == "list" for node in seen.inside(number)}
    page = [node for node in leaves if node.path in inside]
    lists = [node for node in leaves if node.path in listed - inside]
    around = [node for node in leaves if node.path not in inside | listed]
    return [
        f"{before.name!r} is read before {after.name!r}"
        for before, after in (*pairwise(page), *pairwise(lists), *pairwise(around))
        if _backwards(before.box, after.box)
    ]


def _over_the_page(node: Node, seen: Seen) -> bool:
    """Whether a node belongs to a menu, an opened list or a tip, which lie over what is below them."""
    around = node
    while around.parent >= 0 and around is not seen.nodes[around.parent]:
        around = seen.nodes[around.parent]
        if around.role == "tool tip":
            return True
    return node.role in OVER_THE_PAGE or "manages-descendants" in seen.nodes[node.parent].states


def _backwards(before: Box, after: Box) -> bool:
    """Whether `after` stands to the left in the same line, or higher up without standing to the right."""
    if after.bottom <= before.top + SAME_PLACE:
        return after.left < before.right - SAME_PLACE
    beside = after.top < before.bottom - SAME_PLACE
    return beside and after.left < before.left - SAME_PLACE


def focusless(seen: Seen) -> list[str]:
    """No focus, or more than one."""
    focused = {number: node for number, node in enumerate(seen.nodes) if {"focused", "focusable"} <= node.states}
    around = {node.parent for node in focused.values()}
    inner = [node for number, node in focused.items() if number not in around]
    return [] if len(inner) == 1 else [f"the focus is on {len(inner)} nodes: {[str(node) for node in inner]}"]
