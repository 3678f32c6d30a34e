"""A desktop for all tests here, and a program started anew for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.words import LANGUAGES
from atspi.desktop import Desktop, Program, wait_for
from atspi.reader import Reader


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    """One desktop for all runs; of what was started on it nothing may be left."""
    desktop = Desktop()
    yield desktop
    desktop.close()
    wait_for("everything to be gone", lambda: not desktop.left_over())


@pytest.fixture
def program(desktop: Desktop) -> Iterator[Program]:
    """The program; it must say nothing on its error stream."""
    program = Program(desktop)
    yield program
    assert program.close() == ""


@pytest.fixture
def stranger(desktop: Desktop, program: Program) -> Reader:
    """A reader before the very first page."""
    return Reader(desktop, program)


@pytest.fixture(params=LANGUAGES)
def reader(request: pytest.FixtureRequest, stranger: Reader) -> Reader:
    """A reader before the first page, in each language."""
    stranger.choose_language(request.param)
    return stranger
