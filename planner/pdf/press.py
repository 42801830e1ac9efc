"""The press: a mailpiece goes in, the PDF of its card and of its envelope come out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from planner.domain.finding import Finding
from planner.domain.mailpiece import Mailpiece
from planner.domain.stationery import Stationery
from planner.layout.catalogue import Catalogue
from planner.layout.composition import Composer, Composition, on_shared_sheets
from planner.layout.fallback import SystemFaces
from planner.layout.fit import Overset
from planner.layout.page import Document
from planner.layout.posting import Posting
from planner.layout.typography import PLAIN, Typography
from planner.pdf.writer import write_pdf


@dataclass(frozen=True, slots=True)
class Proof:
    """One mailpiece as it will be printed, with how the note fits.

    ``lines_left`` are those that would still fit at this size. ``card`` and
    ``envelope`` are PDF files; they are empty in the proofs of a combined run.
    """

    stationery: Stationery
    card: bytes
    envelope: bytes
    card_pages: int
    point_size: float
    lines: int
    lines_left: int
    overset: Overset | None
    findings: tuple[Finding, ...]
    posting: Posting
    card_document: Document
    envelope_document: Document


@dataclass(frozen=True, slots=True)
class Combined:
    """Many mailpieces: one PDF of all cards, one of all envelopes, a proof of each."""

    cards: bytes
    envelopes: bytes
    proofs: tuple[Proof, ...]


class Press:
    """Sets and writes mailpieces. One press belongs to one thread at a time."""

    def __init__(
        self,
        catalogue: Catalogue,
        read_bytes: Callable[[str], bytes],
        typography: Typography = PLAIN,
        system: SystemFaces | None = None,
    ) -> None:
        """Take the catalogue and how to read a shipped font file by its name.

        ``system`` gives faces for what no shipped one has.
        """
        self._composer = Composer(catalogue, read_bytes, typography, system)
        self._envelope: tuple[Document, bytes] | None = None

    def proof(self, piece: Mailpiece) -> Proof:
        """One mailpiece; Problem when its stationery is unknown or does not fit."""
        made = self._composer.compose(piece)
        card = write_pdf((made.card,), self._composer.shelf)
        return _proof(made, card, self._envelope_pdf(made.envelope))

    def combined(self, pieces: Iterable[Mailpiece]) -> Combined:
        """All mailpieces in two files; ValueError when there is none.

        Notes on the same kind of sheet share it: different cards, no place left blank
        but on the last.
        """
        with _without_collector():
            made = [self._composer.compose(piece) for piece in pieces]
            if not made:
                raise ValueError("There is no mailpiece to print.")
            shelf = self._composer.shelf
            sheets = on_shared_sheets(made)
            each_once = {id(sheet): sheet for sheet in sheets}
            return Combined(
                cards=write_pdf(list(each_once.values()), shelf),
                envelopes=write_pdf([each.envelope for each in made], shelf),
                proofs=tuple(
                    replace(_proof(each, b"", b""), card_document=sheet)
                    for each, sheet in zip(made, sheets, strict=True)
                ),
            )

    def _envelope_pdf(self, envelope: Document) -> bytes:
        """The envelope's file; while a note is typed it stays the same."""
        if self._envelope is None or self._envelope[0] != envelope:
            pdf = write_pdf((envelope,), self._composer.shelf)
            self._envelope = (envelope, pdf)
        return self._envelope[1]


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spare many thousand lasting values without cycles from being searched for them.

    A third of the time of a combined run would go into that.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _proof(made: Composition, card: bytes, envelope: bytes) -> Proof:
    return Proof(
        stationery=made.stationery,
        card=card,
        envelope=envelope,
        card_pages=len(made.card.pages),
        point_size=made.fit.point_size,
        lines=made.fit.lines,
        lines_left=made.fit.lines_left,
        overset=made.fit.overset,
        findings=made.findings,
        posting=made.posting,
        card_document=made.card,
        envelope_document=made.envelope,
    )
