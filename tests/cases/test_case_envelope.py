"""The file around a case: every changed bit and every shorter length is refused, each with one sentence."""

from __future__ import annotations

from random import Random

import pytest
from nacl import bindings
from people_with_cases import CASE, PASSPHRASE, PLANTED
from thorough import THOROUGH, times

from app.cases import envelope, sodium, troubles
from app.cases.envelope import HEAD, MOST, SLOT, STEP, Slot, new_slot, open_file, open_slot, seal_file
from app.cases.form import as_json
from app.cases.passphrase import passphrase_bytes
from app.cases.reading import reading
from app.trouble import Trouble
from app.words import Words


def refused(blob: bytes, slot: Slot) -> str:
    """The source text of the sentence with which this is refused; "" if it opened."""
    try:
        open_file(blob, slot, (), "a.note")
    except Trouble as trouble:
        return trouble.text
    return ""


def flipped(blob: bytes, bit: int) -> bytes:
    """The same with one bit changed."""
    changed = bytearray(blob)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@pytest.fixture
def blob(slot: Slot) -> bytes:
    """A case file."""
    return seal_file(as_json(CASE), slot)


@pytest.mark.thorough
def test_every_flipped_bit_is_refused(slot: Slot, blob: bytes) -> None:
    everywhere = range(HEAD * 8, len(blob) * 8, 1 if THOROUGH else 61)
    assert [bit for bit in (*range(HEAD * 8), *everywhere) if not refused(flipped(blob, bit), slot)] == []
    assert refused(blob, slot) == ""


@pytest.mark.thorough
def test_every_flipped_bit_before_the_keys_is_refused_with_the_passphrase(blob: bytes) -> None:
    passphrase = passphrase_bytes(PASSPHRASE)
    bits = range(SLOT * 8) if THOROUGH else Random(7).sample(range(SLOT * 8), 12)
    for bit in bits:
        with pytest.raises(Trouble):
            open_slot(flipped(blob, bit), passphrase, "a.note")


def test_every_shorter_length_is_refused(slot: Slot, blob: bytes) -> None:
    assert [length for length in range(len(blob)) if not refused(blob[:length], slot)] == []


def test_a_long_case_cut_at_a_whole_step_is_refused(slot: Slot) -> None:
    blob = seal_file(bytes(3 * STEP), slot)
    assert [refused(blob[: steps * STEP], slot) for steps in range(1, 5)] == [troubles.DAMAGED] * 3 + [""]
    assert refused(blob + bytes(STEP), slot) == troubles.DAMAGED


def test_sizes_tell_only_steps(slot: Slot) -> None:
    least = STEP - HEAD - sodium.TAG - 1
    for length, size in ((0, STEP), (1, STEP), (least, STEP), (least + 1, 2 * STEP), (3 * STEP, 4 * STEP)):
        blob = seal_file(bytes(length), slot)
        assert len(blob) == size
        assert open_file(blob, slot, (), "") == bytes(length)


def test_what_is_too_long_is_refused_before_it_is_written(slot: Slot) -> None:
    assert len(seal_file(bytes(MOST - STEP), slot)) == MOST
    with pytest.raises(Trouble, match="too long"):
        seal_file(bytes(MOST), slot)
    assert refused(bytes(MOST + STEP), slot) == troubles.NO_CASE


def test_two_files_of_one_case_share_only_what_the_passphrase_opens(slot: Slot, blob: bytes) -> None:
    other = seal_file(as_json(CASE), slot)
    assert other[:SLOT] == blob[:SLOT]
    same = sum(one == two for one, two in zip(other[SLOT:], blob[SLOT:], strict=True))
    assert same < len(blob) // 100
    assert PLANTED.encode() not in blob
    assert b"birth" not in blob


@pytest.mark.parametrize(
    ("opslimit", "memory"),
    [(0, 65536), (1, 65536), (5, 65536), (2**32 - 1, 65536), (3, 0), (3, 32767), (3, 131073), (3, 2**32 - 1)],
)
def test_costly_and_cheap_numbers_are_refused_before_any_work(
    blob: bytes, opslimit: int, memory: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sodium, "derived", lambda *_: pytest.fail("a key was derived"))
    bomb = blob[:12] + opslimit.to_bytes(4, "big") + memory.to_bytes(4, "big") + blob[20:]
    with pytest.raises(Trouble) as caught:
        open_slot(bomb, b"x", "a.note")
    assert caught.value.text == troubles.DAMAGED


def test_the_sentences_tell_apart_what_can_be_told(slot: Slot, blob: bytes, english: Words) -> None:
    newer = blob[:8] + b"\2" + blob[9:]
    assert refused(newer, slot) == troubles.NEWER
    assert refused(b"%PDF" + blob[4:], slot) == refused(b"", slot) == troubles.NO_CASE
    assert refused(blob[:-1] + bytes([blob[-1] ^ 1]), slot) == troubles.DAMAGED
    assert refused(seal_file(b"{}", new_slot(b"other")), slot) == troubles.OTHER_KEY
    with pytest.raises(Trouble) as caught:
        open_slot(blob, b"wrong", "a.note")
    assert caught.value.sentence(english) == (
        "It did not open with this passphrase. Check Caps Lock and the language of the keyboard."
    )
    with pytest.raises(Trouble) as caught:
        new_slot(b"")
    assert caught.value.text == troubles.EMPTY


def test_too_little_memory_is_told(blob: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_: object) -> bytearray:
        raise sodium.NoMemory

    monkeypatch.setattr(sodium, "derived", none_left)
    with pytest.raises(Trouble) as caught:
        open_slot(blob, b"x", "a.note")
    assert caught.value.text == troubles.NO_MEMORY


def test_a_missing_end_mark_is_damage(slot: Slot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "_END", b"\x81")
    blob = seal_file(b"{}", slot)
    monkeypatch.undo()
    assert refused(blob, slot) == troubles.DAMAGED


def test_the_calls_give_what_pynacl_gives() -> None:
    rng = Random(3)
    for length in (0, 1, 63, 1000):
        plain, bound = rng.randbytes(length), rng.randbytes(length % 7)
        nonce, key = rng.randbytes(24), rng.randbytes(32)
        ours = bytes(sodium.sealed(plain, key, nonce, bound))
        assert ours == bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, nonce, key)
        assert sodium.unsealed(ours, key, nonce, bound) == plain
    theirs = bindings.crypto_pwhash_alg(32, b"pw", bytes(16), 2, 2**25, bindings.crypto_pwhash_ALG_ARGON2ID13)
    assert sodium.derived(bytearray(b"pw"), bytes(16), 2, 2**25) == theirs
    assert sodium.unsealed(b"short", bytes(32), bytes(24), b"") is None


def mutated(rng: Random, blob: bytes, other: bytes) -> bytes:
    """A case file after an accident or an attack of some kind."""
    at, size = rng.randrange(len(blob)), rng.choice((1, 2, 16, 108, 204, 4096))
    kinds = (
        lambda: blob[:at] + rng.randbytes(size) + blob[at + size :],
        lambda: blob[:at] + blob[at + size :],
        lambda: blob[:at] + rng.randbytes(size) + blob[at:],
        lambda: blob[:at],
        lambda: blob[:at] + bytes(len(blob) - at),
        lambda: blob[:at] + other[at:],
        lambda: other[:size] + blob[size:],
        lambda: blob + blob,
        lambda: blob[: 8 * rng.randrange(8)] + rng.randbytes(12) + blob[60:],
        lambda: rng.randbytes(rng.randrange(3 * STEP)),
        lambda: blob.replace(b"\0", b""),
        lambda: blob[:9] + rng.randbytes(11) + blob[20:],
        lambda: blob.replace(b"\r\n", b"\n"),
    )
    return rng.choice(kinds)()


@pytest.mark.thorough
def test_mutated_files_are_refused_one_and_all(slot: Slot, blob: bytes) -> None:
    rng, other = Random(11), seal_file(as_json(CASE), slot)
    said: set[str] = set()
    for _ in range(times(1500, 10_000)):
        damaged = mutated(rng, blob, other)
        if damaged in (blob, other):
            continue
        with pytest.raises(Trouble) as caught:
            reading(damaged, lambda bytes_, name: open_file(bytes_, slot, (), name), "a.note")
        said.add(caught.value.text)
    assert said == {troubles.NO_CASE, troubles.NEWER, troubles.DAMAGED, troubles.OTHER_KEY}


@pytest.mark.thorough
def test_mutated_files_are_refused_with_the_passphrase_too(slot: Slot, blob: bytes) -> None:
    rng, passphrase, other = Random(12), passphrase_bytes(PASSPHRASE), seal_file(as_json(CASE), slot)
    for _ in range(times(12, 500)):
        damaged = mutated(rng, blob, other)
        if damaged not in (blob, other):
            with pytest.raises(Trouble):
                open_file(damaged, open_slot(damaged, passphrase, "a.note"), (), "a.note")
