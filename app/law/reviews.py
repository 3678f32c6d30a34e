"""The sign-offs of a folder that still hold: read once, and only if there are any."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.law.book import RuleBook
from app.law.examples import read_examples
from app.law.note_schema import ReviewSpec
from app.law.reading import with_ids
from app.law.signoff import Digests, subjects
from app.places import locales_of
from app.words import LANGUAGES, words_over


def standing_reviews(book: RuleBook, folder: Path) -> Mapping[str, ReviewSpec]:
    """The sign-offs whose digest is still that of the rule, its texts and its examples.

    Raises RuleError for a file that cannot be used.
    """
    signed = with_ids(folder / "reviewed.yaml", ReviewSpec)
    if not signed:
        return {}
    languages = {name: words_over(name, locales_of(folder)).text for name in LANGUAGES}
    digests = Digests(book, read_examples(book, folder), languages)
    known = dict(subjects(book))
    return {review.id: review for review in signed if review.id in known and digests.of(review.id) == review.digest}
