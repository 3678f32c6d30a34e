"""A letter, filled: a document to edit, and the same text as a page to be drawn."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError

from app.law.letters import Offer, offers
from app.papers.letters.content import Person, checked, content
from app.papers.letters.package import LetterError, read_package
from app.papers.letters.template import BROKEN, environment, opened, uses_of
from app.papers.template import filled
from app.places import RULES
from app.trouble import Trouble
from app.words import Words, mark

TEMPLATES = RULES / "letters"
STYLES = ("addressee", "title", "heading", "body", "list", "signature", "note")
_UNUSUAL = "body"
_THE_SAME_DAY = (1980, 1, 1, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a filled letter: its style, and its lines."""

    style: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines under one another."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """A letter in both forms: the document, and its text paragraph by paragraph."""

    document: bytes
    paragraphs: tuple[Paragraph, ...]
    language: str
    title: str

    @property
    def html(self) -> str:
        """The page that is drawn as PDF: just the text of the document."""
        return filled("letter.html", paragraphs=self.paragraphs, language=self.language, title=self.title)


def find_offer(person: Person, letter: str, ground: str | None) -> Offer:
    """The offer of a letter for a ground. Raises Trouble when there is none, and says what there is."""
    made = [offer for offer in offers(person.book, person.assessment) if offer.letter.spec.id == letter]
    if letter not in person.book.letters.by_id:
        what = mark("There is no letter “{name}”; allowed are: {allowed}.")
        raise Trouble(what, name=letter[:60], allowed=", ".join(person.book.letters.by_id))
    if not made:
        raise Trouble(mark("The letter “{name}” does not fit the answers, so it is not made."), name=letter)
    by_ground = {offer.ground.rule.id if offer.ground else None: offer for offer in made}
    if ground not in by_ground:
        allowed = ", ".join(str(name) for name in by_ground if name) or "-"
        raise Trouble(mark("The letter “{name}” needs another ground; allowed are: {allowed}."), name=letter,
                      allowed=allowed)  # fmt: skip
    return by_ground[ground]


def fill_letter(
    person: Person, offer: Offer, words: Words, typed: Mapping[str, Any], folder: Path = TEMPLATES
) -> FilledLetter:
    """The letter that is offered, in the language of `words`, with what was typed for it.

    Raises Trouble for something typed that cannot stand, LetterError for a template that cannot be used.
    """
    letter = offer.letter
    path = folder / words.language / f"{letter.spec.id}.docx"
    name = f"{words.language}/{path.name}"
    raw = read_package(path, name)
    uses_of(raw, letter.spec, person.book, name)
    values = content(person, letter, offer.ground, checked(person.book, letter, typed), words)
    title = words.say("Letter")
    document = _without_traces(_rendered(raw, values, name), title, words.language)
    return FilledLetter(document, paragraphs_of(document), words.language, title)


def paragraphs_of(document: bytes) -> tuple[Paragraph, ...]:
    """The text of a document, read back from it."""
    from docx import Document

    found = ((str(getattr(p.style, "name", "")).lower(), p.text) for p in Document(BytesIO(document)).paragraphs)
    return tuple(
        Paragraph(style if style in STYLES else _UNUSUAL, tuple(text.split("\n"))) for style, text in found
    )  # fmt: skip


def _rendered(raw: bytes, values: Mapping[str, Any], name: str) -> bytes:
    try:
        document = opened(raw)
        for field in ("author", "comments", "identifier", "language", "subject", "title"):
            setattr(document.docx.core_properties, field, "")
        document.render(dict(values), environment(), autoescape=True)
        made = BytesIO()
        document.save(made)
    except (TemplateError, SecurityError, *BROKEN) as error:
        raise LetterError(mark("The letter template “{name}” cannot be filled."), name=name) from error
    return made.getvalue()


def _without_traces(document: bytes, title: str, language: str) -> bytes:
    """The same document without author, program and times; only a neutral title is left."""
    own = {
        "docProps/core.xml": _CORE.format(title=escape(title), language=language),
        "docProps/app.xml": _APP,
    }
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(document)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content_of_part = own[part].encode() if part in own else old.read(part)
            new.writestr(zipfile.ZipInfo(part, _THE_SAME_DAY), content_of_part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
