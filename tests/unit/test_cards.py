"""The emergency cards: read by themselves, refused when they do not fit together, and signed off as a whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from unit.changing import change

from app.law.book import RuleBook
from app.law.card_checking import phrase_faults
from app.law.card_schema import CardSpec, Phrase
from app.law.card_texts import card_texts
from app.law.cards import read_shelf
from app.law.examples import read_examples
from app.law.forms import read_as
from app.law.load import load_rule_book
from app.law.rulefile import RuleError
from app.law.signoff import Digests
from app.law.stopwatch import Stopwatch
from app.law.strict import altered
from app.law.texts import rule_texts
from app.law.wording import Wording
from app.papers.letters.signing import templates_in
from app.places import RULES
from app.views.card_in_words import card_in_words
from app.views.emergency import clock_view, emergency_view
from app.words import Words, words_for

CARDS = read_shelf().cards
each_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
HELD, TAKEN = "cards/held.yaml", "cards/taken.yaml"
UNDATED = {"KZ-UPK", "KZ-OVD", "KZ-PROK"}


def said(card: CardSpec) -> Iterator[str]:
    """Everything that a card says, in whichever language."""
    yield from (text for _, text, _ in card_texts(card))
    for phrase in card.phrases:
        yield from (phrase.kk, phrase.ru)


# -- read by themselves
def test_the_cards_need_nothing_but_their_own_files(tmp_path: Path) -> None:
    shutil.copytree(RULES / "cards", tmp_path / "cards")
    shutil.copy(RULES / "contacts.yaml", tmp_path)
    shelf = read_shelf(tmp_path)
    assert [card.id for card in shelf.cards] == ["held", "taken"]
    assert shelf.faults == ()


@pytest.mark.parametrize("file", ["facts.yaml", "pack.yaml", "sources.yaml", "interview.yaml", "notes/police.yaml"])
def test_a_damaged_rule_file_leaves_the_cards_alone(folder: Path, file: str) -> None:
    (folder / file).write_text("{", encoding="utf-8")
    with pytest.raises(RuleError):
        load_rule_book(folder)
    assert len(read_shelf(folder).cards) == 2


@pytest.mark.parametrize(("file", "left"), [(HELD, ["taken"]), (TAKEN, ["held"]), ("contacts.yaml", ["held", "taken"])])
def test_what_cannot_be_read_keeps_nothing_else_away(folder: Path, file: str, left: list[str]) -> None:
    (folder / file).write_text("{", encoding="utf-8")
    shelf = read_shelf(folder)
    assert [card.id for card in shelf.cards] == left
    assert [fault.sentence().partition(",")[0] for fault in shelf.faults] == [Path(file).name]


def test_the_rule_book_holds_the_same_cards(book: RuleBook) -> None:
    assert tuple(book.cards.values()) == CARDS


# -- what fits together
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("minutes: 180", "minutes: 1440"),
        ("minutes: 180", "minutes: 0"),
        ("    clock:\n", "    watch:\n"),
        ("{time}. Осы", "{hour}. Осы"),
        ("этого времени: {time}", "этого времени"),
        ("source: koap\n", "source: kodeks\n"),
        ("confidence: unconfirmed}", "confidence: official}"),
        ("confidence: unconfirmed}", "confidence: certain}"),
        ("{id: koap_old, act", "{id: koap, act"),
        ("- {id: calm,", "- {id: ask_who,"),
        ("edition: 2025-03-13}", "edition: 2025-03-13, copy: Read in a copy}"),
        ("norm: KZ-KOAP-667, ", ""),
        ("as_of: 2026-11-22", "as_of: soon"),
        ("reviewed: no", "reviewed: nearly"),
    ],
)
def test_a_card_that_does_not_fit_together_is_refused(folder: Path, old: str, new: str) -> None:
    change(folder / HELD, old, new)
    (fault,) = read_shelf(folder).faults
    assert fault.sentence().startswith("held.yaml, line ")


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (HELD, "norm: KZ-KOAP-803", "norm: KZ-KOAP-804", "there is no norm “KZ-KOAP-804”"),
        (HELD, "act: KZ-KOAP,", "act: KZ-KODEKS,", "there is no source “KZ-KODEKS”"),
        ("sources.yaml", "edition: 2025-03-13", "edition: 2026-03-13", "the edition of “KZ-KOAP” is another one"),
    ],
)
def test_a_card_that_does_not_fit_the_rules_is_refused(folder: Path, file: str, old: str, new: str, what: str) -> None:
    change(folder / file, old, new)
    with pytest.raises(RuleError) as refused:
        load_rule_book(folder)
    assert "held.yaml" in refused.value.sentence()
    assert what in refused.value.sentence()


# -- what they say
@each_card
def test_old_and_undated_copies_are_never_told_as_official(card: CardSpec) -> None:
    for line in card.lines:
        source = card.source(line.source) if line.source else None
        if source and (source.act in UNDATED or source.id == "koap_old"):
            assert line.confidence != "official", line.id
            assert source.copy_read


@each_card
def test_the_moments_ask_in_writing_and_wait(card: CardSpec) -> None:
    assert [moment.minutes for moment in card.clock.moments] == [180, 1440, 2880]
    for moment in card.clock.moments:
        assert "Ask in writing" in moment.say
        assert moment.say.endswith("Wait for the answer.")
    assert "2018-2019" in card.clock.moments[-1].say


@each_card
def test_nobody_is_told_to_leave_or_to_resist(card: CardSpec) -> None:
    never = re.compile(
        r"\b(leave|walk (off|away)|go home|free to go|run|resist|refuse)\b"
        r"|\b(уход\w+|уйти|уйду|отпустите|сопротивл\w+|отказываюсь)\b|(кетемін|кетуге|қарсыласамын|бас тартамын)",
        re.IGNORECASE,
    )
    assert [text for text in said(card) if never.search(text)] == []


@each_card
def test_every_phrase_stands_in_both_languages_and_is_not_taken_for_reviewed(card: CardSpec) -> None:
    assert card.phrases
    assert card.reviewed is False
    for phrase in card.phrases:
        assert phrase.kk != phrase.ru
        assert re.search("[әғқңөұүһі]", phrase.kk.casefold()), phrase.id
        assert not re.search("[әғқңөұүһі]", phrase.ru.casefold()), phrase.id


def test_the_parts_stand_in_their_order() -> None:
    assert [part.id for part in CARDS[0].parts] == [
        "ask", "clock", "measures", "told", "protocol", "dont", "office", "afterwards"
    ]  # fmt: skip


def test_a_phrase_that_no_text_may_say_is_found() -> None:
    wording = Wording(RULES)
    assert list(phrase_faults(CARDS, wording)) == []
    bad = read_as(Phrase, {"id": "bad", "for": "x", "kk": "Мен кеттім!", "ru": "Я ухожу!"})
    part = altered(CARDS[0].parts[0], phrases=(bad,))
    card = altered(CARDS[0], parts=(part, *CARDS[0].parts[1:]), wallet=None)
    assert {fault.values["language"] for fault in phrase_faults([card], wording)} == {"kk", "ru"}


# -- the texts, the review
@each_card
def test_all_texts_but_the_phrases_are_translated(card: CardSpec, book: RuleBook) -> None:
    mine = {text.context: text.text for text in rule_texts(book) if text.context.startswith(f"cards.{card.id}.")}
    assert len(mine) == len(list(card_texts(card)))
    assert not [text for text in mine.values() if re.search("[а-яё]", text.casefold())]
    wanted = {line.id for part in card.parts for line in part.lines} | {f"{phrase.id}.for" for phrase in card.phrases}
    wanted |= {f"{moment.id}.{field}" for moment in card.clock.moments for field in ("say", "label")}
    wanted |= {f"parts.{part.id}" for part in card.parts} | {f"sources.{source.id}.name" for source in card.sources}
    assert {f"cards.{card.id}.{name}" for name in (*wanted, "tab", "title", "caveat", "clock.press")} <= set(mine)


def digests(folder: Path) -> tuple[str, str]:
    """What a lawyer would sign, of each card."""
    book = load_rule_book(folder)
    languages = {name: words_for(name).text for name in ("kk", "ru", "en")}
    signed = Digests(book, read_examples(book, folder), languages, templates_in(folder))
    return signed.of("cards.held"), signed.of("cards.taken")


@pytest.fixture(scope="module")
def delivered() -> tuple[str, str]:
    return digests(RULES)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("minutes: 180", "minutes: 179"),
        ("көшірмесін маған беруіңізді", "көшірмесін беруіңізді"),
        ("Прошу составить протокол", "Прошу написать протокол"),
        ("for: To ask for the decision", "for: To ask for a decision"),
        ("as_of: 2026-11-22", "as_of: 2026-11-23"),
        ("reviewed: no", "reviewed: yes"),
        ("Sign nothing unread,", "Sign nothing you have not read,"),
        ('source: koap\n        place: "803"', 'source: koap\n        place: "804"'),
    ],
)
def test_a_sign_off_holds_for_all_of_a_card(folder: Path, delivered: tuple[str, str], old: str, new: str) -> None:
    change(folder / HELD, old, new)
    held, taken = digests(folder)
    assert held != delivered[0]
    assert taken == delivered[1]


@each_card
def test_the_rule_book_shows_every_line_moment_and_phrase(card: CardSpec) -> None:
    shown = {
        words.language: [line.text for line in card_in_words(card, words)] for words in map(words_for, ("kk", "ru"))
    }
    english = "\n".join(line.text for line in card_in_words(card, words_for("en")))
    for line in card.lines:
        assert line.norm in english
    for moment in card.clock.moments:
        assert f"At {moment.minutes} min: {moment.say}" in english
    for phrase in card.phrases:
        assert f"Қазақша: {phrase.kk}" in english
        assert f"Русский: {phrase.ru}" in english
        assert f"Қазақша: {phrase.kk}" in shown["kk"]
        assert f"Русский: {phrase.ru}" in shown["ru"]


# -- as it is read
class At:
    """Both clocks of a stopwatch."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_line_tells_where_it_stands_and_how_sure_it_is(english: Words) -> None:
    view = emergency_view(CARDS[0], read_shelf(), Stopwatch(), english)
    parts = {part.part: part for part in view.parts}
    assert parts["told"].lines[0].basis == (
        "Code of Administrative Offences, art. 788 · Edition of 13 March 2025 · The law says"
    )
    delivery = parts["measures"].lines[1].basis
    assert delivery.endswith("art. 786 · Read in a copy of after October 2019 · This is unclear; ask a lawyer")
    assert parts["ask"].lines[0].basis == ""
    assert "ordinary practice" in view.practice
    assert view.review == "A lawyer who speaks the language has not yet reviewed the phrases."


def test_a_phrase_tells_when_the_clock_began(english: Words) -> None:
    watch = Stopwatch(At(), lambda: datetime(2026, 11, 22, 14, 5, 40, tzinfo=UTC))

    def phrase() -> str:
        clock = emergency_view(CARDS[0], read_shelf(), watch, english).parts[1]
        return clock.phrases[0].ru

    assert "__:__" in phrase()
    watch.start()
    assert "14:05" in phrase()
    watch.earlier(15)
    assert "13:50" in phrase()
    watch.stop()
    assert "__:__" in phrase()


def test_the_clock_tells_what_has_come_and_what_comes_when(english: Words) -> None:
    at = At()
    watch = Stopwatch(at, lambda: datetime(2026, 11, 22, 22, 30, tzinfo=UTC))
    assert not clock_view(CARDS[0], watch, english).runs
    watch.start()
    view = clock_view(CARDS[0], watch, english)
    assert (view.started, view.gone, view.reached) == ("Started at 22:30", "0 minutes gone", ())
    assert view.coming[0] == "Three hours, the general limit: over on 23 November 2026 at 01:30"
    assert len(view.coming) == 3
    at.seconds = 60
    assert clock_view(CARDS[0], watch, english).gone == "1 minute gone"
    at.seconds = 180 * 60 - 1
    assert clock_view(CARDS[0], watch, english).reached == ()
    at.seconds = 180 * 60
    view = clock_view(CARDS[0], watch, english)
    assert view.gone == "3 h 0 min gone"
    assert [line.text for line in view.reached] == [CARDS[0].clock.moments[0].say]
    assert "art. 789" in view.reached[0].basis
    at.seconds = 1440 * 60
    view = clock_view(CARDS[1], watch, english)
    assert [line.text for line in view.reached] == [moment.say for moment in CARDS[1].clock.moments[1::-1]]
    assert len(view.coming) == 1


# -- the sheet to fold
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("wallet:\n  first: [calm,", "wallet:\n  first: [calmly,"),
        ("say_then: [say_read_first", "say_then: [limit"),
        ("limits: [limit,", "limits: [say_short,"),
        ("say_first: [say_short", "say_first: [], more: [say_short"),
    ],
)
def test_a_sheet_that_the_card_cannot_fill_is_refused(folder: Path, old: str, new: str) -> None:
    change(folder / HELD, old, new)
    (fault,) = read_shelf(folder).faults
    assert fault.sentence().startswith("held.yaml, line ")


def test_the_sheet_says_what_to_ask_and_how_long() -> None:
    wallet = CARDS[0].wallet
    assert wallet is not None
    assert {"calm", "ask_who", "ask_which", "sign_nothing"} <= set(wallet.first)
    assert {"limit", "limit_day", "limit_other", "limit_criminal"} == set(wallet.limits)
    assert CARDS[1].wallet is None
