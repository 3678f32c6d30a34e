"""What the program writes for people to keep: the rule book for a lawyer's review."""
