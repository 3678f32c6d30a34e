"""One who cannot see the window: goes through it by names, roles, states and actions, and hears what is announced."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty
from typing import Any

from app.words import NAMES, Words, words_for
from atspi.desktop import PATIENCE, Desktop, Program, wait_for
from atspi.seen import Node, Seen, seen
from atspi.soundness import faults

BUTTON, RADIO, CHECK, FIELD, LIST, TAB = "push button", "radio button", "check box", "text", "combo box", "page tab"


def sound(shown: Seen) -> Seen:
    """What shows, which must be sound."""
    found = faults(shown)
    if found:
        raise AssertionError("\n".join([f"on the page {shown.heading!r}:", *found]))
    return shown


class Reader:
    """Has a program before it, and nothing but the accessibility bus and a keyboard."""

    def __init__(self, desktop: Desktop, program: Program) -> None:
        self._desktop, self._program = desktop, program
        self._events = desktop.driver.events
        self.heard: list[dict[str, Any]] = []
        self.words: Words = words_for("en")
        program.take_the_keys()
        self.shown = self.look()

    def look(self) -> Seen:
        """What shows, once it has come to rest: told twice in the same way."""
        last: list[list[dict[str, Any]]] = [[]]

        def rested() -> list[dict[str, Any]]:
            told = self._program.ask("tree")
            same, last[0] = told == last[0], told
            return told if same else []

        self.shown = seen(wait_for("the window to come to rest", rested))
        return self.shown

    def glance(self) -> Seen:
        """What shows at this moment."""
        self.shown = seen(self._program.ask("tree"))
        return self.shown

    def look_again(self, before: Seen) -> Seen:
        """What shows, where that may well be the same as before: then it need not be told anew."""
        paths = [node.path for node in before.nodes if node.is_stop]
        same = all("showing" in states for states in self._program.ask("states", paths=paths))
        self.shown = before if same else self.glance()
        return self.shown

    def check(self) -> Seen:
        """What shows; it must be sound."""
        if faults(self.glance()):
            self.look()
        return sound(self.shown)

    def choose_language(self, code: str) -> None:
        """On the very first page."""
        self.words = words_for(code)
        self.press(NAMES[code])
        shown = self.arrive()
        if shown.heading == self.words.say("One moment, the rules are being read."):
            self.arrive()

    def press(self, name: str, role: str = BUTTON) -> None:
        """Do what a node of this name is for."""
        self._act(self.shown.find(role, name))

    def go(self, name: str, role: str = BUTTON) -> Seen:
        """Press what leads to another page, and hear it arrive."""
        self.press(name, role)
        return self.arrive()

    def arrive(self) -> Seen:
        """Another page came: it is announced by its heading, it is sound, and the focus is on it.

        A page that shows for a moment only, while something is read, may be announced before it.
        """
        said = self.hear()
        while self.check().heading != said and self.look().heading != said:
            said = self.hear()
        assert self.shown.focus in self.shown.page, f"the focus stayed behind on {self.shown.focus}"
        return self.shown

    def speak(self, code: str) -> Seen:
        """Choose a language of the top bar; the page stays and says the same in it."""
        self.words = words_for(code)
        self.press(NAMES[code], RADIO)
        named = self.words.say("Hide")
        self.wait_until(f"the words of {code}", lambda shown: named in [node.name for node in shown.stops])
        return self.check()

    def tick(self, name: str, role: str = RADIO) -> None:
        """Choose or tick a row; it says so by its state."""
        node = self.shown.find(role, name)
        self._act(node)
        checked = (node.path, "checked", 1)
        self._await(f"{name} to be checked", lambda e: (e["path"], e["detail"], e["numbers"][0]) == checked)

    def open(self, *names: str) -> Seen:
        """Open what is folded; each fold says so in words at once, and by its state."""
        folds = [self.shown.find(BUTTON, name) for name in names]
        before, unfolded = len(self.shown.nodes), self.words.say("unfolded")
        for fold in folds:
            assert "collapsed" in fold.states
            self._act(fold)
            self._await(
                f"{fold} to say that it is open",
                lambda e, path=fold.path: e["path"] == path and str(e["value"]).split("\n")[0] == unfolded,
            )
        shown = self.check()
        open_now = {node.path for node in shown.nodes if "expanded" in node.states}
        assert [str(fold) for fold in folds if fold.path not in open_now] == []
        assert len(shown.nodes) > before
        return shown

    def write(self, name: str, text: str) -> None:
        """Put a text into a field, as dictation does."""
        node = self.shown.find(FIELD, name)
        self._hush()
        assert self._program.ask("write", path=node.path, text=text)
        assert self.look().find(FIELD, name).text == text

    def pick(self, name: str, item: str) -> None:
        """Open a list and pick from it: by its first letters, as with every list."""
        self._act(self.shown.find(LIST, name))
        shown = self.wait_until(f"the list of {name}", lambda shown: "list item" in [n.role for n in shown.nodes])
        sound(shown)
        place = [node.name for node in shown.nodes if node.role == "list item"].index(item)
        self.keys("Home", *["Down"] * place, "Return")
        self.wait_until(f"{item} to be picked", lambda shown: item in [n.name for n in shown.page if n.role == LIST])

    def keys(self, *keys: str) -> None:
        """Press keys."""
        self._hush()
        self._desktop.xdotool("key", *keys)

    def key(self, name: str, role: str = BUTTON) -> str:
        """The key that is told of something."""
        return self._program.ask("key", path=self.look().find(role, name).path)

    def hear(self) -> str:
        """The next announcement."""
        return self._await("an announcement", lambda event: event["event"] == "Announcement")["value"]

    def hear_focus(self) -> str:
        """The path of what the focus came to next."""
        return self._await("the focus to move", lambda e: e["detail"] == "focused" and e["numbers"][0])["path"]

    def wait_until(self, what: str, holds: Callable[[Seen], object]) -> Seen:
        """What shows as soon as something holds of it."""

        def look() -> Seen | None:
            shown = self.look()
            return shown if holds(shown) else None

        return wait_for(what, look)

    def _act(self, node: Node) -> None:
        """Do the first action of a node, as a screen reader does when asked to click it."""
        self._hush()
        self._program.ask("act", path=node.path)

    def _hush(self) -> None:
        """Whatever was told before does not count any more."""
        self.heard.clear()
        while not self._events.empty():
            self._events.get_nowait()

    def _await(self, what: str, is_it: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        try:
            while not is_it(event := self._events.get(timeout=PATIENCE)):
                self.heard.append(event)
        except Empty:
            raise AssertionError(f"waited in vain for {what}") from None
        return event
