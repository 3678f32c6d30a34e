"""Reading YAML: plain data plus the line on which each part stands. Only a file that has to be read comes here."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from app.catalogue import mark
from app.law.faults import Parsed, Path_, RuleError, fault_at, fault_on
from app.trouble import Trouble

_compose: Any = yaml.compose  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LARGEST = 2_000_000
LONGEST_LINE = 2_000
DEEPEST = 40
_NAMES_TOO = frozenset({"on", "off", "yes", "no", "y", "n"})
_BRACKET = re.compile(r"[\[\]{}]")
_REPEAT = re.compile(r"(?m)(?:^|[:,\[-])\s*(\*[\w-]+)\s*(?:$|[,\]}#])")


_NO_YAML = mark(
    "the form breaks here or just before; look for a missing colon, bracket or quotation mark, "
    "or for spaces too many or too few at the beginning of a line"
)


def parsed(path: Path) -> Parsed:
    """A file as data with lines. Raises RuleError for one that cannot be read."""
    reader = _Reader(path)
    return Parsed(reader.data, reader.lines)


class _Reader:
    """Reads one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.lines: dict[Path_, int] = {}
        self.data: Any = self._read()

    def fault(self, where: Path_, what: str, **values: object) -> RuleError:
        return fault_at(self.path, self.lines, where, Trouble(what, **values))

    def _read(self) -> Any:
        try:
            if self.path.stat().st_size > LARGEST:
                raise self.fault((), mark("the file is too large to be a file of rules"))
            text = self.path.read_text(encoding="utf-8-sig")
            self._refuse_tricks(text)
            node = _compose(text, Loader=_Loader)
        except (OSError, UnicodeError) as error:
            raise self.fault((), mark("the file cannot be read")) from error
        except (yaml.YAMLError, RecursionError) as error:
            raise fault_on(self.path, _line_of(error), Trouble(_NO_YAML)) from error
        return self._built(node, ()) if node else None

    def _refuse_tricks(self, text: str) -> None:
        """Refuse what could make a small file grow or overrun the reader: deep nesting and repeated parts."""
        depth = 0
        for bracket in _BRACKET.finditer(text):
            depth += 1 if bracket.group() in "[{" else -1
            if depth > DEEPEST:
                raise self.fault((), mark("the file is nested too deeply"))
        if any(len(line) > LONGEST_LINE for line in text.splitlines()):
            raise self.fault((), mark("a line is too long to be part of the rules"))
        if found := _REPEAT.search(text):
            line = text.count("\n", 0, found.start(1)) + 1
            raise fault_on(self.path, line, Trouble(mark("parts must be written out, not repeated with * and &")))

    def _built(self, node: Any, where: Path_) -> Any:
        self.lines[where] = node.start_mark.line + 1
        if len(where) > DEEPEST:
            raise self.fault(where, mark("the file is nested too deeply"))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self._built(child, (*where, index)) for index, child in enumerate(node.value)]
        return self._scalar(node, where)

    def _mapping(self, node: Any, where: Path_) -> dict[Any, Any]:
        made: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, where)
            if key in made:
                line = key_node.start_mark.line + 1
                raise fault_on(self.path, line, Trouble(mark("“{name}” stands here twice"), name=key))
            made[key] = self._built(value_node, (*where, key))
        return made

    def _key(self, node: Any, where: Path_) -> Any:
        """A key; the words that YAML takes for yes and no are plain names here, so that `on:` need not be quoted."""
        found = self._scalar(node, where)
        return node.value if isinstance(found, bool) and node.value.casefold() in _NAMES_TOO else found

    def _scalar(self, node: Any, where: Path_) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            raise self.fault(where, mark("a name was expected here"))
        try:
            return _value_of(node)
        except _NO_VALUE as error:
            raise self.fault(where, mark("“{name}” is not a possible value"), name=node.value) from error


_CONSTRUCT: Any = yaml.constructor.SafeConstructor()
# What rules are written with. YAML knows more, such as bytes, which nobody writes by accident.
_KINDS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float", "timestamp", "str"))
# The last three come from PyYAML itself, for a value that is not of the kind it is said to be.
_NO_VALUE = (yaml.YAMLError, ValueError, LookupError, AttributeError, OverflowError)


def _value_of(node: Any) -> Any:
    """The value of a scalar. Raises one of the errors above for one that no file of rules can hold."""
    if node.tag not in _KINDS:
        raise ValueError("of a kind that rules do not have")
    value = _CONSTRUCT.yaml_constructors[node.tag](_CONSTRUCT, node)
    if isinstance(value, datetime):
        raise ValueError("rules know whole days only")
    return value


def _line_of(error: Exception) -> int:
    found = getattr(error, "problem_mark", None)
    return found.line + 1 if found else 1
