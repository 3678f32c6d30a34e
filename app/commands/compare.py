"""`quqyq compare`: two cases beside one another on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from app.case import Case, parse_case
from app.commands.call import DONE, day_of
from app.commands.reading import LONGEST_NAME, as_text, opened, read_whole
from app.comparison import comparison_as_json, comparison_as_text
from app.law.book import RuleBook
from app.law.comparing import compare
from app.law.facts import CaseError
from app.law.load import load_rule_book
from app.trouble import shortened
from app.words import Words, mark


def run(options: argparse.Namespace, words: Words) -> int:
    """Compare the two files that were named. Raises Trouble for one that cannot be used, naming it."""
    named = day_of(options.on) if options.on is not None else None
    if options.first == options.second == "-":
        raise CaseError(mark("Standard input can be read only once; name a file for one of the two cases."))
    book, today = load_rule_book(), day_of(None)
    first, second = (_case(book, name, today, named) for name in (options.first, options.second))
    comparison = compare(book, first, second)
    if options.json:
        sys.stdout.write(json.dumps(comparison_as_json(book, comparison, words), ensure_ascii=False) + "\n")
        return DONE
    files = _file(options.first), _file(options.second)
    sys.stdout.write("\n".join(comparison_as_text(book, comparison, files, words)) + "\n")
    return DONE


def _case(book: RuleBook, name: str, today: date, named: date | None) -> Case:
    with opened(name) as file:
        raw = read_whole(file)
    try:
        return parse_case(as_text(raw), book.facts, today, named)
    except CaseError as error:
        raise CaseError(mark("{name}: {what}"), name=name[:LONGEST_NAME], what=error) from error


def _file(name: str) -> str:
    """The name of a file without the way to it."""
    return shortened(Path(name).name or name)
