"""What no text may say, and which term stands for which: two lists of the rules, checked in the three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from app.law.reading import list_of
from app.law.rulefile import RuleFile
from app.law.strict import Key, Several, Strict, Text
from app.trouble import Trouble
from app.words import LANGUAGES, mark

_ESCAPED_OR_LETTER = re.compile(r"\\.|\w")
_SENTENCE = re.compile(r"(?<!\bart\.)(?<!\bст\.)(?<=[.;?!…])\s+|\n+")


class Expressions(Strict):
    """Regular expressions by language."""

    en: Several[Text] = ()
    kk: Several[Text] = ()
    ru: Several[Text] = ()

    def of(self, language: str) -> tuple[str, ...]:
        """Those of one language."""
        return {"en": self.en, "kk": self.kk, "ru": self.ru}[language]


class ForbiddenSpec(Expressions):
    """What no text may say: expressions, and others that make a sentence all right again."""

    id: str
    what: Text
    unless: Expressions = Expressions()


class TermSpec(Strict):
    """A term: how it is met in English, and what must then stand in the other languages, as beginnings of words."""

    en: Text
    kk: Several[Text]
    ru: Several[Text]
    note: Text | None = None
    spares: Annotated[Several[str], Key("except")] = ()

    def of(self, language: str) -> tuple[str, ...]:
        """The beginnings allowed in a language."""
        return self.kk if language == "kk" else self.ru


class Said(NamedTuple):
    """A text in one language, and its English source."""

    language: str
    context: str
    text: str
    source: str


class Wording:
    """The two lists of a folder of rules. Raises RuleError when one cannot be used."""

    def __init__(self, folder: Path) -> None:
        self._forbidden = tuple(list_of(RuleFile(folder / "forbidden.yaml"), ForbiddenSpec))
        self._terms = tuple(list_of(RuleFile(folder / "glossary.yaml"), TermSpec))
        self._tests = {language: [_Test.of(spec, language) for spec in self._forbidden] for language in LANGUAGES}
        self._terms_of: dict[str, tuple[TermSpec, ...]] = {}
        self._met = {term.en: _compiled((rf"\b(?:{term.en})\b",)) for term in self._terms}

    def faults(self, said: Said) -> Iterator[Trouble]:
        """What is wrong with the wording of a text."""
        yield from self._said_though_forbidden(said)
        if said.language != "en":
            yield from self._wrong_terms(said)

    def broken(self, language: str, text: str) -> list[str]:
        """The ids of what a text says although it may not."""
        lines = "\n".join(_SENTENCE.split(text.lower()))
        return [test.id for test in self._tests[language] if test.found.search(lines) and test.breaks(lines)]

    def _said_though_forbidden(self, said: Said) -> Iterator[Trouble]:
        for name in self.broken(said.language, said.text):
            what = next(spec.what for spec in self._forbidden if spec.id == name)
            yield Trouble(
                mark("{language}, {context}: the text may break {name} ({reason}): {text}"),
                language=said.language, context=said.context, name=name, reason=what, text=said.text,
            )  # fmt: skip

    def _wrong_terms(self, said: Said) -> Iterator[Trouble]:
        text = said.text.casefold()
        for term in self._terms_in(said.source.lower()):
            wanted = term.of(said.language)
            if wanted and said.context not in term.spares and not _has(wanted, text):
                yield Trouble(
                    mark("{language}, {context}: the term “{term}” should read “{wanted}”: {text}"),
                    language=said.language, context=said.context, term=term.en,
                    wanted=" / ".join(wanted), text=said.text,
                )  # fmt: skip

    def _terms_in(self, source: str) -> tuple[TermSpec, ...]:
        """The terms that an English text uses; looked for once for all languages."""
        if source not in self._terms_of:
            self._terms_of[source] = tuple(term for term in self._terms if self._met[term.en].search(source))
        return self._terms_of[source]


class _Test(NamedTuple):
    """What is looked for in one language, and what makes a sentence all right again."""

    id: str
    found: re.Pattern[str]
    spared: re.Pattern[str]

    @classmethod
    def of(cls, spec: ForbiddenSpec, language: str) -> _Test:
        return cls(spec.id, _compiled(spec.of(language)), _compiled(spec.unless.of(language)))

    def breaks(self, lines: str) -> bool:
        """Whether one of the sentences, each on its line, says it without being spared."""
        return any(self.found.search(line) and not self.spared.search(line) for line in lines.split("\n"))


def _compiled(expressions: Sequence[str]) -> re.Pattern[str]:
    """One expression for all of them; for none of them one that nothing matches."""
    joined = "|".join(f"(?:{_in_small_letters(expression)})" for expression in expressions)
    return re.compile(joined or r"(?!)", re.MULTILINE)


def _in_small_letters(expression: str) -> str:
    """The expression for a text in small letters; searching so is several times quicker than without regard to case."""
    return _ESCAPED_OR_LETTER.sub(lambda found: found[0] if found[0].startswith("\\") else found[0].lower(), expression)


def _has(beginnings: Sequence[str], text: str) -> bool:
    return any(beginning.casefold() in text for beginning in beginnings)
