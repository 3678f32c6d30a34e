"""The installers: laid out, packed, listed and tried on a Debian machine. `packaging/make_dist.py` is the way in."""
