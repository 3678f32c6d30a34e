"""A place in the law is one article or several, and is named so in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

import pytest

from app.law.book import RuleBook
from app.law.strict import Strict
from app.views.articles import articles_of, articles_text, several_articles, with_articles
from app.words import LANGUAGES, words_for

# Articles that were put in between others later: each is one article.
PUT_IN = {"124-1", "380-1", "829-4"}
_PART = r"(?:\(\d+(?:-\d)?\))"
_ONE = rf"\d+(?:-\d+)?{_PART}*(?:–{_PART})?(?:–\d+)?"
PLACE = re.compile(rf"{_ONE}(?:, {_ONE})*")
SEVERAL = ["98–101", "35, 36", "17(1), 27(4)", "91–101, 136", "380, 380-1", "131(8)(2), 138(2)(10)", "18(3)–(4), 19(2)"]
ONE = ["35", "35(2)(3)", "829-4", "35(5)(4-1)", "17(4)–(5)", "36(2), 36(4)", "1(5), 1(6), 1(39)", "124-1(2)"]


def places_in(thing: object, seen: set[int]) -> Iterator[str]:
    """Every place in the law, wherever in a book it stands."""
    if isinstance(thing, str) or id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, Strict):
        parts: Sequence[object] = [*vars(thing).values()]
        named = getattr(thing, "place", None)
        if isinstance(named, str) and (hasattr(thing, "act") or hasattr(thing, "source")):
            yield named
    elif is_dataclass(thing) and not isinstance(thing, type):
        parts = [getattr(thing, field.name) for field in fields(thing)]
    elif isinstance(thing, Mapping):
        parts = [*thing.values()]
    else:
        parts = [*thing] if isinstance(thing, (tuple, list)) else []
    for part in parts:
        yield from places_in(part, seen)


@pytest.fixture(scope="module")
def places(book: RuleBook) -> set[str]:
    found = {place for place in places_in(book, set()) if place}
    assert len(found) > 150
    assert {"98–101", "128–135", "489(9)–(11)", "10(2)(9), 13", "35(2)(3)"} <= found, "of notes, cards and pages alike"
    return found


def test_every_place_is_written_in_one_way(places: set[str]) -> None:
    """From one article to another goes a dash; what is written with a hyphen is one article, and known as such."""
    assert [place for place in sorted(places) if not PLACE.fullmatch(place)] == []
    assert {number for place in places for number in re.findall(r"(?<![\d(–])\d+-\d+", place)} == PUT_IN


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_articles_are_named_as_several(places: set[str], language: str) -> None:
    words = words_for(language)
    one, more = {"en": ("art. {}", "arts. {}"), "kk": ("{}-бап", "{}-баптар"), "ru": ("ст.\u00a0{}", "ст.\u00a0{}")}[
        language
    ]
    for place in sorted(places | {*SEVERAL, *ONE}):
        said = (more if several_articles(place) else one).format(place)
        assert articles_text(place, words) == said
        assert articles_of("Act", place, words) == f"Act, {said}"
        assert with_articles("Title", place, words) == f"Title ({said})"


def test_one_and_several() -> None:
    assert [place for place in SEVERAL if not several_articles(place)] == []
    assert [place for place in ONE if several_articles(place)] == []


def test_an_act_without_a_place_is_named_alone() -> None:
    assert articles_of("Act", "", words_for("kk")) == "Act"
