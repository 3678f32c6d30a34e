"""`quqyq --held`: the window at the emergency card, at once, in the language that was named or in the first."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from running import Command

from app.law.cards import read_shelf
from app.places import ROOT
from app.words import words_for

TITLE = read_shelf().cards[0].title
OPEN = """
import sys
from PySide6.QtWidgets import QApplication

def one_turn(*_):
    (window,) = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    print(window.windowTitle())
    print(window.held.page.heading.text())
    print("app.law.load" in sys.modules)
    for _ in range(5):
        QApplication.processEvents()
    return 0

QApplication.exec = staticmethod(one_turn)
sys.argv = ["quqyq", *sys.argv[1:]]
from ui.__main__ import main
sys.exit(main())
"""
REMARK = "This plugin does not support propagateSizeHints()"  # Qt's screenless platform says so; a real screen does not


def opened(*arguments: str) -> list[str]:
    """What the window says of itself when the program is started like this."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", OPEN, *arguments], cwd=ROOT, capture_output=True, timeout=60, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert [line for line in done.stderr.decode().splitlines() if line != REMARK] == []
    assert done.returncode == 0
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize(("arguments", "language"), [((), "kk"), (("--lang", "ru"), "ru"), (("--lang", "en"), "en")])
def test_the_window_opens_at_the_card_before_the_rules_are_read(arguments: tuple[str, ...], language: str) -> None:
    assert opened("--held", *arguments) == ["Quqyq", words_for(language).text("cards.held.title", TITLE), "False"]


@pytest.mark.parametrize(
    "arguments",
    [("--held", "evaluate"), ("--held", "--lang"), ("--held", "--lang", "xx"), ("--hold",), ("evaluate", "--held")],
    ids=" ".join,
)
def test_anything_else_is_refused_in_one_line(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_the_help_names_it(command: Command) -> None:
    done = command.command("--help")
    assert "--held [--lang kk|ru|en]" in done.out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a screen is named in the environment")
def test_without_a_screen_it_says_so() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--held"], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 3
