"""One thing has one name: no English text, of the program or of the rules, calls it otherwise."""

from __future__ import annotations

from app.law.wording import Wording
from app.places import RULES
from wording.texts import texts

ONE_NAME = "VOICE-ONE-NAME"


def test_no_english_text_uses_another_name() -> None:
    wording = Wording(RULES)
    assert [read for read in texts("en") if ONE_NAME in wording.broken("en", read.text)] == []
