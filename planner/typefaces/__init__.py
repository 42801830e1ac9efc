"""Finds the faces that are installed on this computer, file by file."""
