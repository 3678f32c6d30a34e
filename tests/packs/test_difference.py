"""What two books of rules say otherwise: every kind of thing, new, gone and other; and nothing where nothing is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from packs.making import rules_in

from app.law.book import RuleBook
from app.packs.building import build_contacts, build_rules
from app.packs.difference import Changed, Edition, differences
from app.packs.editions import edition_of
from app.packs.mo import read_mo, written_mo
from app.packs.po import Entry, TranslationError, read_po, written_po
from app.packs.validating import texts_of
from app.places import LOCALES, RULES
from app.trouble import Trouble
from app.views.pack import differences_view
from app.words import LANGUAGES, words_for


@pytest.fixture(scope="module")
def delivered(book: RuleBook) -> Edition:
    """The rules as delivered."""
    return Edition(book, {language: words_for(language, LOCALES) for language in LANGUAGES})


def test_a_book_does_not_differ_from_itself(delivered: Edition) -> None:
    assert differences(delivered, delivered) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("grounds/deferment_family.yaml", "marriage, is: registered}\n      - {fact: children, at_least: 1",
         "marriage, is: registered}\n      - {fact: children, at_least: 2",
         Changed("ground", "KZ-561-35-2-3", "other", ("conditions",))),
        ("figures.yaml", "4325", "4444", Changed("figure", "mci", "other", ("value",))),
        ("amendments.yaml", "An edit in art. 36", "Edits in art. 36",
         Changed("amendment", "A-2023-01-01", "other", ("contents",))),
        ("steps.yaml", "Ask a lawyer and show all", "Ask a lawyer and show", None),
    ],
)  # fmt: skip
def test_one_edit_is_one_difference(
    file: str, old: str, new: str, expected: Changed | None, delivered: Edition, tmp_path: Path
) -> None:
    other = edition_of(rules_in(tmp_path, "2026.11.1", {file: (old, new)}))
    found = differences(delivered, other)
    if expected is not None:
        assert expected in found
    assert differences(other, delivered) != () if expected else found == ()
    for language in LANGUAGES:
        view = differences_view(found, delivered, other, language)
        assert bool(view.alike) == (not found)


def test_what_is_new_one_way_is_gone_the_other(delivered: Edition, tmp_path: Path) -> None:
    folder = rules_in(tmp_path)
    template = (RULES / "new_ground.yaml.example").read_text(encoding="utf-8")
    ground = template.split("# ---- into")[1].partition("\n\n")[2]
    with (folder / "grounds" / "deferment_other.yaml").open("a", encoding="utf-8") as file:
        file.write("\n" + ground.replace("<", "“").replace(">\n", "”\n").replace("explain: ”-", "explain: >-"))
    other = edition_of(folder)
    assert Changed("ground", "KZ-561-35-99", "new") in differences(delivered, other)
    assert Changed("ground", "KZ-561-35-99", "gone") in differences(other, delivered)
    view = differences_view(differences(other, delivered), other, delivered, "en")
    assert view.groups[0].differences[0].title == "“Its name in a few words”"


def test_another_letter_is_a_difference(delivered: Edition, tmp_path: Path) -> None:
    folder = rules_in(tmp_path)
    letters = folder / "letters" / "kk"
    shutil.copy(letters / "court.docx", letters / "ground.docx")
    assert [changed.id for changed in differences(delivered, edition_of(folder)) if changed.kind == "letter"] == [
        "ground"
    ]


def test_another_translation_is_a_difference(delivered: Edition, tmp_path: Path) -> None:
    folder = rules_in(tmp_path)
    title = delivered.book.rules["KZ-561-35-2-3"].spec.title
    (folder / "translations").mkdir()
    entry = Entry("KZ-561-35-2-3.title", title, "Женат, есть дети")
    (folder / "translations" / "ru.po").write_text(written_po([entry], ()), encoding="utf-8")
    found = differences(delivered, edition_of(folder))
    assert found == (Changed("ground", "KZ-561-35-2-3", "other", ("translation",)),)


def test_a_pack_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    first, second = rules_in(tmp_path / "a"), rules_in(tmp_path / "b")
    for path in sorted(second.rglob("*.yaml"), reverse=True):
        path.write_bytes(path.read_bytes())  # other times, another order on the disk
    (second / ".hidden.yaml").write_text("[]")
    (second / "~$letter.docx").write_text("")
    (second / "notes.txt").write_text("mine")
    assert build_rules(first) == build_rules(second)


def test_contacts_carry_their_day(tmp_path: Path) -> None:
    file = tmp_path / "contacts.yaml"
    file.write_text("[]")
    with pytest.raises(Trouble, match="no contacts"):
        build_contacts(file)
    file.write_text("- {name: A, city: B, phone: '1', for: C, checked_on: 2026-11-25}\n")
    assert b'"version": "2026.11.25"' in build_contacts(file)
    assert b'"version": "2027.1"' in build_contacts(file, "2027.1")
    with pytest.raises(Trouble, match="whole numbers"):
        build_contacts(file, "new")
    file.write_text("- {name: \u202eA, city: B, phone: '1', for: C, checked_on: 2026-11-25}\n", encoding="utf-8")
    with pytest.raises(Trouble):
        build_contacts(file)


def test_catalogues_hold_the_texts_of_the_rules_alone(book: RuleBook) -> None:
    texts = {key: text.text for key, text in texts_of(book).items()}
    raw = written_mo(texts)
    assert read_mo(raw) == texts
    for bad in (b"", raw[:-1], raw + b"\0", (LOCALES / "kk" / "LC_MESSAGES" / "quqyq.mo").read_bytes()):
        with pytest.raises(ValueError, match=r"."):
            read_mo(bad)


def test_translations_are_read_as_they_were_written(tmp_path: Path) -> None:
    entries = [Entry("a.b", 'x "y"\n\\z', "қ\tғ"), Entry("a.c", "x", "")]
    path = tmp_path / "kk.po"
    path.write_text(written_po(entries, ("about",)), encoding="utf-8")
    assert read_po(path) == entries
    path.write_text('msgctxt "a"\nmsgid ""\n"two "\n"lines"\nmsgstr "k"\n')
    assert read_po(path) == [Entry("a", "two lines", "k")]


@pytest.mark.parametrize(
    ("text", "line"),
    [("x", 1), ('msgid "a"\nmsgstr "b"', 2), ('"a"', 1), ('msgctxt "a"\nmsgid "b"\n', 2),
     ('msgctxt "a"\nmsgid "b"\nmsgstr "c"\nmsgstr "d"\n', 4),
     ('msgctxt "a"\nmsgid "b"\nmsgstr "c"\n\nmsgctxt "a"\nmsgid "b"\nmsgstr "d"\n', 7)],
)  # fmt: skip
def test_a_fault_in_translations_has_a_line(text: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "kk.po").write_text(text)
    with pytest.raises(TranslationError, match=rf"kk\.po, line {line}: "):
        read_po(tmp_path / "kk.po")
