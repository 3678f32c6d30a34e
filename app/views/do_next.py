"""Do this next: at most three lines from steps and times that are there already, each with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, RuleBook
from app.law.deadlines import dues
from app.law.interview import Interview
from app.law.near import Near
from app.law.relevance import GROUNDS
from app.law.schema import Place
from app.law.standing import CALLABLE, NEEDS_REVIEW
from app.views.beside import beside
from app.views.card import certainty_words, place_text
from app.views.dated_text import DatedTexts
from app.words import Words

MOST = 3
SITUATION, DECIDED, HELD = "situation", "decision_made", "held_now"
_SUMMONS, _NOBODY = "summons", "none"
_COME, _SHOW, _LAWYER, _APPLY = "appear_as_called", "show_ground", "ask_lawyer", ("apply_commission", "apply_minister")
_COPY, _COMPLAIN = "ask_decision_copy", "complain"
_FEW_PAPERS = 6


class NextLine(NamedTuple):
    """One thing to do, what goes with it, and by which norm."""

    text: str
    detail: str
    norm: str


class NextView(NamedTuple):
    """What to do next. Without lines there is no title either."""

    title: str
    lines: tuple[NextLine, ...]


def next_view(interview: Interview, assessment: Assessment, close: tuple[Near, ...], words: Words) -> NextView:
    """What somebody with these answers does next; nothing while he is being held, for that has a card of its own."""
    told = interview.facts.value(SITUATION)
    lines = () if told == HELD else tuple(islice(_Writer(interview, assessment, close, words).lines(), MOST))
    return NextView(words.say("Do this next") if lines else "", lines)


class _Writer:
    def __init__(self, interview: Interview, assessment: Assessment, close: tuple[Near, ...], words: Words) -> None:
        self._book: RuleBook = interview.book
        self._on, self._assessment, self._close, self._words = assessment.on, assessment, close, words
        self._answers = assessment.answers
        grounds = (found for found in assessment.findings if found.kind in GROUNDS and found.status == APPLIES)
        self._ground = next(grounds, None)
        self._decided = self._answers.get(SITUATION) == DECIDED

    def lines(self) -> Iterator[NextLine]:
        """Every line there is, the most urgent first."""
        if self._decided:
            yield from self._complaint()
        yield from self._summons()
        yield from self._lawyer()
        if self._ground is not None and not self._decided:
            yield from self._steps_of(self._ground)
        if self._decided:
            yield from self._resting(_COPY, self._ground)
            yield from self._resting(_LAWYER, None)

    def _complaint(self) -> Iterator[NextLine]:
        """The first day up to which he himself can complain; without a day, the step with what it rests on."""
        event = self._book.decision.event
        own = [one.spec for one in self._book.library.deadlines if one.spec.event == event and one.spec.who == "you"]
        running = [due for due in dues(self._book, self._assessment) if due.deadline.spec in own]
        due = next((due for due in running if due.ends >= self._on), None)
        if due is not None:
            spec, day = due.deadline.spec, self._words.date(due.ends)
            said = self._words.say("Complain in writing at once; do not wait for the last day, {day}.", day=day)
            yield self._line(said, spec.law, spec.confidence)
        elif own and not running:
            yield self._line(self._step(_COMPLAIN), own[0].law, own[0].confidence)

    def _summons(self) -> Iterator[NextLine]:
        """The day in the summons; a reason that keeps him from coming is told; a day that has passed likewise."""
        if self._answers.get(_SUMMONS, _NOBODY) == _NOBODY:
            return
        reason = next((one for one in self._assessment.findings
                       if one.kind == "valid_reason" and one.status == APPLIES), None)  # fmt: skip
        day = self._answers.get(self._book.desk.spec.appears)
        if day is not None and day < self._on:
            yield self._past()
        elif reason is not None and reason.rule.spec.steps:
            spec = reason.rule.spec
            yield self._line(self._step(spec.steps[0]), spec.law, spec.confidence)
        else:
            yield from self._come(self._words.date(day) if day is not None else "")

    def _past(self) -> NextLine:
        days = self._book.desk.spec.days
        spec = self._book.library.notes[days.missed].spec
        return self._line(self._words.text("desk.days.past", days.past), spec.law, spec.confidence)

    def _come(self, day: str) -> Iterator[NextLine]:
        said = self._step(_COME)
        if day and self._ground is not None:
            said = self._words.say(
                "Come on {day} at the time in the summons, with the papers for your ground.", day=day
            )
        elif day:
            said = self._words.say("Come on {day} at the time in the summons.", day=day)
        law = self._rests_on(_COME)
        if law is not None:
            yield self._line(said, *law)

    def _lawyer(self) -> Iterator[NextLine]:
        """Where the law is unclear: the ground that stands open in law, or one that is close by one reading."""
        unclear = [found.rule.id for found in self._assessment.findings if found.kind in GROUNDS and found.needs_review]
        doubts = [one.doubt for one in self._close if one.doubt]
        standing = self._assessment.standing
        if standing == NEEDS_REVIEW or (standing == CALLABLE and doubts):
            spec = self._book.rules[(unclear or doubts)[0]].spec if unclear or doubts else None
            norm = place_text(self._book, spec.law, self._words) if spec else ""
            yield NextLine(self._step(_LAWYER), "", norm)

    def _steps_of(self, ground: Finding) -> Iterator[NextLine]:
        spec = ground.rule.spec
        for name in self._book.wanted("steps", spec.steps, self._assessment.world):
            if name not in (_COME, _SHOW):
                papers = self._papers(ground) if name in _APPLY else ""
                yield self._line(self._step(name), spec.law, spec.confidence, papers)

    def _papers(self, ground: Finding) -> str:
        words, spec = self._words, ground.rule.spec
        wanted = self._book.wanted("papers", spec.papers, self._assessment.world)
        if not wanted:
            return ""
        if len(wanted) > _FEW_PAPERS:
            title = words.text(f"{spec.id}.title", spec.title)
            return words.say("The papers stand on the card “{title}” below.", title=title)
        papers = [words.text(f"papers.{name}", self._book.papers[name]).rstrip(".") for name in wanted]
        return words.say("Papers: {papers}", papers="; ".join(papers))

    def _resting(self, step: str, ground: Finding | None) -> Iterator[NextLine]:
        law = (ground.rule.spec.law, ground.rule.spec.confidence) if ground else self._rests_on(step)
        if law is not None:
            yield self._line(self._step(step), *law)

    def _rests_on(self, step: str) -> tuple[Place, str] | None:
        """The first rule or note of this case that names a step."""
        found: Iterable[tuple[tuple[str, ...], Place, str]] = (
            *((one.rule.spec.steps, one.rule.spec.law, one.rule.spec.confidence)
              for one in self._assessment.findings
              if one.kind == "notification" and (one.status == APPLIES or one.needs_review)),
            *((note.spec.steps, note.spec.law, note.spec.confidence)
              for note in self._book.library.notes_for(self._assessment.world, self._on)),
        )  # fmt: skip
        return next(((law, confidence) for steps, law, confidence in found if step in steps), None)

    def _step(self, name: str) -> str:
        return DatedTexts(self._book, self._words, self._on).text(f"steps.{name}", self._book.steps[name])

    def _line(self, text: str, law: Place, confidence: str, detail: str = "") -> NextLine:
        words = self._words
        norm = beside(words, certainty_words(confidence, words), place_text(self._book, law, words))
        return NextLine(text, detail, norm)
