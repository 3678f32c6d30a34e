"""The solver behind a small door: formulas, and the search for answers under which one of them holds.

A formula is True, False or a term of the solver. The solver knows no types that a checker understands, so this is the
only module that touches it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from app.trouble import Trouble
from app.words import mark

Formula = Any
Term = Any


class NoSolver(Trouble):
    """The solver is not installed."""


class GaveUp(Trouble):
    """The solver could neither prove nor refute something."""


@cache
def engine() -> Any:
    """The solver's own module. Raises NoSolver when it is not installed."""
    try:
        return importlib.import_module("z3")
    except ImportError as error:
        what = mark("The proofs need the solver z3, which is only part of a development installation.")
        raise NoSolver(what) from error


def both(*parts: Formula) -> Formula:
    """True when every part is."""
    return all_of(parts)


def either(*parts: Formula) -> Formula:
    """True when some part is."""
    return any_of(parts)


def all_of(parts: Iterable[Formula]) -> Formula:
    """True when every part is; the empty list is true."""
    return _joined(parts, True)


def any_of(parts: Iterable[Formula]) -> Formula:
    """True when some part is; the empty list is false."""
    return _joined(parts, False)


def no(part: Formula) -> Formula:
    """The opposite."""
    if isinstance(part, bool):
        return not part
    z3 = engine()
    return z3.BoolRef(z3.Z3_mk_not(z3.main_ctx().ref(), part.as_ast()), z3.main_ctx())


def same(one: Formula, other: Formula) -> Formula:
    """True when both are true or both are false."""
    return either(both(one, other), both(no(one), no(other)))


def chosen(condition: Formula, one: Formula, other: Formula) -> Formula:
    """The first formula where the condition holds, otherwise the second."""
    return either(both(condition, one), both(no(condition), other))


def flag(name: str) -> Term:
    """A yes or no that is free."""
    return engine().Bool(name)


def number(name: str, bits: int) -> Term:
    """A whole number from 0 on that is free within so many bits."""
    return engine().BitVec(name, bits)


def at_most(one: Term, other: Term) -> Formula:
    """one <= other, as numbers from 0 on."""
    return engine().ULE(one, other)


def less(one: Term, other: Term) -> Formula:
    """one < other, as numbers from 0 on."""
    return engine().ULT(one, other)


def field(term: Term, high: int, low: int) -> Term:
    """The bits of a number from `high` down to `low`."""
    return engine().Extract(high, low, term)


def widened(term: Term, bits: int) -> Term:
    """The number with so many more bits."""
    return engine().ZeroExt(bits, term)


def worth(formula: Formula, values: Mapping[Term, int]) -> bool:
    """What a formula is worth when its numbers are these."""
    if isinstance(formula, bool):
        return formula
    filled = [(term, engine().BitVecVal(value, term.size())) for term, value in values.items()]
    return bool(engine().is_true(engine().simplify(engine().substitute(formula, *filled))))


def _joined(parts: Iterable[Formula], neutral: bool) -> Formula:
    kept: dict[int, Formula] = {}
    for part in parts:
        if part is (not neutral):
            return part
        if part is not neutral:
            kept[part.get_id()] = part
    if not kept:
        return neutral
    left = list(kept.values())
    return left[0] if len(left) == 1 else _connected(left, neutral)


def _connected(parts: list[Term], neutral: bool) -> Term:
    """The conjunction or disjunction, by the solver's inner door: the outer one checks every part again and is slow."""
    z3 = engine()
    context = z3.main_ctx()
    connect = z3.Z3_mk_and if neutral else z3.Z3_mk_or
    listed = (z3.Ast * len(parts))(*(part.as_ast() for part in parts))
    return z3.BoolRef(connect(context.ref(), len(parts), listed), context)


class Found:
    """Answers that the solver found."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def truth(self, formula: Formula) -> bool:
        """Whether a formula holds under these answers."""
        return formula if isinstance(formula, bool) else bool(engine().is_true(self._value(formula)))

    def number(self, term: Term) -> int:
        """The value of a number."""
        return int(self._value(term).as_long())

    def _value(self, term: Term) -> Any:
        return self._model.eval(term, model_completion=True)


class Solver:
    """Searches the whole space that its axioms leave."""

    def __init__(self, axioms: Iterable[Formula] = ()) -> None:
        self._solver: Any = engine().SolverFor("QF_FD")
        for axiom in axioms:
            self._solver.add(axiom)

    def find(self, *claims: Formula) -> Found | None:
        """Answers under which all claims hold, or None when there are none anywhere. Raises GaveUp."""
        claim = all_of(claims)
        if claim is False:
            return None
        self._solver.push()
        try:
            self._solver.add(claim)
            return self._answer(str(self._solver.check()))
        finally:
            self._solver.pop()

    def _answer(self, result: str) -> Found | None:
        if result == "unknown":
            raise GaveUp(mark("The solver gave up on one of the proofs."))
        return Found(self._solver.model()) if result == "sat" else None
