"""How the program works, in a few lines: what it asks, how sure it is, and what it does not keep."""

from __future__ import annotations

from typing import NamedTuple

from app.views.certainty import certainty_words
from app.words import Words


class HowView(NamedTuple):
    """The page: what comes out of it first, then a few lines."""

    title: str
    lead: str
    lines: tuple[str, ...]


def how_view(words: Words, held_key: str, words_key: str) -> HowView:
    """The page; the two keys are named as they are printed on the keyboard."""
    return HowView(
        title=words.say("How this works"),
        lead=words.say("You answer plain questions and learn what the law says for you."),
        lines=(*_of_answers(words), *_of_marks(words, words_key), *_of_safety(words, held_key)),
    )


def _of_answers(words: Words) -> tuple[str, ...]:
    return (
        words.say("It asks only what can still change your answer. You can always go back."),
        words.say(
            "“I don't know” never counts as “no”: what it leaves open stays “{open}”.",
            open=words.say("Not decided yet"),
        ),
        words.say(
            "“{met}” means that you have a ground. The call-up commission decides.", met=words.say("Conditions met")
        ),
    )


def _of_marks(words: Words, words_key: str) -> tuple[str, ...]:
    official, reported, unclear = (certainty_words(rung, words) for rung in ("official", "reported", "unconfirmed"))
    return (
        words.say(
            "How sure a statement is, it says itself: “{official}”, “{reported}”, “{unclear}”.",
            official=official, reported=reported, unclear=unclear,
        ),
        words.say(
            "In the picture of the years, bars are grounds, shaded months call-up seasons, and pins days to remember."
        ),
        words.say(
            "Rest the pointer on a word with dots to see what it means. {key} lists the words of a page.", key=words_key
        ),
    )  # fmt: skip


def _of_safety(words: Words, held_key: str) -> tuple[str, ...]:
    return (
        words.say("{key} shows at once what to do when somebody is being held or taken.", key=held_key),
        words.say(
            "Nothing is sent, and nothing stored unless you save it. “{hide}”, or Esc twice, wipes the rest.",
            hide=words.say("Hide"),
        ),
    )
