"""A second, plainly written evaluator to compare the program's answers with."""
