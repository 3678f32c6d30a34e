"""The sign-offs of a folder that still hold: read once, and only if there are any."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.law.book import RuleBook
from app.law.note_schema import ReviewSpec
from app.law.reading import with_ids
from app.law.rulefile import Opener, RuleFile
from app.law.signoff import Digests, subjects
from app.places import locales_of
from app.trouble import Trouble
from app.words import LANGUAGES, words_over


def standing_reviews(book: RuleBook, folder: Path, opened: Opener = RuleFile) -> Mapping[str, ReviewSpec]:
    """The sign-offs whose digest is still that of what was signed; none for a letter that cannot be read.

    Raises RuleError for a file that cannot be used.
    """
    signed = with_ids(opened(folder / "reviewed.yaml"), ReviewSpec)
    if not signed:
        return {}
    from app.law.examples import read_examples  # only now: as long as nothing is signed, neither is needed
    from app.papers.letters.signing import templates_in

    languages = {name: words_over(name, locales_of(folder)).text for name in LANGUAGES}
    digests = Digests(book, read_examples(book, folder, opened), languages, templates_in(folder))
    known = dict(subjects(book))
    return {review.id: review for review in signed if review.id in known and _holds(review, digests)}


def _holds(review: ReviewSpec, digests: Digests) -> bool:
    try:
        return digests.of(review.id) == review.digest
    except Trouble:
        return False
