"""Whether a lawyer has reviewed what a person reads."""

from __future__ import annotations

from app.law.book import RuleBook
from app.words import Words


def review_text(book: RuleBook, subject: str, words: Words) -> str:
    """ "Reviewed by a lawyer on …", or that nobody has yet."""
    review = book.reviews.get(subject)
    if review is None:
        return words.say("Not yet reviewed by a lawyer")
    return words.say("Reviewed by a lawyer on {day}", day=words.date(review.on))
