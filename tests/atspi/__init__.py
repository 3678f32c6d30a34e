"""The program gone through from outside, as a screen reader does."""
