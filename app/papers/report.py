"""The report: one language down the page, or two side by side, part opposite part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.interview import Interview
from app.papers.picture import picture_note
from app.papers.sheet import Line, sheet_html
from app.views.beside import beside
from app.views.draft import draft_text
from app.views.report import Part, ReportView, report_view
from app.views.shapes import DueView
from app.views.timeline import YearsView
from app.words import Words, mark

_MOST_NOTES = 8


def report_html(book: RuleBook, facts: Facts, on: date, languages: Sequence[Words], heading: str = "") -> str:
    """The report of a case as a page, in one language or in two side by side; `heading` instead of the usual one."""
    interview = Interview(book, on)
    interview.facts = facts
    return report_of(interview, languages, heading)


def report_of(interview: Interview, languages: Sequence[Words], heading: str = "") -> str:
    """The report of an interview, headed for him for whom somebody asks."""
    views = [report_view(interview, words) for words in languages]
    if heading:
        views = [view._replace(heading=heading) for view in views]
    columns = [
        (*_draft(interview.book, words), *report_lines(view, words))
        for view, words in zip(views, languages, strict=True)
    ]
    return sheet_html([words.say("Report") for words in languages], [view.day for view in views], columns, languages)


def _draft(book: RuleBook, words: Words) -> Iterator[Line]:
    if text := draft_text(book, words):
        yield Line("box", text)


def report_lines(view: ReportView, words: Words) -> Iterator[Line]:
    """The report, line after line: the same lines in every language."""
    yield from _head(view, words)
    yield from _standing(view)
    yield from _next(view)
    yield from _parts(view.grounds, words.say("Grounds whose conditions you meet"), words.say(_DECIDES))
    yield from _papers(view, words)
    yield from _parts(view.unclear, words.say("Grounds on which the law is unclear"))
    yield from _parts(view.close, words.say("Close: one condition fails"))
    yield from _parts(view.summons, words.say("Your summons"))
    if view.years is not None:
        yield from _years(view.years, words)
    yield from _dues(view.dues, words)
    yield from _asks(view)
    yield from _more(view, words)
    yield from _contacts(view, words)
    yield Line("box", words.say(_LAST))


_DECIDES = mark("A ground is not yet a decision: the call-up commission decides.")
_LAST = mark(
    "This is information, not legal advice. The call-up commission decides. Have a lawyer look at it where you can."
)


def _head(view: ReportView, words: Words) -> Iterator[Line]:
    yield Line("title", view.heading)
    yield Line("small", beside(words, view.day, view.edition))
    if view.about:
        yield Line("small", view.about)
    yield Line("box", words.say("This sheet holds personal answers. Show it only to people whom you trust."))


def _standing(view: ReportView) -> Iterator[Line]:
    yield Line("strong", view.said.headline)
    yield Line("text", view.said.explain)
    yield from (Line("small", text) for text in (view.certainty, view.unreviewed, *view.notices) if text)


def _next(view: ReportView) -> Iterator[Line]:
    if view.do_next.lines:
        yield Line("heading", view.do_next.title)
    for line in view.do_next.lines:
        yield Line("point", line.text, line.norm)


def _parts(parts: Sequence[Part], title: str, below: str = "") -> Iterator[Line]:
    if not parts:
        return
    yield Line("heading", title)
    if below:
        yield Line("small", below)
    for part in parts:
        yield Line("part", part.title, part.until)
        yield from (Line("text", line) for line in part.lines)
        yield Line("small", part.norm)


def _papers(view: ReportView, words: Words) -> Iterator[Line]:
    if not view.papers:
        return
    yield Line("heading", words.say("Papers to bring"))
    yield Line("small", words.say("Usually asked; confirm with the office. We could not find the official list."))
    for group in view.papers:
        yield Line("part", group.title)
        yield from (Line("tick", paper) for paper in group.papers)


def _years(view: YearsView, words: Words) -> Iterator[Line]:
    yield Line("heading", view.title)
    yield Line("picture", view.title, picture=picture_note(view))
    yield from (Line("small", text) for text in view.lead)
    yield from (Line("point", text) for text in _periods(view, words))
    if view.pins:
        yield Line("part", view.pins_title)
    yield from (Line("day", pin.line, pin.norm, str(pin.number)) for pin in view.pins)


def _periods(view: YearsView, words: Words) -> Iterator[str]:
    """What holds when, and where its end is not known, that; periods of which the same is told are told as one."""
    told = [
        (period, f"{period.cells[2]}. {period.cells[4]}" if span.tone == "untold" else period.cells[2])
        for period, span in zip(view.periods, view.rows[0].spans, strict=True)
    ]
    for what, those in groupby(told, key=lambda one: one[1]):
        found = [period for period, _ in those]
        begins, ends = words.date(found[0].begins), words.date(found[-1].ends)
        yield words.say("{begins} – {ends}: {what}", begins=begins, ends=ends, what=what)


def _dues(views: Sequence[DueView], words: Words) -> Iterator[Line]:
    if views:
        yield Line("heading", words.say("Times that run"))
    for view in views:
        yield Line("point", " ".join(filter(None, (view.line, view.kept))), beside(words, view.certainty, view.norm))


def _asks(view: ReportView) -> Iterator[Line]:
    if view.asks.questions:
        yield Line("heading", view.asks.title)
    yield from (Line("point", text) for _, text in view.asks.questions)
    if view.asks.rest:
        yield Line("small", view.asks.rest)


def _more(view: ReportView, words: Words) -> Iterator[Line]:
    if not view.more:
        return
    yield Line("heading", words.say("Also worth reading in the program"))
    yield from (Line("point", title, norm) for title, norm in view.more[:_MOST_NOTES])
    left = len(view.more) - _MOST_NOTES
    if left > 0:
        yield Line("small", words.count("{n} more stands in the program", "{n} more stand in the program", left))


def _contacts(view: ReportView, words: Words) -> Iterator[Line]:
    yield Line("heading", words.say("Whom to ask"))
    yield from (Line("text", text) for text in view.contacts)
    yield Line("blank", words.say("A lawyer or helper, with telephone:"))
