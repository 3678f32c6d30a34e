"""What a template asks for. It may name known fields, ask whether one holds, and go through a list; nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from io import BytesIO
from typing import Any, NamedTuple, NoReturn

from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

from app.law.book import RuleBook
from app.law.letter_schema import LetterSpec
from app.papers.letters.package import refuse
from app.trouble import shortened
from app.words import mark

_Document: Any = import_module("docxtpl").DocxTemplate  # it has no types
etree: Any = import_module("lxml.etree")
ONE_GROUND = frozenset({"title", "law"})
GROUND = ONE_GROUND | {"kind", "facts", "papers", "unclear"}
RECORD = frozenset({"facts", "papers", "grounds"})
_LISTS = {"grounds": ONE_GROUND, "record.grounds": ONE_GROUND}
_LINES = frozenset({"ground.facts", "ground.papers", "record.facts", "record.papers"})
_NO_FIELDS: frozenset[str] = frozenset()
_UNKNOWN = mark("it names something that does not exist: “{field}”")
_NOT_ALLOWED = mark("it does something that a letter may not do: {field}")


BROKEN: tuple[type[Exception], ...] = (
    PythonDocxError,
    OpcError,
    etree.Error,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    IndexError,
)
"""What the reader of documents raises for a package whose parts do not fit each other."""


class Uses(NamedTuple):
    """The fields that a template names, such as "blank.iin", and the norms whose place it tells."""

    fields: frozenset[str]
    norms: frozenset[str]


def environment() -> SandboxedEnvironment:
    """The sandbox in which templates are read and filled: what is unknown is a fault, what is filled in is escaped."""
    made: Any = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


def uses_of(raw: bytes, letter: LetterSpec, book: RuleBook, name: str) -> Uses:
    """What the template of a letter asks for. Raises LetterError when it asks for anything that it may not."""
    reader = _Reader(name, known_fields(letter, book))
    try:
        reader.statements(environment().parse(source_of(raw)).body, {})
    except BROKEN:
        refuse(name, mark("it is not a .docx file"))
    except TemplateError as error:
        refuse(name, mark("its fields cannot be read: {why}"), why=shortened(str(error.message)))
    except RecursionError:
        refuse(name, mark("it is nested too deeply"))
    return Uses(frozenset(reader.fields), frozenset(reader.norms))


def opened(raw: bytes) -> Any:
    """A template in the library that fills it."""
    document = _Document(BytesIO(raw))
    document.init_docx()
    return document


def source_of(raw: bytes) -> str:
    """The page of a template as the text that is filled: marks that a word processor cut up are whole again."""
    document = opened(raw)
    return document.patch_xml(document.get_xml())


def known_fields(letter: LetterSpec, book: RuleBook) -> Mapping[str, frozenset[str]]:
    """The fields that a letter may name, by what they belong to; lists and lines have none."""
    facts = frozenset(book.facts)
    own = {"ground": GROUND} if letter.each == "ground" else {}
    blanks = frozenset(spec.id for spec in book.letters.spec.blanks)
    return {"blank": blanks, "fact": facts, "value": facts, "record": RECORD, "grounds": _NO_FIELDS, **own}


class _Reader:
    """Walks the marks of one template and collects what they name."""

    def __init__(self, name: str, known: Mapping[str, frozenset[str]]) -> None:
        self._name = name
        self._known = known
        self.fields: set[str] = set()
        self.norms: set[str] = set()

    def statements(self, found: Iterable[nodes.Node], loop: Mapping[str, frozenset[str]]) -> None:
        """Text, fields, questions and lists; `loop` names what a list around them goes through."""
        for node in found:
            match node:
                case nodes.Output():
                    self._output(node, loop)
                case nodes.If():
                    self._expression(node.test, loop)
                    self.statements((*node.body, *node.elif_, *node.else_), loop)
                case nodes.For() if not loop:
                    self._list(node)
                case _:
                    self._refuse(node)

    def _output(self, node: nodes.Output, loop: Mapping[str, frozenset[str]]) -> None:
        """What is written: a text, never a raw value or a list."""
        for part in node.nodes:
            match part:
                case nodes.TemplateData():
                    pass
                case nodes.Call():
                    self._call(part)
                case nodes.Name() | nodes.Getattr():
                    named = self._field(part, loop)
                    if named.partition(".")[0] not in loop and not _is_text(named):
                        self._refuse(node)
                case _:
                    self._refuse(node)

    def _list(self, node: nodes.For) -> None:
        """A list is gone through once, not inside another one, so that nothing can grow."""
        if not isinstance(node.target, nodes.Name) or node.test or node.recursive or node.else_:
            self._refuse(node)
        field = self._field(node.iter, {})
        if node.target.name in (*self._known, "law") or (field not in _LISTS and field not in _LINES):
            self._refuse(node)
        self.statements(node.body, {node.target.name: _LISTS.get(field, _NO_FIELDS)})

    def _expression(self, node: nodes.Node, loop: Mapping[str, frozenset[str]]) -> None:
        match node:
            case nodes.Const():
                pass
            case nodes.Name() | nodes.Getattr():
                self._field(node, loop)
            case nodes.Call():
                self._call(node)
            case (
                nodes.Not()
                | nodes.And()
                | nodes.Or()
                | nodes.Compare()
                | nodes.Operand()
                | nodes.Tuple()
                | nodes.List()
            ):
                for part in node.iter_child_nodes():
                    self._expression(part, loop)
            case _:
                self._refuse(node)

    def _field(self, node: nodes.Node, loop: Mapping[str, frozenset[str]]) -> str:
        """The name of a field, as "blank.iin"; one of what a list goes through is not collected."""
        if isinstance(node, nodes.Name):
            owner, field = node.name, ""
        elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            owner, field = node.node.name, node.attr
        else:
            self._refuse(node)
        fields = loop.get(owner, self._known.get(owner))
        named = f"{owner}.{field}" if field else owner
        if fields is None or (field not in fields if field else bool(fields)):
            refuse(self._name, _UNKNOWN, field=shortened(named))
        if owner not in loop:
            self.fields.add(named)
        return named

    def _call(self, node: nodes.Call) -> None:
        """The one thing that can be asked: where a norm stands."""
        named = isinstance(node.node, nodes.Name) and node.node.name == "law"
        more = node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) != 1
        if not named or more or not isinstance(node.args[0], nodes.Const) or not isinstance(node.args[0].value, str):
            self._refuse(node)
        self.norms.add(str(node.args[0].value))

    def _refuse(self, node: nodes.Node) -> NoReturn:
        refuse(self._name, _NOT_ALLOWED, field=type(node).__name__)


def _is_text(field: str) -> bool:
    owner, _, name = field.partition(".")
    return owner in ("blank", "fact") or (owner == "ground" and name in ONE_GROUND)
