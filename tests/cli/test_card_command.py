"""`quqyq card`: the card on one sheet; it needs no rule book and no case."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdf
import pytest
from running import Command, program

from app.cli import main
from app.law.cards import read_shelf
from app.places import RULES


def test_the_card_is_one_page(tmp_path: Path) -> None:
    target = tmp_path / "карта.pdf"
    done = program("card", "-o", str(target))
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(pypdf.PdfReader(target).pages) == 1


@pytest.mark.parametrize("languages", [("kk",), ("kk", "kk"), ("kk", "ru", "en")])
def test_it_has_two_languages(command: Command, tmp_path: Path, languages: tuple[str, ...]) -> None:
    named = [part for language in languages for part in ("--lang", language)]
    done = command.command("card", "-o", str(tmp_path / "card.pdf"), *named)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_it_is_written_as_pdf_only(command: Command, tmp_path: Path) -> None:
    done = command.command("card", "-o", str(tmp_path / "card.docx"))
    assert (done.code, "“card.docx”" in done.err) == (2, True)


def test_a_damaged_rule_book_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Path(shutil.copytree(RULES, tmp_path / "rules"))
    for path in rules.glob("*.yaml"):
        if path.name != "contacts.yaml":
            path.write_text("{", encoding="utf-8")
    monkeypatch.setattr("app.commands.card.read_shelf", lambda: read_shelf(rules))
    drawn: list[str] = []
    assert main(["card", "-o", str(tmp_path / "card.pdf")], lambda html, _: drawn.append(html)) == 0
    assert len(drawn) == 1


@pytest.mark.parametrize(("text", "said"), [("{", "held.yaml, line"), (None, "The emergency card is missing.")])
def test_a_card_that_cannot_be_read_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, said: str
) -> None:
    rules = Path(shutil.copytree(RULES, tmp_path / "rules"))
    held = rules / "cards" / "held.yaml"
    if text is None:
        held.unlink()
    else:
        held.write_text(text, encoding="utf-8")
    monkeypatch.setattr("app.commands.card.read_shelf", lambda: read_shelf(rules))
    done = command.command("card", "--lang", "en", "--lang", "ru", "-o", str(tmp_path / "card.pdf"))
    assert done.code == 2
    assert said in done.err


def test_a_place_that_cannot_be_written_is_told() -> None:
    done = program("card", "-o", "/nowhere/card.pdf")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
