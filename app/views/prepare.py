"""Preparing with a counsellor: the way to the sheets, and each sheet. Nothing is entered and nothing is weighed."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.guide_schema import PREPARE, BlockSpec, SheetSpec
from app.views.card import certainty_words
from app.views.guide import closing_text
from app.views.note import note_view
from app.views.review_state import review_text
from app.views.shapes import NoteView
from app.words import Words


class SheetDoor(NamedTuple):
    """A way to a sheet."""

    sheet: str
    title: str
    text: str


class PrepareView(NamedTuple):
    """The page with the ways to the sheets."""

    title: str
    text: str
    lead: tuple[str, ...]
    sheets: tuple[SheetDoor, ...]
    closing: str


class ItemView(NamedTuple):
    """A heading, a question or a point. `number` is empty where nothing is counted, `title` where there is none."""

    number: str
    title: str
    text: str


class BlockView(NamedTuple):
    """Items under a heading, which may be empty."""

    title: str
    items: tuple[ItemView, ...]


class SheetView(NamedTuple):
    """A sheet, and the note that tells in full what it rests on."""

    sheet: str
    title: str
    lead: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    certainty: str
    note: NoteView
    closing: str
    reviewed: str


class StepView(NamedTuple):
    """One item of a sheet that is gone through one by one, and where one stands: "Question 2 of 12"."""

    above: str
    place: str
    item: ItemView
    lead: tuple[str, ...]
    is_last: bool
    note: NoteView
    closing: str


def prepare_view(book: RuleBook, words: Words) -> PrepareView:
    """The ways to the sheets."""
    spec, place = book.library.guide.spec.prepare, f"guide.{PREPARE}"
    return PrepareView(
        title=words.text(f"{place}.title", spec.title),
        text=words.text(f"{place}.text", spec.text),
        lead=tuple(words.text(f"{place}.lead.{n}", line) for n, line in enumerate(spec.lead)),
        sheets=tuple(
            SheetDoor(s.id, words.text(f"guide.{s.id}.title", s.title), words.text(f"guide.{s.id}.text", s.text))
            for s in spec.sheets
        ),
        closing=closing_text(book, words),
    )


def sheet_view(book: RuleBook, sheet: str, on: date, words: Words) -> SheetView:
    """A sheet as a whole."""
    spec, note = book.library.guide.sheet(sheet), book.library.notes[book.library.guide.sheet(sheet).note]
    return SheetView(
        sheet=sheet,
        title=words.text(f"guide.{sheet}.title", spec.title),
        lead=_lead(spec, words),
        blocks=tuple(_block(spec, block, words) for block in spec.blocks),
        certainty=certainty_words(note.spec.confidence, words),
        note=note_view(book, note, on, words),
        closing=closing_text(book, words),
        reviewed=review_text(book, f"guide.{sheet}", words),
    )


def step_view(book: RuleBook, sheet: str, at: int, on: date, words: Words) -> StepView:
    """The item of a sheet at which one stands, counted from 0."""
    view = sheet_view(book, sheet, on, words)
    items = [item for block in view.blocks for item in block.items]
    return StepView(
        above=view.title,
        place=words.say("Question {n} of {all}", n=at + 1, all=len(items)),
        item=items[at],
        lead=view.lead,
        is_last=at + 1 == len(items),
        note=view.note,
        closing=view.closing,
    )


def _lead(spec: SheetSpec, words: Words) -> tuple[str, ...]:
    return tuple(words.text(f"guide.{spec.id}.lead.{n}", line) for n, line in enumerate(spec.lead))


def _block(spec: SheetSpec, block: BlockSpec, words: Words) -> BlockView:
    place = f"guide.{spec.id}.{block.id}"
    return BlockView(
        title=words.text(f"{place}.title", block.title or ""),
        items=tuple(
            ItemView(
                number=str(number) if spec.numbered else "",
                title=words.text(f"{place}.{item.id}.title", item.title or ""),
                text=words.text(f"{place}.{item.id}.text", item.text),
            )
            for number, item in enumerate(block.items, 1)
        ),
    )
