"""Whether a lawyer has reviewed what a person reads."""

from __future__ import annotations

from collections.abc import Iterable

from app.law.book import RuleBook
from app.words import Words


def review_text(book: RuleBook, subject: str, words: Words) -> str:
    """ "Reviewed by a lawyer on …", or that nobody has yet."""
    review = book.reviews.get(subject)
    if review is None:
        return words.say("Not yet reviewed by a lawyer")
    return words.say("Reviewed by a lawyer on {day}", day=words.date(review.on))


def unreviewed_text(book: RuleBook, told: Iterable[str], words: Words) -> str:
    """One sentence for everything that is told where a lawyer has reviewed none of it; nothing where some was."""
    some = any(subject in book.reviews for subject in told)
    return "" if some else words.say("No lawyer has reviewed this text yet.")
