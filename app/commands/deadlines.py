"""`quqyq deadlines EVENT DAY`: the times that run from something that happened on a day."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date

from app.commands.call import DONE, day_of
from app.law.book import RuleBook
from app.law.deadlines import counted
from app.law.facts import CaseError
from app.law.load import load_rule_book
from app.views.due import due_view
from app.words import Words, mark


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the deadlines. Raises Trouble for an unknown event or an impossible day."""
    book = load_rule_book()
    events = [event.id for event in book.library.events]
    if options.event not in events:
        what = mark("There is no event “{name}”; allowed are: {allowed}.")
        raise CaseError(what, name=options.event, allowed=", ".join(events))
    for line in _lines(book, options.event, day_of(options.day), words):
        sys.stdout.write(line + "\n")
    return DONE


def _lines(book: RuleBook, event: str, begins: date, words: Words) -> Iterator[str]:
    for due in counted(book, event, begins):
        view = due_view(book, due, words)
        yield view.line
        yield "  " + view.explain
        yield "  " + view.norm
