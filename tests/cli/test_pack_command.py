"""`quqyq pack …`, and the commands of `quqyq rules` with which a lawyer works: what they say, and their exit codes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from packs.fixtures import contacts_file, home, pack_file, trusting
from packs.making import KEY, NEWER, STRANGER, contacts_pack, rules_in, signed
from running import Command

from app.packs.building import build_contacts, build_rules
from app.packs.opening import signature_of
from app.places import RULES

__all__ = ["contacts_file", "home", "pack_file", "trusting"]


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """The passphrase of a key is stretched for seconds on purpose; here it need not be."""
    monkeypatch.setattr("app.packs.secret_key._COST", (1 << 20, 1 << 24))


@pytest.fixture
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks of the rules have tests of their own."""
    monkeypatch.setattr("app.packs.installing.Installer.__init__.__defaults__", (None, lambda pack, folder: None))


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """What stands on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_from_contacts_to_a_checked_pack(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack, name = tmp_path / "c.pack", str(tmp_path / "ngo")
    contacts_pack(tmp_path)
    file = str(tmp_path / "contacts-2026-11-25.yaml")
    assert command.command("pack", "build", "--contacts", "-o", str(pack), file).code == 0
    assert pack.read_bytes() == build_contacts(Path(file))
    typed(monkeypatch, "secret")
    done = command.command("pack", "key", "-o", name)
    assert (done.code, done.err) == (0, "")
    assert "Keep secret" in done.out
    typed(monkeypatch, "wrong")
    done = command.command("pack", "sign", "--key", f"{name}.key", str(pack))
    assert (done.code, done.err) == (2, "The passphrase does not open this key. Type it again.\n")
    assert not signature_of(pack).exists()
    typed(monkeypatch, "secret")
    assert command.command("pack", "sign", "--key", f"{name}.key", str(pack)).code == 0
    done = command.command("pack", "verify", "--key", f"{name}.pub", str(pack))
    assert done.code == 0
    assert "The signature and all hashes are right." in done.out
    assert "Contacts checked on 25 November 2026" in done.out
    done = command.command("pack", "verify", "--key", f"{name}.key", str(pack))
    assert (done.code, done.err.count("\n")) == (2, 1)
    pack.write_bytes(pack.read_bytes()[:-1])
    done = command.command("pack", "verify", "--key", f"{name}.pub", str(pack))
    assert (done.code, done.out) == (2, "")
    assert "changed after signing" in done.err


def test_an_open_key_is_asked_for_by_name(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch)
    done = command.command("pack", "key", "-o", str(tmp_path / "ngo"))
    assert (done.code, done.err) == (2, "A passphrase is needed.\n")
    assert command.command("pack", "key", "--open", "-o", str(tmp_path / "ngo")).code == 0
    done = command.command("pack", "key", "--open", "-o", str(tmp_path / "ngo"))
    assert done.code == 2
    assert "never written over" in done.err


@pytest.mark.usefixtures("quickly", "trusting")
def test_install_list_and_rollback(command: Command, pack_file: Path, contacts_file: Path) -> None:
    done = command.command("pack", "install", str(pack_file))
    assert (done.code, done.err) == (0, "")
    assert "Signed by Aşıq" in done.out
    assert command.command("pack", "install", str(contacts_file)).code == 0
    done = command.command("pack", "install", str(pack_file))
    assert done.code == 2
    assert done.err == f"This version is on this computer already: {NEWER}. There is nothing to install.\n"
    listed = command.command("pack", "list").out.splitlines()
    assert listed[:3] == ["Rules", f"* {NEWER}, installed", "  2026.11.1, came with the program"]
    assert listed[3:] == ["Contacts", "* 2026.11.25, installed", "  none, came with the program"]
    assert command.command("pack", "rollback").out == "Used from now on: 2026.11.1, came with the program\n"
    assert command.command("pack", "rollback").code == 2
    assert command.command("pack", "rollback", NEWER).code == 0
    assert command.command("pack", "rollback", "--contacts").out == "Used from now on: none, came with the program\n"


def test_a_build_without_keys_installs_nothing(command: Command, pack_file: Path, home: Path) -> None:
    done = command.command("pack", "install", str(pack_file))
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "trusts no organisation's key" in done.err
    assert not home.exists()


@pytest.mark.usefixtures("trusting")
def test_a_strangers_pack_is_refused_in_one_line_in_each_language(command: Command, tmp_path: Path) -> None:
    file = signed(tmp_path / "a.pack", contacts_pack(tmp_path), STRANGER)
    for language in ("kk", "ru", "en"):
        done = command.command("pack", "install", str(file), "--lang", language)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert STRANGER.public.name in done.err


@pytest.mark.usefixtures("quickly", "trusting")
def test_damaged_rules_are_told_beside_every_answer(command: Command, pack_file: Path, home: Path) -> None:
    command.command("pack", "install", str(pack_file))
    from app.packs.in_force import in_force, look_again

    (in_force().rules / "facts.yaml").unlink()
    look_again()
    done = command.case({"birth_date": "2005-03-01", "sex": "male"})
    assert done.code == 0
    assert done.err.startswith("The rules that were installed later are damaged")
    assert done.err.count("\n") == 1
    listed = command.command("pack", "list")
    assert (listed.out + listed.err).count("installed later") == 1


def test_what_a_folder_says_otherwise(command: Command, tmp_path: Path) -> None:
    edits = {
        "grounds/deferment_family.yaml": (
            "registered}\n      - {fact: children, at_least: 1",
            "registered}\n      - {fact: children, at_least: 2",
        ),
        "figures.yaml": ("value: 4325", "value: 4444"),
    }
    done = command.command("pack", "diff", str(rules_in(tmp_path, edits=edits)))
    assert (done.code, done.err) == (0, "")
    assert "  * Different: Married, with a child · Law 561-IV, art. 35(2)(3) · conditions" in done.out
    assert "  * Different: Figure “mci” · value" in done.out
    assert len(done.out.splitlines()) == 4
    assert "say the same" in command.command("pack", "diff", str(RULES)).out


def test_a_pack_is_looked_at_only_with_a_key(command: Command, tmp_path: Path, pack_file: Path) -> None:
    done = command.command("pack", "diff", str(pack_file))
    assert (done.code, done.out) == (2, "")
    (tmp_path / "k.pub").write_text(KEY.public.file)
    done = command.command("pack", "diff", str(pack_file), "--key", str(tmp_path / "k.pub"))
    assert (done.code, done.out) == (0, "These rules say the same as those in use.\n")


def test_unsound_rules_make_no_pack(command: Command, tmp_path: Path) -> None:
    folder = rules_in(tmp_path, edits={"steps.yaml": ("Ask a lawyer and show all", "Ask a lawyer and show")})
    done = command.command("pack", "build", "-o", str(tmp_path / "a.pack"), str(folder))
    assert (done.code, done.out) == (2, "")
    assert "texts are not translated" in done.err
    folder.joinpath("Grounds").mkdir()
    folder.joinpath("Grounds", "new.yaml").write_text("[]")
    done = command.command("pack", "build", "-o", str(tmp_path / "a.pack"), str(folder))
    assert "“Grounds/new.yaml” cannot go into a pack" in done.err
    assert not (tmp_path / "a.pack").exists()


def test_a_lawyers_way_with_a_changed_text(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.commands.pack._refuse_unsound", lambda folder: None)  # has tests of its own
    work = tmp_path / "work"
    assert command.command("rules", "copy", str(work)).code == 0
    assert {"README.md", "new_ground.yaml.example", "contacts.yaml"} <= {path.name for path in work.iterdir()}
    assert command.command("rules", "copy", str(work)).code == 2
    steps = work / "steps.yaml"
    text = steps.read_text(encoding="utf-8").replace("Ask a lawyer and show all your papers.", "Ask a lawyer first.")
    steps.write_text("\ufeff" + text.replace("\n", "\r\n"), encoding="utf-8", newline="")  # as Notepad saves it
    assert "translations/kk.po: 1 text to translate" in command.command("rules", "words", str(work)).out
    for language, said in (("kk", "Алдымен заңгерден сұраңыз."), ("ru", "Сначала спросите юриста.")):
        po = work / "translations" / f"{language}.po"
        written = po.read_text(encoding="utf-8")
        assert "# before: Ask a lawyer and show all your papers." in written
        po.write_text(written.replace('first."\nmsgstr ""', f'first."\nmsgstr "{said}"'), encoding="utf-8")
    assert "translations/ru.po: 0 texts" in command.command("rules", "words", str(work)).out
    assert said in (work / "translations" / "ru.po").read_text(encoding="utf-8")
    pack = tmp_path / "a.pack"
    done = command.command("pack", "build", "-o", str(pack), str(work))
    assert (done.code, done.err) == (0, "")
    assert pack.read_bytes() == build_rules(work)


def test_a_fault_in_a_translation_is_told_with_file_and_line(command: Command, tmp_path: Path) -> None:
    work = rules_in(tmp_path)
    (work / "translations").mkdir()
    (work / "translations" / "kk.po").write_text('msgctxt "a"\nmsgid "b"\nmsgstr c\n')
    for arguments in (("rules", "check"), ("rules", "words"), ("pack", "build", "-o", str(tmp_path / "a.pack"))):
        done = command.command(*arguments, str(work))
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert done.err.startswith("kk.po, line 3: a line as msgctxt")


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "grounds/general.yaml",
            "  kind: general",
            "  kinds: general",
            "“kinds” is not in order: there is no such key",
        ),
        ("pack.yaml", "version: ", "number: ", "“number” is not in order: there is no such key"),
        ("pack.yaml", '"2026.12.1"', "2026.12", "“version” is not in order: a text is expected"),
        ("pack.yaml", "2026-11-22", "22.11.2026", "“checked_on” is not in order: a day written as"),
        ("grounds/general.yaml", "confidence: official", "confidence: sure", "allowed are: official, reported or unco"),
        ("steps.yaml", "{id: ask_lawyer,", "{id: ask_lawyer", "the form breaks here or just before"),
    ],
)
def test_faults_are_told_in_plain_words(
    file: str, old: str, new: str, told: str, command: Command, tmp_path: Path
) -> None:
    done = command.command("rules", "check", str(rules_in(tmp_path, edits={file: (old, new)})))
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert told in done.err
    assert f"{Path(file).name}, line " in done.err
