"""An emergency card for a lawyer's review: every line with its norm, every moment, every phrase."""

from __future__ import annotations

from collections.abc import Iterator

from app.law.card_schema import CardPart, CardSpec, Phrase, Told
from app.views.beside import beside
from app.views.emergency import basis_text, read_text, review_of_phrases
from app.views.rule_in_words import Line
from app.words import NAMES, Words


def card_in_words(card: CardSpec, words: Words) -> list[Line]:
    """The card line by line; headings stand above what is in them."""
    return [line for part in card.parts for line in _part(card, part, words)]


def card_sources(card: CardSpec, words: Words) -> tuple[str, ...]:
    """What the card rests on: each act with the edition or the copy that was read."""
    told: list[str] = []
    for source in card.sources:
        name = words.text(f"cards.{card.id}.sources.{source.id}.name", source.name)
        told.append(beside(words, name, read_text(card, source, words)))
    return tuple(told)


def _part(card: CardSpec, part: CardPart, words: Words) -> Iterator[Line]:
    yield Line(0, words.text(f"cards.{card.id}.parts.{part.id}", part.title))
    for line in part.lines:
        yield Line(1, words.text(f"cards.{card.id}.{line.id}", line.text))
        yield Line(2, _basis(card, line, words))
    if part.clock:
        yield Line(1, words.text(f"cards.{card.id}.clock.press", part.clock.press))
        for moment in part.clock.moments:
            yield Line(1, words.text(f"cards.{card.id}.{moment.id}.label", moment.label))
            said = words.text(f"cards.{card.id}.{moment.id}.say", moment.say)
            yield Line(2, words.say("At {n} min: {text}", n=moment.minutes, text=said))
            yield Line(2, _basis(card, moment, words))
    for phrase in part.phrases:
        yield from _phrase(card, phrase, words)


def _basis(card: CardSpec, line: Told, words: Words) -> str:
    practice = "" if line.source else words.say("Ordinary practice; no norm prescribes it")
    return beside(words, line.norm, basis_text(card, line, words), practice)


def _phrase(card: CardSpec, phrase: Phrase, words: Words) -> Iterator[Line]:
    """A phrase in the language of the column; where that is neither of the two, in both."""
    texts = {"kk": phrase.kk, "ru": phrase.ru}
    yield Line(1, words.text(f"cards.{card.id}.{phrase.id}.for", phrase.use))
    for language in (words.language,) if words.language in texts else texts:
        yield Line(2, words.say("{language}: {text}", language=NAMES[language], text=texts[language]))


def card_remarks(card: CardSpec, words: Words) -> tuple[str, ...]:
    """Of which day the card is, what is to be said about its phrases, and its caveat."""
    return (
        words.say("Put together on {day}", day=words.date(card.as_of)),
        review_of_phrases(card, words),
        words.text(f"cards.{card.id}.caveat", card.caveat),
    )
