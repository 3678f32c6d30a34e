"""The mark on everything that is told while a lawyer has not signed all of it."""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.draft import is_draft
from app.words import Words, mark

_DRAFT = mark("Unreviewed draft: a lawyer has not looked through all of it yet.")


def draft_text(book: RuleBook | None, words: Words) -> str:
    """The mark in words; "" once everything is signed. Without a rule book nobody can say that it was."""
    return words.say(_DRAFT) if book is None or is_draft(book) else ""
