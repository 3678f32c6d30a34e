"""Templates as nobody should send them, made from a good one."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from app.papers.letters.letter import TEMPLATES

GOOD = TEMPLATES / "en" / "decision_copy.docx"
PAGE, TIES, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def parts() -> dict[str, bytes]:
    """The parts of a good template."""
    with zipfile.ZipFile(GOOD) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(content: dict[str, bytes]) -> bytes:
    """Parts as a package."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in content.items():
            package.writestr(name, data)
    return made.getvalue()


def with_text(text: str) -> bytes:
    """A template with one more paragraph of text, marks among it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return with_xml(f'<w:p><w:r><w:t xml:space="preserve">{escaped}</w:t></w:r></w:p>')


def with_xml(xml: str) -> bytes:
    """A template with something more in its page."""
    return changed(PAGE, lambda page: page.replace(b"<w:body>", b"<w:body>" + xml.encode()))


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A template with one part changed."""
    content = parts()
    assert change(content[part]) != content[part], "nothing was changed"
    return packed({**content, part: change(content[part])})


def with_part(name: str, data: bytes) -> bytes:
    """A template with one part more."""
    return packed({**parts(), name: data})


def with_tie(kind: str, target: str, mode: str = "") -> bytes:
    """A template whose page is tied to something more."""
    tie = f'<Relationship Id="rId99" Type="{_KIND}{kind}" Target="{target}" {mode}/></Relationships>'
    return changed(TIES, lambda ties: ties.replace(b"</Relationships>", tie.encode()))


def _with_entities() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE w:document [<!ENTITY e0 "very long">{levels}]>'
    return changed(PAGE, lambda page: re.sub(rb"(\?>)", rb"\1" + head.encode(), page, count=1)
                   .replace(b"<w:body>", b"<w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p>"))  # fmt: skip


def _another_page() -> bytes:
    """The package calls another part its page than the one that lies where a page lies."""
    innocent = parts()[PAGE]
    content = {**parts(), "word/styles.xml": innocent, PAGE: innocent.replace(b"{{ blank.body }}", b"{{ cycler }}")}
    ties = content["_rels/.rels"].replace(b"word/document.xml", b"word/styles.xml")
    return packed({**content, "_rels/.rels": ties})


TEXTS = {
    "unknown field": "{{ blank.shoe_size }}",
    "unknown owner": "{{ user.name }}",
    "a bare object": "{{ blank }}",
    "a raw value": "{{ value.decision_on }}",
    "another letter's ground": "{{ ground.title }}",
    "class": "{{ blank.__class__ }}",
    "class by item": "{{ blank['__class__'] }}",
    "class of a text": "{{ ''.__class__.__mro__ }}",
    "attribute of a field": "{{ blank.body.format }}",
    "call of a field": "{{ blank.body.upper() }}",
    "format": "{{ '{0.__class__}'.format(blank) }}",
    "globals": "{{ law.__globals__ }}",
    "self": "{{ self._TemplateReference__context }}",
    "joiner": "{{ cycler('a') }}",
    "filter": "{{ blank.body|attr('x') }}",
    "test": "{% if blank.body is defined %}x{% endif %}",
    "sum": "{{ 1 + 1 }}",
    "power": "{{ 9 ** 9999999 }}",
    "many times": "{{ 'x' * 1000000000 }}",
    "range": "{% for x in range(1000000000) %}x{% endfor %}",
    "own list": "{% for x in (1, 2, 3) %}x{% endfor %}",
    "list in a list": "{% for a in grounds %}{% for b in grounds %}x{% endfor %}{% endfor %}",
    "endless": "{% for a in grounds recursive %}{{ loop(grounds) }}{% endfor %}",
    "a field as a list": "{% for a in blank.body %}{{ a }}{% endfor %}",
    "include": "{% include '/etc/passwd' %}",
    "import": "{% import 'os' as os %}",
    "from": "{% from 'os' import path %}",
    "extends": "{% extends 'other' %}",
    "macro": "{% macro f() %}x{% endmacro %}",
    "call": "{% call law('x') %}x{% endcall %}",
    "set": "{% set law = 1 %}",
    "with": "{% with %}x{% endwith %}",
    "block": "{% block a %}x{% endblock %}",
    "unescaped": "{% autoescape false %}{{ blank.body }}{% endautoescape %}",
    "a norm by a field": "{{ law(blank.body) }}",
    "more than a norm": "{{ law('KZ-561-28-3', 2) }}",
    "a norm that does not exist": "{{ law('KZ-561-999') }}",
    "not closed": "{{ blank.body",
    "not ended": "{% if blank.body %}",
    "nonsense": "{% jump %}",
    "raw XML": "{{r blank.body }}{{ x|safe }}",
    "many marks": "{{p " * 2_000,
    "deep": "{% if " + "not " * 3_000 + "grounds %}x{% endif %}",
}  # fmt: skip

PACKAGES: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "no package": lambda: b"This is a letter.",
    "half a package": lambda: GOOD.read_bytes()[:4_000],
    "no page": lambda: packed({name: data for name, data in parts().items() if name != PAGE}),
    "no kinds": lambda: packed({name: data for name, data in parts().items() if name != TYPES}),
    "broken page": lambda: changed(PAGE, lambda page: page[:-40]),
    "another page": _another_page,
    "entities": _with_entities,
    "outside entity": lambda: changed(PAGE, lambda page: re.sub(
        rb"(\?>)", rb'\1<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>', page, count=1)),
    "bomb": lambda: with_part("word/theme/theme2.xml", b"<a>" + b" " * 40_000_000 + b"</a>"),
    "bomb in the page": lambda: changed(PAGE, lambda page: page.replace(b"<w:body>", b"<w:body>" + b" " * 2_900_000)),
    "big file": lambda: GOOD.read_bytes() + b"x" * 600_000,
    "macros": lambda: with_part("word/vbaProject.bin", b"x"),
    "macro kind": lambda: changed(TYPES, lambda types: types.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml")),
    "picture": lambda: with_part("word/media/image1.png", b"x"),
    "picture in the page": lambda: with_xml("<w:p><w:r><w:drawing/></w:r></w:p>"),
    "object": lambda: with_xml("<w:p><w:r><w:object/></w:r></w:p>"),
    "table": lambda: with_xml("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    "field": lambda: with_xml('<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows</w:instrText></w:r></w:p>'),
    "simple field": lambda: with_xml('<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'),
    "link": lambda: with_xml("<w:p><w:hyperlink><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>"),
    "other document": lambda: with_xml("<w:altChunk/>"),
    "form": lambda: with_xml("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"),
    "tracked": lambda: with_xml("<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p>"),
    "hidden": lambda: with_xml("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"),
    "hidden by a style": lambda: changed("word/styles.xml", lambda styles: styles.replace(
        b"<w:rPrDefault><w:rPr>", b"<w:rPrDefault><w:rPr><w:vanish/>")),
    "foreign": lambda: with_xml('<x:p xmlns:x="urn:other"/>'),
    "header": lambda: with_part("word/header1.xml", f"<w:hdr {_W}/>".encode()),
    "footnotes": lambda: with_part("word/footnotes.xml", f"<w:footnotes {_W}/>".encode()),
    "outside": lambda: with_tie("attachedTemplate", "https://example.org/t.dotm", 'TargetMode="External"'),
    "outside style": lambda: with_tie("styles", "https://example.org/s.xml", 'TargetMode="External"'),
    "other tie": lambda: with_tie("oleObject", "styles.xml"),
    "way out": lambda: with_part("../../evil.xml", b"<x/>"),
    "missing part": lambda: with_tie("numbering", "numbering.xml"),
}  # fmt: skip


def written(folder: Path, raw: bytes) -> Path:
    """A folder with this template as the English one of its letter."""
    (folder / "en").mkdir(parents=True)
    (folder / "en" / GOOD.name).write_bytes(raw)
    return folder
