"""Decision diagrams against every completion, on small random decision lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.law.diagram import Diagrams, Node
from app.law.logic import truth
from app.law.variables import UNKNOWN, Variable

SIZES = (2, 3, 2, 4)
OUTCOMES = ("applies", "fails", "unclear")
Cases = list[tuple[Any, str]]
World = tuple[int, ...]


def variables() -> list[Variable]:
    """Variables with so many classes; what they stand for does not matter."""
    return [
        Variable(number, f"fact_{number}", "", size, lambda value, _: value, UNKNOWN)
        for number, size in enumerate(SIZES)
    ]


def branches_on(number: int) -> st.SearchStrategy[Any]:
    """A test of one variable."""
    return st.integers(0, 2 ** SIZES[number] - 1).map(lambda mask: ("test", number, mask))


EXPRESSIONS = st.recursive(
    st.integers(0, len(SIZES) - 1).flatmap(branches_on),
    lambda parts: (
        parts.map(lambda part: ("not", part))
        | st.tuples(st.sampled_from(("all", "any")), st.lists(parts, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=8,
)
CASES = st.lists(st.tuples(EXPRESSIONS | st.booleans(), st.sampled_from(OUTCOMES)), max_size=4)
WORLDS = st.tuples(*(st.integers(UNKNOWN, size - 1) for size in SIZES))


def completions(world: World) -> list[World]:
    """Every way to fill in what is unknown."""
    return list(product(*(range(SIZES[i]) if known < 0 else [known] for i, known in enumerate(world))))


def plainly(cases: Cases, world: Sequence[int]) -> str:
    """The outcome of a decision list in a world where everything is known."""
    return next((outcome for test, outcome in cases if truth(test, world)), "otherwise")


def left_over(cases: Cases, world: World) -> Node:
    """What is left of the diagram of a decision list."""
    diagrams = Diagrams(variables())
    return diagrams.rest(diagrams.build(cases, "otherwise"), world)


def can_decide(cases: Cases, world: World, number: int) -> bool:
    """Whether two completions that differ in one unknown variable alone come out differently."""
    found: dict[World, set[str]] = {}
    for complete in completions(world):
        others = complete[:number] + complete[number + 1 :]
        found.setdefault(others, set()).add(plainly(cases, complete))
    return world[number] < 0 and any(len(outcomes) > 1 for outcomes in found.values())


@given(CASES, WORLDS)
def test_the_outcomes_left_are_those_of_the_completions(cases: Cases, world: World) -> None:
    assert left_over(cases, world).outcomes == {plainly(cases, complete) for complete in completions(world)}


@given(CASES, WORLDS)
def test_the_variables_left_are_just_those_that_can_decide(cases: Cases, world: World) -> None:
    expected = {number for number in range(len(SIZES)) if can_decide(cases, world, number)}
    assert left_over(cases, world).variables == expected


@given(CASES, WORLDS)
def test_a_settled_diagram_is_a_single_end(cases: Cases, world: World) -> None:
    left = left_over(cases, world)
    assert (left.variable < 0) == (len(left.outcomes) == 1)


@given(CASES, CASES)
def test_equal_decisions_share_one_diagram(cases: Cases, others: Cases) -> None:
    diagrams = Diagrams(variables())
    one, other = diagrams.build(cases, "otherwise"), diagrams.build(others, "otherwise")
    everywhere = completions((UNKNOWN,) * len(SIZES))
    assert (one is other) == all(plainly(cases, world) == plainly(others, world) for world in everywhere)


@given(CASES, st.lists(WORLDS, min_size=1, max_size=12))
def test_what_was_left_for_cases_is_dropped_but_for_what_is_still_held(cases: Cases, worlds: list[World]) -> None:
    diagrams = Diagrams(variables())
    root = diagrams.build(cases, "otherwise")
    diagrams.forget()
    built = diagrams.parts
    held = diagrams.rest(root, worlds[0])
    for world in worlds:
        diagrams.forget()
        assert diagrams.rest(root, world).outcomes == {plainly(cases, complete) for complete in completions(world)}
    assert diagrams.rest(root, worlds[0]) is held
    del held
    diagrams.forget()
    assert diagrams.parts == built


def test_an_empty_decision_list_gives_the_outcome_for_otherwise() -> None:
    assert left_over([], (UNKNOWN,) * len(SIZES)).outcome == "otherwise"
