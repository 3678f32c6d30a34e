"""Where the contract can be read two ways: the reading in use, one field a point.

Every field names its point in ``ambiguities.md`` (the letter and number in the
comment).  To try the other reading, pass ``replace(STANDARD, field=value)``.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Readings:
    """One choice for each open point that is cheap to switch."""

    # R1, the other one is "listed_reasons": which fact puts a man off the register
    off_register: str = "register_false"
    # R2: the norm about upbringers also reads ``supports_upbringers``
    upbringers_depend: bool = True
    # R3: a university teacher is a review only with ``occupation_qualified``
    university_needs_qualified: bool = True
    # R4: a past ``work_until`` also ends the office of a deputy and a training
    work_until_ends_office: bool = True
    # R5: rules that a lapsed disability group leaves undetermined
    lapse_reaches: frozenset[str] = frozenset({"P1", "P5", "P6", "36-1-3"})
    # R5: rules that a lapsed group may leave as they are, for it need not be theirs
    lapse_may_spare: frozenset[str] = frozenset()
    # R6: a refused paper makes NOTIFIED apply besides REFUSAL
    refusal_is_notified: bool = True
    # R7: a live conviction still bars a call to a training assembly
    conviction_bars_assembly: bool = True
    # R8: a year that starts on 29 February ends on 1 March (else 28 February)
    leap_year_ends_in_march: bool = True
    # S1: an unknown ``deferment_waived`` lets ``deferment_ground`` hold
    unknown_waiver_is_none: bool = True
    # S2: a health deferment holds in the standing although he waived
    health_survives_waiver: bool = False
    # M1: a lapsed end date counts as "may still apply" for ``needs_review``
    lapsed_may_apply: bool = False
    # M2: two kinds of undetermined are one result when ``missing`` is counted
    missing_by_status: bool = False
    # N1: the last day for which the edition counts as checked
    last_checked: date = date(2026, 11, 22)
    # N2: youngest and oldest age (both inclusive) that are called unusual
    unusual_up_to: int = 12
    unusual_from: int = 70


STANDARD = Readings()
FIRST_DAY_OF_EDITION = date(2025, 9, 16)

TENTATIVE = {
    "KZ-561-15-1": "the contract says only 'off the register' (R1)",
    "KZ-561-35-2-1-GATE": "as a card of its own: the two gate facts, or also a situation",
    "KZ-561-35-3-E": "as a card of its own: whether he must be studying is not said",
    "KZ-561-35-9": "as a card of its own: taken as 'he waived a deferment'",
}
"""Rules that are answered, but whose meaning is a guess: a difference is no proof."""

LEFT_OUT = {
    "KZ-561-35-3-C": "a rule on counting; when the card itself applies is not said",
    "KZ-561-35-3-F": "could mean a preparatory course or any gap between courses",
    "KZ-561-35-6": "needs the result of other grounds; the contract lists no reading",
    "KZ-561-35-10": "explains the end of a ground; no fact of its own",
    "KZ-561-36-3": "special training is no contract fact",
    "KZ-561-36-4": "could apply in any wartime, or only to the unfit",
    "KZ-561-36-5": "a right to volunteer; no fact of its own",
}
"""Rules of kind ``general`` that are not answered, and why."""
