"""Start the window."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.settings import settings_file
from ui.language import Language
from ui.reading import beside
from ui.remembering import Remembering
from ui.spoken import describe_widgets
from ui.theme import NAME, Look, load_fonts
from ui.window import Window, screen_size

if TYPE_CHECKING:
    from app.law.book import RuleBook

STYLE = "Fusion"


def run(argv: list[str], held: str | None = None) -> int:
    """Open the window and stay until it is closed; the result is the exit code.

    `held` opens it at the emergency card, in this language ("" for the first).
    """
    language, look = Language(), dressed(argv)
    remembering = Remembering(settings_file(), language, look)
    spoken = remembering.begin()
    look.apply()
    window = Window(language, look, read_rules, run=beside, held=spoken if held == "" else held)
    window.offer_remembering(remembering, spoken)
    keep_faults_quiet(window)
    window.resize(*screen_size())
    window.show()
    return look.app.exec()


def dressed(argv: list[str]) -> Look:
    """Qt's part of the program, in its own type and style; its look is still to be applied."""
    app = QApplication([*argv[:1], "-style", STYLE])  # asked for so, Qt need not tell Python all about styles yet
    app.setApplicationName(NAME)
    load_fonts()
    describe_widgets()
    return Look(app)


def read_rules() -> RuleBook:
    """The rules that came with the program; read only once the first page stands."""
    from app.law.load import load_rule_book

    return load_rule_book()


def keep_faults_quiet(window: Window) -> None:
    """Whatever goes wrong, nothing of it is written out: what Python says of a fault may hold an answer."""
    sys.excepthook = excepthook(window)
    sys.unraisablehook = lambda _: None
    threading.excepthook = lambda _: None


def excepthook(window: Window) -> Callable[..., None]:
    """What happens to an exception nobody caught: one sentence in the window, no answers and no traceback."""

    def tell(kind: type[BaseException], *_: object) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        with suppress(Exception):  # a second fault while the first is told would bring both out with all they hold
            window.say_fault()

    return tell
