"""Packs that are not taken: each is refused with the right reason, none crashes, and what is installed stays."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from packs.making import KEY, NEXT, STRANGER, TRUST, contacts_pack, remade, signed, whole_pack
from packs.refusing import reason_of, resigned
from thorough import times

from app.packs.archive import MOST_BYTES, read_archive, write_archive
from app.packs.in_force import look_again
from app.packs.installing import Installer
from app.packs.manifest import read_manifest
from app.packs.mo import read_mo, written_mo
from app.packs.names import MANIFEST
from app.packs.opening import open_pack, opened, signature_of
from app.packs.refusal import REASONS, Reason, Refused
from app.packs.trust import Trust, TrustedKey

RU = "locales/ru/LC_MESSAGES/quqyq.mo"


# What happens to a pack on its way: below a signature that does not fit any more.


def flip(rng: random.Random, data: bytes) -> bytes:
    """One bit the other way round."""
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]


def cut(rng: random.Random, data: bytes) -> bytes:
    """The tail is missing."""
    return data[: rng.randrange(len(data))]


def grow(rng: random.Random, data: bytes) -> bytes:
    """Something hangs on at the end, or at the beginning."""
    more = rng.randbytes(rng.randrange(1, 200))
    return data + more if rng.random() < 0.5 else more + data


def swap(rng: random.Random, data: bytes) -> bytes:
    """One member is another one's."""
    members = read_archive(data)
    name, other = rng.choice(list(members)), rng.choice(list(members))
    return write_archive({**members, name: members[other] + b"\n"})


def splice(rng: random.Random, data: bytes) -> bytes:
    """A stretch is moved."""
    size = rng.randrange(1, max(2, len(data) // 4))
    start, to = rng.randrange(len(data) - size), rng.randrange(len(data) - size)
    rest = data[:start] + data[start + size :]
    made = rest[:to] + data[start : start + size] + rest[to:]
    return made if made != data else data + b"\0"


MUTATIONS = (flip, cut, grow, swap, splice)


@pytest.mark.thorough
def test_mutated_packs_are_refused_at_the_signature_and_the_installed_one_stays(
    quick: Installer, contacts_file: Path, tmp_path: Path
) -> None:
    quick.install(contacts_file)
    before, good = quick.rows("contacts"), contacts_file.read_bytes()
    signature = signature_of(contacts_file).read_bytes()
    bad, rng = tmp_path / "bad.pack", random.Random(8)
    for number in range(times(400, 9_500)):
        data = MUTATIONS[number % len(MUTATIONS)](rng, good)
        if number % 20:
            assert reason_of(lambda data=data: opened(data, signature, TRUST)) == "signature"
            continue
        bad.write_bytes(data)
        signature_of(bad).write_bytes(signature)
        assert reason_of(lambda: quick.install(bad)) == "signature"
    assert quick.rows("contacts") == before
    assert before[0].used


@pytest.mark.thorough
def test_mutated_packs_of_rules_too(pack_file: Path, tmp_path: Path, careful: Installer) -> None:
    good, signature, rng = pack_file.read_bytes(), signature_of(pack_file).read_bytes(), random.Random(9)
    for number in range(times(20, 500)):
        data = MUTATIONS[number % len(MUTATIONS)](rng, good)
        assert reason_of(lambda data=data: opened(data, signature, TRUST)) == "signature"
    assert careful.rows("rules")[0].folder is None


@pytest.mark.thorough
def test_mutated_signatures_are_refused(contacts_file: Path) -> None:
    data, good, rng = contacts_file.read_bytes(), signature_of(contacts_file).read_bytes(), random.Random(10)
    for number in range(times(200, 2_000)):
        bad = (flip, cut, grow)[number % 3](rng, good)
        told = bad.removesuffix(b"\n").split(b"\n")
        if told[1:] == good.splitlines()[1:] and told[0].startswith(b"untrusted comment: "):
            continue  # the untrusted comment says what it likes, and the end of the last line may be missing
        assert reason_of(lambda bad=bad: opened(data, bad, TRUST)) in ("signature_form", "signature", "unknown_key")


@pytest.mark.thorough
def test_a_mutated_pack_below_a_right_signature_is_refused_as_a_container_or_by_its_contents(tmp_path: Path) -> None:
    good, rng = contacts_pack(tmp_path), random.Random(11)
    for number in range(times(300, 3_000)):
        data = MUTATIONS[number % len(MUTATIONS)](rng, good)
        sign = KEY.sign(data, "test").file.encode()
        assert reason_of(lambda data=data, sign=sign: opened(data, sign, TRUST)) in ("container", "manifest", "members")


# Keys.


def test_a_stranger_is_told_apart_from_a_damaged_file(tmp_path: Path) -> None:
    file = signed(tmp_path / "a.pack", contacts_pack(tmp_path), STRANGER)
    assert reason_of(lambda: open_pack(file, TRUST)) == "unknown_key"
    assert reason_of(lambda: open_pack(file, Trust())) == "no_keys"


def test_a_stranger_under_the_number_of_a_trusted_key_is_refused(tmp_path: Path) -> None:
    data = contacts_pack(tmp_path)
    made = STRANGER.sign(data, "test")
    lying = type(made)(KEY.number, made.over_file, made.comment, made.over_all)
    assert reason_of(lambda: opened(data, lying.file.encode(), TRUST)) == "signature"


def test_a_key_signs_only_what_it_may(tmp_path: Path) -> None:
    data = contacts_pack(tmp_path)
    assert reason_of(lambda: opened(data, NEXT.sign(data, "c").file.encode(), TRUST)) == "wrong_kind"


def test_the_next_key_counts_already(tmp_path: Path) -> None:
    data = whole_pack()
    assert opened(data, NEXT.sign(data, "c").file.encode(), TRUST).signer.role == "next"


def test_a_signature_of_another_pack_does_not_pass(tmp_path: Path, contacts_file: Path) -> None:
    other = KEY.sign(contacts_pack(tmp_path, "2026-11-26"), "test").file.encode()
    assert reason_of(lambda: opened(contacts_file.read_bytes(), other, TRUST)) == "signature"


def test_what_is_missing_or_too_large_is_told(tmp_path: Path, contacts_file: Path) -> None:
    assert reason_of(lambda: open_pack(tmp_path / "none.pack", TRUST)) == "unreadable"
    assert reason_of(lambda: open_pack(tmp_path, TRUST)) == "unreadable"
    signature_of(contacts_file).unlink()
    assert reason_of(lambda: open_pack(contacts_file, TRUST)) == "unsigned"
    large = tmp_path / "large.pack"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    signature_of(large).write_text("x")
    assert reason_of(lambda: open_pack(large, TRUST)) == "too_large"


# Packs that a trusted key signed all the same.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"schema": 1', b'"schema": 2'),
        (b'"kind": "contacts"', b'"kind": "program"'),
        (b'"version": "2026.11.25"', b'"version": "latest"'),
        (b'"version": "2026.11.25"', b'"version": 2026.11'),
        (b'"id": "contacts"', b'"id": "../contacts"'),
        (b'"checked_on": "2026-11-25"', b'"checked_on": "2026-13-25"'),
        (b'"id": "contacts"', b'"more": 1,\n "id": "contacts"'),
        (b'"sha256": {', b'"sha256": {\n  "x": 1,'),
        (b"}\n", b"} \n"),
        (b"{", b""),
        (b'"schema": 1', b'"schema": ' + b"[" * 3000),
    ],
)
def test_a_list_of_contents_of_another_form_is_refused(
    old: bytes, new: bytes, tmp_path: Path, quick: Installer
) -> None:
    members = read_archive(contacts_pack(tmp_path))
    assert old in members[MANIFEST]
    data = write_archive({**members, MANIFEST: members[MANIFEST].replace(old, new, 1)})
    assert resigned(tmp_path, data, quick) == "manifest"


def test_members_must_be_those_of_the_list(tmp_path: Path, quick: Installer) -> None:
    members = read_archive(contacts_pack(tmp_path))
    more = {**members, "rules/more.yaml": b"[]"}
    for bad in (
        {**members, "contacts.yaml": members["contacts.yaml"] + b"\n"}, more, {MANIFEST: members[MANIFEST]},
    ):  # fmt: skip
        assert resigned(tmp_path, write_archive(bad), quick) == "members"
    assert resigned(tmp_path, remade(write_archive(more)), quick) == "members"  # not of this kind, though listed


def test_a_pack_without_a_list_of_contents_is_refused(tmp_path: Path, quick: Installer) -> None:
    members = read_archive(contacts_pack(tmp_path))
    del members[MANIFEST]
    assert resigned(tmp_path, write_archive(members), quick) == "manifest"


def test_other_rules_and_a_newer_program_are_told(tmp_path: Path, quick: Installer) -> None:
    assert resigned(tmp_path, remade(whole_pack(), id="uz"), quick) == "other_rules"
    assert resigned(tmp_path, remade(whole_pack(), needs_program="99.0"), quick) == "program"


def test_unsound_rules_are_refused_and_the_installed_ones_stay(
    tmp_path: Path, careful: Installer, quick: Installer, pack_file: Path, home: Path
) -> None:
    quick.install(pack_file)
    used = careful.rows("rules")[0]
    data = remade(whole_pack("2026.12.2"))
    members = read_archive(data)
    ground, cases = "rules/grounds/deferment_family.yaml", "rules/examples/family.yaml"
    texts = read_mo(members[RU])
    key = next(iter(texts))
    bad: dict[str, tuple[dict[str, bytes | None], Reason]] = {
        "an unknown key": ({ground: members[ground].replace(b"  kind:", b"  colour: red\n  kind:", 1)}, "rules"),
        "a missing file": ({"rules/facts.yaml": None}, "rules"),
        "an example that comes out otherwise": (
            {cases: members[cases].replace(b": applies", b": does_not_apply", 1)},
            "rules",
        ),
        "a text that no text may say": (
            {RU: written_mo({**texts, key: "Комиссия гарантирует вам отсрочку."})},
            "rules",
        ),
        "a missing letter": ({"rules/letters/kk/court.docx": None}, "rules"),
        "a missing catalogue": ({RU: None}, "catalogue"),
        "a damaged catalogue": ({RU: members[RU][:-1]}, "members"),
        "an untranslated text": ({RU: written_mo({k: v for k, v in texts.items() if k != key})}, "catalogue"),
        "an empty text": ({RU: written_mo({**texts, key: ""})}, "catalogue"),
        "a text of the program": ({RU: written_mo({**texts, ("more", "Back"): "Хайди"})}, "catalogue"),
        "an unseen turn of the reading order": (
            {RU: written_mo({**texts, key: texts[key] + "\u202e"})},
            "members",
        ),
    }
    for name, (changes, reason) in bad.items():
        assert resigned(tmp_path, remade(data, changes), careful) == reason, name
        assert careful.rows("rules")[0] == used, name
    assert resigned(tmp_path, remade(data, version="2026.12.3"), careful) == "manifest"
    left = [path.name for path in (home / "packs" / "rules").iterdir()]
    assert sorted(left) == sorted([used.folder.name if used.folder else "", "current.json"])


def test_contacts_that_cannot_be_used_are_refused(tmp_path: Path, careful: Installer) -> None:
    data = remade(contacts_pack(tmp_path), {"contacts.yaml": b"- name: only\n"})
    assert resigned(tmp_path, data, careful) == "contacts"


# Replays.


def test_an_older_pack_and_the_same_one_are_refused(tmp_path: Path, quick: Installer) -> None:
    old, new = contacts_pack(tmp_path, "2026-11-20"), contacts_pack(tmp_path, "2026-11-25")
    quick.install(signed(tmp_path / "old.pack", old))
    quick.install(signed(tmp_path / "new.pack", new))
    assert resigned(tmp_path, old, quick) == "older"
    assert resigned(tmp_path, new, quick) == "same"
    quick.roll_back("contacts")
    look_again()
    assert resigned(tmp_path, old, quick) == "older"  # what was once newer still counts
    quick.install(tmp_path / "new.pack")  # the newest itself may come back
    assert quick.rows("contacts")[0].used


def test_rules_not_newer_than_those_of_the_program_are_refused(tmp_path: Path, quick: Installer) -> None:
    assert resigned(tmp_path, remade(whole_pack(), version="2026.11.1"), quick) == "same"
    assert resigned(tmp_path, remade(whole_pack(), version="2026.10.9"), quick) == "older"


@pytest.mark.thorough
def test_every_replayed_older_version_is_refused(tmp_path: Path, quick: Installer) -> None:
    quick.install(signed(tmp_path / "new.pack", contacts_pack(tmp_path, "2026-11-25")))
    small = contacts_pack(tmp_path, "2026-01-01")
    for number in range(times(20, 300)):
        assert resigned(tmp_path, remade(small, version=f"2026.{number % 11}.{number}"), quick) == "older"


def test_another_pack_under_the_same_version_is_refused(tmp_path: Path, quick: Installer) -> None:
    data = contacts_pack(tmp_path)
    quick.install(signed(tmp_path / "a.pack", data))
    other = remade(data, {"contacts.yaml": read_archive(data)["contacts.yaml"] + b"# other\n"})
    assert resigned(tmp_path, other, quick) == "same"


# A key of the tests counts nowhere but here.


def test_a_build_without_keys_refuses_every_pack(home: Path, pack_file: Path, contacts_file: Path) -> None:
    for file in (pack_file, contacts_file):
        assert reason_of(lambda file=file: Installer(home).install(file)) == "no_keys"
    assert not home.exists()


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    known = dict.fromkeys(("name", "key", "needed", "present", "offered", "fault", "language"), "…")
    assert Refused(reason, **known).sentence().endswith((".", "…"))


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    raw = read_archive(contacts_pack(tmp_path))[MANIFEST]
    assert read_manifest(raw).file == raw


def test_trust_is_by_key_not_by_name(tmp_path: Path) -> None:
    named = Trust((TrustedKey("current", ("contacts",), KEY.public, "Aşıq"),))
    data = contacts_pack(tmp_path)
    assert opened(data, KEY.sign(data, "c").file.encode(), named).signer.name == "Aşıq"
    assert reason_of(lambda: opened(data, STRANGER.sign(data, "c").file.encode(), named)) == "unknown_key"
