"""What a lawyer signs of a letter's template: its paragraphs, marks and all, however a word processor stored them."""

from __future__ import annotations

from pathlib import Path

from app.law.signoff import Templates
from app.papers.letters.package import page_lines
from app.words import LANGUAGES


def templates_in(folder: Path) -> Templates:
    """The reader of the templates in `letters/` of a folder of rules."""

    def read(letter: str) -> dict[str, list[str]]:
        paths = {language: template_path(folder, language, letter) for language in LANGUAGES}
        return {language: page_lines(path, f"{language}/{path.name}") for language, path in paths.items()}

    return read


def template_path(folder: Path, language: str, letter: str) -> Path:
    """Where the template of a letter lies in a folder of rules."""
    return folder / "letters" / language / f"{letter}.docx"
