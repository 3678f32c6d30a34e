"""The one file that a pack is: a plain zip that any program opens, in the one way of writing it.

Nothing is compressed, so that nothing can unfold to more than it is, and so that the same members give the same bytes
with every version of every library. A file is read from its start, and taken only if writing what was found there
gives the very same bytes: links, doubled names, comments, hidden parts and other tricks have nowhere to be.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping

from app.packs.names import MANIFEST, allowed
from app.packs.refusal import Refused

MOST_BYTES, MOST_MEMBERS, LARGEST_MEMBER = 24_000_000, 400, 4_000_000
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_HERE, _LISTED, _LAST = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _STORED, _MIDNIGHT, _NEW_YEAR_1980 = 10, 0, 0, 0x21


def write_archive(members: Mapping[str, bytes]) -> bytes:
    """The bytes of a pack: the manifest first, the others by name."""
    parts, listed, offset = list[bytes](), list[bytes](), 0
    for name in _ordered(members):
        content, written = members[name], name.encode("ascii")
        same = (_VERSION, 0, _STORED, _MIDNIGHT, _NEW_YEAR_1980, zlib.crc32(content), len(content), len(content))
        parts += (_LOCAL.pack(_HERE, *same, len(written), 0), written, content)
        listed += (_CENTRAL.pack(_LISTED, _VERSION, *same, len(written), 0, 0, 0, 0, 0, offset), written)
        offset += _LOCAL.size + len(written) + len(content)
    size = sum(map(len, listed))
    return b"".join((*parts, *listed, _END.pack(_LAST, 0, 0, len(members), len(members), size, offset, 0)))


def read_archive(data: bytes) -> dict[str, bytes]:
    """The members of a pack. Raises Refused for everything that `write_archive` would not have written."""
    if len(data) > MOST_BYTES:
        raise Refused("container")
    try:
        members = dict(_members(data))
    except (struct.error, ValueError) as error:
        raise Refused("container") from error
    if not members or list(members) != _ordered(members) or write_archive(members) != data:
        raise Refused("container")
    return members


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Member by member from the start; what is wrong with one is a ValueError."""
    at = number = 0
    while data[at : at + len(_HERE)] == _HERE:
        found = _LOCAL.unpack_from(data, at)
        packed, size, letters = found[7], found[8], found[9]
        start = at + _LOCAL.size + letters
        name = data[at + _LOCAL.size : start].decode("ascii")
        at, number = start + size, number + 1
        if number > MOST_MEMBERS or size > LARGEST_MEMBER or packed != size or at > len(data) or not allowed(name):
            raise ValueError(name)
        yield name, data[start:at]


def _ordered(members: Mapping[str, bytes]) -> list[str]:
    return sorted(members, key=lambda name: (name != MANIFEST, name))
