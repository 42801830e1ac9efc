"""Numbers, strings and arrays as text, the way PDF writes them."""

from __future__ import annotations

from collections.abc import Iterable


def number(value: float) -> str:
    """A number as PDF writes it: at most four decimals and no exponent."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def text_string(text: str) -> str:
    """A text string in hexadecimal UTF-16, in which every character is allowed."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def array(parts: Iterable[str]) -> str:
    """An array of what is written already; ReportLab passes such text on as it is."""
    return f"[{' '.join(parts)}]"
