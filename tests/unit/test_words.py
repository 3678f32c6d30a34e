"""Words: placeholders, plurals, dates, lists, and catalogues that are missing or damaged."""

from __future__ import annotations

import gettext
from datetime import date
from pathlib import Path

import pytest
from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.numbers import format_decimal

from app.trouble import Trouble
from app.words import LANGUAGES, CatalogueError, Words, source_words, words_for

DAY = date(2028, 7, 1)
NUMBERS = (0, 7, 999, 1000, 21_625, 1_234_567)


def catalogue(folder: Path, language: str, *entries: tuple[str | tuple[str, str], str | tuple[str, ...]]) -> Words:
    """The words of a language whose catalogue holds just these entries."""
    made = Catalog(locale=language, fuzzy=False)
    for source, translation in entries:
        made.add(source, translation)
    path = folder / language / "LC_MESSAGES" / "quqyq.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, made)
    return words_for(language, folder)


def test_a_text_is_said_with_its_placeholder_filled(tmp_path: Path) -> None:
    words = catalogue(tmp_path, "ru", ("line {n}", "строка {n}"))
    assert words.say("line {n}", n=3) == "строка 3"


def test_a_text_without_translation_is_said_in_english(tmp_path: Path) -> None:
    assert catalogue(tmp_path, "ru").say("line {n}", n=3) == "line 3"


@pytest.mark.parametrize(
    "broken", ["строка", "строка {m}", "строка {n} {m}", "строка {n} {", "строка {n} }", "строка {n"]
)
def test_a_translation_with_other_placeholders_gives_way_to_the_source(tmp_path: Path, broken: str) -> None:
    words = catalogue(tmp_path, "ru", ("line {n}", broken))
    assert words.say("line {n}", n=3) == "line 3"


def test_placeholders_may_stand_in_another_order(tmp_path: Path) -> None:
    words = catalogue(tmp_path, "kk", ("{act}, art. {place}", "{place}-бап, {act}"))
    assert words.say("{act}, art. {place}", act="Заң", place=35) == "35-бап, Заң"


def test_braces_in_a_value_are_left_alone(tmp_path: Path) -> None:
    words = catalogue(tmp_path, "ru", ("line {n}", "строка {n}"))
    assert words.say("line {n}", n="{n} {x}") == "строка {n} {x}"


def test_a_text_without_values_keeps_its_braces() -> None:
    assert source_words().say("a {b}") == "a {b}"


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 строк"),
        (1, "1 строка"),
        (2, "2 строки"),
        (5, "5 строк"),
        (11, "11 строк"),
        (21, "21 строка"),
        (22, "22 строки"),
    ],
)
def test_a_russian_plural(tmp_path: Path, n: int, said: str) -> None:
    forms = ("{n} строка", "{n} строки", "{n} строк")
    assert catalogue(tmp_path, "ru", (("{n} line", "{n} lines"), forms)).count("{n} line", "{n} lines", n) == said


@pytest.mark.parametrize(("n", "said"), [(1, "1 line"), (0, "0 lines"), (2, "2 lines")])
def test_an_english_plural_from_the_source(n: int, said: str) -> None:
    assert source_words().count("{n} line", "{n} lines", n) == said


def test_a_text_of_the_rules_is_found_by_its_context(tmp_path: Path) -> None:
    made = Catalog(locale="ru", fuzzy=False)
    made.add("None", "Никакого", context="marriage.options.none")
    made.add("None", "Нигде", context="study_at.options.not_studying")
    path = tmp_path / "ru" / "LC_MESSAGES" / "quqyq.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, made)
    words = words_for("ru", tmp_path)
    assert words.text("marriage.options.none", "None") == "Никакого"
    assert words.text("study_at.options.not_studying", "None") == "Нигде"
    assert words.text("unheard.of", "None") == "None"


def test_an_empty_text_stays_empty(tmp_path: Path) -> None:
    assert catalogue(tmp_path, "ru").text("pack.note", "") == ""


@pytest.mark.parametrize(("language", "month"), [("en", "July"), ("ru", "июля"), ("kk", "шілде")])
def test_a_date_names_its_month(tmp_path: Path, language: str, month: str) -> None:
    spoken = catalogue(tmp_path, language).date(DAY)
    assert month in spoken
    assert "2028" in spoken


@pytest.mark.parametrize(("language", "locale"), [("kk", "kk"), ("ru", "ru"), ("en", "en_GB")])
def test_dates_lists_and_numbers_are_written_as_unicode_has_it(tmp_path: Path, language: str, locale: str) -> None:
    words, items = catalogue(tmp_path, language), ["a", "b", "c", "{d}"]
    assert all(
        words.date(day) == format_date(day, format="long", locale=locale)
        for day in (
            date(year, month, number) for year in (1, 999, 2026) for month in range(1, 13) for number in (1, 28)
        )
    )
    for some in (items[:count] for count in range(5)):
        assert words.join(some) == format_list(some, locale=locale)
        assert words.join_or(some) == format_list(some, style="or", locale=locale)
    assert [words.number(n) for n in NUMBERS] == [format_decimal(n, locale=locale) for n in NUMBERS]
    assert words.months() == tuple(get_month_names("wide", "stand-alone", locale)[number] for number in range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_twelve_months(tmp_path: Path, language: str) -> None:
    assert len(set(catalogue(tmp_path, language).months())) == 12


@pytest.mark.parametrize(("language", "both", "either"), [("en", "a and b", "a or b"), ("ru", "a и b", "a или b")])
def test_a_list_of_two(tmp_path: Path, language: str, both: str, either: str) -> None:
    words = catalogue(tmp_path, language)
    assert (words.join(["a", "b"]), words.join_or(["a", "b"])) == (both, either)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_none_and_of_one(tmp_path: Path, language: str) -> None:
    words = catalogue(tmp_path, language)
    assert (words.join([]), words.join(["a"]), words.join_or(["a"])) == ("", "a", "a")


@pytest.mark.parametrize(("language", "name"), [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")])
def test_a_missing_catalogue_is_a_clear_sentence(tmp_path: Path, language: str, name: str) -> None:
    with pytest.raises(CatalogueError) as missing:
        words_for(language, tmp_path)
    expected = f"The texts for the language “{name}” are missing or damaged. Install the program again."
    assert missing.value.sentence() == expected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"\xde\x12\x04\x95",
        b"\xde\x12\x04\x95" + b"\xff" * 40,
        b"#" * 1000,
        b"\x95\x04\x12\xde\0\0\0\0\xff\xff\xff\x7f",
    ],
    ids=["empty", "a letter", "cut off", "wild", "text", "too many"],
)
def test_a_damaged_catalogue_is_a_clear_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ru" / "LC_MESSAGES" / "quqyq.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(CatalogueError):
        words_for("ru", tmp_path)


def test_a_catalogue_cut_anywhere_is_a_clear_sentence_or_fewer_words(tmp_path: Path) -> None:
    catalogue(tmp_path, "ru", ("line {n}", "строка {n}"))
    path = tmp_path / "ru" / "LC_MESSAGES" / "quqyq.mo"
    whole = path.read_bytes()
    refused = 0
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        try:
            said = words_for("ru", tmp_path).say("line {n}", n=3)
        except CatalogueError:
            refused += 1
        else:
            assert said in ("строка 3", "line 3")
    assert refused > len(whole) // 2


def test_a_folder_in_place_of_a_catalogue_is_a_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "kk" / "LC_MESSAGES" / "quqyq.mo").mkdir(parents=True)
    with pytest.raises(CatalogueError):
        words_for("kk", tmp_path)


def test_trouble_is_said_in_the_language_of_the_words(tmp_path: Path) -> None:
    words = catalogue(tmp_path, "ru", ("file {what}", "файл {what}"), ("is broken", "повреждён"))
    trouble = Trouble("file {what}", what=Trouble("is broken"))
    assert trouble.sentence(words) == "файл повреждён"
    assert trouble.sentence() == str(trouble) == "file is broken"


def test_a_language_says_its_own_name() -> None:
    assert Words("kk", gettext.NullTranslations()).language == "kk"
