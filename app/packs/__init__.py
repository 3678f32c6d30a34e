"""Rules that travel: packs are built, signed, checked, installed, compared, and taken back. No network is needed."""
