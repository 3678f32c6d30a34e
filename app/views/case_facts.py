"""One case in words: what it comes to, by which edition, and what was answered."""

from __future__ import annotations

from typing import NamedTuple

from app.cases.at_work import AtWork
from app.law.interview import Interview
from app.trouble import Trouble
from app.views.casework import standing_text
from app.views.headline import headline
from app.views.review import review_view
from app.words import Words, mark

NO_NAME = mark("Give the case a code name.")


class CaseView(NamedTuple):
    """What stands on the page of a case beside its fields."""

    name: str
    standing: str
    judged: str
    answers: tuple[str, ...]
    state: str
    warning: str
    conscience: str


def case_view(work: AtWork, interview: Interview, words: Words) -> CaseView:
    """A case as it stands now."""
    return CaseView(
        name=work.code_name or words.say("New case"),
        standing=headline(interview.book, interview.assess(), words).headline,
        judged=_judged(work, interview, words),
        answers=_answers(interview, words),
        state=state_text(work, interview, words),
        warning=work.case.read_only.sentence(words) if work.case and work.case.read_only else "",
        conscience=_conscience(work, interview, words),
    )


def state_text(work: AtWork, interview: Interview, words: Words) -> str:
    """Whether it is saved."""
    if work.read_only:
        return words.say("Read only: what you change here is not saved.")
    if work.case is None:
        return words.say("Not saved yet")
    return words.say("Changed since it was saved") if work.changed(interview) else words.say("Saved")


def cannot_save(work: AtWork) -> Trouble | None:
    """Why it cannot be saved as it is, or None if it can."""
    if work.case is not None and work.case.read_only is not None:
        return work.case.read_only
    return None if work.code_name.strip() else Trouble(NO_NAME)


def _judged(work: AtWork, interview: Interview, words: Words) -> str:
    found = work.case.content.judged if work.case else None
    if found is None:
        return ""
    return words.say(
        "When it was saved: {standing}. Judged on {day} by rules {version}, law in the edition of {edition}.",
        standing=standing_text(interview.book, found.standing, words), day=words.date(found.on),
        version=found.pack_version, edition=words.date(found.law_as_of),
    )  # fmt: skip


def _answers(interview: Interview, words: Words) -> tuple[str, ...]:
    return tuple(
        words.say("{label}: {answer}", label=row.label, answer=row.answer)
        for section in review_view(interview, words)
        for row in section.rows
    )


def _conscience(work: AtWork, interview: Interview, words: Words) -> str:
    number = work.left_out(interview)
    if not number:
        return ""
    return words.count(
        "{n} answer about faith or conscience stays out of the file and is forgotten at the next client.",
        "{n} answers about faith or conscience stay out of the file and are forgotten at the next client.",
        number,
    )
