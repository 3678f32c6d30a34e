"""The ways to answer a question."""
