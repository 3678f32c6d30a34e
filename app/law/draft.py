"""Whether what is told was reviewed as a whole. Until then the program calls itself an unreviewed draft."""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.signoff import subjects


def is_draft(book: RuleBook) -> bool:
    """Whether a rule, a text, a card or a letter lacks a sign-off that holds."""
    return not book.reviews or any(subject not in book.reviews for subject, _ in subjects(book))
