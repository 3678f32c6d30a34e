"""The answer page: the headline, then the findings as cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, FAILS, UNDETERMINED
from app.law.deadlines import dues
from app.law.interview import Interview
from app.law.near import Near, near
from app.law.relevance import GROUNDS, Asking
from app.views.card import card_view, edition_text
from app.views.contacts import contact_lines
from app.views.do_next import next_view
from app.views.due import due_view
from app.views.first_rows import first_rows
from app.views.headline import headline
from app.views.near_card import near_card
from app.views.note import note_groups
from app.views.open_questions import asks_view, is_unasked, unasked_view
from app.views.shapes import AnswerView, CardGroup, CardView
from app.views.start import notice_texts, notices_today
from app.words import Words, mark

Keep = Callable[[Finding], bool]
_SUMMONS = ("notification", "valid_reason")
_FEW = 3


class _Kind(NamedTuple):
    """A kind of findings: its heading, which they are, whether they are folded, and below the coming years."""

    title: str
    keep: Keep
    folded: bool = False
    late: bool = False


def _summons(found: Finding) -> bool:
    """What is settled about the summons, or open because of an answer about it."""
    return found.kind in _SUMMONS and (found.status == APPLIES or found.needs_review)


def _objector(found: Finding) -> bool:
    return found.kind == "objector" and (found.status == APPLIES or found.needs_review)


def _duties(found: Finding) -> bool:
    return found.kind in ("liability", "general") and found.status == APPLIES


def _met(found: Finding) -> bool:
    return found.kind in GROUNDS and found.status == APPLIES


def _unclear(found: Finding) -> bool:
    return found.kind in GROUNDS and found.status != APPLIES and found.needs_review


def _kinds(close: frozenset[str], unasked: frozenset[str]) -> tuple[_Kind, ...]:
    """The headings in their order; `close` and `unasked` name the grounds that are near, and not asked about yet."""
    far, others = mark("Grounds that do not fit your answers"), mark("Other grounds that do not fit your answers")

    def is_open(found: Finding) -> bool:
        mine = found.kind in GROUNDS and found.status == UNDETERMINED
        return mine and not found.needs_review and found.rule.id not in unasked

    def is_far(found: Finding) -> bool:
        return found.kind in GROUNDS and found.status == FAILS and not found.needs_review and found.rule.id not in close

    def is_near(found: Finding) -> bool:
        return found.rule.id in close

    return (
        _Kind(mark("Your summons"), _summons),
        _Kind(mark("Grounds whose conditions you meet"), _met),
        _Kind(mark("Grounds on which the law is unclear"), _unclear),
        _Kind(mark("Close: one condition fails"), is_near),
        _Kind(mark("Faith and conscience"), _objector),
        _Kind(mark("Duties and general rules in your case"), _duties, late=True),
        _Kind(mark("Grounds not decided yet"), is_open, folded=True, late=True),
        _Kind(others if close else far, is_far, folded=True, late=True),
    )


def answer_view(interview: Interview, words: Words) -> AnswerView:
    """Everything on the answer page for the answers given so far."""
    book, assessment = interview.book, interview.assess()
    close, asking = near(book, assessment), Asking(book, assessment.world)
    unasked = [found for found in assessment.findings if is_unasked(interview, asking, found)]
    said = headline(book, assessment, words, close)
    return AnswerView(
        headline=said.headline,
        explain=said.explain,
        certainty=_certainty(assessment, words),
        caveat=_caveat(interview, assessment, words),
        notices=notices_today(book, assessment.notices, interview.on, interview.today, words),
        first=first_rows(interview, words),
        do_next=next_view(interview, assessment, close, words),
        asks=asks_view(interview, assessment, words),
        groups=_groups(interview, assessment, close, frozenset(found.rule.id for found in unasked), words),
        unasked=unasked_view(interview, unasked, asking, words),
        dues_title=words.say("Times that run"),
        dues=tuple(due_view(book, due, words) for due in dues(book, assessment)),
        notes=note_groups(book, assessment, words),
        more_sections=_more(interview, words),
        contacts_title=words.say("Whom to ask"),
        contacts=contact_lines(book, words),
        edition=edition_text(book, words),
        day=words.say("Asked about {day}", day=words.date(interview.on)),
    )


def _groups(
    interview: Interview, assessment: Assessment, close: tuple[Near, ...], unasked: frozenset[str], words: Words
) -> tuple[CardGroup, ...]:
    book, near_by = interview.book, {one.finding.rule.id: one for one in close}

    def view(found: Finding) -> CardView:
        made = card_view(book, interview.facts, assessment, found, words)
        missed = near_by.get(found.rule.id)
        return made if missed is None else near_card(book, assessment, made, missed, words)

    made = (
        CardGroup(words.say(kind.title), tuple(view(found) for found in assessment.findings if kind.keep(found)),
                  kind.folded, kind.late)
        for kind in _kinds(frozenset(near_by), unasked)
    )  # fmt: skip
    return tuple(_opened(group) for group in made if group.cards)


def _opened(group: CardGroup) -> CardGroup:
    """A few open grounds are not worth a fold; of the far ones none is opened for him."""
    few = group.folded and len(group.cards) <= _FEW and all(card.chip == "undetermined" for card in group.cards)
    return group._replace(folded=False) if few else group


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
