"""Measures the program against its targets."""
