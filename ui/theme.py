"""The look: colours, type scale and spacing. The only module that names a colour."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.sheet import style_sheet

if TYPE_CHECKING:
    from ui.desktop import Desktop

NAME = "Quqyq"
FAMILY = "Noto Sans"
BODY = 17
CHOICES = ("system", "light", "dark", "contrast")
_HALF = 128  # of the lightness of a colour
_FONTS = Path(__file__).parent / "fonts"


class Colours(NamedTuple):
    """The colours of one theme, by what they are for: `off` for what leads nowhere now.

    `*_soft` is the ground on which the strong one stands.
    """

    page: str
    surface: str
    line: str
    edge: str
    text: str
    soft: str
    off: str
    accent: str
    on_accent: str
    accent_soft: str
    focus: str
    risk: str
    risk_soft: str
    good: str
    good_soft: str
    pending: str
    pending_soft: str
    quiet: str
    quiet_soft: str
    doubt: str
    doubt_soft: str


THEMES = {
    "light": Colours(
        page="#f5f7f7", surface="#ffffff", line="#d5dddf", edge="#70848a",
        text="#16262b", soft="#4b5d63", off="#566a70",
        accent="#0b5c6b", on_accent="#ffffff", accent_soft="#e2f0f2", focus="#0a7d93",
        risk="#9c2b1f", risk_soft="#fcebe8", good="#12603f", good_soft="#e0f2e9",
        pending="#0b5c6b", pending_soft="#e2f0f2", quiet="#4b5d63", quiet_soft="#ebeff0",
        doubt="#6d4d00", doubt_soft="#fbf0d3",
    ),
    "dark": Colours(
        page="#10191c", surface="#18252a", line="#31444a", edge="#7f979e",
        text="#e8eff0", soft="#aebfc4", off="#8fa3a9",
        accent="#6fcbdb", on_accent="#06262c", accent_soft="#163841", focus="#9fe3ef",
        risk="#ffb1a6", risk_soft="#43201b", good="#86dcb0", good_soft="#143627",
        pending="#6fcbdb", pending_soft="#163841", quiet="#aebfc4", quiet_soft="#26353a",
        doubt="#f0cd72", doubt_soft="#3b300f",
    ),
    "contrast": Colours(
        page="#000000", surface="#000000", line="#ffffff", edge="#ffffff",
        text="#ffffff", soft="#ffffff", off="#bcbcbc",
        accent="#7fe7ff", on_accent="#000000", accent_soft="#00323d", focus="#ffe600",
        risk="#ffb3a8", risk_soft="#000000", good="#8cffc1", good_soft="#000000",
        pending="#7fe7ff", pending_soft="#000000", quiet="#ffffff", quiet_soft="#000000",
        doubt="#ffe600", doubt_soft="#000000",
    ),
}  # fmt: skip


class Scale(NamedTuple):
    """The sizes of the type in pixels, for a text size in per cent."""

    small: int
    body: int
    third: int
    second: int
    first: int


def scale(percent: int) -> Scale:
    """The type scale. Headings grow a little more slowly, so that a long word still fits a small screen."""
    body = BODY * percent / 100
    grown = 1 - (percent - 100) / 500
    sizes = (body * 0.88, body, body * 1.12, body * 1.3 * (1 + grown) / 2, body * 1.75 * (2 + grown) / 3)
    return Scale(*(round(size) for size in sizes))


def load_fonts() -> None:
    """Make the bundled type known; without it the system's own stands in."""
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(_FONTS / name))


def palette_of(colours: Colours) -> QPalette:
    """The colours as Qt's palette, from which everything painted by hand takes its own."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: colours.page, roles.WindowText: colours.text, roles.Base: colours.surface,
        roles.AlternateBase: colours.accent_soft, roles.Text: colours.text, roles.Button: colours.surface,
        roles.ButtonText: colours.text, roles.BrightText: colours.focus, roles.Mid: colours.edge,
        roles.Midlight: colours.line, roles.Light: colours.line, roles.Dark: colours.edge, roles.Shadow: colours.edge,
        roles.Highlight: colours.accent, roles.HighlightedText: colours.on_accent, roles.Accent: colours.accent,
        roles.Link: colours.accent, roles.LinkVisited: colours.soft, roles.PlaceholderText: colours.soft,
        roles.ToolTipBase: colours.surface, roles.ToolTipText: colours.text,
    }.items():  # fmt: skip
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.LinkVisited):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.off))
    return palette


def _windows_wants_contrast() -> bool:
    if sys.platform != "win32":
        return False
    from ui.windows_contrast import seems_to_want_contrast

    return seems_to_want_contrast()


class Look(QObject):
    """The theme and the text size in force. Kept for this run of the program only."""

    changed = Signal()

    def __init__(self, app: QApplication, desktop: Desktop | None = None) -> None:
        """`desktop` tells what is wished for there; without one its palette, and what Windows keeps, is gone by.

        That is until `follow_desktop`.
        """
        super().__init__(app)
        self.app = app
        self.choice = "system"
        self.percent = 100
        self._seems_dark = app.palette().color(QPalette.ColorRole.Window).lightness() < _HALF
        self._seems_to_want_contrast = _windows_wants_contrast()
        self._desktop = desktop
        if desktop is not None:
            desktop.changed.connect(self._follow)

    def follow_desktop(self) -> None:
        """Go by what the desktop asks for, now and later. Done once the first page stands: to ask takes a while."""
        if self._desktop is not None:
            return
        from ui.desktop import Desktop, hold_still

        seemed = self._theme()
        self._desktop = Desktop(self.app)
        self._desktop.changed.connect(self._follow)
        hold_still(self.app)
        if self._theme() != seemed:
            self.apply()

    def choose(self, choice: str) -> None:
        """Take a theme of CHOICES."""
        self.choice = choice
        self.apply()

    def resize_text(self, percent: int) -> None:
        """Take a text size in per cent."""
        self.percent = percent
        self.apply()

    def apply(self) -> None:
        """Dress the whole program."""
        colours = THEMES[self._theme()]
        sizes = scale(self.percent)
        font = QFont(FAMILY)
        font.setPixelSize(sizes.body)
        self.app.setPalette(palette_of(colours))
        self.app.setFont(font)
        self.app.setStyleSheet(style_sheet(colours._asdict() | sizes._asdict()))
        self.changed.emit()

    def _follow(self) -> None:
        """The desktop has changed."""
        if self.choice == "system":
            self.apply()

    def _theme(self) -> str:
        if self.choice != "system":
            return self.choice
        if self._desktop is None:
            return "contrast" if self._seems_to_want_contrast else "dark" if self._seems_dark else "light"
        if self._desktop.wants_contrast:
            return "contrast"
        return "dark" if self._desktop.is_dark else "light"
