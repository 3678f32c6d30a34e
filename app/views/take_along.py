"""What there is to take along, in words, and the days that go into a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.law.interview import Interview
from app.law.relevance import sensible
from app.views.dates import DateView
from app.views.open_questions import AsksView, question_text
from app.words import LANGUAGES, NAMES, Words


class PaperDoor(NamedTuple):
    """A way to something that can be taken along."""

    paper: str
    title: str
    text: str


class DayToKeep(NamedTuple):
    """A day that goes into a calendar: what it is, and how the calendar names it."""

    text: str
    named: str


def paper_doors(words: Words) -> tuple[PaperDoor, ...]:
    """Everything that can be taken along, each with a sentence."""
    return (
        PaperDoor(
            "report", words.say("Report"),
            words.say("Your answer with its reasons, papers and days, to show to a lawyer."),
        ),
        PaperDoor(
            "letters", words.say("Letters"), words.say("Requests and complaints, filled in from your answers.")
        ),
        PaperDoor("calendar", words.say("Calendar"), words.say("Your days, for the calendar of a phone or computer.")),
        PaperDoor(
            "wallet", words.say("Wallet card"), words.say("The emergency card on one sheet to fold, in two languages.")
        ),
        PaperDoor(
            "file", words.say("Keep my answers in a file"),
            words.say("Encrypted, with a passphrase of yours, to go on from here another day."),
        ),
    )  # fmt: skip


def paper_door(paper: str, words: Words) -> PaperDoor:
    """One of them."""
    return next(door for door in paper_doors(words) if door.paper == paper)


def agreement_door(words: Words) -> PaperDoor:
    """The way from the page on consent to the sheet that is signed."""
    return PaperDoor(
        "agreement", words.say("A sheet for both signatures"),
        words.say("What the client was told, to print and sign. Nobody has to; the sheet names nobody."),
    )  # fmt: skip


def private_text(words: Words) -> str:
    """What is private about paper and files, said before anything is saved or printed."""
    return words.say(
        "Reports, letters and other papers, saved or printed, are not encrypted: whoever finds them can read them. "
        "The computer or the printer may keep a copy of what was printed."
    )


def taking_lines(words: Words) -> tuple[str, str]:
    """The name of the page, and what stands under it on a door that leads there."""
    return words.say("Take along"), words.say("Report, letters, calendar, wallet card.")


def days_to_keep(dates: Sequence[DateView], words: Words, *, neutral: bool) -> tuple[DayToKeep, ...]:
    """The days of a calendar, each as it is and, if it goes by another name there, that name."""
    return tuple(
        DayToKeep(
            words.say("{day}: {what}", day=words.date(view.day), what=view.title),
            words.say("In the calendar: {title}", title=view.neutral) if neutral else "",
        )
        for view in dates
    )


def days_to_ask(interview: Interview, words: Words) -> AsksView:
    """The questions for days that belong into the calendar and are not known, where his other answers call for them."""
    book, world = interview.book, interview.assess().world
    days = [fact for fact in book.library.horizon.spec.days if interview.facts.value(fact) is None]
    facts = [fact for fact in days if fact in book.only_if and sensible(book, fact, world)]
    return AsksView(
        title=words.say("An answer to this would add a day:") if facts else "",
        questions=tuple((fact, question_text(book, fact, words)) for fact in facts),
        rest="",
    )


def alone_or_paired(words: Words) -> tuple[tuple[str, ...], ...]:
    """Each language alone, that of the reader first, then every two beside one another."""
    return (*((code,) for code in _ordered(words)), *pairs(words))


def pairs(words: Words) -> tuple[tuple[str, ...], ...]:
    """Every two languages, those with that of the reader first, in which it leads."""
    first, second, third = _ordered(words)
    return (first, second), (first, third), (second, third)


def languages_text(codes: Sequence[str], words: Words) -> str:
    """Languages by their own names."""
    named = [NAMES[code] for code in codes]
    return named[0] if len(named) == 1 else words.say("{first} and {second}", first=named[0], second=named[1])


def _ordered(words: Words) -> list[str]:
    return sorted(LANGUAGES, key=lambda code: code != words.language)
