"""`rules check` sees a template that is missing, differs from the others, or is worded as nothing may be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from app.law.book import RuleBook
from app.papers.letters.checking import check_letters
from app.papers.letters.signing import template_path
from app.places import RULES
from app.words import LANGUAGES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with templates alike in all languages: the English ones."""
    for name in ("forbidden.yaml", "glossary.yaml"):
        shutil.copy(RULES / name, tmp_path / name)
    for language in LANGUAGES:
        shutil.copytree(RULES / "letters" / "en", tmp_path / "letters" / language)
    (tmp_path / "glossary.yaml").write_text("[]\n", encoding="utf-8")
    return tmp_path


def faults(book: RuleBook, folder: Path) -> list[str]:
    """Every fault as a sentence."""
    return [fault.sentence() for fault in check_letters(book, folder)]


def edit(folder: Path, language: str, change: Callable[[str], str]) -> None:
    """Change the request for a copy of the decision in a language."""
    path = template_path(folder, language, "decision_copy")
    document, changed = Document(str(path)), 0
    for paragraph in document.paragraphs:
        if (text := change(paragraph.text)) != paragraph.text:
            paragraph.text, changed = text, changed + 1
    assert changed, "nothing was changed"
    document.save(str(path))


def test_the_delivered_letters_are_sound(book: RuleBook) -> None:
    assert faults(book, RULES) == []


def test_alike_templates_are_sound(book: RuleBook, folder: Path) -> None:
    assert faults(book, folder) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_one_is_seen(book: RuleBook, folder: Path, language: str) -> None:
    template_path(folder, language, "court").unlink()
    assert faults(book, folder) == [f"{language}: the letter template court is missing"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("{{ blank.phone }}", ""), "phone"),
        (lambda text: text.replace("{{ fact.decision_on }}", "{{ fact.sex }}"), "decision_on, sex"),
        (lambda text: text.replace("KZ-561-28-3", "KZ-561-28-2"), "KZ-561-28-2, KZ-561-28-3"),
        (lambda text: text.replace("{{ blank.iin }}", "{{ blank.iim }}"), "blank.iim"),
        (lambda text: text.replace("I ask for a copy", "You are free now. I ask for a copy"), "NO-2"),
        (lambda text: text.replace("I ask for a copy", "I аsk for a copy"), "two alphabets"),
    ],
    ids=["a field less", "another fact", "another norm", "unknown", "forbidden", "look-alike"],
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_is_changed_is_seen(
    book: RuleBook, folder: Path, language: str, change: Callable[[str], str], said: str
) -> None:
    edit(folder, language, change)
    if (language, said) != ("ru", "NO-2"):  # the list for Russian is in Russian
        assert said in " ".join(faults(book, folder))


def test_terms_are_held_against_the_english_letter(book: RuleBook, folder: Path) -> None:
    shutil.copy(RULES / "glossary.yaml", folder / "glossary.yaml")
    found = [fault for fault in faults(book, folder) if fault.startswith("ru, letters/ru/decision_copy")]
    assert any("call-up commission" in fault for fault in found)
