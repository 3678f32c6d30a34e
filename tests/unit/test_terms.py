"""The words of the law: what they mean, how they are met in each language, and what is wrong with a list of them."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from app.law.book import RuleBook
from app.law.forms import read_as
from app.law.load import RuleError, load_rule_book
from app.law.term_checking import term_faults
from app.law.terms import LegalTerm, TermFinder, Terms
from app.law.wording import Wording
from app.places import ROOT, RULES
from app.views.how import how_view
from app.views.terms import glossary, looked_for, term_views
from app.words import DOMAIN, LANGUAGES, source_words, words_for

# In how many of the texts where the English names a term the translation must name it too. Below: words that the other
# languages often leave out or say otherwise, as with "called up", or that come with a sum of money.
MOSTLY, SOMETIMES = 0.85, 0.6
OFTEN_OTHERWISE = {"exemption", "reserve", "disability_group", "waiver"}
ONLY_WITH_A_SUM = {"mci"}


def met(book: RuleBook, language: str, text: str) -> dict[str, str]:
    """The terms of a text, each as it stands there."""
    found = Terms(book.library.terms).finder(language).met(text)
    return {one.term: text[one.start : one.end] for one in found}


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "The call-up commission decides.", {"commission": "call-up commission"}),
        ("en", "The commission's call-up seasons", {"commission": "commission", "call_up_season": "call-up seasons"}),
        ("en", "A SUMMONS, two summonses", {"summons": "SUMMONS"}),
        ("en", "Pre-conscript, conscript", {"pre_conscript": "Pre-conscript", "conscript": "conscript"}),
        ("en", "The regional commission", {"regional_commission": "regional commission"}),
        ("en", "5 MCI (21,625 tenge in 2026)", {"mci": "MCI"}),
        ("en", "The background is a playground.", {}),
        ("en", "Choose a decision.", {}),
        ("ru", "Решает призывная комиссия.", {"commission": "призывная комиссия"}),
        ("ru", "Повесткой вызвали в военкомат", {"summons": "Повесткой", "defence_office": "военкомат"}),
        ("ru", "Двух отсрочек, освобождения от призыва", {
            "deferment": "отсрочек", "exemption": "освобождения от призыва",
        }),
        ("ru", "Освобождение от исполнения воинской обязанности", {
            "release": "Освобождение от исполнения воинской обязанности",
        }),
        ("ru", "Офицеров запаса", {"reserve_officer": "Офицеров запаса"}),
        ("ru", "На основании закона", {}),
        ("ru", "приводить примеры", {}),
        ("kk", "Әскерге шақыру комиссиясының шешімі", {"commission": "Әскерге шақыру комиссиясының"}),
        ("kk", "Шақыру қағазында көрсетілген күні", {"summons": "Шақыру қағазында"}),
        ("kk", "Шақыруды кейінге қалдыруға", {"deferment": "Шақыруды кейінге қалдыруға"}),
        ("kk", "Запастағы офицерлердің", {"reserve_officer": "Запастағы офицерлердің"}),
        ("kk", "Негізгі бет", {}),
        ("kk", "қандай да бір міндеттен бас тартуға шақыру емес", {}),
        ("ru", "не призыв отказываться от какой-либо обязанности", {}),
    ],
)  # fmt: skip
def test_a_word_is_met_with_its_endings(book: RuleBook, language: str, text: str, terms: dict[str, str]) -> None:
    assert met(book, language, text) == terms


def test_a_space_stands_for_any_space(book: RuleBook) -> None:
    assert met(book, "en", "martial\u00a0law") == {"martial_law": "martial\u00a0law"}


def test_each_is_told_once_where_it_stands_first(book: RuleBook) -> None:
    found = Terms(book.library.terms).finder("en").met("A deferment is a deferment.")
    assert [(one.start, one.end) for one in found] == [(2, 11)]


def test_what_was_read_is_remembered_until_it_is_forgotten(book: RuleBook) -> None:
    terms = Terms(book.library.terms)
    finder = terms.finder("ru")
    assert finder.met("Отсрочка до 1 сентября") is finder.met("Отсрочка до 1 сентября")
    terms.forget()
    assert finder._met == {}


def texts_by_source(language: str) -> dict[tuple[str | None, str], str]:
    """The texts of a catalogue by context and English."""
    entries = polib.pofile(str(ROOT / "locales" / language / "LC_MESSAGES" / f"{DOMAIN}.po"))
    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in entries if entry.msgstr}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_translation_names_the_term_that_the_english_names(book: RuleBook, language: str) -> None:
    """The beginnings of words in Kazakh and Russian catch the forms that are in use."""
    english, other = TermFinder(book.library.terms, "en"), TermFinder(book.library.terms, language)
    named: dict[str, list[bool]] = {term.id: [] for term in book.library.terms}
    for (context, source), said in texts_by_source(language).items():
        if not (context or "").startswith("terms."):
            there = {one.term for one in other.met(said)}
            for one in english.met(source):
                named[one.term].append(one.term in there)
    shares = {term: sum(found) / len(found) for term, found in named.items() if term not in ONLY_WITH_A_SUM}
    assert {term: share for term, share in shares.items() if share < _least(term)} == {}


def _least(term: str) -> float:
    return SOMETIMES if term in OFTEN_OTHERWISE or term == "call_up" else MOSTLY


def test_no_term_is_told_without_a_meaning_of_its_own(book: RuleBook) -> None:
    terms = book.library.terms
    assert len({term.meaning for term in terms}) == len({term.name for term in terms}) == len(terms) > 60
    assert [term.id for term in terms if term.meaning.count(". ") > 1] == []


def test_nothing_that_is_said_here_is_forbidden(book: RuleBook) -> None:
    wording, view = Wording(RULES), how_view(source_words(), "F1", "F2")
    texts = [text for term in book.library.terms for text in (term.name, term.meaning)]
    texts += [view.title, view.lead, *view.lines]
    assert {text: broken for text in texts if (broken := wording.broken("en", text))} == {}


def test_there_are_no_faults_in_english(book: RuleBook) -> None:
    from app.law.examples import example_texts, read_examples
    from app.law.texts import rule_texts

    texts = [*rule_texts(book), *example_texts(read_examples(book, RULES))]
    assert [str(fault) for fault in term_faults(book.library.terms, "en", {t.context: t.text for t in texts})] == []


SHIP = {"id": "ship", "name": "Ship", "meaning": "It swims.", "en": ["ships?"], "kk": ["кеме"], "ru": ["корабл"]}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"a": "Two ships.", "terms.ship.name": "Ship"}, []),
        ({"terms.ship.name": "Ship", "terms.ship.meaning": "A ship swims."}, ["en: the term “ship” is met in no text"]),
        ({"a": "A ship", "terms.ship.name": "Boat"}, ["en: the term “ship” is not met in its own name: Boat"]),
    ],
)
def test_a_term_that_is_never_met_is_a_fault(said: dict[str, str], found: list[str]) -> None:
    faults = term_faults([read_as(LegalTerm, SHIP)], "en", said)
    assert [fault.sentence() for fault in faults] == found


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("norms: [KZ-DEF-OUTCOMES]", "norms: [KZ-NOWHERE]", "there is no norm “KZ-NOWHERE”"),
        ("name: Deferment", 'name: ""', "name"),
        ("meaning: A citizen below call-up age.", 'meaning: ""', "meaning"),
        ("id: exemption", "id: deferment", "“deferment” stands here twice"),
        ("ru: ['маслихат']", "ru: ['маслихат(']", "“maslikhat” is no regular expression"),
        ("ru: ['маслихат']", "ru: []", "ru"),
    ],
)  # fmt: skip
def test_a_spoilt_list_is_told_with_its_line(folder: Path, before: str, after: str, said: str) -> None:
    file = folder / "terms.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RuleError) as fault:
        load_rule_book(folder)
    assert "terms.yaml" in fault.value.sentence()
    assert said in fault.value.sentence()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_is_in_the_order_of_the_alphabet(book: RuleBook, language: str) -> None:
    views = glossary(book.library.terms, words_for(language))
    assert len(views) == len(book.library.terms)
    assert sorted(view.term for view in views) == sorted(term.id for term in book.library.terms)


def test_kazakh_letters_stand_where_they_belong() -> None:
    def named(name: str) -> LegalTerm:
        return read_as(LegalTerm, SHIP | {"id": f"t{ord(name[0])}", "name": name})

    names = [view.name for view in glossary(map(named, ("Ғ", "Д", "Ә", "Б", "А", "Г")), source_words())]
    assert names == ["А", "Ә", "Б", "Г", "Ғ", "Д"]


def test_a_word_is_looked_for_in_names_first(book: RuleBook) -> None:
    views = term_views(book.library.terms, source_words())
    found = looked_for(views, "  RESERVE ")
    assert [view.term for view in found][:2] == ["reserve", "reserve_officer"]
    assert "paid_training" in [view.term for view in found]
    assert looked_for(views, "zzz") == ()
    assert looked_for(views, "") == views
