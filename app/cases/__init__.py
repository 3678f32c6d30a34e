"""Case files: encrypted, saved whole or not at all; the counsellor's desk without a window; a single person's file."""
