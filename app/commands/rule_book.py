"""`quqyq rules book`: the rule book for a lawyer's review, as one file."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.commands.writing import write_page
from app.law.load import load_rule_book
from app.packs.in_force import in_force
from app.papers.rule_book import RuleBookWriter
from app.places import locales_of
from app.trouble import Trouble
from app.words import LANGUAGES, Words, mark, words_over


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the rule book. Raises Trouble for a folder that cannot be used or a file that cannot be written."""
    folder, target = Path(options.folder) if options.folder else in_force().rules, Path(options.output)
    if target.suffix not in (".html", ".pdf"):
        raise Trouble(mark("The rule book is written as .html or .pdf; “{name}” is neither."), name=target.name)
    languages = [words_over(language, locales_of(folder)) for language in options.lang or LANGUAGES]
    html = RuleBookWriter(load_rule_book(folder), folder, languages).html()
    return write_page(options, html, target, words)
