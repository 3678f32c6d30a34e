"""Whether the templates of the letters can be handed out: in three languages, alike, and worded as everything else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from app.law.assess import Finding, assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.letter_schema import LetterSpec
from app.law.letters import Offer
from app.law.schema import GROUNDS
from app.law.wording import Said, Wording
from app.papers.letters.content import Person
from app.papers.letters.letter import fill_letter, paragraphs_of
from app.papers.letters.package import LetterError, read_package
from app.papers.letters.signing import template_path
from app.papers.letters.template import Uses, uses_of
from app.places import locales_of
from app.trouble import Trouble
from app.words import LANGUAGES, Words, mark, words_over

SOURCE = "en"
_MARKS = re.compile(r"\{[{%#].*?[}%#]\}")
_WORD = re.compile(r"[^\W\d_]+")


def check_letters(book: RuleBook, folder: Path, on: date | None = None) -> Iterator[Trouble]:
    """All faults of the templates in `letters/` of a folder of rules."""
    day, wording = on or book.pack.checked_on, Wording(folder)
    person = Person(book, Facts(), assess(book, Facts(), day))
    words = {language: words_over(language, locales_of(folder)) for language in LANGUAGES}
    for letter in book.letters.by_id.values():
        read = {language: _read(book, letter.spec, folder, language) for language in LANGUAGES}
        yield from (found for found in read.values() if isinstance(found, Trouble))
        uses = {language: found for language, found in read.items() if isinstance(found, Uses)}
        for language, found in uses.items():
            yield from _against_file(letter.spec, language, found)
            if found.fields ^ uses.get(SOURCE, found).fields:
                yield _uneven(letter.spec, language, found.fields ^ uses[SOURCE].fields)
        yield from _check_texts(wording, folder, letter.spec, list(uses))
        offer = Offer(letter, _some_ground(person, letter.spec), False)
        yield from _check_filling(person, offer, folder, [words[language] for language in uses])


def texts_of(path: Path) -> list[str]:
    """The text of a template paragraph by paragraph, without its marks; the marks that stand alone are left out."""
    found = (_MARKS.sub("…", line) for paragraph in paragraphs_of(path.read_bytes()) for line in paragraph.lines)
    return [line.strip() for line in found if line.strip(" …")]


def _read(book: RuleBook, letter: LetterSpec, folder: Path, language: str) -> Uses | Trouble:
    path = template_path(folder, language, letter.id)
    if not path.exists():
        return Trouble(mark("{language}: the letter template {name} is missing"), language=language, name=letter.id)
    try:
        return uses_of(read_package(path, f"{language}/{path.name}"), letter, book, f"{language}/{path.name}")
    except LetterError as error:
        return error


def _against_file(letter: LetterSpec, language: str, found: Uses) -> Iterator[Trouble]:
    """What a template uses must be what the file says of the letter."""
    facts = {name.partition(".")[2] for name in found.fields if name.startswith(("fact.", "value."))}
    blanks = {name.partition(".")[2] for name in found.fields if name.startswith("blank.")}
    for own, told in ((facts, letter.facts), (blanks, letter.blanks), (found.norms, letter.norms)):
        if different := set(own) ^ set(told):
            yield _uneven(letter, language, frozenset(different))


def _uneven(letter: LetterSpec, language: str, names: frozenset[str]) -> Trouble:
    return Trouble(
        mark("{language}: the letter template {name} and what is said of it differ in: {fields}"),
        language=language, name=letter.id, fields=", ".join(sorted(names)),
    )  # fmt: skip


def _check_texts(wording: Wording, folder: Path, letter: LetterSpec, languages: list[str]) -> Iterator[Trouble]:
    texts = {language: texts_of(template_path(folder, language, letter.id)) for language in languages}
    source = texts.get(SOURCE, [])
    for language, lines in texts.items():
        context = f"letters/{language}/{letter.id}"
        even = len(lines) == len(source)
        pairs = zip(lines, source, strict=True) if even else [("\n".join(lines), "\n".join(source))]
        for text, english in pairs:
            yield from wording.faults(Said(language, context, text, english))
        for word in _WORD.findall("\n".join(lines)):
            if len({unicodedata.name(letter).split(" ", 1)[0] for letter in word}) > 1:
                yield Trouble(mark("{context}: letters of two alphabets are mixed in “{word}”"), context=context,
                              word=word)  # fmt: skip


def _check_filling(person: Person, offer: Offer, folder: Path, languages: list[Words]) -> Iterator[Trouble]:
    """Every template can be filled, also for somebody of whom nothing is known."""
    nothing: Mapping[str, str] = {}
    for words in languages:
        try:
            fill_letter(person, offer, words, nothing, folder / "letters")
        except LetterError as error:
            yield error


def _some_ground(person: Person, letter: LetterSpec) -> Finding | None:
    return next(found for found in person.assessment.findings if found.kind in GROUNDS) if letter.each else None
