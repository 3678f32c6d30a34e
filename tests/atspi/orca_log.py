"""One journey with Orca at the desktop: what is pressed, and what Orca says to it. For reading, not a test.

Usage: orca_log.py FOLDER [LANGUAGE...]: writes FOLDER/LANGUAGE.txt. Needs the Debian package `orca`, and no sound.
Orca's own words ("button", "collapsed") come in the language of the desktop.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from time import monotonic, sleep

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from app.law.book import RuleBook  # noqa: E402
from app.law.load import load_rule_book  # noqa: E402
from app.views.lookup import event_views  # noqa: E402
from app.views.shapes import QuestionView  # noqa: E402
from app.words import LANGUAGES, words_for  # noqa: E402
from atspi.answering import STUDENT, Answering, door  # noqa: E402
from atspi.desktop import PATIENCE, PYTHON, Desktop, Program, wait_for  # noqa: E402
from atspi.reader import BUTTON, TAB, Reader  # noqa: E402

QUIET = 0.6
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)' ?\{", re.DOTALL)
ON = "Screen reader on"


class Orca:
    """The screen reader, and the file into which it writes what it says."""

    def __init__(self, desktop: Desktop) -> None:
        self._log = desktop.home / "orca.log"
        self._read = 0
        desktop.start(PYTHON, str(HERE / "orca_start.py"), str(self._log))
        wait_for("Orca to start", lambda: any(ON in line for line in self.spoken()))

    def spoken(self) -> list[str]:
        """What was said since the last time, once nothing more is said."""
        size, since, until = -1, monotonic(), monotonic() + PATIENCE
        while monotonic() < until and monotonic() - since < QUIET:
            now = self._log.stat().st_size if self._log.exists() else 0
            if now != size:
                size, since = now, monotonic()
            sleep(0.05)
        text = self._log.read_text(encoding="utf-8", errors="replace") if self._log.exists() else ""
        new, self._read = text[self._read :], len(text)
        return [" / ".join(line.strip() for line in said.split("\n")) for said in SPOKEN.findall(new)]


class Journey:
    """The student who got a text message, by keys; then a look at the look-up pages, and Hide."""

    def __init__(self, desktop: Desktop, language: str, book: RuleBook) -> None:
        self._desktop, self._language, self._book = desktop, language, book
        self._program = Program(desktop)
        self._orca = Orca(desktop)
        self._reader = Reader(desktop, self._program)
        self._reader.words = words_for(language)
        self.lines: list[str] = []

    def run(self) -> None:
        """Go the whole way."""
        self._note("the window opens")
        self._keys(*["Tab"] * LANGUAGES.index(self._language), "Return")
        self._keys("Tab", "Tab", "Tab")
        self._press(door(self._reader, self._book, "held"))
        self._keys("Tab")
        self._press(self._reader.words.say("Back"))
        self._press(door(self._reader, self._book, "check"))
        self._answer_everything()
        self._keys("Tab", "Tab", "Tab")
        self._open_first()
        self._keys("Tab", "Tab")
        self._press(self._reader.words.say("Check your answers"), TAB)
        self._keys("Tab")
        self._press(self._reader.words.say("Answer"), TAB)
        self._look_up()
        self._count()
        self._desktop.xdotool("key", "Escape", "Escape")
        self._note("Escape twice")
        self._keys("a")
        self._program.close()

    def _answer_everything(self) -> None:
        answering = Answering(self._reader, self._book, STUDENT)
        wrong = True
        while (view := answering.view(self._reader.look().heading)) is not None:
            if view.kind == "date" and wrong:
                self._keys("Return")
                wrong = False
            self._answer(view)

    def _answer(self, view: QuestionView) -> None:
        value = STUDENT.get(view.fact)
        if isinstance(value, date):
            self._keys(*f"{value.day}", "Tab", *f"{value.month}", "Tab", *f"{value.year}")
        elif view.kind == "set":
            self._keys(*["Down"] * len(view.options), "space")
        else:
            rows: list[object] = [option.value for option in view.options]
            self._keys(*["Down"] * rows.index(value))
        self._keys("Return")

    def _look_up(self) -> None:
        words = self._reader.words
        self._press(words.say("Look something up"))
        self._keys("Tab", *("3", "0", "parenleft"))
        self._keys("Tab", "Return")

    def _count(self) -> None:
        words = self._reader.words
        self._press(words.say("Back"))
        self._press(words.say("Look something up"))
        self._press(words.say("Dates and deadlines"))
        self._press(event_views(self._book, words)[0].label)
        self._keys("Return", "2", "Tab", "Down", "Down", "1", "1", "Tab", *"2026", "Return")

    def _open_first(self) -> None:
        """Open the first fold of the page whose name no other bears."""
        folds = [node for node in self._reader.look().page if "collapsed" in node.states and node.role == BUTTON]
        self._press(next(fold.name for fold in folds if [other.name for other in folds].count(fold.name) == 1))

    def _press(self, name: str, role: str = BUTTON) -> None:
        self._reader.look()
        self._reader.press(name, role)
        self._note(f"press: {name}")

    def _keys(self, *keys: str) -> None:
        for key in keys:
            self._desktop.xdotool("key", key)
            self._note(key)

    def _note(self, done: str) -> None:
        self.lines += [f"[{done}]", *(f"    {said}" for said in self._orca.spoken())]


def main(folder: Path, languages: tuple[str, ...]) -> None:
    """Write down the journey in each language."""
    book = load_rule_book()
    folder.mkdir(parents=True, exist_ok=True)
    for language in languages:
        desktop = Desktop()
        try:
            journey = Journey(desktop, language, book)
            try:
                journey.run()
            finally:
                (folder / f"{language}.txt").write_text("\n".join(journey.lines) + "\n", encoding="utf-8")
        finally:
            desktop.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]) or LANGUAGES)
