"""What is said when a pack is not taken: what happened, and what to do about it."""

from __future__ import annotations

import pytest

from app.packs.refusal import REASONS, Reason, Refused

TO_DO = (
    "Ask ",
    "Check ",
    "Choose ",
    "Install ",
    "Make ",
    "Tell ",
    "There is nothing to ",
    "What is in use ",
    "It is not taken; ask ",
)


@pytest.mark.parametrize("reason", REASONS)
def test_a_refusal_says_what_happened_and_what_to_do(reason: Reason) -> None:
    happened, *more = Refused(reason).text.split(". ")
    assert happened
    assert [part for part in more if part.startswith(TO_DO)]
