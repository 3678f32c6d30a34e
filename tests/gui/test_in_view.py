"""With large text in a small window: what is typed on a long page is in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.case_desk import new_desk, to_the_door
from gui.reader import Key, Reader, settle
from ui.theme import Look


def at_quick_entry(reader: Reader) -> None:
    """Where the first section is asked on one page."""
    reader.journey.enter("counsellor")
    reader.journey.guides.counsellor.quick_row.click()


def at_a_new_passphrase(reader: Reader) -> None:
    """Where the passphrase of a desk is changed."""
    desk = new_desk(reader)
    desk.list.way("new_passphrase").click()


def at_the_door(reader: Reader) -> None:
    """Where a desk is opened."""
    desk = to_the_door(reader)
    desk.door.begin((reader.folder / "work",))
    desk._turn(desk.door)


@pytest.mark.parametrize("arrive", [at_quick_entry, at_a_new_passphrase, at_the_door])
def test_the_field_comes_into_view_with_the_first_letter(
    reader: Reader, look: Look, arrive: Callable[[Reader], None]
) -> None:
    look.resize_text(200)
    reader.window.resize(800, 600)
    reader.choose_language("kk")
    arrive(reader)
    settle()
    field = reader.focus
    assert field.visibleRegion().boundingRect().height() < field.height()
    reader.press(Key.Key_1)
    settle()
    assert field.visibleRegion().boundingRect().height() == field.height()
