"""What the tests of packs share."""

from __future__ import annotations

from packs.fixtures import careful, contacts_file, home, pack_file, quick, trusting

__all__ = ["careful", "contacts_file", "home", "pack_file", "quick", "trusting"]
