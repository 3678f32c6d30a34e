"""After a decision, in words: the days in order, where to file, what a complaint stops, and what else there is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from app.law.decision import Reckoning, reckon
from app.law.facts import Silence
from app.law.interview import Interview
from app.law.relevance import sensible
from app.views.beside import beside
from app.views.desk import left_text
from app.views.due import due_view
from app.views.lookup import event_view
from app.views.note_part import PartView, part_view
from app.views.question import Refused, day_from, read_answer
from app.views.shapes import DueView, Option, QuestionView
from app.words import Words, mark

UNTOLD = "untold"


class FilingView(NamedTuple):
    """A time that runs, where one files until then, and from when it is counted with how many days are left."""

    due: DueView
    where: str
    left: str


class CountedView(NamedTuple):
    """The times that run from the days that were told."""

    title: str
    hurry: str
    filings: tuple[FilingView, ...]
    assumed: str
    caveat: str


class SuspensionView(NamedTuple):
    """Whether a complaint stops the decision, what is not known of it, and a line to ask for it."""

    part: PartView
    ask: str
    line: str
    dispatch: str


class DecisionView(NamedTuple):
    """What stands below the days: what was decided, the suspension, notes, and the last word."""

    decided: str
    suspension: SuspensionView
    parts: tuple[PartView, ...]
    closing: str


def decided_question(interview: Interview, words: Words) -> QuestionView:
    """What was decided, as a question with its answers; it is no fact, and nothing of it is kept."""
    what = interview.book.decision.what
    points = interview.book.library.notes[what.note].spec.points
    options = [
        Option(kind.id, words.text(f"{what.note}.points.{number}", point))
        for number, (kind, point) in enumerate(zip(what.decisions, points, strict=True))
    ]
    doubt = words.text("decision.what.not_sure", what.not_sure)
    untold = Option(UNTOLD, words.text("decision.what.untold", what.untold))
    return QuestionView(
        fact="", kind="choice", section="", heading=words.text("decision.what.question", what.question),
        options=(*options, untold), none_of_these="", not_sure=doubt, why=(), sensitive=False, declined="",
        least=None, most=None, earliest=None, latest=None, answer=None, state="unasked",
    )  # fmt: skip


def later_events(interview: Interview, words: Words) -> tuple[tuple[str, str], ...]:
    """What may have happened since, to be told with its day."""
    book = interview.book
    return tuple((event, event_view(book, event, words).label) for event in book.decision.later)


class Told(NamedTuple):
    """Days by event, and what is wrong with those that cannot be used."""

    days: dict[str, date]
    faults: dict[str, Refused]


def keep_days(interview: Interview, known: Any, later: Mapping[str, Any], words: Words) -> Told:
    """Keep the day on which the decision became known as an answer of the interview; read the later days with it.

    Each is (year, month, day) as texts; `known` may also be a Silence, or None where it was left open.
    """
    told, spec = Told({}, {}), interview.book.decision
    try:
        if (first := _keep_known(interview, known, words)) is not None:
            told.days[spec.event] = first
    except Refused as fault:
        told.faults[spec.event] = fault
    for event, entered in later.items():
        try:
            told.days[event] = _read_later(entered, told.days.get(spec.event), interview.on, words)
        except Refused as fault:
            told.faults[event] = fault
    return told


def _keep_known(interview: Interview, entered: Any, words: Words) -> date | None:
    book, spec = interview.book, interview.book.decision
    if entered is None or isinstance(entered, Silence):
        interview.tell(spec.fact, entered)
        return None
    day = day_from(tuple(str(part) for part in entered))
    _not_after(day, interview.on, words)
    answer = read_answer(interview, spec.fact, entered, words)
    if not sensible(book, spec.fact, book.world(interview.facts.known(), interview.on)):
        interview.tell(spec.settles.fact, spec.settles.value)
    interview.tell(spec.fact, answer)
    return day


def _read_later(entered: Any, known: date | None, on: date, words: Words) -> date:
    day = day_from(tuple(str(part) for part in entered))
    _not_after(day, on, words)
    if known is not None and day < known:
        raise Refused(mark("The day told above is {day}; this day cannot lie before it."), day=words.date(known))
    return day


def counted_view(interview: Interview, days: Mapping[str, date], words: Words) -> CountedView | None:
    """The times that run from days by event; None while no day is told."""
    if not days:
        return None
    book = interview.book
    found = reckon(book, days)
    return CountedView(
        title=words.say("The days that count"),
        hurry=words.text("decision.hurry", book.decision.hurry),
        filings=tuple(_filings(interview, found, words)),
        assumed=words.text("decision.assumed_text", book.decision.assumed_text) if found.assumed else "",
        caveat=words.say(
            "The day shown is the earliest that could be the last one; "
            "days off that are not certain were counted as working days."
        ),
    )


def decision_view(interview: Interview, decided: str, words: Words) -> DecisionView:
    """The rest of the page; `decided` is a name of a decision, UNTOLD, or empty."""
    book, assessment, spec = interview.book, interview.assess(), interview.book.decision
    title = words.text("decision.suspension.title", spec.suspension.title)
    return DecisionView(
        decided=_decided(interview, decided, words),
        suspension=SuspensionView(
            part=part_view(book, assessment, spec.suspension, title, words),
            ask=words.say("One line that you can put into the complaint:"),
            line=words.text("decision.suspension.line", spec.line),
            dispatch=words.text("decision.suspension.dispatch", spec.dispatch),
        ),
        parts=tuple(
            part_view(book, assessment, part, words.text(f"decision.parts.{number}", part.title), words)
            for number, part in enumerate(spec.parts)
        ),
        closing=words.text("decision.closing", spec.closing),
    )


def _filings(interview: Interview, found: Reckoning, words: Words) -> list[FilingView]:
    book, where = interview.book, interview.book.decision.where
    made: list[FilingView] = []
    for due in found.dues:
        spec, left = due.deadline.spec, (due.ends - interview.on).days
        place = words.text(f"decision.where.{spec.id}", where[spec.id]) if spec.id in where else ""
        begun = words.say("Counted from {day}", day=words.date(due.begins))
        told = beside(words, begun, left_text(left, words) if spec.who == "you" else "")
        made.append(FilingView(due_view(book, due, words), place, told))
    return made


def _decided(interview: Interview, decided: str, words: Words) -> str:
    what = interview.book.decision.what
    if decided == UNTOLD:
        return words.text("decision.what.untold_text", what.untold_text)
    texts = {kind.id: kind.text for kind in what.decisions}
    return words.text(f"decision.{decided}.text", texts[decided]) if decided in texts else ""


def _not_after(day: date, on: date, words: Words) -> None:
    if day > on:
        raise Refused(mark("The day asked about is {day}; this day cannot lie after it."), day=words.date(on))
