"""Which questions can still change something, and for which rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.law.assess import Assessment, Finding
from app.law.book import UNDETERMINED, RuleBook
from app.law.logic import kind_of, truth
from app.law.schema import GROUNDS
from app.law.standing import SPECIAL
from app.law.variables import UNKNOWN


def rules_by_question(book: RuleBook, assessment: Assessment) -> dict[str, list[str]]:
    """For every question that can still change a finding: the rules that hang on it, in the order of the book."""
    found: dict[str, list[str]] = {}
    asking = Asking(book, assessment.world)
    for finding in assessment.findings:
        for fact in questions_of(asking, assessment, finding):
            found.setdefault(fact, []).append(finding.rule.id)
    return found


def questions_of(asking: Asking, assessment: Assessment, finding: Finding) -> set[str]:
    """The questions that can still change one finding; an end date is one of them where its passing would end it."""
    if finding.rule.spec.kind == "general":
        return set()
    ends = end_dates(asking.book, assessment, finding) if finding.rule.spec.kind in GROUNDS else ()
    open_now = finding.undecided if finding.status == UNDETERMINED else ()
    return asking.behind((*open_now, *ends))


def standing_questions(book: RuleBook, assessment: Assessment) -> set[str]:
    """The questions that can still change the standing."""
    asking = Asking(book, assessment.world)
    found: set[str] = set()
    for finding in assessment.findings:
        if finding.rule.spec.kind in GROUNDS and finding.status == UNDETERMINED and finding.possible:
            found |= asking.behind(finding.undecided)
    for line in book.standings:
        if line.spec.id not in SPECIAL or line.spec.id == "needs_review":
            found |= asking.behind(_unknown_in(line.holds, assessment.world))
        if line.spec.id == assessment.standing and line.spec.id not in SPECIAL:
            break  # the first line that holds is the standing, whatever the later ones say
    return found


def days_that_run(book: RuleBook, assessment: Assessment) -> set[str]:
    """The days that settle no verdict but from which times run in this case."""
    return {fact for fact, when in book.days.items() if truth(when, assessment.world) is True}


class Asking:
    """The sensible questions behind unknown variables, in one world; each variable is looked up once."""

    def __init__(self, book: RuleBook, world: list[int]) -> None:
        self.book = book
        self._world = world
        self._found: dict[int, set[str]] = {}

    def behind(self, variables: Iterable[int]) -> set[str]:
        """The questions whose answers can still settle some of these variables."""
        return {fact for variable in variables for fact in self._behind(variable)}

    def _behind(self, variable: int) -> set[str]:
        if variable not in self._found:
            asked = self.book.questions_behind(variable, self._world)
            self._found[variable] = {fact for fact in asked if sensible(self.book, fact, self._world)}
        return self._found[variable]


def sensible(book: RuleBook, fact: str, world: list[int]) -> bool:
    """Whether a question makes sense here: its `only_if` holds."""
    return fact not in book.only_if or truth(book.only_if[fact], world) is True


def in_order(book: RuleBook, facts: Iterable[str], keep: Callable[[str], bool] = lambda _: True) -> list[str]:
    """The facts in the order in which they are asked."""
    wanted = set(facts)
    return [fact for fact in book.interview.order if fact in wanted and keep(fact)]


def end_dates(book: RuleBook, assessment: Assessment, finding: Finding) -> Iterator[int]:
    """The variables of end dates that nobody gave and whose passing would change the finding."""
    world, walk = assessment.world, finding.rule.walk
    for variable in finding.rule.ends:
        if book.variables.all[variable].fact not in assessment.answers:
            passed = [1 if index == variable else number for index, number in enumerate(world)]
            if walk.left(passed) is not walk.left(world):
                yield variable


def _unknown_in(expression: Any, world: list[int]) -> Iterator[int]:
    """The unknown variables of the parts of a standing line that are still open; findings are left aside."""
    kind = kind_of(expression)
    if kind == "test":
        if world[expression[1]] == UNKNOWN:
            yield expression[1]
    elif kind == "not":
        yield from _unknown_in(expression[1], world)
    elif kind and not any(_settles(part, kind == "any", world) for part in expression[1]):
        for part in expression[1]:
            yield from _unknown_in(part, world)


def _settles(part: Any, decisive: bool, world: list[int]) -> bool:
    """Whether a part alone makes an "all" false or an "any" true; a part with findings in it does not count."""
    return _rests_on_facts(part) and truth(part, world) is decisive


def _rests_on_facts(expression: Any) -> bool:
    kind = kind_of(expression)
    if kind in ("all", "any"):
        return all(_rests_on_facts(part) for part in expression[1])
    return kind == "test" or (kind == "not" and _rests_on_facts(expression[1]))
