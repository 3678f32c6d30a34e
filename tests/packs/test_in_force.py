"""Which rules the program works with after an install, after damage, after going back, after a new program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from packs.making import KEY, NEWER, TRUST, contacts_pack, remade, rules_in, signed, whole_pack

from app.law.cards import read_shelf
from app.law.load import load_rule_book
from app.packs import store as store_module
from app.packs import trust
from app.packs.home import VARIABLE, data_folder
from app.packs.in_force import in_force, look_again
from app.packs.installing import Installer
from app.packs.minisign import read_public_key
from app.packs.refusal import Refused
from app.packs.store import MOST_KEPT
from app.packs.trust import pinned
from app.places import LOCALES, RULES
from app.views.contacts import contact_lines
from app.words import words_for

TITLE = "Married, with a child"
DAMAGED = (
    "The {} that were installed later are damaged, or cannot be read. "
    "Those that came with the program are used. Install the pack once more."
)


@pytest.fixture
def installed(trusting: Path, pack_file: Path) -> Path:
    """The newer rules are in use; the folder in which they are kept comes back."""
    Installer(trusting, check=lambda pack, folder: None).install(pack_file)
    return in_force().rules.parent


def test_nothing_installed_means_what_came_along(home: Path) -> None:
    found = in_force()
    assert (found.rules, found.locales, found.pack, found.faults) == (RULES, LOCALES, None, ())
    assert not home.exists()


def test_installed_rules_are_used_with_their_words(trusting: Path, tmp_path: Path) -> None:
    """The whole way of the program: a changed text, its translation, all checks, the book and the words."""
    folder = rules_in(tmp_path, NEWER, {"grounds/deferment_family.yaml": (TITLE, "Married with a child")})
    (folder / "translations").mkdir()
    for language, said in (("kk", "Үйленген, баласы бар адам"), ("ru", "В браке и с ребёнком")):
        (folder / "translations" / f"{language}.po").write_text(
            f'msgctxt "KZ-561-35-2-3.title"\nmsgid "Married with a child"\nmsgstr "{said}"\n', encoding="utf-8"
        )
    from app.packs.building import build_rules

    Installer(trusting).install(signed(tmp_path / "new.pack", build_rules(folder)))
    found = in_force()
    assert found.pack is not None
    assert found.pack.version == NEWER
    book = load_rule_book()
    assert book.pack.version == NEWER
    assert book.rules["KZ-561-35-2-3"].spec.title == "Married with a child"
    words = words_for("ru")
    assert words.text("KZ-561-35-2-3.title", "Married with a child") == "В браке и с ребёнком"
    assert words.say("How this works") == words_for("ru", LOCALES).say("How this works")
    assert read_shelf().cards
    assert contact_lines(book, words)


@pytest.mark.parametrize("harm", ["changed", "missing", "more", "catalogue", "signature", "link"])
def test_damaged_rules_give_way_to_those_of_the_program(harm: str, installed: Path) -> None:
    file = installed / "rules" / "facts.yaml"
    if harm == "changed":
        file.write_bytes(file.read_bytes() + b"\n")
    elif harm == "missing":
        file.unlink()
    elif harm == "more":
        (installed / "rules" / "grounds" / "more.yaml").write_text("[]\n")
    elif harm == "catalogue":
        shutil.copy(LOCALES / "kk" / "LC_MESSAGES" / "quqyq.mo", installed / "locales" / "kk" / "LC_MESSAGES")
    elif harm == "signature":
        (installed / "signature.minisig").write_bytes(b"x")
    else:
        shutil.move(file, installed.parent / "elsewhere")
        file.symlink_to(installed.parent / "elsewhere")
    look_again()
    found = in_force()
    assert found.rules == RULES
    (fault,) = found.faults
    assert fault.sentence() == DAMAGED.format("rules")
    assert load_rule_book().pack.version == "2026.11.1"


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"pack": "../../..", "bundled": "1.0"}', b"\xff"])
def test_a_damaged_pointer_gives_way_too(content: bytes, installed: Path) -> None:
    (installed.parent / "current.json").write_bytes(content)
    look_again()
    assert in_force().rules == RULES
    assert [fault.sentence() for fault in in_force().faults] == [DAMAGED.format("rules")]


def test_a_pointer_that_cannot_be_read_gives_way_too(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "current.json":
            raise PermissionError(path)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    look_again()
    assert [fault.sentence() for fault in in_force().faults] == [DAMAGED.format("rules")]


@pytest.mark.parametrize("harm", ["changed", "missing"])
def test_damaged_contacts_are_told_as_such(harm: str, trusting: Path, contacts_file: Path) -> None:
    Installer(trusting).install(contacts_file)
    if harm == "changed":
        in_force().contacts.write_text("[]")
    else:
        in_force().contacts.unlink()
    look_again()
    assert in_force().contacts == RULES / "contacts.yaml"
    assert [fault.sentence() for fault in in_force().faults] == [DAMAGED.format("contacts")]


def test_damaged_rules_can_be_installed_again(installed: Path, trusting: Path, pack_file: Path) -> None:
    (installed / "rules" / "facts.yaml").write_text("[]")
    look_again()
    Installer(trusting, check=lambda pack, folder: None).install(pack_file)
    assert in_force().rules == installed / "rules"
    assert not in_force().faults


def test_a_key_that_is_trusted_no_more_takes_its_rules_with_it(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust, "KEYS", tmp_path / "none")
    look_again()
    assert in_force().rules == RULES
    told = in_force().faults[0].sentence()
    assert told.startswith("The rules that were installed later are no longer used;")
    assert "trusts no organisation's key" in told
    assert "Install" not in told, "it would be refused"


def test_a_program_with_newer_rules_uses_its_own(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "bundled_version", lambda kind: "2027.1.1")
    look_again()
    assert in_force().rules == RULES
    assert not in_force().faults
    monkeypatch.setattr(store_module, "bundled_version", lambda kind: "2026.11.9")
    look_again()
    assert in_force().rules == installed / "rules"


def test_rules_that_this_program_cannot_read_give_way(trusting: Path, tmp_path: Path) -> None:
    broken = remade(whole_pack(), {"rules/standing.yaml": b"[]\n"})
    Installer(trusting, check=lambda pack, folder: None).install(signed(tmp_path / "b.pack", broken))
    assert load_rule_book().pack.version == "2026.11.1"
    told = in_force().faults[0].sentence()
    assert told.startswith("The rules that were installed later do not fit this program")
    assert told.endswith(
        "Tell the sender: standing.yaml, line 1: names and values are expected here, each as “name: value”."
    )


def test_contacts_that_this_program_cannot_read_give_way(trusting: Path, contacts_file: Path, tmp_path: Path) -> None:
    """They once kept every answer away. Rules that cannot be read either are told beside them."""
    unsound = Installer(trusting, check=lambda pack, folder: None)
    broken = remade(contacts_file.read_bytes(), {"contacts.yaml": b"- {name: Bureau}\n"})
    unsound.install(signed(tmp_path / "c.pack", broken))
    assert load_rule_book().contacts == load_rule_book(RULES).contacts
    (told,) = [fault.sentence() for fault in in_force().faults]
    assert told.startswith("The contacts that were installed later do not fit this program")
    assert told.endswith("Tell the sender: contacts.yaml, line 1: “checked_on” is missing here.")
    unsound.install(signed(tmp_path / "r.pack", remade(whole_pack(), {"rules/standing.yaml": b"[]\n"})))
    assert load_rule_book().pack.version == "2026.11.1"
    assert [" ".join(fault.sentence().split()[:2]) for fault in in_force().faults] == ["The contacts", "The rules"]
    assert in_force().contacts_pack is None


def test_going_back_is_one_step_and_only_to_what_was_here(quick: Installer, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        quick.roll_back("contacts")
    assert refused.value.reason == "nothing_earlier"
    for day in (20, 21, 22, 23, 24):
        quick.install(signed(tmp_path / f"{day}.pack", contacts_pack(tmp_path, f"2026-11-{day}")))
    kept = [row.version for row in quick.rows("contacts")]
    assert kept == ["2026.11.24", "2026.11.23", "2026.11.22", "0.0"]
    assert len(kept) == MOST_KEPT + 1
    assert quick.roll_back("contacts").version == "2026.11.23"
    assert quick.roll_back("contacts").version == "2026.11.22"
    assert quick.roll_back("contacts").version == "0.0"
    with pytest.raises(Refused):
        quick.roll_back("contacts")
    assert quick.roll_back("contacts", "2026.11.24").version == "2026.11.24"
    for version in ("2026.11.20", "2026.12.1", "../x", ""):
        with pytest.raises(Refused):
            quick.roll_back("contacts", version)
    assert quick.rows("contacts")[0].used


def test_one_does_not_go_back_to_what_is_damaged(quick: Installer, tmp_path: Path) -> None:
    for day in (23, 24):
        quick.install(signed(tmp_path / f"{day}.pack", contacts_pack(tmp_path, f"2026-11-{day}")))
    earlier = quick.earlier("contacts")
    assert earlier is not None
    assert earlier.folder is not None
    (earlier.folder / "contacts.yaml").write_text("[]")
    with pytest.raises(Refused) as refused:
        quick.roll_back("contacts")
    assert refused.value.reason == "kept"
    assert quick.rows("contacts")[0].used


def test_contacts_travel_without_the_law(trusting: Path, contacts_file: Path) -> None:
    Installer(trusting).install(contacts_file)
    book = load_rule_book()
    assert book.pack.version == "2026.11.1"
    assert [contact.city for contact in book.contacts] == ["Almaty"]
    assert [contact.city for contact in read_shelf().contacts] == ["Almaty"]
    assert "checked on 25 November 2026" in contact_lines(book, words_for("en"))[0]
    assert in_force().contacts_pack is not None
    assert in_force().pack is None


def test_rules_and_contacts_go_together(installed: Path, trusting: Path, contacts_file: Path) -> None:
    Installer(trusting).install(contacts_file)
    book = load_rule_book()
    assert book.pack.version == NEWER
    assert book.contacts
    assert load_rule_book(RULES).contacts == ()


def test_the_source_trusts_nobody() -> None:
    assert pinned() == trust.Trust()
    assert "RW" not in "".join(line for line in trust.KEYS.read_text().splitlines() if not line.startswith("#"))
    assert trust.KEYS.is_relative_to(Path(trust.__file__).parent)


def test_pinned_keys_are_read_by_line(trusting: Path) -> None:
    assert pinned() == TRUST


@pytest.mark.parametrize(
    "line",
    ["current", "current rules", "boss rules {key} X", "current law {key} X", "current rules RWxx X", "x\0y",
     "current rules {key} A\ncurrent rules {key} B"],
)  # fmt: skip
def test_a_fault_in_the_file_of_keys_trusts_nobody(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "keys.txt"
    file.write_text(f"next rules {KEY.public.line} Aşıq\n{line.format(key=KEY.public.line)}\n", encoding="utf-8")
    monkeypatch.setattr(trust, "KEYS", file)
    assert pinned() == trust.Trust()
    assert read_public_key(KEY.public.line) == KEY.public


@pytest.mark.parametrize(
    ("name", "system", "variables", "expected"),
    [
        ("posix", "linux", {"XDG_DATA_HOME": "/x"}, "/x/quqyq"),
        ("posix", "linux", {}, "/me/.local/share/quqyq"),
        ("posix", "darwin", {}, "/me/Library/Application Support/quqyq"),
        ("posix", "linux", {VARIABLE: "/own"}, "/own"),
    ],
)
def test_where_installed_rules_lie(
    name: str, system: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in (VARIABLE, "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in {"HOME": "/me", **variables}.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setattr("app.packs.home.sys.platform", system)
    assert data_folder() == Path(expected)
