"""Proofs over all answers: the rules are encoded a second time, for a solver, and what must hold is proved.

The solver is part of a development installation only; nothing else of the program imports this package.
"""
