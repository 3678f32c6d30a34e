"""What a client and a counsellor agree on about keeping notes, on one sheet that both can sign. It names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from app.papers.sheet import Line, sheet_html
from app.words import Words


def agreement_html(on: date, languages: Sequence[Words]) -> str:
    """The sheet in one language or in two side by side; `on` is the day that stands at its head."""
    return sheet_html(
        [words.say("Agreement") for words in languages],
        [words.date(on) for words in languages],
        [(*agreement_lines(words),) for words in languages],
        languages,
    )


def agreement_lines(words: Words) -> Iterator[Line]:
    """The sheet, line after line: the same lines in every language."""
    yield Line("title", words.say("Agreement on keeping notes"))
    yield Line("small", words.say("One copy for the client, one for the counsellor. Both are signed by both."))
    yield Line("heading", words.say("What the client was told"))
    yield from (Line("point", text) for text in _told(words))
    yield Line("heading", words.say("What is agreed"))
    yield Line("mark", words.say("The client has heard this and agrees that it is kept"))
    yield Line("blank", words.say("The client; a sign is enough, no name is needed:"))
    yield Line("blank", words.say("The counsellor:"))
    yield Line("blank", words.say("The day:"))
    yield Line("box", words.say("Whoever finds this sheet learns that advice was asked for. Keep it safe."))


def _told(words: Words) -> tuple[str, ...]:
    return (
        words.say("Why: to go on from the same answers next time, and to keep the days in view."),
        words.say("What: the answers, the counsellor's notes and steps, and what the rules said. No name is needed."),
        words.say("Where: in an encrypted file in a folder of the counsellor. The program sends nothing anywhere."),
        words.say("How long: until the counsellor deletes it. The client may ask for that at any time."),
        words.say("The client may say no. Everything else works without saving."),
        words.say("Answers about faith and conscience stay out of the file, unless the client agrees to that as well."),
    )
