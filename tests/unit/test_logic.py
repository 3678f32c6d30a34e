"""Strong Kleene logic by its truth tables."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from app.law.logic import Truth, first_variable, joined, negated, simplified, truth, variables_in

VALUES: tuple[Truth, ...] = (True, False, None)
AND = {
    (True, True): True, (True, False): False, (True, None): None,
    (False, True): False, (False, False): False, (False, None): False,
    (None, True): None, (None, False): False, (None, None): None,
}  # fmt: skip
OR = {
    (True, True): True, (True, False): True, (True, None): True,
    (False, True): True, (False, False): False, (False, None): None,
    (None, True): True, (None, False): None, (None, None): None,
}  # fmt: skip
YES, NO, OPEN = ("test", 0, 0b10), ("test", 1, 0b10), ("test", 2, 0b10)
WORLD = [1, 0, -1]


@pytest.mark.parametrize(("pair", "result"), AND.items())
def test_all_of_two(pair: tuple[Truth, Truth], result: Truth) -> None:
    assert joined("all", pair) is result


@pytest.mark.parametrize(("pair", "result"), OR.items())
def test_any_of_two(pair: tuple[Truth, Truth], result: Truth) -> None:
    assert joined("any", pair) is result


@pytest.mark.parametrize(("value", "result"), [(True, False), (False, True), (None, None)])
def test_not(value: Truth, result: Truth) -> None:
    assert negated(value) is result


@pytest.mark.parametrize("three", list(product(VALUES, repeat=3)))
def test_three_parts_are_two_and_one(three: tuple[Truth, ...]) -> None:
    assert joined("all", three) is AND[AND[three[0], three[1]], three[2]]
    assert joined("any", three) is OR[OR[three[0], three[1]], three[2]]


@pytest.mark.parametrize("pair", list(product(VALUES, repeat=2)))
def test_de_morgan(pair: tuple[Truth, Truth]) -> None:
    assert negated(joined("all", pair)) is joined("any", map(negated, pair))


def test_nothing_joined() -> None:
    assert joined("all", ()) is True
    assert joined("any", ()) is False


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        (True, True),
        (False, False),
        (YES, True),
        (NO, False),
        (OPEN, None),
        (("not", OPEN), None),
        (("not", NO), True),
        (("all", (YES, OPEN)), None),
        (("all", (NO, OPEN)), False),
        (("any", (YES, OPEN)), True),
        (("any", (NO, OPEN)), None),
        (("any", (OPEN, ("not", OPEN))), None),
    ],
)
def test_truth_of_an_expression(expression: Any, result: Truth) -> None:
    assert truth(expression, WORLD) is result


@pytest.mark.parametrize(("number", "result"), [(0, True), (1, False), (2, True), (-1, None)])
def test_a_test_reads_the_class_from_its_mask(number: int, result: Truth) -> None:
    assert truth(("test", 0, 0b101), [number]) is result


@pytest.mark.parametrize(
    ("expression", "variable", "number", "left"),
    [
        (OPEN, 2, 1, True),
        (OPEN, 2, 0, False),
        (OPEN, 1, 1, OPEN),
        (("not", OPEN), 2, 1, False),
        (("all", (OPEN, YES)), 2, 1, YES),
        (("all", (OPEN, YES)), 2, 0, False),
        (("any", (OPEN, YES)), 2, 1, True),
        (("any", (OPEN, YES)), 2, 0, YES),
        (("all", (OPEN, YES, NO)), 2, 1, ("all", (YES, NO))),
        (("all", (OPEN,)), 2, 1, True),
        (True, 2, 1, True),
    ],
)
def test_simplified(expression: Any, variable: int, number: int, left: Any) -> None:
    assert simplified(expression, variable, number) == left


def test_the_variables_of_an_expression() -> None:
    expression = ("any", (("all", (OPEN, True)), ("not", NO)))
    assert variables_in(expression) == {1, 2}
    assert first_variable(expression) == 1


def test_a_settled_expression_has_no_variables() -> None:
    assert variables_in(True) == set()
    assert first_variable(("all", (True, False))) is None
