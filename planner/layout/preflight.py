"""What is wrong with a mailpiece before any ink flows, and what to do about it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from planner.domain.finding import Finding, Severity
from planner.domain.geometry import Rect
from planner.domain.mailpiece import Mailpiece
from planner.domain.stationery import PostalZones
from planner.layout.envelope import SetEnvelope
from planner.layout.fit import Fit, Overset
from planner.layout.page import Document, GlyphRun
from planner.layout.shelf import FaceShelf


def check_note(piece: Mailpiece, card: Document, fit: Fit) -> Iterator[Finding]:
    """Overset text, and characters in the note that no face has."""
    if fit.overset is not None:
        yield _overset(piece.text, fit.overset)
    for character in _missing(card):
        start, end = _place_of(character, piece.text)
        yield _missing_glyph(Severity.BLOCKER, "note", character, start, end)


def check_envelope(
    made: SetEnvelope, zones: PostalZones, shelf: FaceShelf
) -> Iterator[Finding]:
    """Whatever the post would object to."""
    yield from _check_room(made)
    for character in _missing(made.document):
        yield _missing_glyph(Severity.WARNING, "address", character, 0, 0)
    if not _all_inside(made.delivery.runs, zones.read_area, shelf):
        yield Finding(
            "address_outside_read_area",
            Severity.BLOCKER,
            "The delivery address leaves the area that the post reads.",
            "Shorten the address or choose a larger envelope.",
        )


def ink_box(run: GlyphRun, shelf: FaceShelf) -> Rect:
    """The box from cap height to descent around a run, in points."""
    face = shelf[run.face]
    above, below = face.cap_height * run.size, face.descent * run.size
    if run.turned:
        return Rect(run.x - run.width, run.y - below, run.x, run.y + above)
    return Rect(run.x, run.y - above, run.x + run.width, run.y + below)


def _overset(text: str, overset: Overset) -> Finding:
    lines = (
        "one line"
        if overset.lines_too_long == 1
        else (f"{overset.lines_too_long} lines")
    )
    return Finding(
        "overset_text",
        Severity.BLOCKER,
        f"The note is {lines} too long for the card, from “{overset.first_word}” on.",
        "Shorten the note or choose a larger card.",
        _start_of_tail(text, overset.text),
        len(text),
    )


def _start_of_tail(text: str, tail: str) -> int:
    """Where in the text its last characters begin that are also those of ``tail``.

    Counts what is not white space, since lines are broken and joined on the way.
    """
    left = len("".join(tail.split()))
    for at in range(len(text) - 1, -1, -1):
        left -= not text[at].isspace()
        if left <= 0:
            return at
    return 0


def _place_of(character: str, text: str) -> tuple[int, int]:
    """Where a character first stands in a text, composed or in parts."""
    for written in (character, unicodedata.normalize("NFD", character)):
        at = text.find(written)
        if at >= 0:
            return at, at + len(written)
    return 0, 0


def _missing(document: Document) -> Iterable[str]:
    """Characters without a glyph, each once, in order."""
    return dict.fromkeys(
        character
        for page in document.pages
        for run in page.items
        for shape in run.shapes
        if shape.missing
        for character in shape.missing
    )


def _missing_glyph(
    severity: Severity, where: str, character: str, start: int, end: int
) -> Finding:
    number = f"U+{ord(character):04X}"
    name = unicodedata.name(character, number).lower()
    name = number if number[2:].lower() in name else name
    return Finding(
        "missing_glyph",
        severity,
        f"No typeface here has the character “{character}” ({name}) of the {where}.",
        "Take it out or write it in another way.",
        start,
        end,
    )


def _check_room(made: SetEnvelope) -> Iterator[Finding]:
    if made.delivery.left_out:
        lines = "; ".join(f"“{line}”" for line in made.delivery.left_out)
        yield Finding(
            "address_overset",
            Severity.BLOCKER,
            f"The delivery address is too long for the envelope; left out: {lines}.",
            "Shorten the address or choose a larger envelope.",
        )
    if made.sender.left_out:
        lines = "; ".join(f"“{line}”" for line in made.sender.left_out)
        yield Finding(
            "return_address_too_long",
            Severity.WARNING,
            f"The return address is too long; left out: {lines}.",
            "Shorten your own address in the settings.",
        )


def _all_inside(runs: Iterable[GlyphRun], area: Rect, shelf: FaceShelf) -> bool:
    return all(area.contains(ink_box(run, shelf)) for run in runs)
