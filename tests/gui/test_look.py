"""Colours with enough contrast, text sizes, and fonts with every letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QRawFont

from gui.reader import Key, Reader, settle
from ui.text_size import STEPS, larger, smaller
from ui.theme import CHOICES, FAMILY, THEMES, Look, scale

UI = Path(__file__).resolve().parents[2] / "ui"
KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
PAIRS = [
    ("text", "page"), ("text", "surface"), ("text", "accent_soft"), ("soft", "page"), ("soft", "surface"),
    ("soft", "accent_soft"), ("accent", "page"), ("accent", "surface"), ("accent", "accent_soft"),
    ("on_accent", "accent"), ("surface", "text"), ("risk", "risk_soft"), ("good", "good_soft"),
    ("pending", "pending_soft"), ("quiet", "quiet_soft"), ("doubt", "doubt_soft"), ("text", "doubt_soft"),
    ("off", "page"), ("off", "surface"),
]  # fmt: skip
EDGES = [("focus", "page"), ("focus", "surface"), ("edge", "page"), ("edge", "surface")]


def light(colour: str) -> float:
    """The relative luminance of a colour."""
    full = QColor(colour)
    parts = (full.redF(), full.greenF(), full.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_from_their_ground(theme: str) -> None:
    least = 7.0 if theme == "contrast" else 4.5
    weak = {(a, b): contrast(getattr(THEMES[theme], a), getattr(THEMES[theme], b)) for a, b in PAIRS}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < least} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_and_the_focus_stand_out(theme: str) -> None:
    weak = {(a, b): contrast(getattr(THEMES[theme], a), getattr(THEMES[theme], b)) for a, b in EDGES}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 3.0} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_what_leads_nowhere_now_is_paler(theme: str) -> None:
    assert contrast(THEMES[theme].off, THEMES[theme].text) > 1.8


def test_only_the_theme_names_colours() -> None:
    named = re.compile(r"#[0-9a-fA-F]{3,8}\b|QColor\(\s*[\"'\d]|Qt\.GlobalColor|\brgba?\(")
    found = {path.name for path in UI.rglob("*.py") if named.search(path.read_text(encoding="utf-8"))}
    assert found == {"theme.py"}


def test_the_bundled_type_has_every_kazakh_letter(look: Look) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        font = QFont(FAMILY, 12, weight)
        assert QFontInfo(font).family() == FAMILY
        assert all(QRawFont.fromFont(font).glyphIndexesForString(KAZAKH + "ёЁ«»—–…№₸−"))


def test_text_sizes_step_to_their_ends() -> None:
    assert [larger(percent) for percent in STEPS] == [125, 150, 175, 200, 200]
    assert [smaller(percent) for percent in STEPS] == [100, 100, 125, 150, 175]


def test_twice_the_size_is_twice_the_size() -> None:
    assert scale(200).body == 2 * scale(100).body


def test_the_size_buttons_work_and_stop_at_the_ends(reader: Reader, look: Look) -> None:
    reader.choose_language("en")
    top = reader.journey.frame.top
    assert not top.smaller.isEnabled()
    for _ in range(4):
        top.larger.click()
    settle()
    assert look.percent == 200
    assert not top.larger.isEnabled()
    assert reader.page.font().pixelSize() == scale(200).body


def test_the_chosen_colours_stand_out_in_their_menu(reader: Reader, look: Look) -> None:
    """With large text Qt's own tick stays as small as it is: the line itself is bold."""
    reader.choose_language("kk")
    look.resize_text(200)
    reader.journey.frame.top.theme.open_menu()
    menu = reader.journey.frame.top.theme.menu()
    menu.setActiveAction(menu.actions()[-1])
    line = menu.actions()[1]
    inks = []
    for choice in ("system", "light"):
        look.choose(choice)
        settle()
        shown = menu.grab(menu.actionGeometry(line)).toImage()
        points = ((x, y) for x in range(shown.width()) for y in range(shown.height()))
        inks.append(sum(255 - shown.pixelColor(x, y).lightness() for x, y in points))
    menu.close()
    assert inks[1] > 1.2 * inks[0]


def test_at_the_last_size_the_keys_stay_with_the_sizes(reader: Reader) -> None:
    """They would go on to the colours otherwise, and one press more would open their menu."""
    reader.choose_language("kk")
    top = reader.journey.frame.top
    for button, other in ((top.larger, top.smaller), (top.smaller, top.larger)):
        button.setFocus()
        for _ in STEPS[1:]:
            reader.press(Key.Key_Space)
        assert not button.isEnabled()
        assert reader.focus is other


@pytest.mark.parametrize("choice", CHOICES)
def test_a_theme_can_be_chosen(reader: Reader, look: Look, choice: str) -> None:
    reader.choose_language("en")
    action = next(action for action in reader.journey.frame.top._themes if action.data() == choice)
    action.trigger()
    settle()
    assert look.choice == choice
    expected = THEMES["light" if choice == "system" else choice].page
    assert reader.window.palette().window().color().name() == expected
