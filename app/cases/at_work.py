"""The client whom a counsellor works with now: what was opened or begun, and what has changed since it was saved."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from app.cases.content import CaseContent, CaseStep, judged, left_out, without_conscience
from app.cases.desk import OpenCase
from app.cases.fitting import fitted
from app.law.facts import Facts
from app.law.interview import Interview


@dataclass(slots=True)
class AtWork:
    """A case with what was typed for it. The answers are those of the interview; `case` is None until the first save.

    `consent` is the day on which the client agreed that it is kept, `beyond` the answers that the rules of now do not
    know: they stay in the file.
    """

    code_name: str = ""
    notes: str = ""
    steps: tuple[CaseStep, ...] = ()
    archived: bool = False
    with_conscience: bool = False
    consent: date | None = None
    opened: date | None = None
    case: OpenCase | None = None
    beyond: Facts = field(default_factory=Facts)

    @property
    def read_only(self) -> bool:
        """Whether it cannot be saved."""
        return self.case is not None and self.case.read_only is not None

    def content(self, interview: Interview) -> CaseContent:
        """Everything as it stands now, faith and conscience included; judged on the day asked about."""
        return CaseContent(
            code_name=self.code_name.strip(),
            opened=self.opened or interview.today,
            facts=_joined(interview.facts, self.beyond),
            on=interview.on if interview.on != interview.today else None,
            door=interview.door,
            notes=self.notes,
            steps=self.steps,
            judged=judged(interview.book, interview.facts, interview.on),
            archived=self.archived,
            with_conscience=self.with_conscience,
            consent=self.consent,
        )

    def left_out(self, interview: Interview) -> int:
        """How many answers would stay out of the file."""
        return len(left_out(self.content(interview), interview.book))

    def changed(self, interview: Interview) -> bool:
        """Whether something stands here that would be lost without saving."""
        now = self.content(interview)
        if self.case is None:
            return bool(len(now.facts) or now.notes.strip() or now.steps)
        kept = without_conscience(now, interview.book)
        return _told(kept) != _told(self.case.content)


def take_up(case: OpenCase, interview: Interview) -> AtWork:
    """A case of the desk, to go on with: its answers become those of the interview."""
    content, book = case.content, interview.book
    known = fitted(book, content.facts)
    interview.resume(known.facts, content.on, content.door)
    return AtWork(
        content.code_name, content.notes, content.steps, content.archived, content.with_conscience, content.consent,
        content.opened, case, Facts({name: content.facts.answer(name) for name in known.unknown}),
    )  # fmt: skip


def take_up_own(content: CaseContent, interview: Interview) -> None:
    """A single person's answers, as if given just now."""
    interview.resume(fitted(interview.book, content.facts).facts, content.on, content.door)


def own_content(interview: Interview, *, with_conscience: bool) -> CaseContent:
    """A single person's answers, for a file of his own."""
    return AtWork(with_conscience=with_conscience).content(interview)


def _joined(facts: Facts, beyond: Facts) -> Facts:
    """All of them; an answer given now goes before one of another edition."""
    return Facts({name: (facts if name in facts else beyond).answer(name) for name in (*facts, *beyond)})


def _told(content: CaseContent) -> CaseContent:
    """What was told, without what follows from it; by which door the questions were entered is told by nobody."""
    return replace(content, judged=None, door="", opened=date.min)
