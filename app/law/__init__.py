"""The law as data, and what follows from it for one person on one day."""
