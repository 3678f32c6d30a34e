"""`rules check`: whether a folder of rules can be handed out. Every fault is a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from app.catalogue import Catalogue
from app.law.book import RuleBook
from app.law.card_checking import phrase_faults
from app.law.examples import Example, example_texts, faults_of, norms_of, read_examples
from app.law.never_offered import check_marks
from app.law.term_checking import term_faults
from app.law.texts import RuleText, rule_texts
from app.law.wording import Said, Wording
from app.places import locales_of
from app.trouble import Trouble
from app.words import LANGUAGES, mark, translations_in

Passed = Callable[[str], Catalogue]
LEAST_EXAMPLES = 3
SOURCE = "en"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_IN_NOTICES = ("known_from", "checked_on")
_IN_STATEMENTS = {"says_number": "n", "says_day": "day", "says_these": "these"}


def check_rules(
    book: RuleBook, folder: Path, examples: list[Example] | None = None, passed: Passed | None = None
) -> Iterator[Trouble]:
    """All faults of a folder of rules, beyond those for which it could not even be loaded.

    Its worked examples may be handed over, if they were read already, and catalogues of texts whose wording passed the
    same lists before: it is not looked at again.
    """
    locales = locales_of(folder)
    yield from check_placeholders(book)
    yield from check_marks(book, folder)
    examples = read_examples(book, folder) if examples is None else examples
    yield from _check_examples(book, examples)
    texts, wording = [*rule_texts(book), *example_texts(examples)], Wording(folder)
    for language in LANGUAGES:
        catalogue = translations_in(language, locales)
        yield from _check_wording(wording, catalogue, language, _unpassed(texts, catalogue, language, passed))
        yield from _check_terms(book, catalogue, language, texts)
    yield from phrase_faults(book.cards.values(), wording)


def check_placeholders(book: RuleBook) -> Iterator[Trouble]:
    """Placeholders that nothing fills."""
    for text in rule_texts(book):
        for name in _PLACEHOLDER.findall(text.text):
            if not _fillable(book, text, name):
                yield Trouble(
                    mark("{context}: nothing fills the placeholder “{name}”"), context=text.context, name=name
                )


def _fillable(book: RuleBook, text: RuleText, name: str) -> bool:
    sum_of_money = re.fullmatch(r"mci:[0-9]{1,5}", name)
    in_notice = text.context.startswith("notices.") and name in _IN_NOTICES
    in_statement = _IN_STATEMENTS.get(text.context.rpartition(".")[2]) == name
    return bool(sum_of_money) or name in book.library.names or in_notice or in_statement


def _check_examples(book: RuleBook, examples: list[Example]) -> Iterator[Trouble]:
    for example in examples:
        yield from faults_of(book, example)
    about = Counter(norm for example in examples for norm in norms_of(example.spec))
    for rule in book.rules:
        if about[rule] < LEAST_EXAMPLES:
            yield Trouble(
                mark("{name}: only {n} worked examples; at least {least} are needed"),
                name=rule, n=about[rule], least=LEAST_EXAMPLES,
            )  # fmt: skip


def _check_wording(
    wording: Wording, catalogue: Catalogue, language: str, texts: list[RuleText]
) -> Iterator[Trouble]:  # fmt: skip
    for text in texts:
        if text.text:
            yield from _faults_in(wording, catalogue, language, text)


def _check_terms(
    book: RuleBook, catalogue: Catalogue, language: str, texts: list[RuleText]
) -> Iterator[Trouble]:  # fmt: skip
    said = {text.context: _said(catalogue, language, text) for text in texts if text.text}
    yield from term_faults(book.library.terms, language, said)


def _unpassed(
    texts: list[RuleText], catalogue: Catalogue, language: str, passed: Passed | None
) -> list[RuleText]:  # fmt: skip
    """The texts whose wording in a language has yet to be looked at."""
    if passed is None:
        return texts
    known = passed(language)
    return [text for text in texts if known.pgettext(text.context, text.text) != _said(catalogue, language, text)]


def _faults_in(wording: Wording, catalogue: Catalogue, language: str, text: RuleText) -> Iterator[Trouble]:
    said = _said(catalogue, language, text)
    if not said:
        yield Trouble(mark("{language}: the text {context} is missing"), language=language, context=text.context)
    elif sorted(_PLACEHOLDER.findall(said)) != sorted(_PLACEHOLDER.findall(text.text)):
        yield Trouble(mark("{language}: the placeholders of {context} differ"), language=language, context=text.context)
    else:
        yield from wording.faults(Said(language, text.context, said, text.text))


def _said(catalogue: Catalogue, language: str, text: RuleText) -> str:
    """The text in a language, or nothing."""
    return catalogue.pgettext(text.context, text.text) if language != SOURCE else text.text
