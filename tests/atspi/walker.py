"""Wherever a button leads: every page is announced, sound, and left again by Back.

Of buttons that stand below one another only the first and the last are pressed: they lead to pages of one kind.
"""

from __future__ import annotations

from itertools import groupby

from atspi.answering import Answering
from atspi.reader import BUTTON, TAB, Reader
from atspi.seen import Node, Seen

DEEPEST = 4
MOST = 3  # of one page, from its beginning and again from its end


class Walker:
    """Presses its way from page to page, and knows where it has been."""

    def __init__(self, reader: Reader, questions: Answering) -> None:
        self._reader, self._questions = reader, questions
        saving = (reader.words.say("Where to save"), reader.words.say("Print"))
        self.been: dict[str, int] = dict.fromkeys(saving, 0)  # there files are written
        self._way: list[str] = []

    def walk(self, page: Seen, depth: int = 0) -> None:
        """Open the folds of a page, press its buttons, and come back after each."""
        self.been[page.heading] = len(page.nodes)
        if depth == DEEPEST or self._questions.view(page.heading):
            return
        folds = [node.name for node in some(page, folds=True) if "collapsed" in node.states]
        shown = self._reader.open(*folds) if folds else page
        for name in [node.name for node in some(shown, folds=False)]:
            if name in self._reader.shown.named(BUTTON):  # a page that is made anew closes its folds
                self._press(name, self._reader.shown, depth)

    def _press(self, name: str, page: Seen, depth: int) -> None:
        reader, here = self._reader, page.heading
        reader.press(name)
        self._way.append(name)
        said = reader.hear()
        shown = reader.check()
        if _lasts(said) and not _shows(said, [shown.heading, *(node.name for node in shown.page)]):
            said, shown = reader.hear(), reader.check()  # what took a moment is over
        if shown.heading == here:
            assert _shows(said, [node.name for node in shown.page]), f"{name!r} announces {said!r}, which does not show"
            self._way.pop()
            return
        assert shown.heading == said, f"{name!r} announces {said!r}, but {shown.heading!r} shows"
        if shown.heading not in self.been:
            self.walk(shown, depth + 1)
        self._return(said, page)

    def _return(self, left: str, page: Seen) -> None:
        """Back to a page. From a question Back may lead elsewhere; then the way is gone anew from where it began."""
        reader = self._reader
        self._way.pop()
        reader.press(reader.words.say("Back"))
        back = reader.hear()
        if back != page.heading and reader.look().heading == page.heading:
            back = page.heading  # what was over just then was told before
        if back != page.heading and self._questions.view(left):
            back = self._go_anew()
        assert back == page.heading, f"from {left!r} Back leads to {back!r} and not to {page.heading!r}"
        reader.look_again(page)

    def _go_anew(self) -> str:
        reader, words = self._reader, self._reader.words
        if any(node.role == TAB and node.name == words.say("Answer") for node in reader.look().stops):
            return reader.go(words.say("Answer"), TAB).heading
        while words.say("Back") in [node.name for node in reader.shown.stops]:
            reader.go(words.say("Back"))
        for name in self._way:
            reader.go(name)
        return reader.shown.heading


def _lasts(said: str) -> bool:
    """Whether it says that something is being done, which is gone from the page when it is over."""
    return said.endswith("…")


def some(page: Seen, *, folds: bool) -> list[Node]:
    """The first and the last of the buttons that lie in the same place, and not too many.

    Each fold lies in a place of its own, so that folds count by what is around that.
    """
    buttons = [node for node in page.page if node.role == BUTTON and node.is_stop]
    names = [node.name for node in buttons]
    wanted = [node for node in buttons if ("expandable" in node.states) == folds and names.count(node.name) == 1]
    found: list[Node] = []
    for _, group in groupby(wanted, key=lambda node: page.nodes[node.parent].parent if folds else node.parent):
        beside = list(group)
        found += [beside[0], beside[-1]] if len(beside) > 1 else beside
    return found[:MOST] + found[MOST:][-MOST:]


def _shows(said: str, names: list[str]) -> bool:
    """Whether what was said stands on the page, in one piece or each sentence by itself."""
    return said in names or all(part in names for part in said.removesuffix(".").split(". "))
