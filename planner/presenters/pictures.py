"""Makes proofs and pictures of them, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.mailpiece import Mailpiece

if TYPE_CHECKING:
    from planner.layout.page import Document, Page
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
        self._plates: dict[tuple[str, int], _Plate] = {}

    def proof(self, piece: Mailpiece) -> Proof:
        """The PDFs of card and envelope."""
        if self._press is None:
            self._press = self._build()
        return self._press.proof(piece)

    def pictures(self, piece: Mailpiece, scale: float) -> Pictures:
        """The proof with its pages at ``scale`` pixels a point.

        A page that looks as it did in the last proof is not drawn again: while a
        note is typed, that is all but one.
        """
        proof = self.proof(piece)
        card = self._develop("card", proof.card_document, proof.card, scale)
        sheets = self._develop(
            "envelope", proof.envelope_document, proof.envelope, scale
        )
        return Pictures(piece, proof, card, sheets[0])

    def _develop(
        self, what: str, document: Document, pdf: bytes, scale: float
    ) -> tuple[Raster, ...]:
        from planner.pdf.raster import render

        pictures = []
        for number, page in enumerate(document.pages):
            plate = self._plates.get((what, number))
            if plate is None or (plate.page, plate.scale) != (page, scale):
                plate = _Plate(page, scale, render(pdf, number, scale))
                self._plates[what, number] = plate
            pictures.append(plate.picture)
        return tuple(pictures)


@dataclass(frozen=True, slots=True)
class _Plate:
    """A page with its picture."""

    page: Page
    scale: float
    picture: Raster
