"""What is said of a passphrase while it is being chosen: words, no measure, and only what is certain."""

from __future__ import annotations

from app.trouble import Trouble
from app.words import Words, mark

LEAST = 8
_FEW, _LONG, _WORDS, _VARIED = 12, 20, 4, 7


def strength_text(passphrase: str, words: Words) -> str:
    """How hard it is to guess, as far as its length and its words tell; nothing for an empty one."""
    if not passphrase:
        return ""
    if len(passphrase) < _FEW or len(set(passphrase.casefold())) < _VARIED:
        return words.say("Weak: this can be found by trying. Take four words or more.")
    if len(passphrase) < _LONG or len(passphrase.split()) < _WORDS:
        return words.say("Middling. Four words or more that nobody would guess are better.")
    return words.say("Long enough, as long as nobody can guess the words.")


def fault_of(first: str, second: str) -> Trouble | None:
    """Why a new passphrase that was typed twice cannot be taken, or None if it can."""
    if len(first) < LEAST:
        return Trouble(mark("The passphrase needs at least {n} letters or signs."), n=LEAST)
    if first != second:
        return Trouble(mark("The two passphrases differ. Type the same one twice."))
    return None
