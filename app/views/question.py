"""A question page, and what is typed into it."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.law.facts import Value
from app.law.interview import Interview
from app.law.schema import DateRange, FactSpec, IntegerRange
from app.trouble import Trouble
from app.views.articles import with_articles
from app.views.reason_text import option_text, value_text
from app.views.shapes import Option, QuestionView
from app.words import Words, mark

_MOST_REASONS = 6
_LONGEST = 40


class Refused(Trouble):
    """What was entered is not a possible answer; the sentence says what is."""


def question_view(interview: Interview, fact: str, words: Words) -> QuestionView:
    """The page of a question, with the answer given before if there is one."""
    spec = interview.book.facts[fact]
    span = spec.range
    answer = interview.suggestion(fact)
    return QuestionView(
        fact=fact,
        kind=spec.type,
        section=words.text(f"sections.{spec.section}.title", interview.book.section_title(spec.section).title),
        heading=words.text(f"{fact}.question", spec.question),
        options=_options(fact, spec, words),
        none_of_these=_none_of_these(fact, spec, words),
        not_sure=words.text(f"{fact}.not_sure", spec.not_sure or ""),
        why=_why(interview, fact, spec, words),
        sensitive=spec.sensitive,
        declined=words.text(f"{fact}.declined", spec.declined or ""),
        least=span.least if isinstance(span, IntegerRange) else None,
        most=span.most if isinstance(span, IntegerRange) else None,
        earliest=_shifted(interview.on, -span.years_before) if isinstance(span, DateRange) else None,
        latest=_shifted(interview.on, span.years_after) if isinstance(span, DateRange) else None,
        answer=tuple(sorted(answer)) if isinstance(answer, frozenset) else answer,
        state=interview.facts.state(fact),
        hint=words.text(f"{fact}.hint", spec.hint or ""),
    )


def read_answer(interview: Interview, fact: str, entered: Any, words: Words) -> Value:
    """What was entered, as an answer.

    `entered` is a value of a choice, a bool, a collection of values, digits as text, or (year, month, day) as texts.
    Raises Refused when it is empty, impossible, or outside the plausible range.
    """
    spec = interview.book.facts[fact]
    if spec.type == "integer":
        return _number(spec, str(entered))
    if spec.type == "date":
        return _day(interview.on, fact, spec, tuple(str(part) for part in entered), words)
    if spec.type == "set":
        return frozenset(entered)
    if entered is None:
        raise Refused(mark("Please choose one of the answers."))
    return entered


def _options(fact: str, spec: FactSpec, words: Words) -> tuple[Option, ...]:
    values: tuple[Any, ...] = (True, False) if spec.type == "bool" else tuple(spec.options)
    said = option_text if spec.type == "set" else value_text
    return tuple(Option(value, said(fact, spec, value, words)) for value in values)


def _none_of_these(fact: str, spec: FactSpec, words: Words) -> str:
    if spec.type != "set":
        return ""
    return words.text(f"{fact}.none_of_these", spec.none_of_these) if spec.none_of_these else words.say("None of these")


def _why(interview: Interview, fact: str, spec: FactSpec, words: Words) -> tuple[str, ...]:
    """Written by hand for sensitive questions, otherwise the rules that hang on the answer."""
    if spec.why:
        return (words.text(f"{fact}.why", spec.why),)
    rules = [interview.book.rules[rule].spec for rule in interview.why(fact)][:_MOST_REASONS]
    if not rules:
        return (words.say("The answer as a whole depends on it."),)
    titles = [words.text(f"{rule.id}.title", rule.title) for rule in rules]
    lines = [with_articles(title, rule.law.place, words) for title, rule in zip(titles, rules, strict=True)]
    return (words.say("These depend on your answer:"), *lines)


def _number(spec: FactSpec, text: str) -> int:
    span = spec.range if isinstance(spec.range, IntegerRange) else None
    stripped = text.strip()
    if not stripped.isdecimal() or len(stripped) > 4:
        raise Refused(mark("Please enter a whole number in digits."))
    number = int(stripped)
    if span and not span.least <= number <= span.most:
        raise Refused(mark("Please enter a number from {least} to {most}."), least=span.least, most=span.most)
    return number


def day_from(parts: tuple[str, ...]) -> date:
    """Year, month and day as typed. Raises Refused when they make no day."""
    if any(not part.strip().isdecimal() or len(part) > _LONGEST for part in parts):
        raise Refused(mark("Please enter the day, the month and the year in numbers."))
    try:
        return date(*(int(part) for part in parts))
    except (ValueError, OverflowError) as error:
        raise Refused(mark("There is no such day. Please check the day, the month and the year.")) from error


def _day(on: date, fact: str, spec: FactSpec, parts: tuple[str, ...], words: Words) -> date:
    day = day_from(parts)
    if fact == "birth_date" and day > on:
        raise Refused(mark("A birth date cannot lie after {day}."), day=words.date(on))
    if isinstance(spec.range, DateRange) and not _plausible(on, spec.range, day):
        raise Refused(mark("Please check the year: {year} is unlikely here."), year=day.year)
    return day


def _plausible(on: date, span: DateRange, day: date) -> bool:
    return _shifted(on, -span.years_before) <= day <= _shifted(on, span.years_after)


def _shifted(day: date, years: int) -> date:
    year = min(max(day.year + years, date.min.year), date.max.year)
    return day.replace(year=year, day=min(day.day, 28)) if day.month == 2 else day.replace(year=year)
