"""A finding as a card."""

from __future__ import annotations

from datetime import date

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, FAILS, UNDETERMINED, RuleBook
from app.law.facts import Facts
from app.law.reasons import Reason, reasons
from app.law.relevance import Asking, in_order
from app.law.schema import Place, RuleSpec
from app.views.certainty import certainty_words
from app.views.dated_text import DatedTexts
from app.views.edition import confidence_on, edition_note
from app.views.reason_text import answers_behind, label, reason_text
from app.views.review_state import review_text
from app.views.shapes import CardView, Chip, ReasonView
from app.words import Words


def card_view(book: RuleBook, facts: Facts, assessment: Assessment, finding: Finding, words: Words) -> CardView:
    """The card of one finding."""
    spec = finding.rule.spec
    found = reasons(book, assessment, finding)
    views = tuple(dict.fromkeys(view for r in found for view in _reason_views(book, facts, assessment, r, words)))
    missing = _missing(book, assessment, finding, words)
    return CardView(
        rule=spec.id,
        title=words.text(f"{spec.id}.title", spec.title),
        chip=chip(finding),
        chip_text=status_text(finding, words),
        summary=_summary(views, missing, finding, words),
        until=until_text(finding, words),
        explain=DatedTexts(book, words, assessment.on).text(f"{spec.id}.explain", spec.explain),
        unclear=_unclear(found, finding, words),
        reasons=views,
        missing=missing,
        papers=tuple(words.text(f"papers.{name}", book.papers[name]) for name in _papers(finding)),
        papers_note=words.say("Usually asked; confirm with the office. We could not find the official list."),
        steps=tuple(words.text(f"steps.{name}", book.steps[name]) for name in spec.steps),
        norm=norm_text(book, spec, words),
        certainty=certainty_text(finding, assessment.on, words),
        in_force=edition_note(spec, assessment.on, words),
        edition=edition_text(book, words),
        reviewed=review_text(book, spec.id, words),
    )


def chip(finding: Finding) -> Chip:
    """The status as the mark on a card."""
    if finding.needs_review:
        return "needs_review"
    if finding.status == APPLIES:
        return "applies" if finding.rule.spec.kind in _GROUND_WORDS else "stands"
    return "does_not_apply" if finding.status == FAILS else "undetermined"


MOST_NAMED = 3
_GROUND_WORDS = ("deferment", "exemption")


def status_text(finding: Finding, words: Words) -> str:
    """The status in a word or two."""
    ground = finding.rule.spec.kind in _GROUND_WORDS
    return {
        "applies": words.say("Conditions met"),
        "stands": words.say("Applies to you"),
        "does_not_apply": words.say("Does not fit") if ground else words.say("Does not apply"),
        "undetermined": words.say("Not decided yet"),
        "needs_review": words.say("Unclear in law"),
    }[chip(finding)]


def until_text(finding: Finding, words: Words) -> str:
    """Up to when the ground is known to hold."""
    return words.say("Known to hold until {day}", day=words.date(finding.until)) if finding.until else ""


def norm_text(book: RuleBook, spec: RuleSpec, words: Words) -> str:
    """The act and the place in it: "Law 561-IV, art. 35(3)"."""
    return place_text(book, spec.law, words)


def place_text(book: RuleBook, law: Place, words: Words) -> str:
    """The act and, if there is one, the place in it."""
    act = words.text(f"sources.{law.act}.short", book.acts[law.act].short)
    return words.say("{act}, art. {place}", act=act, place=law.place) if law.place else act


def certainty_text(finding: Finding, on: date, words: Words) -> str:
    """How sure the statement is, always in the same words."""
    if finding.needs_review:
        return words.say("This is unclear; ask a lawyer")
    return certainty_words(confidence_on(finding.rule.spec, on), words)


def edition_text(book: RuleBook, words: Words) -> str:
    """The edition of the law and the day on which it was checked."""
    pack = book.pack
    return words.say(
        "Law in the edition of {edition}, checked on {checked}",
        edition=words.date(pack.law_as_of), checked=words.date(pack.checked_on),
    )  # fmt: skip


def _summary(
    views: tuple[ReasonView, ...], missing: tuple[tuple[str, str], ...], finding: Finding, words: Words
) -> str:
    """The one sentence that stands for all reasons; of what is open, the questions that come next."""
    if not views:
        return ""
    if missing and not finding.needs_review:
        first = [text for _, text in missing[:MOST_NAMED]]
        rest = " …" if len(missing) > len(first) else ""
        return words.say("Still open: {reason}", reason=", ".join(first) + rest)
    if finding.status == APPLIES:
        return words.count("{n} condition, and it is met.", "{n} conditions, all met.", len(views))
    if finding.status == FAILS:
        return words.say("Not met: {reason}", reason=views[0].text)
    return words.say("Still open: {reason}", reason=views[0].text)


def _reason_views(
    book: RuleBook, facts: Facts, assessment: Assessment, reason: Reason, words: Words
) -> list[ReasonView]:
    """A reason, and under a conclusion the answers that it follows from."""
    said = {True: words.say("met"), False: words.say("not met"), None: words.say("open")}
    lines = [reason_text(book, facts, assessment, reason, words)]
    if reason.truth is not None:
        lines += answers_behind(book, facts, assessment, reason, words)
    return [ReasonView(line, reason.truth, said[reason.truth]) for line in lines]


def _unclear(found: tuple[Reason, ...], finding: Finding, words: Words) -> tuple[str, ...]:
    said = tuple(dict.fromkeys(words.text(reason.context, reason.because) for reason in found if reason.open_point))
    if not said and finding.status == UNDETERMINED and not finding.undecided:
        return (words.say("A paper has run out. Bring a new one; until then this is open."),)
    return said


def _missing(book: RuleBook, assessment: Assessment, finding: Finding, words: Words) -> tuple[tuple[str, str], ...]:
    open_facts = Asking(book, assessment.world).behind(finding.undecided)
    return tuple((fact, label(fact, book.facts[fact], words)) for fact in in_order(book, open_facts))


def _papers(finding: Finding) -> tuple[str, ...]:
    return finding.rule.spec.papers if finding.status != FAILS else ()
