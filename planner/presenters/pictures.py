"""Makes proofs and pictures of them, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.mailpiece import Mailpiece

if TYPE_CHECKING:
    from planner.pdf.press import Press, Proof
    from planner.pdf.raster import Raster


@dataclass(frozen=True, slots=True)
class Pictures:
    """The proof of one mailpiece and what its pages look like, as pixels."""

    piece: Mailpiece
    proof: Proof
    card: tuple[Raster, ...]
    envelope: Raster


class Darkroom:
    """Keeps the press, which is made at its first use, on the one worker thread."""

    def __init__(self, build: Callable[[], Press]) -> None:
        """``build`` makes the press; it takes a moment, so not before it is needed."""
        self._build = build
        self._press: Press | None = None

    def proof(self, piece: Mailpiece) -> Proof:
        """The PDFs of card and envelope."""
        if self._press is None:
            self._press = self._build()
        return self._press.proof(piece)

    def pictures(self, piece: Mailpiece, scale: float) -> Pictures:
        """The proof with its pages at ``scale`` pixels a point."""
        from planner.pdf.raster import render

        proof = self.proof(piece)
        return Pictures(
            piece,
            proof,
            tuple(render(proof.card, page, scale) for page in range(proof.card_pages)),
            render(proof.envelope, 0, scale),
        )
