"""Every letter reads as it was read and kept; what changes is read again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from people_who_write import APPROVED, CASES, Case, as_kept, kept_file, letter_of

from app.law.book import RuleBook
from app.words import LANGUAGES

SPEAKS_TO_SOMEBODY = {
    "en": re.compile(r"\b(?:you|yours?)\b", re.IGNORECASE),
    "ru": re.compile(r"\b(?:вы|вас|вам|вами|ваш\w*)\b", re.IGNORECASE),
    "kk": re.compile(r"\bсіз\w*|\b[^\W\d_]+(?:ыңыз|іңіз|ңыз|ңіз)\w*", re.IGNORECASE),
}
# What is said to the writer himself, or asked of the one who is written to.
MEANT = (
    "For yourself", "Draft for a lawyer", "to tell me if you need", "Это для вас", "Черновик для юриста",
    "Бұл Сізге арналған", "Заңгерге арналған",
)  # fmt: skip
BAD = re.compile(r"(?<!: )None|\bunknown\b|True|False|\{|\}|\.\.|  \.|\( |\(\)|KZ-|UNDEFINED|datetime|frozenset")


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_as_it_was_kept(book: RuleBook, case: Case, language: str) -> None:
    kept = kept_file(case, language)
    assert kept.exists(), "read the letter, then run `make approve`"
    assert as_kept(letter_of(book, case, language)) == kept.read_text(encoding="utf-8")


def test_every_letter_is_kept(book: RuleBook) -> None:
    assert {case.letter for case in CASES} == set(book.letters.by_id)


def test_nothing_else_is_kept() -> None:
    assert {path.stem for path in APPROVED.rglob("*.txt")} <= {str(case) for case in CASES}


@pytest.mark.parametrize("path", sorted(APPROVED.rglob("*.txt")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_is_made_up_or_left_raw(path: Path) -> None:
    assert BAD.findall(path.read_text(encoding="utf-8")) == []


def test_the_letters_speak_for_the_writer() -> None:
    """The program says "you"; a letter that he signs does not."""
    found = [
        (path.name, line)
        for language, expression in SPEAKS_TO_SOMEBODY.items()
        for path in sorted((APPROVED / language).glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if expression.search(line) and not any(meant in line for meant in MEANT)
    ]
    assert found == []


def test_two_fillings_are_alike_to_the_byte(book: RuleBook) -> None:
    first, second = (letter_of(book, CASES[0], "en").document for _ in range(2))
    assert first == second
