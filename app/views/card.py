"""A finding as a card."""

from __future__ import annotations

from datetime import date

from app.law.assess import Assessment, Finding
from app.law.book import APPLIES, FAILS, UNDETERMINED, RuleBook
from app.law.facts import Facts
from app.law.schema import GROUNDS, Place, RuleSpec
from app.views.articles import articles_of
from app.views.certainty import certainty_words
from app.views.changes import changes_view
from app.views.condition_text import Conditions
from app.views.dated_text import DatedTexts
from app.views.edition import confidence_on, edition_note
from app.views.review_state import review_text
from app.views.shapes import CardView, Chip
from app.views.why import Why
from app.words import Words


def card_view(book: RuleBook, facts: Facts, assessment: Assessment, finding: Finding, words: Words) -> CardView:
    """The card of one finding."""
    spec = finding.rule.spec
    why = Why(Conditions(book, facts, assessment, words), finding)
    return CardView(
        rule=spec.id,
        title=words.text(f"{spec.id}.title", spec.title),
        chip=chip(finding),
        chip_text=status_text(finding, words),
        summary=why.summary(),
        until=until_text(finding, words),
        explain=DatedTexts(book, words, assessment.on).text(f"{spec.id}.explain", spec.explain),
        unclear=_unclear(why, finding, words),
        reasons=why.lines(),
        missing=(missing := why.missing()),
        changes=changes_view(book, assessment, finding, missing, words),
        papers=tuple(words.text(f"papers.{name}", book.papers[name]) for name in _papers(book, assessment, finding)),
        papers_note=words.say("Usually asked; confirm with the office. We could not find the official list."),
        steps=tuple(words.text(f"steps.{name}", book.steps[name]) for name in _steps(book, assessment, finding)),
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
        return "applies" if finding.rule.spec.kind in GROUNDS else "stands"
    return "does_not_apply" if finding.status == FAILS else "undetermined"


def status_text(finding: Finding, words: Words) -> str:
    """The status in a word or two."""
    ground = finding.rule.spec.kind in GROUNDS
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


def place_text(book: RuleBook, law: Place, words: Words, act: str = "") -> str:
    """The act, in short unless a name for it is given, and, if there is one, the place in it."""
    act = act or words.text(f"sources.{law.act}.short", book.acts[law.act].short)
    return articles_of(act, law.place, words)


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


def _unclear(why: Why, finding: Finding, words: Words) -> tuple[str, ...]:
    """The points on which the law is unclear, as far as they are open or hold; not those an answer has ruled out."""
    said = why.open_points()
    if not said and finding.status == UNDETERMINED and not finding.undecided:
        return (words.say("A paper has run out. Bring a new one; until then this is open."),)
    return said


def _papers(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[str, ...]:
    papers = finding.rule.spec.papers if finding.status != FAILS else ()
    return book.wanted("papers", papers, assessment.world)


def _steps(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[str, ...]:
    """Nobody is told to apply on a ground that does not fit; what helps anyway stays."""
    steps = finding.rule.spec.steps
    fitting = steps if finding.status != FAILS else tuple(name for name in steps if name in book.anyway)
    return book.wanted("steps", fitting, assessment.world)
