"""Whether the emergency cards fit the rules beside them, and whether their phrases keep to what no text may say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from app.law.card_schema import CardSpec
from app.law.schema import ActSpec
from app.law.sources import Read
from app.law.wording import Said, Wording
from app.trouble import Trouble
from app.words import mark


def check_cards(read: Read) -> None:
    """Raise a RuleError at the first name in a card that does not exist, or edition that is no longer the one read."""
    norms = {source.spec.id for source in read.rules}
    for note in read.library.notes:
        norms |= {note.spec.id, *note.spec.covers}
    for name, card in read.cards.items():
        for where, what, values in _faults(card, read.acts, norms):
            raise read.card_files[name].fault(where, what, **values)


def phrase_faults(cards: Iterable[CardSpec], wording: Wording) -> Iterator[Trouble]:
    """What is wrong with the wording of the phrases, which are in no catalogue."""
    for card in cards:
        for phrase in card.phrases:
            for language, text in (("kk", phrase.kk), ("ru", phrase.ru)):
                yield from wording.faults(Said(language, f"cards.{card.id}.{phrase.id}", text, ""))


_Fault = tuple[tuple[str | int, ...], str, dict[str, object]]


def _faults(card: CardSpec, acts: Mapping[str, ActSpec], norms: Collection[str]) -> Iterator[_Fault]:
    for index, source in enumerate(card.sources):
        where = ("sources", index)
        if source.act not in acts:
            yield where, mark("there is no source “{name}”"), {"name": source.act}
        elif source.edition and source.edition != acts[source.act].edition:
            yield where, mark("the edition of “{name}” is another one in sources.yaml"), {"name": source.act}
    for line in card.lines:
        if line.norm not in norms:
            yield (), mark("there is no norm “{name}”"), {"name": line.norm}
