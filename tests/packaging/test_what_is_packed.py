"""What pip takes of this folder: the program, whatever else was built here."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from setuptools.discovery import PEP420PackageFinder

ROOT = Path(__file__).resolve().parents[2]


def test_what_was_built_is_not_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trials of the installers leave Wine's drive z: there, a link to the whole disk."""
    seen: list[str] = []

    def look(_: str, package: str) -> bool:
        seen.append(package)
        return True  # as setuptools has it: any folder may be a package

    monkeypatch.setattr(PEP420PackageFinder, "_looks_like_package", staticmethod(look))
    for folder in ("app/law", "build/work", "dist/work"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "build" / "work" / "z").symlink_to(tmp_path)
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"][
        "find"
    ]
    assert sorted(PEP420PackageFinder.find(str(tmp_path), **asked)) == ["app", "app.law"]
    assert sorted(seen) == ["app", "app.law", "build", "dist"]
