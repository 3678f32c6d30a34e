"""The real program in a real window, by keys only: from the first start to the answer, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from e2e.desk import ROOT, Program, Screen

from app.law.load import load_rule_book
from app.words import LANGUAGES, Words, words_for

BOOK = load_rule_book()
PICTURES = ROOT / "build" / "screenshots"
AT_THE_DESK = {"summons": "sms", "summons_number_own": True, "summons_read": False, "absence_reason": "none"}
STUDENT = {
    "birth_date": (1, 9, 2005),
    "sex": "male",
    "citizenship": "kz",
    "serving_now": "none",
    "study_at": "bachelor",
    "study_form": "full_time",
    "study_place": "kz",
    "deferred_levels": None,
    "academic_leave": False,
}


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """One screen for all runs."""
    screen = Screen()
    yield screen
    screen.close()


@pytest.fixture
def program(screen: Screen, tmp_path: Path) -> Iterator[Program]:
    """The program, started anew in an empty home; it must say nothing on its error stream and leave no file."""
    program = Program(screen, tmp_path)
    yield program
    assert program.close() == ""
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "fontconfig" not in path.parts] == []


def question_of(fact: str, words: Words) -> str:
    """The heading under which a fact is asked."""
    return words.text(f"{fact}.question", BOOK.facts[fact].question or "")


def answer(program: Program, fact: str, value: object) -> None:
    """Answer by keys."""
    if isinstance(value, tuple):
        day, month, year = value
        program.type(str(day))
        program.press("Tab")
        program.type(str(month))
        program.press("Tab")
        program.type(str(year))
    elif value is None:
        program.press(*["Down"] * len(BOOK.facts[fact].values), "space")
    else:
        values: list[object] = [True, False] if isinstance(value, bool) else list(BOOK.facts[fact].values)
        program.press(*["Down"] * values.index(value))
    program.press("Return")


def over_the_desk(program: Program, words: Words, pictures: Path) -> list[str]:
    """The headings of the form and of its result. Enter leads on; the days and the marks stay open."""
    heard = [program.hear()["said"]]
    program.grab(pictures / "02-desk.png")
    program.press("Return", "Return", "Down", "Return")
    days, reason, marks = 2, 1, len(BOOK.desk.spec.paper.fields) + 1
    program.press(*["Return"] * (days + reason + marks))
    program.press("Return")
    heard.append(program.hear()["said"])
    program.grab(pictures / "03-desk-result.png")
    program.press("Return")  # on to the grounds
    return heard


def first_page(program: Program, words: Words) -> str:
    """The heading of the first page, once the rules have been read."""
    said = program.hear()["said"]
    return said if said != words.say("One moment, the rules are being read.") else program.hear()["said"]


def to_the_answer(program: Program, language: str) -> list[str]:
    """The headings heard on the way of the student who got a text message; the last is the answer."""
    pictures, words = PICTURES / language, words_for(language)
    asked = {question_of(fact, words): fact for fact in STUDENT}
    program.grab(pictures / "00-first-start.png")
    program.press(*["Tab"] * LANGUAGES.index(language), "Return")
    heard = [first_page(program, words)]
    program.grab(pictures / "01-doors.png")
    doors = [door.id for door in BOOK.interview.doors if not door.card]
    # past the door to the emergency card, and those for whom one may ask
    program.press(*["Tab"] * (2 + doors.index("summons") + 1), "Return")
    heard += over_the_desk(program, words, pictures)
    while True:
        heard.append(program.hear()["said"])
        program.grab(pictures / f"{len(heard):02}.png")
        if heard[-1] not in asked:
            return heard
        answer(program, asked[heard[-1]], STUDENT[asked[heard[-1]]])


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_start_to_the_answer(program: Program, language: str) -> None:
    words = words_for(language)
    hello = program.hear()
    assert hello["page"] == "LanguagePage"
    heard = to_the_answer(program, language)
    standing = next(line.spec for line in BOOK.standings if line.spec.id == "deferment_ground")
    assert heard[0] == words.text("interview.title", BOOK.interview.title)
    assert heard[1] == words.say("Your summons")
    unread = next(outcome for outcome in BOOK.desk.spec.outcomes if outcome.id == "unread")
    assert heard[2] == words.text("desk.unread.title", unread.title)
    assert heard[-1] == words.text("standing.deferment_ground.headline", standing.headline)
    assert len(heard) <= 14


def test_the_key_leads_to_the_emergency_card_from_the_very_first_page(program: Program) -> None:
    assert program.hear()["page"] == "LanguagePage"
    card, words = BOOK.cards["held"], words_for("kk")
    program.press("F1")
    assert program.hear() == {"page": "EmergencyPage", "said": words.text("cards.held.title", card.title)}
    program.grab(PICTURES / "held.png")
    program.press("Tab", "Return")
    assert program.hear()["said"].endswith(words.count("{n} minute gone", "{n} minutes gone", 0) + ".")
    program.grab(PICTURES / "held-clock.png")
    program.press("Escape", "Escape")
    sleep(0.3)
    program.press("F1")
    program.grab(PICTURES / "held-hidden.png")


def test_two_escapes_show_an_empty_notepad(program: Program) -> None:
    program.hear()
    program.press("Return")
    program.hear()
    program.press("Escape", "Escape")
    sleep(0.3)
    program.type("123")
    program.grab(PICTURES / "hidden.png")
