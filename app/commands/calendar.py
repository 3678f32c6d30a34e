"""`quqyq calendar`: the days to keep of a case, as a file that calendars read."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.case import parse_case
from app.commands.call import day_of
from app.commands.reading import as_text, opened, read_whole
from app.commands.writing import write_file
from app.law.load import load_rule_book
from app.papers.calendar import calendar_file
from app.trouble import Trouble
from app.views.dates import dates_to_keep
from app.words import Words, mark


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the calendar of the case that was named. Raises Trouble for one that cannot be used or written."""
    target, named = Path(options.output), day_of(options.on) if options.on is not None else None
    book = load_rule_book()
    with opened(options.case) as file:
        case = parse_case(as_text(read_whole(file)), book.facts, day_of(None), named)
    dates = dates_to_keep(book, case.facts, case.on, words)
    if not dates:
        raise Trouble(mark("The answers name no day to keep, so no calendar was written."))
    content = calendar_file(dates, case.on, words, neutral=not options.plain)
    return write_file(content, target, words)
