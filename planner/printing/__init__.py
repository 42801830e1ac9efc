"""Sends a PDF to a printer and tells how it fares."""
