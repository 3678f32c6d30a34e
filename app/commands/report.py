"""`quqyq report`: what the answer to a case says, on a few pages, in one language or in two side by side."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.case import parse_case
from app.commands.call import day_of
from app.commands.reading import as_text, opened, read_whole
from app.commands.writing import write_page
from app.law.load import load_rule_book
from app.papers.report import report_html
from app.trouble import Trouble
from app.words import Words, mark, words_for

KINDS = (".pdf", ".html")
MOST_LANGUAGES = 2


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the report of the case that was named. Raises Trouble for one that cannot be used or written."""
    target, named = Path(options.output), day_of(options.on) if options.on is not None else None
    languages = [words_for(language) for language in dict.fromkeys(options.lang or [words.language])]
    if target.suffix not in KINDS:
        raise Trouble(mark("The report is written as .pdf or .html; “{name}” is neither."), name=target.name)
    if len(languages) > MOST_LANGUAGES:
        raise Trouble(mark("The report holds one language, or two side by side."))
    book = load_rule_book()
    with opened(options.case) as file:
        case = parse_case(as_text(read_whole(file)), book.facts, day_of(None), named)
    html = report_html(book, case.facts, case.on, languages)
    return write_page(options, html, target, words)
