"""Speaks to the accessibility bus, for a test that has no D-Bus of its own. Run by the system's Python, which has `gi`.

One JSON request a line comes in, one JSON answer a line goes out; in between go the events, as they are heard.
Nothing is kept between two requests, so that nothing can be out of date.
"""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable
from typing import Any

import gi  # pyright: ignore[reportMissingImports]  # it belongs to the system's Python, which alone runs this file

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402  # pyright: ignore[reportMissingImports]  # as above

SPI = "org.a11y.atspi"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "/org/a11y/atspi/registry"
PROPERTIES = "org.freedesktop.DBus.Properties"
LIMIT = 30_000
STATES = {
    1: "active", 4: "checked", 5: "collapsed", 7: "editable", 8: "enabled", 9: "expandable", 10: "expanded",
    11: "focusable", 12: "focused", 22: "selectable", 23: "selected", 25: "showing", 31: "manages-descendants",
    41: "checkable", 42: "has-popup",
}  # fmt: skip
SCREEN = 0
Call = tuple[str, str, str, Any]


class Bus:
    """The accessibility bus of the session."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self._session = session
        address = self._on(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        flags = Gio.DBusConnectionFlags
        wanted = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(address, wanted, None, None)

    def switch_on(self) -> None:
        """Do what a screen reader does when it starts: programs then show themselves."""
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            put = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
            self._on(self._session, "org.a11y.Bus", "/org/a11y/bus", PROPERTIES, "Set", put)

    def listen(self, hear: Callable[[str, str, tuple[Any, ...]], None]) -> None:
        """Ask for every event; `hear` gets the path, the kind and the rest of each."""
        for kind in ("object:", "window:"):
            asked = GLib.Variant("(sass)", (kind, [], ""))
            self.call(f"{SPI}.Registry", REGISTRY, f"{SPI}.Registry", "RegisterEvent", asked)
        for group in ("Object", "Window"):
            self._bus.signal_subscribe(
                None, f"{SPI}.Event.{group}", None, None, None, Gio.DBusSignalFlags.NONE,
                lambda _bus, _from, path, _group, kind, rest: hear(path, kind, rest.unpack()),
            )  # fmt: skip

    def call(self, owner: str, path: str, interface: str, method: str, args: Any = None) -> Any:
        """Call a method and wait for what it gives."""
        return self._on(self._bus, owner, path, interface, method, args)

    def ask(self, owner: str, calls: list[Call]) -> list[Any]:
        """Ask many things at once; a thing that cannot be told is None."""
        told: dict[int, Any] = {}

        def take(_bus: Any, result: Any, number: int) -> None:
            try:
                told[number] = self._bus.call_finish(result).unpack()[0]
            except GLib.Error:
                told[number] = None

        for number, (path, interface, method, args) in enumerate(calls):
            flags = Gio.DBusCallFlags.NONE
            self._bus.call(owner, path, interface, method, args, None, flags, LIMIT, None, take, number)
        while len(told) < len(calls):
            GLib.MainContext.default().iteration(True)
        return [told[number] for number in range(len(calls))]

    def _on(self, bus: Any, owner: str, path: str, interface: str, method: str, args: Any = None) -> Any:
        flags = Gio.DBusCallFlags.NONE
        return bus.call_sync(owner, path, interface, method, args, None, flags, LIMIT, None).unpack()


class Program:
    """One program on the bus."""

    def __init__(self, bus: Bus, owner: str) -> None:
        self._bus, self._owner = bus, owner

    def tree(self) -> list[dict[str, Any]]:
        """Everything that shows, each node with the number of its parent; the parts of each in their order."""
        top: dict[str, Any] = {"path": ROOT, "parts": []}
        level = [top]
        while level:
            level = self._describe(level)
        found: list[dict[str, Any]] = []
        _number(top, -1, found)
        return found

    def states(self, paths: list[str]) -> list[list[str]]:
        """The states of some nodes; none for what is gone."""
        nodes: list[dict[str, Any]] = [{"path": path} for path in paths]
        self._fill(nodes, ("states",))
        return [_states(node["states"] or [0, 0]) for node in nodes]

    def act(self, path: str) -> bool:
        """Do the first action, which is what the thing is for."""
        return self._call(path, "Action", "DoAction", GLib.Variant("(i)", (0,)))

    def key(self, path: str) -> str:
        """The key that does the first action."""
        return self._call(path, "Action", "GetKeyBinding", GLib.Variant("(i)", (0,)))

    def write(self, path: str, text: str) -> bool:
        """Put a text into a field."""
        return self._call(path, "EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    def _describe(self, nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Fill in the nodes of one level of the tree, as far as they show; the nodes of the next."""
        self._fill(nodes, ("states",))
        for node in nodes:
            node["states"] = _states(node["states"] or [0, 0])
        shown = [node for node in nodes if node["path"] == ROOT or "showing" in node["states"]]
        self._fill(shown, ("role", "name", "parts"))
        for node in shown:
            node["parts"] = [{"path": path, "parts": []} for _, path in node["parts"] or []]
        self._fill([node for node in shown if node["name"]], ("box",))
        self._fill([node for node in shown if "focusable" in node["states"]], ("description", "actions", "relations"))
        self._fill([node for node in shown if "editable" in node["states"]], ("text",))
        return [part for node in shown for part in node["parts"]]

    def _fill(self, nodes: list[dict[str, Any]], what: tuple[str, ...]) -> None:
        """Ask some things of some nodes, all at once."""
        told = self._bus.ask(self._owner, [(node["path"], *QUESTIONS[name]) for node in nodes for name in what])
        for number, node in enumerate(nodes):
            node |= dict(zip(what, told[number * len(what) :], strict=False))

    def _call(self, path: str, kind: str, method: str, args: Any = None) -> Any:
        return self._bus.call(self._owner, path, f"{SPI}.{kind}", method, args)[0]


def _property(kind: str, name: str) -> Any:
    return GLib.Variant("(ss)", (f"{SPI}.{kind}", name))


QUESTIONS: dict[str, tuple[str, str, Any]] = {
    "role": (f"{SPI}.Accessible", "GetRoleName", None),
    "name": (PROPERTIES, "Get", _property("Accessible", "Name")),
    "description": (PROPERTIES, "Get", _property("Accessible", "Description")),
    "states": (f"{SPI}.Accessible", "GetState", None),
    "box": (f"{SPI}.Component", "GetExtents", GLib.Variant("(u)", (SCREEN,))),
    "actions": (PROPERTIES, "Get", _property("Action", "NActions")),
    "text": (f"{SPI}.Text", "GetText", GLib.Variant("(ii)", (0, -1))),
    "relations": (f"{SPI}.Accessible", "GetRelationSet", None),
    "parts": (f"{SPI}.Accessible", "GetChildren", None),
}


def _number(node: dict[str, Any], parent: int, found: list[dict[str, Any]]) -> None:
    """Put a node and all its parts that show into a list, as they are read."""
    if parent >= 0 and "showing" not in node["states"]:
        return
    own = len(found)
    found.append({key: value for key, value in node.items() if key != "parts"} | {"parent": parent})
    for part in node["parts"]:
        _number(part, own, found)


def _states(halves: list[int]) -> list[str]:
    bits = halves[0] | halves[1] << 32
    return [name for number, name in STATES.items() if bits >> number & 1]


class Driver:
    """Answers the requests that come in, and passes events on."""

    def __init__(self) -> None:
        self._bus = Bus()
        self._bus.switch_on()
        self._bus.listen(self._hear)
        self._requests: deque[dict[str, Any]] = deque()
        self._open = True
        GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self._read)

    def run(self) -> None:
        """Until there are no more requests."""
        context = GLib.MainContext.default()
        _say({"answer": "ready"})
        while self._open:
            context.iteration(True)
            while self._requests:
                answer = self._answer(self._requests.popleft())
                while context.pending():  # what was heard before the answer is told before it
                    context.iteration(False)
                _say(answer)

    def _read(self, *_: object) -> bool:
        line = sys.stdin.readline()
        self._open = bool(line)
        if line:
            self._requests.append(json.loads(line))
        return self._open

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"answer": self._do(**request)}
        except (GLib.Error, ValueError, LookupError) as fault:
            return {"fault": f"{request}: {fault}"}

    def _do(self, do: str, **rest: Any) -> Any:
        if do == "programs":
            root = self._bus.call(f"{SPI}.Registry", ROOT, f"{SPI}.Accessible", "GetChildren")
            return [owner for owner, _ in root[0]]
        program = Program(self._bus, rest.pop("owner"))
        known = {"tree": program.tree, "states": program.states, "act": program.act, "write": program.write}
        known["key"] = program.key
        return known[do](**rest)

    def _hear(self, path: str, kind: str, rest: tuple[Any, ...]) -> None:
        if kind in ("Announcement", "StateChanged", "PropertyChange", "TextCaretMoved"):
            detail, first, second, value = rest[:4]
            _say({"event": kind, "path": path, "detail": detail, "numbers": [first, second], "value": value})


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message, default=str) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    Driver().run()
