"""Opening a template that may come from anywhere: a .docx is taken only if it holds nothing but plain paragraphs.

What could run, reach outside, grow beyond measure or hide from the reader is refused by leaving it out of the lists of
what is allowed: parts of the package, ties between the parts, elements of the page.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from app.papers.letters.traces import without_traces
from app.trouble import Trouble
from app.words import mark

etree: Any = import_module("lxml.etree")  # it has no types
LARGEST_FILE, LARGEST_WHOLE, LARGEST_PAGE, MOST_BRACES = 500_000, 3_000_000, 300_000, 1_000
_BRACE = b"{"
PAGE = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NEWER = "{http://schemas.microsoft.com/office/word/"
_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core|custom)\.xml"
    r"|word/(?:document|styles|settings|webSettings|fontTable|numbering|theme/theme\d)\.xml|word/_rels/document\.xml\.rels"
)
_TIES = frozenset(
    {"officeDocument", "core-properties", "extended-properties", "custom-properties", "styles", "settings",
     "webSettings", "fontTable", "numbering", "theme"}
)  # fmt: skip
_PLAIN_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_IN_PAGE = frozenset(
    {"document", "body", "p", "r", "t", "tab", "br", "sectPr", "pPr", "rPr", "proofErr", "bookmarkStart",
     "bookmarkEnd", "lastRenderedPageBreak", "noBreakHyphen"}
)  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "-"}
_PROPERTIES = frozenset({"pPr", "rPr", "sectPr"})
_NOT_PROPERTIES = frozenset(
    {
        "headerReference",
        "footerReference",
        "ins",
        "del",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "vanish",
        "webHidden",
    }
)


class LetterError(Trouble):
    """A template that cannot be used; the sentence names it and what is wrong with it."""


def refuse(name: str, what: str, **values: object) -> NoReturn:
    """Raise the LetterError for a template of this name."""
    raise LetterError(
        mark("The letter template “{name}” cannot be used: {what}."), name=name, what=Trouble(what, **values)
    )


def read_package(path: Path, name: str) -> bytes:
    """A template without what tells of its making. Raises LetterError for one that is not a plain letter."""
    raw = _read(path, name)
    check_package(raw, name)
    return without_traces(raw)


def page_lines(path: Path, name: str) -> list[str]:
    """The paragraphs of a template that hold something, marks and all. Raises LetterError for one that has no page."""
    parts = _unpacked(_read(path, name), name)
    if PAGE not in parts:
        refuse(name, mark("it is not a .docx file"))
    lines = ("".join(map(_said, paragraph.iter())) for paragraph in _tree(parts[PAGE], name).iter(_W + "p"))
    return [line.strip() for line in lines if line.strip()]


def _said(element: Any) -> str:
    """What an element says: its text, or the sign that stands for it."""
    kind = _kind(element) or ""
    return str(element.text or "") if kind == "t" else _SIGNS.get(kind, "")


def _read(path: Path, name: str) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            refuse(name, mark("it is too large"))
        return path.read_bytes()
    except OSError as error:
        raise LetterError(mark("The letter template “{name}” cannot be read."), name=name) from error


def check_package(raw: bytes, name: str) -> None:
    """Raise LetterError unless these bytes are a plain letter."""
    parts = _unpacked(raw, name)
    trees = {part: _tree(content, name) for part, content in parts.items()}
    if PAGE not in trees or "[Content_Types].xml" not in trees:
        refuse(name, mark("it is not a .docx file"))
    _check_kind(trees["[Content_Types].xml"], name)
    for part, tree in trees.items():
        if part.endswith(".rels"):
            _check_ties(tree, name)
    if len(parts[PAGE]) > LARGEST_PAGE or parts[PAGE].count(_BRACE) > MOST_BRACES:
        refuse(name, mark("it is too large"))
    _check_page(trees[PAGE], name)
    if any(True for part in trees.values() for _ in part.iter(_W + "vanish")):
        refuse(name, mark("it holds something besides plain paragraphs: “{part}”"), part="vanish")


def _unpacked(raw: bytes, name: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(BytesIO(raw)) as package:
            for entry in package.infolist():
                if not _PARTS.fullmatch(entry.filename) or entry.filename in parts:
                    refuse(name, mark("it carries something besides text: “{part}”"), part=entry.filename[:60])
                left = LARGEST_WHOLE - sum(map(len, parts.values()))
                with package.open(entry) as part:
                    parts[entry.filename] = part.read(left + 1)
                if len(parts[entry.filename]) > left:
                    refuse(name, mark("it is too large"))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError, EOFError, OSError) as error:
        raise _not_docx(name) from error
    return parts


def _not_docx(name: str) -> LetterError:
    what = Trouble(mark("it is not a .docx file"))
    return LetterError(mark("The letter template “{name}” cannot be used: {what}."), name=name, what=what)


def _tree(content: bytes, name: str) -> Any:
    """The XML of a part; one with a document type is refused before any entity of it could be read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (SyntaxError, ValueError) as error:
        raise _not_docx(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        refuse(name, mark("it carries something besides text: “{part}”"), part="DOCTYPE")
    return root


def _check_kind(types: Any, name: str) -> None:
    kinds = {entry.get("PartName"): entry.get("ContentType") for entry in types if isinstance(entry.tag, str)}
    if kinds.get("/" + PAGE) != _PLAIN_DOCUMENT:
        refuse(name, mark("it is not a plain .docx document"))


def _check_ties(tree: Any, name: str) -> None:
    for tie in tree:
        if tie.get("TargetMode") == "External" or "://" in (tie.get("Target") or ""):
            refuse(name, mark("it points to something outside itself"))
        if (kind := str(tie.get("Type")).rpartition("/")[2]) not in _TIES:
            refuse(name, mark("it carries something besides text: “{part}”"), part=kind[:60])


def _check_page(page: Any, name: str) -> None:
    """Only paragraphs of text: no picture, table, field, link, form, hidden or tracked text."""
    waiting = [page]
    while waiting:
        element = waiting.pop()
        kind = _kind(element)
        if kind not in _IN_PAGE:
            refuse(name, mark("it holds something besides plain paragraphs: “{part}”"), part=(kind or "?")[:60])
        if kind in _PROPERTIES:
            _check_properties(element, name)
        else:
            waiting.extend(element)


def _check_properties(element: Any, name: str) -> None:
    for found in element.iter():
        kind = _kind(found)
        newer = isinstance(found.tag, str) and found.tag.startswith(_NEWER)
        if (kind is None and not newer) or kind in _NOT_PROPERTIES:
            refuse(name, mark("it holds something besides plain paragraphs: “{part}”"), part=(kind or "?")[:60])


def _kind(element: Any) -> str | None:
    """The name of an element of a text document; none for anything else, comments among them."""
    tag = element.tag
    return tag[len(_W) :] if isinstance(tag, str) and tag.startswith(_W) else None
