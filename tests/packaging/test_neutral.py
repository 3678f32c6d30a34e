"""What a system shows of the program says legal information, and nothing of what it is about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from installers import setup, tried
from installers.names import NAME, PACKAGING, ROOT, Names

TELLING = re.compile(
    r"conscri|army|military|draft(?! )|deferment|summons|faith|object|refus|әскер|шақыр|армия|призыв|отсроч|повестк",
    re.IGNORECASE,
)  # fmt: skip
SHOWN = (
    "debian/quqyq.desktop", "debian/quqyq.metainfo.xml", "debian/quqyq.1", "debian/copyright", "windows/starter.rc",
    "windows/READ-ME.txt", "windows/starter.manifest", "windows/languages/Kazakh.nsh", "windows/languages/Kazakh.nlf",
)  # fmt: skip
_REGISTRY = re.compile(r"pypi\.|npmjs|deb\.debian|files\.pythonhosted")
_OURS = {".py", ".sh", ".nsi", ".lock", ".md"}


@pytest.mark.parametrize("name", SHOWN)
def test_it_says_legal_information_only(name: str) -> None:
    text = (PACKAGING / name).read_text("utf-8-sig")
    assert TELLING.findall(text) == []


def test_the_check_finds_a_telling_word() -> None:
    assert TELLING.findall("Help for conscripts")
    assert TELLING.findall("Призывникам")


def test_a_draft_is_called_one_in_every_name() -> None:
    names = Names("1.2.3", draft=True)
    told = (names.setup, names.portable, names.tarball, names.deb, names.title)
    assert all("draft" in name for name in told)
    assert not any("draft" in name for name in (Names("1.2.3", draft=False).setup, Names("1.2.3", draft=False).title))
    assert all(" " not in name for name in told[:4])


def test_the_installer_takes_away_what_it_puts_there() -> None:
    script = (PACKAGING / "windows" / "setup.nsi").read_text("utf-8")
    told = set(re.findall(r'\$\{DO\} "([^"]+)"', script.replace("${NAME}", NAME)))
    assert told == set(setup.PARTS)


@pytest.mark.parametrize("only_if", ["unless you save it", "өзіңіз сақтамасаңыз", "если вы не сохраните"])
def test_it_is_not_said_to_store_nothing(only_if: str) -> None:
    """It does, for who asks it to."""
    metainfo = (PACKAGING / "debian" / "quqyq.metainfo.xml").read_text("utf-8")
    assert only_if in metainfo
    told = [metainfo, *((PACKAGING / "debian" / name).read_text("utf-8") for name in ("quqyq.1", "quqyq.desktop"))]
    told.append((PACKAGING / "installers" / "debian.py").read_text("utf-8"))
    assert not any(re.search("stores nothing|ештеңе сақтамайды|ничего не хранит", text) for text in told)


@pytest.mark.parametrize("language", ["KAZAKH", "RUSSIAN", "ENGLISH"])
def test_the_installer_says_everything_in_each_language(language: str) -> None:
    script = (PACKAGING / "windows" / "setup.nsi").read_text("utf-8")
    texts = (PACKAGING / "windows" / "languages" / "texts.nsh").read_text("utf-8-sig")
    wanted = set(re.findall(r"\$\(([A-Z]+)\)", script))
    assert wanted == set(re.findall(rf"LangString (\w+) \$\{{LANG_{language}\}}", texts))


def test_the_kazakh_file_holds_every_text() -> None:
    texts = (PACKAGING / "windows" / "languages" / "Kazakh.nlf").read_text("utf-8-sig").splitlines()
    assert texts[1] == "NLF v6"
    assert texts[3] == "1087"
    names = [line for line in texts if line.startswith("# ^")]
    assert len(names) == len(set(names)) == 89
    assert all(texts[texts.index(name) + 1] and texts[texts.index(name) + 1][0] != "#" for name in names)


def test_no_name_of_a_registry_stands_anywhere() -> None:
    texts = {path.name: path.read_text("utf-8") for path in PACKAGING.rglob("*") if path.suffix in _OURS}
    assert [name for name, text in texts.items() if _REGISTRY.search(text)] == []


def test_the_state_follows_what_the_installers_are_made_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = tried.state()
    assert before == tried.state()
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "x.py").write_text("x", encoding="ascii")
    monkeypatch.setattr(tried, "PACKAGING", tmp_path / "packaging")
    monkeypatch.setattr(tried, "ROOT", tmp_path)
    monkeypatch.setattr(tried, "KEPT", tmp_path / "dist.tried")
    assert not tried.was_tried()
    tried.keep_tried()
    assert tried.was_tried()
    (tmp_path / "requirements.lock").write_text("x", encoding="ascii")
    assert not tried.was_tried()
    assert tried.state() != before
    assert (ROOT / ".ci" / "run").read_text("utf-8").count("make dist-test") >= 1
