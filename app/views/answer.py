"""The answer page: the headline, then the findings as cards."""

from __future__ import annotations

from collections.abc import Callable

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, FAILS, UNDETERMINED
from app.law.deadlines import dues
from app.law.interview import Interview
from app.law.relevance import GROUNDS
from app.views.card import card_view, edition_text
from app.views.contacts import contact_lines
from app.views.due import due_view
from app.views.headline import headline
from app.views.note import note_groups
from app.views.shapes import AnswerView, CardGroup
from app.views.start import notice_texts
from app.words import Words, mark

Keep = Callable[[Finding], bool]
_SUMMONS = ("notification", "valid_reason")


def _ground(status: str) -> Keep:
    return lambda found: found.kind in GROUNDS and found.status == status


def _summons(found: Finding) -> bool:
    """What is settled about the summons, or open because of an answer about it."""
    return found.kind in _SUMMONS and (found.status == APPLIES or found.needs_review)


def _objector(found: Finding) -> bool:
    return found.kind == "objector" and (found.status == APPLIES or found.needs_review)


def _duties(found: Finding) -> bool:
    return found.kind in ("liability", "general") and found.status == APPLIES


_SUMMONS_TITLE = mark("Your summons")
_GROUPS: tuple[tuple[str, Keep, bool], ...] = (
    (mark("Grounds whose conditions you meet"), _ground(APPLIES), False),
    (_SUMMONS_TITLE, _summons, False),
    (mark("Faith and conscience"), _objector, False),
    (mark("Duties and general rules in your case"), _duties, False),
    (mark("Grounds not decided yet"), _ground(UNDETERMINED), True),
    (mark("Grounds that do not fit your answers"), _ground(FAILS), True),
)


def answer_view(interview: Interview, words: Words) -> AnswerView:
    """Everything on the answer page for the answers given so far."""
    book, assessment = interview.book, interview.assess()
    said = headline(book, assessment, words)
    return AnswerView(
        headline=said.headline,
        explain=said.explain,
        certainty=_certainty(assessment, words),
        caveat=_caveat(interview, assessment, words),
        notices=notice_texts(book, assessment.notices, words),
        groups=_groups(interview, assessment, words),
        dues_title=words.say("Times that run"),
        dues=tuple(due_view(book, due, words) for due in dues(book, assessment)),
        notes=note_groups(book, assessment, words),
        more_sections=_more(interview, words),
        contacts_title=words.say("Whom to ask"),
        contacts=contact_lines(book, words),
        edition=edition_text(book, words),
        day=words.say("Asked about {day}", day=words.date(interview.on)),
    )


def _groups(interview: Interview, assessment: Assessment, words: Words) -> tuple[CardGroup, ...]:
    made = (
        CardGroup(
            words.say(title),
            tuple(card_view(interview.book, interview.facts, assessment, found, words)
                  for found in assessment.findings if keep(found)),
            folded,
        )
        for title, keep, folded in _GROUPS
    )  # fmt: skip
    shown = [group for group in made if group.cards]
    if interview.door == "summons":
        shown.sort(key=lambda group: group.title != words.say(_SUMMONS_TITLE))
    return tuple(shown)


def _more(interview: Interview, words: Words) -> tuple[tuple[str, str], ...]:
    sections = interview.book.interview.sections
    return tuple(
        (spec.id, words.text(f"sections.{spec.id}.title", spec.title))
        for spec in sections
        if interview.open_in(spec.id)
    )


def _caveat(interview: Interview, assessment: Assessment, words: Words) -> str:
    """What goes without saying for nobody: information only, the commission decides, and peacetime is meant."""
    told = [words.say("This is information, not legal advice. The call-up commission decides.")]
    if "wartime" not in assessment.notices:
        told.extend(notice_texts(interview.book, ("peacetime",), words))
    return " ".join(told)


def _certainty(assessment: Assessment, words: Words) -> str:
    if assessment.standing == "needs_review":
        return words.say("This is unclear; ask a lawyer")
    if assessment.standing == "needs_answers":
        return ""
    return words.say("It rests on your answers and on the edition of the law named below.")
