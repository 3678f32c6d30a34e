"""The bare wizard that sizes are held against: the same interpreter and parts of Qt, and nothing of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml._yaml  # pyright: ignore[reportMissingModuleSource] (machine code, as its makers publish it)

from installers import fetch, stripped
from installers.bare import BARE
from installers.names import BuildError
from installers.program import PROGRAM

WHEELS = ("PySide6_Essentials-6-x.whl", "lxml-6-x.whl", "shiboken6-6-x.whl")
SYMBOLS = b"\0.symtab\0"


@pytest.fixture
def fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache with a few wheels, as if they had been downloaded."""
    monkeypatch.setenv("QUQYQ_DIST_CACHE", str(tmp_path))
    monkeypatch.setattr(fetch, "_download", lambda *_: None)
    (tmp_path / "requirements-linux").mkdir()
    for name in WHEELS:
        (tmp_path / "requirements-linux" / name).touch()


@pytest.mark.usefixtures("fetched")
def test_of_the_packages_it_has_those_of_qt() -> None:
    assert [wheel.name for wheel in fetch.wheels("linux", packages=PROGRAM.packages)] == sorted(WHEELS)
    found = [wheel.name for wheel in fetch.wheels("linux", packages=BARE.packages)]
    assert found == ["PySide6_Essentials-6-x.whl", "shiboken6-6-x.whl"]


def test_it_starts_as_the_program_does_and_shows_the_wizard_of_the_benchmark() -> None:
    files = dict(BARE.files())
    assert set(files) == {"ui/__init__.py", "ui/__main__.py", "ui/bare_wizard.py"}
    assert b"QWizard" in files["ui/bare_wizard.py"]
    assert all(compile(text, name, "exec") for name, text in files.items())


def test_a_library_loses_its_symbols_once() -> None:
    content = Path(yaml._yaml.__file__).read_bytes()
    assert SYMBOLS in content, "as published"
    found = stripped.stripped("_yaml", content)
    assert len(found) < len(content) / 2
    assert SYMBOLS not in found
    assert stripped.stripped("_yaml", found) == found
    assert stripped.stripped("_yaml", content) == found, "the same bytes each time"


def test_what_is_no_library_stays_as_it_is() -> None:
    text = b"print() #" + SYMBOLS
    assert stripped.stripped("x.py", text) == text


def test_a_broken_library_stops_the_build() -> None:
    with pytest.raises(BuildError, match=r"x\.so could not be stripped"):
        stripped.stripped("x.so", b"\x7fELF" + SYMBOLS)
