"""Three-valued truth (strong Kleene): True, False, or None for "not known".

An expression is a bare True or False or a tuple: ("test", variable, mask) is true when the variable's class is one of
the bits of the mask; ("all", parts), ("any", parts) and ("not", part) join expressions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from app.raw import is_tuple

Truth = bool | None
W = TypeVar("W")


def truth(expression: Any, world: Sequence[int]) -> Truth:
    """What an expression is worth in a world where some variables may be unknown (-1)."""
    if isinstance(expression, bool):
        return expression
    kind = expression[0]
    if kind == "test":
        return _test(expression, world)
    if kind == "not":
        return negated(truth(expression[1], world))
    return joined(kind, (truth(part, world) for part in expression[1]))


def compiled(expression: Any, sizes: Sequence[int]) -> Callable[[Sequence[int]], Truth]:
    """`truth` of one expression as a function of the world; `sizes` are the numbers of classes of the variables."""
    if isinstance(expression, bool):
        return lambda _: expression
    if expression[0] == "test":
        variable = int(expression[1])
        classes = _by_class(expression[2], sizes[variable])
        return lambda world: classes[world[variable]]
    if expression[0] == "not":
        inner = compiled(expression[1], sizes)
        return lambda world: negated(inner(world))
    parts = [compiled(part, sizes) for part in expression[1]]
    return first_deciding(expression[0] == "any", parts)


def _by_class(mask: int, size: int) -> tuple[Truth, ...]:
    """What a test comes to by class, "not known" last, where an index of -1 finds it."""
    return (*(bool(mask >> number & 1) for number in range(size)), None)


def first_deciding(decisive: bool, parts: Sequence[Callable[[W], Truth]]) -> Callable[[W], Truth]:
    """The parts of an "any" (decided by True) or an "all" (by False), one after the other until one decides."""

    def value(world: W) -> Truth:
        result: Truth = not decisive
        for part in parts:
            found = part(world)
            if found is decisive:
                return decisive
            if found is None:
                result = None
        return result

    return value


def kind_of(expression: Any) -> str:
    """ "test", "all", "any" or "not"; empty for anything else, such as a leaf about findings."""
    return str(expression[0]) if is_tuple(expression) else ""


def joined(kind: str, truths: Any) -> Truth:
    """The truth of "all" or "any" of several truths."""
    decisive = kind == "any"
    result: Truth = not decisive
    for part in truths:
        if part is decisive:
            return decisive
        if part is None:
            result = None
    return result


def negated(value: Truth) -> Truth:
    """The opposite; unknown stays unknown."""
    return None if value is None else not value


def simplified(expression: Any, variable: int, number: int) -> Any:
    """The expression once a variable's class is known."""
    if isinstance(expression, bool):
        return expression
    kind = expression[0]
    if kind == "test":
        return bool(expression[2] >> number & 1) if expression[1] == variable else expression
    if kind == "not":
        return _not(simplified(expression[1], variable, number))
    return _join(kind, [simplified(part, variable, number) for part in expression[1]])


def variables_in(expression: Any) -> set[int]:
    """The variables that an expression reads."""
    if isinstance(expression, bool):
        return set()
    if expression[0] == "test":
        return {expression[1]}
    parts = (expression[1],) if expression[0] == "not" else expression[1]
    return {number for part in parts for number in variables_in(part)}


def first_variable(expression: Any) -> int | None:
    """The lowest-numbered variable that an expression still depends on, or None."""
    if isinstance(expression, bool):
        return None
    if expression[0] == "test":
        return expression[1]
    parts = (expression[1],) if expression[0] == "not" else expression[1]
    found = [number for part in parts if (number := first_variable(part)) is not None]
    return min(found, default=None)


def _test(expression: tuple[str, int, int], world: Sequence[int]) -> Truth:
    number = world[expression[1]]
    return None if number < 0 else bool(expression[2] >> number & 1)


def _not(part: Any) -> Any:
    return not part if isinstance(part, bool) else ("not", part)


def _join(kind: str, parts: list[Any]) -> Any:
    decisive = kind == "any"
    left = [part for part in parts if not isinstance(part, bool)]
    if any(part is decisive for part in parts):
        return decisive
    if not left:
        return not decisive
    return left[0] if len(left) == 1 else (kind, tuple(left))
