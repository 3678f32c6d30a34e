"""`quqyq letter CASE.json [LETTER]`: the letters that fit a case, or one of them as a document or a page."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.case import parse_case
from app.commands.call import DONE, day_of
from app.commands.reading import as_text, opened, read_whole
from app.law.assess import assess
from app.law.facts import CaseError
from app.law.load import load_rule_book
from app.papers.letters.content import Person
from app.papers.letters.draft_mark import marked
from app.papers.letters.letter import fill_letter, find_offer
from app.papers.saving import save_whole
from app.raw import is_mapping
from app.trouble import Trouble
from app.views.draft import draft_text
from app.views.letters import LetterView, letters_view
from app.words import Words, mark

KINDS = (".docx", ".pdf")


def run(options: argparse.Namespace, words: Words) -> int:
    """List the letters, or write the one that was named. Raises Trouble for what cannot be made or written."""
    if options.case == options.blanks == "-":
        raise Trouble(mark("Only one of the case and the fields can come from standard input."))
    book = load_rule_book()
    facts, on = parse_case(_text(options.case), book.facts, day_of(None), day_of(options.on) if options.on else None)
    person = Person(book, facts, assess(book, facts, on))
    if options.letter is None:
        sys.stdout.write("\n".join(_listed(person, words)) + "\n")
        return DONE
    _write(person, options, words)
    return DONE


def _write(person: Person, options: argparse.Namespace, words: Words) -> None:
    if options.output is None or Path(options.output).suffix not in KINDS:
        raise Trouble(mark("Name the file to write with -o; it ends in .docx or .pdf."))
    target = Path(options.output)
    offer = find_offer(person, options.letter, options.ground)
    letter = marked(fill_letter(person, offer, words, _typed(options.blanks)), draft_text(person.book, words))
    if target.suffix == ".pdf":
        options.to_pdf(letter.html, target)
    else:
        save_whole(target, letter.document)
    sys.stdout.write(words.say("Written: {name}", name=target.name) + "\n")


def _text(name: str) -> str:
    with opened(name) as file:
        return as_text(read_whole(file))


def _typed(name: str | None) -> Mapping[str, Any]:
    """The fields: a JSON object of names and texts. They come from a file or standard input, never from the call,
    which other people at the same computer could read."""
    if name is None:
        return {}
    try:
        raw = json.loads(_text(name))
    except (ValueError, RecursionError) as error:
        raise _no_fields() from error
    if not is_mapping(raw):
        raise _no_fields()
    return raw


def _no_fields() -> CaseError:
    return CaseError(mark("These are not fields of a letter: a JSON object of names and texts is needed."))


def _listed(person: Person, words: Words) -> Iterator[str]:
    view = letters_view(person.book, person.facts, person.assessment, words)
    if view.fitting:
        yield words.say("Letters that fit the answers:")
        yield from (line for letter in view.fitting for line in _lines(letter))
    yield words.say("Other letters:")
    yield from (line for letter in view.others for line in _lines(letter))


def _lines(letter: LetterView) -> Iterator[str]:
    ground = f" --ground {letter.ground}" if letter.ground else ""
    yield f"- {letter.letter}{ground}"
    yield "  " + (f"{letter.title}: {letter.ground_title}" if letter.ground_title else letter.title)
    yield "  " + letter.about
