"""Thank-You Planner: one card for each person met, then silence."""

__version__ = "0.1.0"
