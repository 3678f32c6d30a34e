"""The shapes a page is made of. Every text in them is already in the reader's language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.views.changes import ChangesView

if TYPE_CHECKING:
    from app.views.open_questions import AsksView, UnaskedView

type_of_question = Literal["choice", "bool", "set", "integer", "date"]
Chip = Literal["applies", "stands", "undetermined", "does_not_apply", "needs_review"]
SectionState = Literal["open", "done", "skipped", "current"]


class Option(NamedTuple):
    """One row of a choice: the value it stands for and its text."""

    value: str | bool
    text: str


class QuestionView(NamedTuple):
    """One question page. `answer` is the present answer: a value, a tuple of values, a date, or None if not given.

    `state` tells "given", "dont_know", "declined" or "unasked". `hint` stands in the open under the heading.
    """

    fact: str
    kind: type_of_question
    section: str
    heading: str
    options: tuple[Option, ...]
    none_of_these: str
    not_sure: str
    why: tuple[str, ...]
    sensitive: bool
    declined: str
    least: int | None
    most: int | None
    earliest: date | None
    latest: date | None
    answer: str | bool | int | date | tuple[str, ...] | None
    state: str
    hint: str = ""


class DoorView(NamedTuple):
    """A door of the first page."""

    id: str
    title: str
    text: str
    sign: str = ""


class AskerView(NamedTuple):
    """For whom somebody may ask, and whether that is chosen."""

    id: str
    label: str
    chosen: bool


class StartView(NamedTuple):
    """The first page: what the program is, what it does not do, which law it rests on, and the doors.

    `urgent` is what must be seen before anything is asked: rules that are out of date, or cannot be used. `since` says
    calmly that the law may have changed since it was checked; empty up to that day.
    """

    title: str
    urgent: tuple[str, ...]
    lines: tuple[str, ...]
    edition: str
    since: str
    notices: tuple[str, ...]
    doors: tuple[DoorView, ...]
    askers_title: str
    askers: tuple[AskerView, ...]


class RailEntry(NamedTuple):
    """A section in the left rail: its state also stands in words."""

    id: str
    title: str
    state: SectionState
    state_text: str
    first_fact: str | None


class ReviewRow(NamedTuple):
    """An answer given so far. `needed` is False when it no longer matters; `note` says so in words."""

    fact: str
    label: str
    answer: str
    needed: bool
    note: str


class ReviewSection(NamedTuple):
    """The answers of one section."""

    title: str
    rows: tuple[ReviewRow, ...]


class ReasonView(NamedTuple):
    """A line of the tree of reasons: how deep it stands, its text, and whether it came out as the norm wants it.

    An answer from which a conclusion follows has no `truth_text` and no `place`, the place of a norm in its act.
    """

    text: str
    depth: int
    truth: bool | None = None
    truth_text: str = ""
    place: str = ""


class CardView(NamedTuple):
    """One finding as a card."""

    rule: str
    title: str
    chip: Chip
    chip_text: str
    summary: str
    until: str
    explain: str
    unclear: tuple[str, ...]
    reasons: tuple[ReasonView, ...]
    missing: tuple[tuple[str, str], ...]
    changes: ChangesView
    papers: tuple[str, ...]
    papers_note: str
    steps: tuple[str, ...]
    norm: str
    certainty: str
    in_force: str
    edition: str
    reviewed: str
    check: tuple[tuple[str, str], ...] = ()
    """On a ground that is close: the answers that decided, to be looked at again."""


class NoteView(NamedTuple):
    """A note as it is read: what the law says, in sentences and in points, and how sure that is."""

    note: str
    title: str
    explain: str
    points: tuple[str, ...]
    papers: tuple[str, ...]
    steps: tuple[str, ...]
    norm: str
    certainty: str
    edition: str
    reviewed: str


class NoteGroup(NamedTuple):
    """Notes of one kind under a heading."""

    title: str
    notes: tuple[NoteView, ...]


class TopicView(NamedTuple):
    """A heading under which notes are looked up."""

    topic: str
    title: str
    text: str


class EventView(NamedTuple):
    """Something that happened on a day, from which times are counted."""

    event: str
    label: str


class DueView(NamedTuple):
    """A time that runs: its day, what has to happen by then, and whether another date keeps it."""

    deadline: str
    day: date
    line: str
    explain: str
    kept: str
    is_kept: bool | None
    norm: str
    certainty: str


class CardGroup(NamedTuple):
    """Cards of one kind under a heading; `folded` groups start closed, `late` ones stand below the coming years."""

    title: str
    cards: tuple[CardView, ...]
    folded: bool
    late: bool = False


class FirstRows(NamedTuple):
    """Whether the emergency card and the page after a decision are wanted at once, and what was told of faith."""

    held: bool
    decided: bool
    faith: str


class NextLine(NamedTuple):
    """One thing to do, what goes with it, and by which norm."""

    text: str
    detail: str
    norm: str


class NextView(NamedTuple):
    """What to do next. Without lines there is no title either."""

    title: str
    lines: tuple[NextLine, ...]


class AnswerView(NamedTuple):
    """The answer page, in its order: headline, what to do, what is open, findings, times, notes, and where to ask."""

    headline: str
    explain: str
    certainty: str
    caveat: str
    notices: tuple[str, ...]
    first: FirstRows
    do_next: NextView
    asks: AsksView
    groups: tuple[CardGroup, ...]
    unasked: UnaskedView
    dues_title: str
    dues: tuple[DueView, ...]
    notes: tuple[NoteGroup, ...]
    more_sections: tuple[tuple[str, str], ...]
    contacts_title: str
    contacts: tuple[str, ...]
    edition: str
    day: str


class ExampleView(NamedTuple):
    """A worked example: what it says, the answers in it, and the day asked about with what must come out."""

    example: str
    text: str
    answers: str
    outcome: str
