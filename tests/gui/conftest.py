"""What the tests of the window share: the window itself, a reader who only has a keyboard, and two watchmen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.law.book import RuleBook
from app.words import words_for
from gui.held_card import Card, Said, Times
from gui.reader import Reader, settle
from ui.language import Language
from ui.remembering import Remembering
from ui.spoken import describe_widgets
from ui.term_tip import TermTips
from ui.theme import Look, load_fonts
from ui.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OPENED = Callable[..., Reader]
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = {"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}
_CACHES = ("__pycache__", ".pytest_cache", ".hypothesis")


class Watch:
    """Hears of every file that Python opens for writing, renames or removes while it is on."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        self.allowed: tuple[str, ...] = ()
        sys.addaudithook(self._hear)

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if self.on and (event in _CHANGING or (event == "open" and _writes(args))):
            path = os.fsdecode(args[0]) if isinstance(args[0], str | bytes) else str(args[0])
            if not path.startswith(self.allowed) and not any(cache in path for cache in _CACHES):
                self.seen.append(f"{event} {path}")


def _writes(args: tuple[object, ...]) -> bool:
    path, mode, flags = args
    if isinstance(path, int) or path == os.devnull:
        return False
    return bool(set(mode) & set("wax+")) if isinstance(mode, str) else bool(int(str(flags)) & _WRITING)


_WATCH = Watch()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform complains of what it cannot do, which is no fault of the window."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def nothing_is_written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    """Fail a test in which the program writes, renames or removes a file."""
    _WATCH.allowed = (str(tmp_path_factory.getbasetemp().parent),)
    _WATCH.seen.clear()
    _WATCH.on = True
    yield _WATCH
    _WATCH.on = False
    assert _WATCH.seen == []


@pytest.fixture(autouse=True)
def no_tip_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tip that comes after a rest comes when a test says so, however slow the machine is."""
    monkeypatch.setattr(TermTips, "rest", 10**8)


@pytest.fixture(autouse=True)
def no_button_stays_down() -> Iterator[None]:
    """Fail a test that presses a button of the mouse and never lets it go: in the tests after it, it is still held."""
    yield
    if QApplication.instance() is not None:
        assert QApplication.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Look:
    """The program with its type, style and look."""
    qapp.setStyle("Fusion")
    load_fonts()
    describe_widgets()
    look = Look(qapp)
    look.follow_desktop()
    look.choose("light")
    return look


@pytest.fixture
def look(dressed: Look) -> Look:
    """The look as it is at the start of a test."""
    if (dressed.choice, dressed.percent) != ("light", 100):
        dressed.percent = 100
        dressed.choose("light")
    return dressed


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    """Where the window keeps its settings, if it is asked to."""
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def opened(look: Look, book: RuleBook, on: date, settings_path: Path, tmp_path: Path) -> Iterator[OPENED]:
    """Open the window; it must leave nothing behind when it is closed."""
    windows: list[Window] = []

    def open_window(
        find: Callable = words_for, load: Callable = lambda: book, size: tuple = (1366, 768), *, remembers: bool = False
    ) -> Reader:
        language = Language(find)
        window, remembering = Window(language, look, load, lambda: on), Remembering(settings_path, language, look)
        window.offer_remembering(remembering, remembering.begin() if remembers else "")
        windows.append(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        settle()
        return Reader(window, tmp_path)

    yield open_window
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    assert left_over() == []


@pytest.fixture
def reader(opened: OPENED) -> Reader:
    """A reader before the very first page."""
    return opened()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Said]:
    """Everything that is announced from now on."""
    heard: list[Said] = []

    def hear(event: object) -> None:
        urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive  # pyright: ignore[reportAttributeAccessIssue]
        heard.append(Said(event.message(), urgent))  # pyright: ignore[reportAttributeAccessIssue]

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


@pytest.fixture
def card(reader: Reader) -> Card:
    """The emergency card in English, reached through its door."""
    reader.choose_language("en")
    reader.open_door("held")
    settle()
    return Card(reader.window, Times())


def left_over() -> list[str]:
    """Windows and running timers that nobody closed."""
    app = QApplication.instance()
    assert app is not None
    windows = [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.parent() is None]
    timers = [type(timer).__name__ for timer in app.findChildren(QTimer) if timer.isActive()]
    return windows + timers
