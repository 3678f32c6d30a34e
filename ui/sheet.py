"""The style sheet: how the frame, buttons and fields are drawn, from the colours and sizes that `theme` gives."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_TYPE = """
QLabel[look="first"]  { font-size: ${first}px; font-weight: 700; }
QLabel[look="second"] { font-size: ${second}px; font-weight: 700; }
QLabel[look="third"]  { font-size: ${third}px; font-weight: 700; }
QLabel[look="big"]    { font-size: ${second}px; }
QLabel[look="strong"] { font-weight: 700; }
QLabel[look="lead"]   { font-size: ${third}px; }
QLabel[look="small"]  { font-size: ${small}px; color: $soft; }
QLabel[look="soft"]   { color: $soft; }
QLabel[look="section"] { font-size: ${small}px; font-weight: 700; color: $accent; }
QLabel[look="error"]  { font-weight: 700; color: $risk; }
QLabel[chip] { font-size: ${small}px; font-weight: 700; }
QLabel[chip="applies"] { color: $good; background: transparent; selection-background-color: $good_soft; }
QLabel[chip="undetermined"] { color: $pending; background: transparent; selection-background-color: $pending_soft; }
QLabel[chip="stands"] { color: $pending; background: transparent; selection-background-color: $pending_soft; }
QLabel[chip="does_not_apply"] { color: $quiet; background: transparent; selection-background-color: $quiet_soft; }
QLabel[chip="new"] { color: $pending; background: transparent; selection-background-color: $pending_soft; }
QLabel[chip="gone"] { color: $quiet; background: transparent; selection-background-color: $quiet_soft; }
QLabel[chip="other"] { color: $doubt; background: transparent; selection-background-color: $doubt_soft; }
QLabel[chip="needs_review"] { color: $doubt; background: transparent; selection-background-color: $doubt_soft; }
"""

_FRAMES = """
QMainWindow, QStackedWidget, QScrollArea, QWidget[look="page"] { background: $page; border: none; }
QFrame[look="bar"]  { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[look="rail"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[look="sheet"] { background: $surface; border: none; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[look="banner"] { background: $accent_soft; border: 1px solid $accent; border-radius: 14px; }
QFrame[look="said"] { background: $accent_soft; border: none; border-radius: 10px; }
QFrame[look="notice"] { color: $doubt; background: $doubt_soft; border: 1px solid $doubt; border-radius: 10px; }
QFrame[look="quiet"] { color: $accent; background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[look="fault"] { color: $risk; background: $risk_soft; border: 2px solid $risk; border-radius: 10px; }
QFrame[look="tip"] { background: $surface; border: 1px solid $edge; border-radius: 8px; }
QFrame[look="drawer"] QScrollArea, QWidget[look="clear"] { background: transparent; }
QFrame[look="drawer"] { background: $surface; border: none; border-top: 2px solid $edge; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QPlainTextEdit { background: $surface; border: none; padding: 12px; }
"""

# A border and the padding inside it together make a step of `spacing`, so nothing moves when a thicker one shows.
_BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 8px; margin: 2px;
    padding: 7px 15px; min-height: 1.3em;
}
QPushButton, QToolButton { outline: 0; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 3px solid $focus; padding: 5px 13px; }
QPushButton:disabled, QToolButton:disabled { color: $off; border-color: $line; }
QPushButton[look="row"] { margin: 0; padding: 0; min-height: 0; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 700;
    padding: 7px 23px; }
QPushButton[look="primary"]:disabled { background: $surface; color: $off; border-color: $line; }
QPushButton[look="primary"]:focus { border: 3px solid $text; padding: 5px 21px; }
QPushButton[look="bar"], QToolButton[look="bar"] { border-color: transparent; background: transparent;
    padding: 7px 11px; }
QPushButton[look="bar"]:hover, QToolButton[look="bar"]:hover { background: $accent_soft; }
QPushButton[look="bar"]:checked { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton[look="bar"]:focus, QToolButton[look="bar"]:focus { border: 3px solid $focus; padding: 5px 9px; }
QPushButton[look="link"] { border-color: transparent; background: transparent; color: $accent;
    text-decoration: underline; padding: 3px 11px; margin: 0; }
QPushButton[look="link"]:hover { background: $accent_soft; }
QPushButton[look="link"]:focus { border: 3px solid $focus; padding: 1px 9px; }
QPushButton[look="hide"] { background: $text; color: $surface; border-color: $text; padding: 7px 15px; }
QPushButton[look="hide"]:focus { border: 3px solid $focus; padding: 5px 13px; }
QPushButton[look="great"] { font-size: ${first}px; font-weight: 700; border-radius: 16px; padding: 23px 31px; }
QPushButton[look="great"]:focus { border: 4px solid $focus; padding: 20px 28px; }
HeldKey { color: $accent; }
QToolButton::menu-indicator { image: none; }
"""

_FIELDS = """
QLineEdit, QComboBox {
    background: $surface; color: $text; border: 2px solid $edge; border-radius: 8px; padding: 10px 10px;
    min-height: 1.4em; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit { lineedit-password-character: 8226; }
QLineEdit:focus, QComboBox:focus { border: 4px solid $focus; padding: 8px 8px; }
QPlainTextEdit[look="field"] { color: $text; border: 2px solid $edge; border-radius: 8px; padding: 6px;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit[look="field"]:focus { border: 4px solid $focus; padding: 4px; }
QComboBox QAbstractItemView, QMenu {
    background: $surface; color: $text; border: 1px solid $edge; selection-background-color: $accent;
    selection-color: $on_accent;
}
QComboBox::drop-down { border: none; width: 2em; }
QProgressBar { background: $surface; border: 1px solid $edge; border-radius: 6px; min-height: 14px; max-height: 14px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }
QMenu { padding: 8px; }
QMenu::item { padding: 8px 24px; border-radius: 6px; }
QMenu::item:checked { font-weight: 700; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $soft; }
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 7px; }
QScrollBar:vertical { background: $page; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 5px; min-height: 40px; margin: 2px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
"""


def style_sheet(values: Mapping[str, object]) -> str:
    """The whole sheet for one theme and one text size: its colours and its sizes of type by name."""
    return Template(_TYPE + _FRAMES + _BUTTONS + _FIELDS).substitute(values)
