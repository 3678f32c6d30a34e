"""The theme "as the system has it" follows the desktop, and nothing moves on any."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QPropertyAnimation, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.reader import STUDENT, Reader, settle
from ui.desktop import Desktop
from ui.theme import THEMES, Look
from ui.windows_contrast import seems_to_want_contrast

UI = Path(__file__).resolve().parents[2] / "ui"
MOVING = re.compile(r"Animation|QTimeLine|QMovie|QScroller|QGraphics\w*Effect|setAnimated|setWindowOpacity")
WISHES = [(False, False, "light"), (True, False, "dark"), (False, True, "contrast"), (True, True, "contrast")]


class Asked(Desktop):
    """A desktop whose wishes a test can change."""

    dark = contrast = False

    @property
    def wants_contrast(self) -> bool:
        return self.contrast

    @property
    def is_dark(self) -> bool:
        return self.dark

    def ask(self, *, dark: bool, contrast: bool) -> None:
        """Ask for something else."""
        self.dark, self.contrast = dark, contrast
        self.changed.emit()


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[Asked]:
    """A desktop that asks for nothing yet."""
    made = Asked(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def followed(qapp: QApplication, look: Look, desktop: Asked) -> Iterator[Look]:
    """The look of a program that runs on this desktop. In the end the look of the other tests is back."""
    followed = Look(qapp, desktop)
    yield followed
    followed.deleteLater()
    look.apply()


def in_force(qapp: QApplication) -> str:
    """The theme that the program is dressed in."""
    page = qapp.palette().window().color().name()
    return next(theme for theme, colours in THEMES.items() if colours.page == page)


@pytest.mark.parametrize(("dark", "contrast", "theme"), WISHES)
def test_the_desktop_is_followed(
    qapp: QApplication, followed: Look, desktop: Asked, dark: bool, contrast: bool, theme: str
) -> None:
    desktop.ask(dark=dark, contrast=contrast)
    assert in_force(qapp) == theme


def test_before_the_first_page_its_palette_is_gone_by(qapp: QApplication, look: Look) -> None:
    for theme in ("dark", "light"):
        look.choose(theme)
        seen = Look(qapp)
        seen.apply()
        assert in_force(qapp) == theme
        seen.follow_desktop()
        assert in_force(qapp) == "light"  # the desktop of the tests asks for nothing
        seen.deleteLater()
    look.apply()


@pytest.mark.parametrize(
    ("flags", "theme"), [("127", "contrast"), ("126", "light"), (127, "contrast"), ("", "light"), (None, "light")]
)
def test_before_the_first_page_windows_tells_of_high_contrast(
    qapp: QApplication, look: Look, monkeypatch: pytest.MonkeyPatch, flags: str | int | None, theme: str
) -> None:
    """Its registry does; `None` stands for one that has nothing there. What Qt tells later counts all the same."""
    look.choose("light")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry_with(flags))
    seen = Look(qapp)
    monkeypatch.undo()
    seen.apply()
    assert in_force(qapp) == theme
    seen.follow_desktop()
    assert in_force(qapp) == "light"
    seen.deleteLater()


def test_elsewhere_no_registry_is_looked_for(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "winreg", registry_with("127"))
    assert not seems_to_want_contrast()


def registry_with(flags: str | int | None) -> ModuleType:
    """Python's way to the registry, as far as it is asked about high contrast."""

    def query(key: object, name: str) -> tuple[str | int, int]:
        if flags is None or name != "Flags":
            raise FileNotFoundError(name)
        return flags, 1

    made = ModuleType("winreg")
    vars(made).update(HKEY_CURRENT_USER=1, OpenKey=lambda root, path: nullcontext(path), QueryValueEx=query)
    return made


def test_it_is_followed_while_the_program_runs(qapp: QApplication, followed: Look, desktop: Asked) -> None:
    changes: list[str] = []
    followed.changed.connect(lambda: changes.append(in_force(qapp)))
    for dark, contrast, _ in (*WISHES, *reversed(WISHES)):
        desktop.ask(dark=dark, contrast=contrast)
    themes = [theme for _, _, theme in WISHES]
    assert changes == [*themes, *reversed(themes)]


def test_a_theme_that_was_chosen_stays(qapp: QApplication, followed: Look, desktop: Asked) -> None:
    followed.choose("dark")
    desktop.ask(dark=False, contrast=True)
    assert in_force(qapp) == "dark"
    followed.choose("system")
    assert in_force(qapp) == "contrast"


def test_what_qt_tells_of_the_desktop_is_heard(qapp: QApplication) -> None:
    desktop = Desktop(qapp)
    heard: list[bool] = []
    desktop.changed.connect(lambda: heard.append(True))
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert len(heard) == 1
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert len(heard) == 2
    assert not desktop.wants_contrast
    desktop.deleteLater()


def test_nothing_is_made_to_move() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in UI.rglob("*.py")}
    assert {name for name, text in sources.items() if MOVING.search(text)} == set()


def test_no_effect_of_qt_is_on(qapp: QApplication, look: Look) -> None:
    assert [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)] == []
    assert qapp.cursorFlashTime() == 0


def test_nothing_moves_where_things_open_and_are_pointed_at(reader: Reader) -> None:
    reader.choose_language("en")
    for widget in lively(reader):
        settle()
        assert moving(widget.window()) == []


def test_something_that_moves_is_found(reader: Reader) -> None:
    slide = QPropertyAnimation(reader.page, b"pos", reader.page)
    slide.setDuration(1000)
    slide.setEndValue(QPoint(50, 0))
    slide.start()
    assert moving(reader.window) == ["QPropertyAnimation"]
    slide.stop()


def lively(reader: Reader) -> Iterator[QWidget]:
    """Whatever styles like to animate: menus, scroll bars, what unfolds, lists that drop down."""
    top = reader.journey.frame.top
    menu = top.theme.menu()
    assert menu is not None
    menu.popup(QPoint(50, 50))
    yield menu
    menu.close()
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    bar = reader.page.verticalScrollBar()
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    bar.setValue(bar.maximum() // 2)
    yield bar
    reader.journey.answer.years.table.open()
    yield reader.page
    reader.journey.revisit("birth_date")
    reader.day.month.showPopup()
    yield reader.day.month.view()
    reader.day.month.hidePopup()


def moving(window: QWidget) -> list[str]:
    """Animations that run somewhere in a window."""
    running = [one for one in window.findChildren(QAbstractAnimation) if one.state() == one.State.Running]
    return [type(one).__name__ for one in running]
