"""Every text of the emergency cards that is translated; the phrases are not, both languages stand in the card."""

from __future__ import annotations

from collections.abc import Iterator

from app.law.card_schema import CardSpec, Told

Entry = tuple[str, str, str]
"""Context, text, and a comment for the translator."""


def card_texts(card: CardSpec) -> Iterator[Entry]:
    """The texts of a card, in a fixed order."""
    here, note = f"cards.{card.id}", "emergency card"
    yield f"{here}.tab", card.tab, "emergency card, a tab: who it is for"
    yield f"{here}.title", card.title, note
    for part in card.parts:
        yield f"{here}.parts.{part.id}", part.title, "emergency card, heading of a part"
        for line in part.lines:
            yield f"{here}.{line.id}", line.text, _comment(card, line)
        for phrase in part.phrases:
            yield f"{here}.{phrase.id}.for", phrase.use, f"what this is for: {phrase.ru}"
    yield f"{here}.clock.press", card.clock.press, "emergency card, below the button that starts the clock"
    for moment in card.clock.moments:
        yield f"{here}.{moment.id}.label", moment.label, _comment(card, moment)
        yield f"{here}.{moment.id}.say", moment.say, _comment(card, moment)
    for source in card.sources:
        yield f"{here}.sources.{source.id}.name", source.name, "short name of an act"
        if source.copy_read:
            yield f"{here}.sources.{source.id}.copy", source.copy_read, "which copy of an act was read"
    yield f"{here}.caveat", card.caveat, note


def _comment(card: CardSpec, line: Told) -> str:
    if line.source is None:
        return f"{line.norm}; ordinary practice"
    act = card.source(line.source).act
    return f"{line.norm}; {act}, art. {line.place}" if line.place else f"{line.norm}; {act}"
