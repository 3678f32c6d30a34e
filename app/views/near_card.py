"""A card of a ground that is close: what may be read otherwise, and the answer that decided, to be looked at again."""

from __future__ import annotations

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.near import Near, deciding_answer
from app.views.dated_text import DatedTexts
from app.views.open_questions import question_text
from app.views.shapes import CardView
from app.words import Words

_LAWYER = "ask_lawyer"


def near_card(book: RuleBook, assessment: Assessment, card: CardView, near: Near, words: Words) -> CardView:
    """The card with the doubt on it, and a way back to the answer that decided."""
    told = DatedTexts(book, words, assessment.on)
    doubt = near.doubt if near.doubt != card.rule else None
    unclear = (told.text(f"{doubt}.explain", book.rules[doubt].spec.explain),) if doubt else ()
    fact = deciding_answer(book, assessment, near.failing) or near.failing.fact
    asked = fact in assessment.answers and book.facts[fact].asked
    steps = card.steps
    if near.doubt and not steps:
        steps = (words.text(f"steps.{_LAWYER}", book.steps[_LAWYER]),)
    return card._replace(
        unclear=(*card.unclear, *unclear),
        steps=steps,
        check=((fact, question_text(book, fact, words)),) if asked else (),
    )
