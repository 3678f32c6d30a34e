"""Signing what was built, with the keys of whoever hands it out. Without keys nothing is signed, and that is said."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from installers.names import NAME, BuildError, version
from installers.tree import SUMS, write_sums


def sign(folder: Path) -> None:
    """Sign the artefacts of a folder.

    QUQYQ_CERTIFICATE and QUQYQ_CERTIFICATE_KEY name a certificate for signing code (PEM) and its key: then setup.exe is
    signed. QUQYQ_MINISIGN_KEY names the secret key: then the list of digests is. Raises BuildError without either.
    """
    certificate, key = os.environ.get("QUQYQ_CERTIFICATE"), os.environ.get("QUQYQ_CERTIFICATE_KEY")
    secret = os.environ.get("QUQYQ_MINISIGN_KEY")
    if not secret and not certificate:
        raise BuildError("Name a key: QUQYQ_MINISIGN_KEY, or QUQYQ_CERTIFICATE and QUQYQ_CERTIFICATE_KEY.")
    if certificate and key:
        for setup in sorted(folder.glob("*-setup.exe")):
            _sign_setup(setup, certificate, key)
        write_sums(folder)
    if secret:
        comment = f"{NAME} {version()}"
        _run(["minisign", "-S", "-s", secret, "-m", folder / SUMS, "-t", comment], "The list of digests")


def _sign_setup(setup: Path, certificate: str, key: str) -> None:
    signed = setup.with_suffix(".signed")
    _run(["osslsigncode", "sign", "-certs", certificate, "-key", key, "-n", NAME, "-h", "sha256", "-in", setup, "-out",
          signed], setup.name)  # fmt: skip
    signed.replace(setup)


def _run(command: Sequence[object], what: str) -> None:
    if subprocess.run([str(word) for word in command], check=False).returncode:
        raise BuildError(f"{what} could not be signed.")
