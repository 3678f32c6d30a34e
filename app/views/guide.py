"""The page on faith and conscience in the safe pattern: law, practice, risk, lawful steps, who can help, a close."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.guide_schema import PAGE, GuideLine, GuidePart
from app.law.interview import Interview
from app.law.schema import ActSpec, Place, RuleSpec
from app.views.beside import beside
from app.views.card import certainty_words, edition_text, place_text
from app.views.contacts import contact_lines
from app.views.dated_text import DatedTexts
from app.views.edition import confidence_on, edition_note
from app.views.note import edition_of, note_view
from app.views.review_state import review_text
from app.views.shapes import NoteView
from app.words import Words

_PLACE = f"guide.{PAGE}"


class GuideLineView(NamedTuple):
    """One line: its sentence; how sure, by which norm and in which edition; and what is told in full under it."""

    line: str
    text: str
    source: str
    notes: tuple[NoteView, ...]


class GuidePartView(NamedTuple):
    """One of the parts; `contacts` stand only where it says who can help."""

    part: str
    title: str
    lines: tuple[GuideLineView, ...]
    contacts: tuple[str, ...]


class GuidePageView(NamedTuple):
    """The page."""

    title: str
    lead: str
    outcomes: tuple[str, ...]
    parts: tuple[GuidePartView, ...]
    closing: str
    edition: str
    reviewed: str


def guide_offered(interview: Interview) -> bool:
    """Whether the answer leads to the page: he came through its door, or an answer speaks of faith or conscience.

    Never in a copy in which it was left out.
    """
    book, guide = interview.book, interview.book.library.guide
    told = interview.door == guide.spec.page.door or guide.offered(interview.assess().world)
    return told and book.tells_of_conscience


def guide_title(book: RuleBook, words: Words) -> str:
    """What the page is called."""
    return words.text(f"{_PLACE}.title", book.library.guide.spec.page.title)


def closing_text(book: RuleBook, words: Words) -> str:
    """The sentence that closes every page on faith and conscience."""
    return words.text(f"{_PLACE}.closing", book.library.guide.spec.page.closing)


def guide_view(interview: Interview, words: Words) -> GuidePageView:
    """The page for the answers given so far."""
    book, guide = interview.book, interview.book.library.guide
    world = assess(book, interview.facts, interview.on).world
    found = tuple(words.text(f"{_PLACE}.outcomes.{spec.id}", spec.text) for spec in guide.outcomes(world))
    writer = _Writer(book, interview.on, words)
    return GuidePageView(
        title=guide_title(book, words),
        lead=words.text(f"{_PLACE}.lead", guide.spec.page.lead),
        outcomes=found or (words.text(f"{_PLACE}.nothing", guide.spec.page.nothing),),
        parts=tuple(writer.part(part, tuple(guide.lines(part.id, world))) for part in guide.spec.page.parts),
        closing=closing_text(book, words),
        edition=edition_text(book, words),
        reviewed=review_text(book, _PLACE, words),
    )


class _Writer:
    """Puts the parts into words, as the law stands on one day."""

    def __init__(self, book: RuleBook, on: date, words: Words) -> None:
        self._book, self._on, self._words = book, on, words
        self._told = DatedTexts(book, words, on)

    def part(self, part: GuidePart, lines: tuple[GuideLine, ...]) -> GuidePartView:
        """A part with the lines that fit; what rests on a note of another time is left out."""
        return GuidePartView(
            part=part.id,
            title=self._words.text(f"{_PLACE}.parts.{part.id}", part.title),
            lines=tuple(self._line(line) for line in lines if self._holds(line.source)),
            contacts=contact_lines(self._book, self._words) if part.id == "help" else (),
        )

    def _line(self, line: GuideLine) -> GuideLineView:
        names = (line.source, *(name for name in line.more if self._holds(name)))
        return GuideLineView(
            line=line.id,
            text=self._text(line),
            source=self._source(line),
            notes=tuple(norm_view(self._book, name, self._on, self._words) for name in names),
        )

    def _text(self, line: GuideLine) -> str:
        if line.step:
            return self._words.text(f"steps.{line.step}", self._book.steps[line.step])
        return self._told.text(f"{_PLACE}.lines.{line.id}", line.text or "")

    def _source(self, line: GuideLine) -> str:
        book, words = self._book, self._words
        law, confidence = _stands(book, line.source, self._on)
        place = line.law or law
        certainty = certainty_words(line.confidence or confidence, words)
        return beside(words, certainty, place_text(book, place, words), self._edition(line, book.acts[place.act]))

    def _edition(self, line: GuideLine, act: ActSpec) -> str:
        """The edition in a few words: its day, or what is said of it where no day is known."""
        day = line.edition or act.edition
        if day:
            return self._words.say("Edition of {day}", day=self._words.date(day))
        return edition_of(act, self._words).rstrip(".")

    def _holds(self, norm: str) -> bool:
        """A rule tells by itself since when it holds; a note is of its time only."""
        note = self._book.library.notes.get(norm)
        return note is None or note.spec.in_force.holds_on(self._on)


def norm_view(book: RuleBook, norm: str, on: date, words: Words) -> NoteView:
    """A note or a rule in full, told like a note."""
    note = book.library.notes.get(norm)
    return _rule_view(book, book.rules[norm].spec, on, words) if note is None else note_view(book, note, on, words)


def _rule_view(book: RuleBook, spec: RuleSpec, on: date, words: Words) -> NoteView:
    told = (edition_note(spec, on, words), edition_of(book.acts[spec.law.act], words))
    return NoteView(
        note=spec.id,
        title=words.text(f"{spec.id}.title", spec.title),
        explain=DatedTexts(book, words, on).text(f"{spec.id}.explain", spec.explain),
        points=(),
        papers=tuple(words.text(f"papers.{name}", book.papers[name]) for name in spec.papers),
        steps=tuple(words.text(f"steps.{name}", book.steps[name]) for name in spec.steps),
        norm=place_text(book, spec.law, words),
        certainty=certainty_words(confidence_on(spec, on), words),
        edition=" ".join(text for text in told if text),
        reviewed=review_text(book, spec.id, words),
    )


def _stands(book: RuleBook, norm: str, on: date) -> tuple[Place, str]:
    """Where a rule or note stands, and how sure it is on a day."""
    note = book.library.notes.get(norm)
    if note is not None:
        return note.spec.law, note.spec.confidence
    spec = book.rules[norm].spec
    return spec.law, confidence_on(spec, on)
