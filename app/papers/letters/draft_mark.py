"""The mark of a draft on a letter: its first line, so that nobody sends it by mistake."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from app.papers.letters.letter import FilledLetter, Paragraph
from app.papers.letters.traces import without_traces

_STYLE = "Note"


def marked(letter: FilledLetter, text: str) -> FilledLetter:
    """The letter with this line above it; without one just the letter."""
    if not text:
        return letter
    return replace(
        letter, document=_with_line(letter, text), paragraphs=(Paragraph(_STYLE.lower(), (text,)), *letter.paragraphs)
    )  # fmt: skip


def _with_line(letter: FilledLetter, text: str) -> bytes:
    from docx import Document

    document = Document(BytesIO(letter.document))
    known = {str(style.name).lower(): style.name for style in document.styles}
    document.paragraphs[0].insert_paragraph_before(text, known.get(_STYLE.lower()))
    made = BytesIO()
    document.save(made)
    return without_traces(made.getvalue(), letter.title, letter.language)
