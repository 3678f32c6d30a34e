"""Wherever a button of the first page leads, and on from there. New pages are tried here by themselves."""

from __future__ import annotations

from app.law.book import RuleBook
from atspi.answering import Answering
from atspi.reader import Reader
from atspi.walker import Walker


def test_every_page_that_a_button_leads_to(reader: Reader, book: RuleBook) -> None:
    walker = Walker(reader, Answering(reader, book, {}))
    walker.walk(reader.shown)
    assert len(walker.been) > 8
