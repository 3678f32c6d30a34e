"""A letter, filled: a document to edit, and the same text as a page to be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError

from app.law.letters import Offer, offers
from app.papers.letters.content import Person, checked, content
from app.papers.letters.package import LetterError, read_package
from app.papers.letters.template import BROKEN, environment, opened, uses_of
from app.papers.letters.traces import without_traces
from app.papers.letters.unbroken import hold_together
from app.papers.template import filled
from app.places import RULES
from app.trouble import Trouble
from app.unbroken import held_on_paper
from app.words import Words, mark

TEMPLATES = RULES / "letters"
STYLES = ("addressee", "title", "heading", "body", "list", "signature", "note")
_UNUSUAL = "body"


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
        paragraphs = [Paragraph(each.style, tuple(map(held_on_paper, each.lines))) for each in self.paragraphs]
        return filled("letter.html", paragraphs=paragraphs, language=self.language, title=self.title)


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
    person: Person, offer: Offer, words: Words, typed: Mapping[str, Any], folder: Path | None = None
) -> FilledLetter:
    """The letter that is offered, in the language of `words`, with what was typed for it.

    `folder` holds the templates, those of the rule book if left out.

    Raises Trouble for something typed that cannot stand, LetterError for a template that cannot be used.
    """
    letter = offer.letter
    path = (folder or person.book.folder / "letters") / words.language / f"{letter.spec.id}.docx"
    name = f"{words.language}/{path.name}"
    raw = read_package(path, name)
    uses_of(raw, letter.spec, person.book, name)
    values = content(person, letter, offer.ground, checked(person.book, letter, typed), words)
    title = words.say("Letter")
    document, paragraphs = _rendered(raw, values, name)
    return FilledLetter(without_traces(document, title, words.language), paragraphs, words.language, title)


def paragraphs_of(document: bytes) -> tuple[Paragraph, ...]:
    """The text of a document, read back from it."""
    from docx import Document

    return _paragraphs(Document(BytesIO(document)))


def _paragraphs(document: Any) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(_style(p.style), tuple(p.text.split("\n"))) for p in document.paragraphs)


def _style(style: Any) -> str:
    """The style by its name, or by its id: some word processors rename styles."""
    names = (str(getattr(style, "name", "")).lower(), str(getattr(style, "style_id", "")).lower())
    return next((name for name in names if name in STYLES), _UNUSUAL)


def _rendered(raw: bytes, values: Mapping[str, Any], name: str) -> tuple[bytes, tuple[Paragraph, ...]]:
    """The filled document, and its text as it was before its lines were held together."""
    try:
        document = opened(raw)
        document.render(dict(values), environment(), autoescape=True)
        paragraphs = _paragraphs(document.docx)
        hold_together(document.docx)
        made = BytesIO()
        document.save(made)
    except (TemplateError, SecurityError, *BROKEN) as error:
        raise LetterError(mark("The letter template “{name}” cannot be filled."), name=name) from error
    return made.getvalue(), paragraphs
