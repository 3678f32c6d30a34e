"""An emergency card as it is read: parts with their lines and phrases, and the clock as it stands now."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from app.law.card_schema import TIME, CardPart, CardSource, CardSpec, ClockSpec, Phrase, Told
from app.law.cards import Shelf
from app.law.stopwatch import Stopwatch
from app.views.articles import articles_of
from app.views.beside import beside
from app.views.certainty import certainty_words
from app.views.contacts import lines_of
from app.words import Words

NO_TIME = "__:__"


class LineView(NamedTuple):
    """What to do, and below it where that stands and how sure it is; nothing below what is plain practice."""

    text: str
    basis: str


class PhraseView(NamedTuple):
    """Something to say: what it is for, and the words in Kazakh and in Russian."""

    use: str
    kk: str
    ru: str


class PartView(NamedTuple):
    """A part of the card."""

    part: str
    title: str
    lines: tuple[LineView, ...]
    phrases_title: str
    phrases: tuple[PhraseView, ...]
    has_clock: bool


class EmergencyView(NamedTuple):
    """A whole card."""

    tab: str
    title: str
    practice: str
    parts: tuple[PartView, ...]
    contacts_title: str
    contacts: tuple[str, ...]
    review: str
    caveat: str
    as_of: str


class ClockView(NamedTuple):
    """The clock: how to start it, or since when it runs, what has come, and what comes when."""

    runs: bool
    press: str
    started: str
    gone: str
    reached: tuple[LineView, ...]
    coming: tuple[str, ...]


def tab_text(card: CardSpec, words: Words) -> str:
    """Who the card is for, in a few words."""
    return words.text(f"cards.{card.id}.tab", card.tab)


def emergency_view(card: CardSpec, shelf: Shelf, watch: Stopwatch, words: Words) -> EmergencyView:
    """A card in the reader's language; its phrases tell when the clock began."""
    return EmergencyView(
        tab=tab_text(card, words),
        title=words.text(f"cards.{card.id}.title", card.title),
        practice=words.say("Lines without an article are ordinary practice; no norm prescribes them."),
        parts=tuple(_part(card, part, watch.started, words) for part in card.parts),
        contacts_title=words.say("Whom to ask"),
        contacts=lines_of(shelf.contacts, words),
        review=_review(card, words),
        caveat=words.text(f"cards.{card.id}.caveat", card.caveat),
        as_of=words.say("Put together on {day}", day=words.date(card.as_of)),
    )


def clock_view(card: CardSpec, watch: Stopwatch, words: Words) -> ClockView:
    """The clock of a card as it stands now."""
    clock, gone = card.clock, watch.minutes
    reached = watch.reached(clock.moments)
    return ClockView(
        runs=watch.runs,
        press=words.text(f"cards.{card.id}.clock.press", clock.press),
        started=words.say("Started at {time}", time=time_of(watch.started)),
        gone=_gone(gone, words),
        reached=tuple(
            LineView(words.text(f"cards.{card.id}.{moment.id}.say", moment.say), basis_text(card, moment, words))
            for moment in reversed(reached)
        ),
        coming=tuple(_coming(card, clock, watch, words)),
    )


def time_of(moment: datetime | None) -> str:
    """A time of day as a clock shows it; blanks to fill in where there is none."""
    return f"{moment:%H:%M}" if moment else NO_TIME


def basis_text(card: CardSpec, line: Told, words: Words) -> str:
    """Where a line stands, in which edition or copy, and how sure it is; nothing for plain practice."""
    if line.source is None:
        return ""
    source = card.source(line.source)
    name = words.text(f"cards.{card.id}.sources.{source.id}.name", source.name)
    stands = articles_of(name, line.place or "", words)
    return beside(words, stands, read_text(card, source, words), certainty_words(line.confidence, words))


def read_text(card: CardSpec, source: CardSource, words: Words) -> str:
    """Which edition of an act was read, or which copy."""
    if source.edition:
        return words.say("Edition of {day}", day=words.date(source.edition))
    return words.text(f"cards.{card.id}.sources.{source.id}.copy", source.copy_read or "")


def review_of_phrases(card: CardSpec, words: Words) -> str:
    """Whether somebody whose mother tongue it is has read the phrases."""
    if card.reviewed:
        return words.say("A lawyer who speaks the language has reviewed the phrases.")
    return words.say("A lawyer who speaks the language has not yet reviewed the phrases.")


def _review(card: CardSpec, words: Words) -> str:
    """Said once for all phrases of a card."""
    return review_of_phrases(card, words) if any(part.phrases for part in card.parts) else ""


def _part(card: CardSpec, part: CardPart, started: datetime | None, words: Words) -> PartView:
    return PartView(
        part=part.id,
        title=words.text(f"cards.{card.id}.parts.{part.id}", part.title),
        lines=tuple(
            LineView(words.text(f"cards.{card.id}.{line.id}", line.text), basis_text(card, line, words))
            for line in part.lines
        ),
        phrases_title=words.say("To say, in Kazakh or in Russian"),
        phrases=tuple(phrase_view(card, phrase, started, words) for phrase in part.phrases),
        has_clock=part.clock is not None,
    )


def phrase_view(card: CardSpec, phrase: Phrase, started: datetime | None, words: Words) -> PhraseView:
    """A phrase, with when the clock began."""
    known = {TIME: time_of(started)}
    use = words.text(f"cards.{card.id}.{phrase.id}.for", phrase.use)
    return PhraseView(use, phrase.kk.format_map(known), phrase.ru.format_map(known))


def _gone(minutes: int, words: Words) -> str:
    if minutes < 60:
        return words.count("{n} minute gone", "{n} minutes gone", minutes)
    return words.say("{hours} h {minutes} min gone", hours=minutes // 60, minutes=minutes % 60)


def _coming(card: CardSpec, clock: ClockSpec, watch: Stopwatch, words: Words) -> list[str]:
    """The moments still to come, with day and time of day."""
    told: list[str] = []
    for moment in clock.moments:
        over = watch.at(moment.minutes)
        if over is not None and moment.minutes > watch.minutes:
            label = words.text(f"cards.{card.id}.{moment.id}.label", moment.label)
            day = words.date(over.date())
            told.append(words.say("{label}: over on {day} at {time}", label=label, day=day, time=time_of(over)))
    return told
