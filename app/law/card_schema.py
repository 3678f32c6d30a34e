"""The form of the emergency cards and of the contacts: all that is read before the rule book, and without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Annotated

from app.law.strict import AtLeastOne, Confidence, Key, Name, Positive, RuleId, Several, Strict, Text
from app.words import placeholders

TIME = "time"
_TIME_ONLY = (frozenset[str](), frozenset({f"{TIME}:"}))


class ContactSpec(Strict):
    """Somebody to ask, entered by the organisation that hands the program out. Shown as written, in any language."""

    name: Text
    city: Text | None = None
    phone: Text | None = None
    helps_with: Annotated[Text | None, Key("for")] = None
    checked_on: date


class CardSource(Strict):
    """What lines of a card rest on: an act of sources.yaml, its short name, and which edition or copy was read."""

    id: Name
    act: str
    name: Text
    edition: date | None = None
    copy_read: Annotated[Text | None, Key("copy")] = None

    def __post_init__(self) -> None:
        if self.edition and self.copy_read:
            raise ValueError("either `edition` or `copy`")


class Told(Strict):
    """Something a card says: its norm, how sure it is, and where it stands; without a place it is plain practice."""

    id: Name
    norm: RuleId
    confidence: Confidence
    source: Name | None = None
    place: Text | None = None

    def __post_init__(self) -> None:
        if self.source is None and (self.place or self.confidence != "unconfirmed"):
            raise ValueError("what the law says, or somebody reports, needs its `source`")


class CardLine(Told):
    """One line of a part."""

    text: Text


class Moment(Told):
    """What is said when the clock has run for so long."""

    minutes: Positive
    label: Text
    say: Text


class ClockSpec(Strict):
    """The clock: when to press it, and its moments in their order."""

    press: Text
    moments: AtLeastOne[Moment]

    def __post_init__(self) -> None:
        if any(earlier.minutes >= later.minutes for earlier, later in pairwise(self.moments)):
            raise ValueError("the moments must be in order")


class Phrase(Strict):
    """Something to say to an officer, in both languages of the country; {time} stands for when the clock began."""

    id: Name
    use: Annotated[Text, Key("for")]
    kk: Text
    ru: Text

    def __post_init__(self) -> None:
        if placeholders(self.kk) not in _TIME_ONLY or placeholders(self.ru) != placeholders(self.kk):
            raise ValueError("a phrase may hold {time}, in both languages, and no other placeholder")


class CardPart(Strict):
    """A part of a card: lines, what to say, and in one of the parts the clock."""

    id: Name
    title: Text
    lines: AtLeastOne[CardLine]
    clock: ClockSpec | None = None
    phrases: Several[Phrase] = ()


class WalletSpec(Strict):
    """What of a card stands on the sheet to fold, by id: two panels of lines, and what to say on two others."""

    first: AtLeastOne[Name]
    limits: AtLeastOne[Name]
    say_first: AtLeastOne[Name]
    say_then: AtLeastOne[Name]


class CardSpec(Strict):
    """An emergency card: put together on a day, part after part. `reviewed` is about the phrases."""

    id: Name
    as_of: date
    tab: Text
    title: Text
    sources: Several[CardSource]
    parts: AtLeastOne[CardPart]
    reviewed: bool
    caveat: Text
    wallet: WalletSpec | None = None

    @property
    def clock(self) -> ClockSpec:
        """The clock of the card."""
        return next(part.clock for part in self.parts if part.clock)

    @property
    def lines(self) -> tuple[Told, ...]:
        """Everything that the card says and that rests on a norm."""
        return (*(line for part in self.parts for line in part.lines), *self.clock.moments)

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Everything that the card gives to say."""
        return tuple(phrase for part in self.parts for phrase in part.phrases)

    def line(self, name: str) -> CardLine:
        """The line with this id."""
        return next(line for part in self.parts for line in part.lines if line.id == name)

    def source(self, name: str) -> CardSource:
        """The source with this id."""
        return next(source for source in self.sources if source.id == name)

    def __post_init__(self) -> None:
        if sum(part.clock is not None for part in self.parts) != 1:
            raise ValueError("a card has one clock")
        for twice in _twice((part.id for part in self.parts), (source.id for source in self.sources), self._told()):
            raise ValueError(f"the id “{twice}” stands here twice")
        known = {source.id for source in self.sources}
        for line in self.lines:
            if line.source and line.source not in known:
                raise ValueError(f"there is no source “{line.source}”")
        for name in self._not_to_fold():
            raise ValueError(f"there is nothing “{name}” for the sheet to fold")

    def _not_to_fold(self) -> set[str]:
        """The ids on the sheet to fold that the card does not have."""
        if self.wallet is None:
            return set()
        lines, phrases = self.wallet.first + self.wallet.limits, self.wallet.say_first + self.wallet.say_then
        known = {line.id for part in self.parts for line in part.lines}
        return (set(lines) - known) | (set(phrases) - {phrase.id for phrase in self.phrases})

    def _told(self) -> Iterator[str]:
        yield from (line.id for line in self.lines)
        yield from (phrase.id for phrase in self.phrases)


def _twice(*lists: Iterable[str]) -> Iterator[str]:
    for names in lists:
        seen: set[str] = set()
        for name in names:
            if name in seen:
                yield name
            seen.add(name)
