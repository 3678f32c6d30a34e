"""`quqyq card`: the emergency card on one sheet to fold. It needs no rule book."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.commands.writing import write_page
from app.law.book import RuleBook
from app.law.cards import read_shelf
from app.law.load import load_rule_book
from app.papers.wallet import card_to_fold, wallet_html
from app.trouble import Trouble
from app.words import Words, mark, words_for

USUAL = ("kk", "ru")


def run(options: argparse.Namespace, words: Words) -> int:
    """Write the card. Raises Trouble for languages that are not two, a card that cannot be read, a file that cannot
    be written."""
    target, languages = Path(options.output), options.lang or USUAL
    if target.suffix != ".pdf":
        raise Trouble(mark("The card is written as .pdf; “{name}” is not."), name=target.name)
    if len(languages) != 2 or languages[0] == languages[1]:
        raise Trouble(mark("The card has two languages. Name two different ones with --lang, or none."))
    shelf = read_shelf()
    first, second = (words_for(language) for language in languages)
    html = wallet_html(card_to_fold(shelf), shelf.contacts, first, second, _book())
    return write_page(options, html, target, words)


def _book() -> RuleBook | None:
    """The rules, to see whether all is signed; the card does not wait for rules that cannot be read."""
    try:
        return load_rule_book()
    except Trouble:
        return None
