"""How a note is set: choices of taste that leave its words alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """What may be chosen beside card and face; the usual is ragged and spaced.

    ``justified`` makes lines even at the right where word spaces stay in bounds.
    ``indented`` marks a paragraph by its first line instead of white above it. The
    other two ask for what a face may have; one without it is set as usual.
    """

    justified: bool = False
    indented: bool = False
    old_style_figures: bool = False
    discretionary_ligatures: bool = False


USUAL = Setting()
