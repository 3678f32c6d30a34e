"""How sure a statement is, always in the same words."""

from __future__ import annotations

from app.words import Words


def certainty_words(confidence: str, words: Words) -> str:
    """The ladder of certainty."""
    return {
        "official": words.say("The law says"),
        "reported": words.say("It is reported that"),
        "unconfirmed": words.say("This is unclear; ask a lawyer"),
    }[confidence]
