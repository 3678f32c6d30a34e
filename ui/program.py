"""Start the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.language import Language
from ui.reading import beside
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
    app = QApplication([*argv[:1], "-style", STYLE])  # asked for so, Qt need not tell Python all about styles yet
    app.setApplicationName(NAME)
    load_fonts()
    describe_widgets()
    look = Look(app)
    look.apply()
    window = Window(Language(), look, read_rules, run=beside, held=held)
    sys.excepthook = excepthook(window)
    window.resize(*screen_size())
    window.show()
    return app.exec()


def read_rules() -> RuleBook:
    """The rules that came with the program; read only once the first page stands."""
    from app.law.load import load_rule_book

    return load_rule_book()


def excepthook(window: Window) -> Callable[..., None]:
    """What happens to an exception nobody caught: one sentence in the window, no answers and no traceback."""

    def tell(kind: type[BaseException], *_: object) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            window.say_fault()

    return tell
