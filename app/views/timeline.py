"""The coming years as plain translated data: a picture, the table that says the same, and what goes with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple

from app.law.book import RuleBook
from app.law.coming_years import coming_years, concerned
from app.law.deadlines import Due
from app.law.facts import Facts
from app.law.pins import Pin
from app.law.spans import GroundSpan, SeasonSpan
from app.law.standing import CALLABLE, NEEDS_ANSWERS, NEEDS_REVIEW
from app.law.timeline import Period
from app.views.beside import beside
from app.views.card import certainty_words, norm_text, place_text
from app.views.dated_text import DatedTexts
from app.views.due import checks_a_day
from app.views.edition import confidence_on
from app.views.period_text import Told, cells, sentence, standing_text
from app.words import Words, mark

Tone = Literal["ground", "untold", "outside", "gap", "open", "unclear", "season", "usual"]
_TONES: dict[str | None, Tone] = {CALLABLE: "gap", NEEDS_ANSWERS: "open", NEEDS_REVIEW: "unclear"}
_WITH_GROUND = ("released", "exempt", "deferment_ground")
_KEYS: tuple[tuple[Tone, str], ...] = (
    ("ground", mark("Conditions of a ground met; the commission decides")),
    ("untold", mark("Conditions met, but the end is not known")),
    ("outside", mark("Another reason than a ground")),
    ("gap", mark("No ground found")),
    ("open", mark("Not decided yet")),
    ("unclear", mark("Unclear in law")),
    ("season", mark("Call-up season, as reported")),
    ("usual", mark("Usual months of call-up; each season has its own decree")),
)


class SpanView(NamedTuple):
    """Days in a row of the picture, how they are drawn, and what they say in words."""

    begins: date
    ends: date
    tone: Tone
    label: str


class RowView(NamedTuple):
    """A row of the picture: the standing, a span for each period and without a title; or one ground."""

    title: str
    spans: tuple[SpanView, ...]


class PinView(NamedTuple):
    """A day to remember: its number in the picture, and what is on it."""

    number: int
    day: date
    line: str
    norm: str


class PeriodView(NamedTuple):
    """A period: what is read aloud of it, and its line in the table."""

    begins: date
    ends: date
    sentence: str
    cells: tuple[str, ...]


class KeyView(NamedTuple):
    """What a way of drawing means."""

    tone: Tone
    text: str


class TurnView(NamedTuple):
    """What the law asks for at the birthday to which the picture runs."""

    title: str
    text: str
    norm: str


class YearsView(NamedTuple):
    """Everything about the coming years. `asks` are questions whose answers would show an end."""

    title: str
    lead: tuple[str, ...]
    begins: date
    ends: date
    rows: tuple[RowView, ...]
    seasons: tuple[SpanView, ...]
    pins: tuple[PinView, ...]
    pins_title: str
    keys: tuple[KeyView, ...]
    periods: tuple[PeriodView, ...]
    table_title: str
    headers: tuple[str, ...]
    notes_title: str
    notes: tuple[str, ...]
    turn: TurnView | None
    asks_title: str
    asks: tuple[tuple[str, str], ...]


def years_view(book: RuleBook, facts: Facts, on: date, words: Words) -> YearsView | None:
    """The coming years from a day on; None for somebody whom call-up to term service does not concern."""
    if not concerned(book, facts, on):
        return None
    told = Told(book, facts, coming_years(book, facts, on), words)
    years, rows, seasons = told.years, tuple(_rows(told)), tuple(_seasons(told))
    asks = tuple(_asks(told))
    return YearsView(
        title=words.say("The coming years"),
        lead=tuple(_lead(told)),
        begins=years.begins, ends=years.ends,
        rows=rows, seasons=seasons,
        pins=tuple(_pins(told)), pins_title=words.say("Days to remember"),
        keys=tuple(_keys(rows, seasons, words)),
        periods=tuple(PeriodView(p.begins, p.ends, sentence(told, p), cells(told, p)) for p in years.periods),
        table_title=words.say("As a table"), headers=_headers(words),
        notes_title=words.say("About the call-up seasons"), notes=tuple(_season_notes(told)),
        turn=_turn(told),
        asks_title=words.say("An answer to this would show more:") if asks else "", asks=asks,
    )  # fmt: skip


def period_lines(view: YearsView) -> Iterator[str]:
    """The coming years in lines of text."""
    yield view.title
    yield from (f"  {line}" for line in view.lead)
    yield from (f"  - {period.sentence}" for period in view.periods)


def _headers(words: Words) -> tuple[str, ...]:
    return (
        words.say("From"),
        words.say("To"),
        words.say("What holds"),
        words.say("Which grounds"),
        words.say("What happens at the end"),
    )


def _lead(told: Told) -> Iterator[str]:
    words, years, horizon = told.words, told.years, told.book.library.horizon
    begins, ends = words.date(years.begins), words.date(years.ends)
    if years.reach == "birthday":
        yield words.say("The picture shows the time from {begins} to {ends}. Its last year comes after you turn {n}.",
                        begins=begins, ends=ends, n=horizon.age)  # fmt: skip
    else:
        yield words.say("From {begins} to {ends}.", begins=begins, ends=ends)
        yield (
            words.say("Your date of birth is not known here, so only the next years are shown.")
            if years.reach == "unknown"
            else words.say("You are {n} or older, so only the next years are shown.", n=horizon.age)
        )
    yield words.say("It takes your answers and the law as they are now. Both can change.")


def _rows(told: Told) -> Iterator[RowView]:
    standing = (SpanView(p.begins, p.ends, _tone(p), standing_text(told, p)) for p in told.years.periods)
    yield RowView("", tuple(standing))
    for spans in told.years.grounds:
        yield RowView(told.rule(spans[0].rule), tuple(_ground_span(span, told.words) for span in spans))


def _tone(period: Period) -> Tone:
    if period.standing in _WITH_GROUND:
        return "untold" if period.ends_untold else "ground"
    return _TONES.get(period.standing, "outside")


def _ground_span(span: GroundSpan, words: Words) -> SpanView:
    tone: Tone = "ground" if span.state == "met" else span.state
    text = next(text for key, text in _KEYS if key == tone)
    return SpanView(span.begins, span.ends, tone, words.say(text))


def _seasons(told: Told) -> Iterator[SpanView]:
    for span in told.years.seasons:
        begins, ends = max(span.begins, told.years.begins), min(span.ends, told.years.ends)
        yield SpanView(begins, ends, "season" if span.known else "usual", season_label(told, span))


def season_label(told: Told, span: SeasonSpan) -> str:
    """A call-up season with its days, and how sure they are."""
    words, season = told.words, span.season
    title = words.text(f"seasons.{season.id}.title", season.title)
    begins, ends = words.date(span.begins), words.date(span.ends)
    if span.known:
        return words.say("{season}: {begins} to {ends}, as reported", season=title, begins=begins, ends=ends)
    return words.say("{season}: {begins} to {ends}, the usual months", season=title, begins=begins, ends=ends)


def _season_notes(told: Told) -> Iterator[str]:
    """What is known of the seasons that are shown, and what is not."""
    spec, words = told.book.library.seasons, told.words
    shown = {span.season.id for span in told.years.seasons}
    for season in spec.seasons:
        if season.id in shown:
            yield words.text(f"seasons.{season.id}.explain", season.explain)
    if shown:
        yield words.text("seasons.explain", spec.explain)


def _keys(rows: Sequence[RowView], seasons: Sequence[SpanView], words: Words) -> Iterator[KeyView]:
    used = {span.tone for row in rows for span in row.spans} | {span.tone for span in seasons}
    yield from (KeyView(tone, words.say(text)) for tone, text in _KEYS if tone in used)


def _turn(told: Told) -> TurnView | None:
    """What the norm of the birthday asks for, told where that birthday lies within the picture or behind it."""
    book, words, horizon = told.book, told.words, told.book.library.horizon
    if told.years.reach == "unknown":
        return None
    spec, on = book.rules[horizon.spec.turn].spec, told.years.begins
    return TurnView(
        title=words.say("At {n}: what the law asks for", n=horizon.age),
        text=DatedTexts(book, words, on).text(f"{spec.id}.explain", spec.explain),
        norm=beside(words, certainty_words(confidence_on(spec, on), words), norm_text(book, spec, words)),
    )


def _asks(told: Told) -> Iterator[tuple[str, str]]:
    untold = dict.fromkeys(fact for p in told.years.periods for _, names in p.untold for fact in names)
    for fact in untold:
        if told.book.facts[fact].asked:
            yield fact, told.words.text(f"{fact}.question", told.book.facts[fact].question)


def _pins(told: Told) -> Iterator[PinView]:
    """The days to remember; what falls on one day shares its number."""
    words = told.words
    pins = [pin for pin in told.years.pins if pin.due is None or not checks_a_day(pin.due)]
    for number, (day, those) in enumerate(groupby(pins, key=lambda pin: pin.day), 1):
        found = tuple(those)
        lines = dict.fromkeys(pin_text(told, pin) for pin in found)
        norms = dict.fromkeys(norm for pin in found for norm in pin_norms(told, pin))
        line = words.say("{day}: {title}", day=words.date(day), title=" ".join(lines))
        yield PinView(number, day, line, beside(words, *norms))


def pin_text(told: Told, pin: Pin) -> str:
    """What is on a day to remember, as a sentence without the day."""
    words = told.words
    if pin.kind == "birthday":
        return words.say("You turn {n}.", n=pin.years)
    if pin.kind == "ground_ends":
        ground = told.rules(pin.norms)
        return words.say("The last day on which this is known to be met: {ground}.", ground=ground)
    if pin.due is not None:
        return words.say("{title}.", title=_deadline_title(told, pin.due))
    return words.say("{title}.", title=told.label(pin.fact))


def _deadline_title(told: Told, due: Due) -> str:
    spec = due.deadline.spec
    return DatedTexts(told.book, told.words, due.ends).text(f"deadlines.{spec.id}.title", spec.title)


def pin_norms(told: Told, pin: Pin) -> Iterator[str]:
    """How sure it is, and where it stands; a day that only an answer names rests on no norm."""
    book, words = told.book, told.words
    if pin.due is not None:
        spec = pin.due.deadline.spec
        yield from (certainty_words(spec.confidence, words), place_text(book, spec.law, words))
        return
    for norm in pin.norms:
        rule = book.rules[norm].spec
        yield from (certainty_words(rule.confidence, words), norm_text(book, rule, words))
