"""Signatures: the stock program takes ours, and we take its; what is changed in them is refused."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packs.making import KEY, STRANGER, contacts_pack, signed

from app.packs.minisign import PublicKey, read_public_key, read_signature, verify
from app.packs.refusal import Refused
from app.packs.secret_key import make_key, needs_passphrase, read_secret_key, written_key
from app.packs.signing import sign_file, write_pair
from app.trouble import Trouble

# The key, the file "test" and the signature of minisign's own example.
STOCK = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The passphrase of a key is stretched for seconds on purpose; here it need not be."""
    monkeypatch.setattr("app.packs.secret_key._COST", (1 << 20, 1 << 24))


def minisign(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The stock program."""
    return subprocess.run(["minisign", *arguments], capture_output=True, text=True, check=False, input=typed)


def test_the_stock_program_accepts_our_signature(tmp_path: Path) -> None:
    file = signed(tmp_path / "a.pack", b"some rules", comment="quqyq rules kz 2026.12.1 2026-05-19")
    (tmp_path / "a.pub").write_text(KEY.public.file)
    done = minisign("-V", "-p", str(tmp_path / "a.pub"), "-m", str(file))
    assert done.returncode == 0, done.stderr
    assert "Trusted comment: quqyq rules kz 2026.12.1 2026-05-19" in done.stdout
    assert minisign("-V", "-P", KEY.public.line, "-m", str(file)).returncode == 0
    file.write_bytes(b"some rulez")
    assert minisign("-V", "-P", KEY.public.line, "-m", str(file)).returncode != 0


def test_we_accept_what_the_stock_program_signed_with_its_own_key(tmp_path: Path) -> None:
    made = minisign("-G", "-W", "-p", str(tmp_path / "s.pub"), "-s", str(tmp_path / "s.key"))
    assert made.returncode == 0, made.stderr
    (tmp_path / "a.pack").write_bytes(b"some rules")
    assert minisign("-S", "-s", str(tmp_path / "s.key"), "-m", str(tmp_path / "a.pack")).returncode == 0
    key = read_public_key((tmp_path / "s.pub").read_text())
    signature = read_signature((tmp_path / "a.pack.minisig").read_bytes())
    verify(key, b"some rules", signature)
    with pytest.raises(Refused, match="changed after signing"):
        verify(key, b"some rulez", signature)


def test_we_sign_with_a_key_of_the_stock_program(tmp_path: Path) -> None:
    minisign("-G", "-W", "-p", str(tmp_path / "s.pub"), "-s", str(tmp_path / "s.key"))
    (tmp_path / "a.pack").write_bytes(contacts_pack(tmp_path))
    sign_file(tmp_path / "a.pack", tmp_path / "s.key", lambda: pytest.fail("an open key needs no passphrase"))
    assert minisign("-V", "-p", str(tmp_path / "s.pub"), "-m", str(tmp_path / "a.pack")).returncode == 0


@pytest.mark.parametrize("passphrase", [b"", "құпия сөз".encode()])
def test_the_stock_program_signs_with_a_key_of_ours(tmp_path: Path, passphrase: bytes) -> None:
    secret, public = write_pair(tmp_path / "ngo", passphrase)
    (tmp_path / "a.pack").write_bytes(b"some rules")
    typed = passphrase.decode() + "\n"
    signing = minisign("-S", "-s", str(secret), "-m", str(tmp_path / "a.pack"), typed=typed)
    assert signing.returncode == 0, signing.stderr
    verify(
        read_public_key(public.read_text()), b"some rules", read_signature((tmp_path / "a.pack.minisig").read_bytes())
    )


def test_a_key_opens_with_its_passphrase_and_with_no_other() -> None:
    key = make_key()
    text = written_key(key, b"right")
    assert needs_passphrase(text)
    assert read_secret_key(text, b"right") == key
    with pytest.raises(Trouble, match="does not open this key"):
        read_secret_key(text, b"wrong")


def test_a_key_is_never_written_over(tmp_path: Path) -> None:
    secret, _ = write_pair(tmp_path / "ngo", b"")
    before = secret.read_bytes()
    with pytest.raises(Trouble, match="never written over"):
        write_pair(tmp_path / "ngo", b"")
    assert secret.read_bytes() == before
    assert secret.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["", "a", "untrusted comment: x\n", "untrusted comment: x\nAAAA\n", KEY.public.file])
def test_what_is_no_secret_key_is_told(text: str) -> None:
    with pytest.raises(Trouble, match="not a secret key"):
        read_secret_key(text, b"x")


def test_a_key_that_would_eat_all_memory_is_not_opened() -> None:
    import base64

    raw = bytearray(base64.b64decode(written_key(KEY, b"").splitlines()[1]))
    raw[2:4], raw[38:54] = b"Sc", b"\xff" * 16
    with pytest.raises(Trouble, match="more memory"):
        read_secret_key(f"untrusted comment: x\n{base64.b64encode(raw).decode()}\n", b"x")


def test_a_public_key_is_read_from_its_file_or_its_line() -> None:
    key = read_public_key(STOCK)
    assert key.name == "E7620F1842B4E81F"
    assert read_public_key(key.file) == key
    assert key.line == STOCK
    for wrong in ("", STOCK[:-4], "x" + STOCK[1:], f"{STOCK}\n{STOCK}", "RW" + STOCK):
        with pytest.raises(ValueError, match=r"."):
            read_public_key(wrong)


def test_every_changed_byte_of_a_signature_is_refused_or_meaningless() -> None:
    data, text = b"some rules", KEY.sign(b"some rules", "comment").file.encode()
    head = text.index(b"\n")
    for at in range(len(text)):
        changed = text[:at] + bytes([text[at] ^ 1]) + text[at + 1 :]
        if len(b"untrusted comment: ") <= at < head:
            verify(KEY.public, data, read_signature(changed))  # what is untrusted may say anything
            continue
        with pytest.raises(Refused) as refused:
            verify(KEY.public, data, read_signature(changed))
        assert refused.value.reason in ("signature_form", "signature", "unknown_key")


def test_the_older_form_is_refused(tmp_path: Path) -> None:
    minisign("-G", "-W", "-p", str(tmp_path / "s.pub"), "-s", str(tmp_path / "s.key"))
    (tmp_path / "a").write_bytes(b"some rules")
    assert minisign("-S", "-l", "-s", str(tmp_path / "s.key"), "-m", str(tmp_path / "a")).returncode == 0
    with pytest.raises(Refused) as refused:
        read_signature((tmp_path / "a.minisig").read_bytes())
    assert refused.value.reason == "signature_form"


@given(st.binary(max_size=400))
def test_any_bytes_as_a_signature_are_refused(raw: bytes) -> None:
    with pytest.raises(Refused):
        read_signature(raw)


@pytest.mark.parametrize("comment", ["two\nlines", "\x1b[2J", "x" * 2000])
def test_a_comment_that_would_deceive_is_not_signed(comment: str) -> None:
    with pytest.raises(Refused):
        KEY.sign(b"x", comment)


def test_another_key_of_the_same_number_does_not_pass() -> None:
    signature = STRANGER.sign(b"x", "c")
    with pytest.raises(Refused) as refused:
        verify(PublicKey(STRANGER.number, KEY.public.key), b"x", signature)
    assert refused.value.reason == "signature"
