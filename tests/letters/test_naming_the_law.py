"""An act is named in full where a letter names it first, and by its short name from then on."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from bad_templates import with_text, written
from people_who_write import CASES, DECIDED, as_kept, letter_of, person

from app.law.book import RuleBook
from app.law.load import load_rule_book
from app.law.rulefile import RuleError
from app.papers.letters.letter import fill_letter, find_offer
from app.places import RULES
from app.words import LANGUAGES, words_for

_NUMBERS = re.compile(r"\d+(?:-[IVX]+)?")
_HERE = "\0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_full_once_and_first(book: RuleBook, language: str) -> None:
    words, met = words_for(language), set[str]()
    for case in CASES:
        text = as_kept(letter_of(book, case, language))
        for act, names in book.letters.spec.acts.items():
            marked = text.replace(names.of(language), _HERE)
            short = marked.find(words.text(f"sources.{act}.short", book.acts[act].short) + ", ")
            assert marked.count(_HERE) <= 1, (case, act)
            assert short == -1 or -1 < marked.find(_HERE) < short, (case, act)
            met |= {act} if _HERE in marked else set()
    assert met == set(book.letters.spec.acts), "every full name is met in some letter"


def test_the_languages_name_the_same_act(book: RuleBook) -> None:
    """Day, year and number are the same ones everywhere, and those under which the act is known here."""
    for act, names in book.letters.spec.acts.items():
        numbers = [sorted(_NUMBERS.findall(names.of(language))) for language in LANGUAGES]
        assert numbers[0] == numbers[1] == numbers[2], act
        known = [number for number in _NUMBERS.findall(book.acts[act].title) if "-" in number]
        assert set(known) <= set(numbers[0]), act


def test_what_is_only_asked_about_is_not_named(book: RuleBook, tmp_path: Path) -> None:
    law = 'law("KZ-561-28-3")'
    folder = written(tmp_path, with_text(f"{{% if {law} %}}{{{{ {law} }}}}, {{{{ {law} }}}}{{% endif %}}"))
    writer = person(book, DECIDED)
    letter = fill_letter(writer, find_offer(writer, "decision_copy", None), words_for("en"), {}, folder)
    assert letter.paragraphs[0].text == (
        "Law of the Republic of Kazakhstan No. 561-IV of 16 February 2012 “On military service and the status of "
        "servicemen”, art. 28(3), Law 561-IV, art. 28(3)"
    )


def test_an_act_without_its_full_name_is_told(tmp_path: Path) -> None:
    shutil.copytree(RULES, tmp_path / "rules")
    path = tmp_path / "rules" / "letters.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("  KZ-TK:\n")
    path.write_text(text[:start] + text[text.index("\n\n", start) :], encoding="utf-8")
    with pytest.raises(RuleError, match="the act “KZ-TK” has no full name for a letter here"):
        load_rule_book(tmp_path / "rules")


@pytest.mark.parametrize(("ground", "has"), [("KZ-561-35-3-A", True), ("KZ-561-35-2-3", False)])
def test_only_an_application_about_study_asks_for_the_school(book: RuleBook, ground: str, has: bool) -> None:
    writer = person(book, {})
    offer = find_offer(writer, "ground", ground)
    letter = fill_letter(writer, offer, words_for("en"), {"institution": "A school"})
    told = [paragraph.text for paragraph in letter.paragraphs]
    assert ("– Name of the institution: A school" in told) is has
    assert any(line.startswith("– End of the course: ____") for line in told) is has
    fields = [blank.id for blank in book.letters.spec.blanks_of(offer.letter.spec, ground)]
    assert ("institution" in fields) is has
