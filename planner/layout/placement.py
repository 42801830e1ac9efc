"""Whether all ink of a mailpiece stands where it may, and where it doesn't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planner.domain.finding import Finding, PaperPart, Severity, Spot
from planner.domain.geometry import Rect
from planner.domain.stationery import PostalZones, Stationery
from planner.layout.card import SetCard
from planner.layout.imposition import PanelName
from planner.layout.page import Document, GlyphRun, Role
from planner.layout.preflight import ink_box
from planner.layout.shelf import FaceShelf

_SMALLEST = 8.1
"""Points at which capitals of a plain sans are 0.08 in high, the least the US reads."""
_COMFORTABLE = 10.0
_SAFE = 0.05
"""Points by which a rounded line may pass its measure."""


class _Keep(NamedTuple):
    """A zone without ink: how findings name it, and what to do."""

    check: str
    zone: Rect
    name: str
    remedy: str


def check_zones(
    envelope: Document, zones: PostalZones, shelf: FaceShelf
) -> Iterator[Finding]:
    """Ink in the code strip or under the stamp, misplaced addresses, small type."""
    (page, *_) = envelope.pages
    boxes = [(run, ink_box(run, shelf)) for run in page.items]
    for keep in (
        _Keep(
            "ink_in_barcode_zone",
            zones.barcode_clear_zone,
            "the strip at the lower right, where the post prints its code",
            "Shorten the address or choose a larger envelope.",
        ),
        _Keep(
            "ink_in_stamp_area",
            zones.stamp_area,
            "the upper right, where the stamp goes",
            "Shorten your own address or choose a larger envelope.",
        ),
    ):
        yield from _inked(keep, boxes)
    sender = [box for run, box in boxes if run.role is Role.RETURN_ADDRESS]
    outside = [box for box in sender if not zones.return_area.contains(box)]
    if outside:
        yield Finding(
            "return_address_misplaced",
            Severity.WARNING,
            "The return address leaves the upper left, where the post looks for it.",
            "Shorten your own address in the settings.",
            spot=Spot(PaperPart.ENVELOPE, _around(outside)),
        )
    yield from _beside_the_address(boxes, zones)
    yield from _small_type(boxes)


def check_safe_area(
    card: SetCard, stationery: Stationery, shelf: FaceShelf
) -> Iterator[Finding]:
    """Ink nearer to a panel's edge than printers and folds allow."""
    stock = stationery.card
    safe = Rect.of(stock.trim).inset(stock.safe_margin - _SAFE)
    for panel, runs in card.contents.items():
        outside = [run for run in runs if not _is_inside(run, safe, shelf)]
        if outside:
            part = PaperPart.FRONT if panel is PanelName.FRONT else PaperPart.MESSAGE
            yield Finding(
                "ink_outside_safe_area",
                Severity.WARNING,
                "Some of the card's ink stands nearer to the edge than is safe.",
                "Shorten the longest line or choose a larger card.",
                spot=Spot(part, _around(ink_box(run, shelf) for run in outside)),
            )


def _is_inside(run: GlyphRun, safe: Rect, shelf: FaceShelf) -> bool:
    """As ``safe.contains(ink_box(…))``, without making a box for each line."""
    face = shelf[run.face]
    return (
        run.x >= safe.left
        and run.y - face.cap_height * run.size >= safe.top
        and run.y + face.descent * run.size <= safe.bottom
        and run.x + run.width <= safe.right
    )


def _inked(keep: _Keep, boxes: Iterable[tuple[GlyphRun, Rect]]) -> Iterator[Finding]:
    inked = [box for _, box in boxes if box.overlaps(keep.zone)]
    if inked:
        yield Finding(
            keep.check,
            Severity.BLOCKER,
            f"There is ink in {keep.name}.",
            keep.remedy,
            spot=Spot(PaperPart.ENVELOPE, _around(inked)),
        )


def _beside_the_address(
    boxes: Iterable[tuple[GlyphRun, Rect]], zones: PostalZones
) -> Iterator[Finding]:
    """Other ink in the read area, level with the address or below it."""
    boxes = list(boxes)
    delivery = [box for run, box in boxes if run.role is Role.DELIVERY_ADDRESS]
    if not delivery:
        return
    top = min(box.top for box in delivery)
    area = zones.read_area
    lower = Rect(area.left, max(area.top, top), area.right, area.bottom)
    others = [
        box
        for run, box in boxes
        if run.role is not Role.DELIVERY_ADDRESS and box.overlaps(lower)
    ]
    if others:
        yield Finding(
            "ink_beside_address",
            Severity.BLOCKER,
            "There is other ink beside or below the delivery address.",
            "Leave the delivery address alone in its part of the envelope.",
            spot=Spot(PaperPart.ENVELOPE, _around(others)),
        )


def _small_type(boxes: Iterable[tuple[GlyphRun, Rect]]) -> Iterator[Finding]:
    delivery = [each for each in boxes if each[0].role is Role.DELIVERY_ADDRESS]
    smallest = min((run.size for run, _ in delivery), default=_COMFORTABLE)
    if smallest < _COMFORTABLE:
        yield Finding(
            "address_type_too_small",
            Severity.BLOCKER if smallest < _SMALLEST else Severity.WARNING,
            f"The delivery address is set in {smallest:g} pt; the post reads"
            f" {_COMFORTABLE:g} to 12 pt.",
            "Shorten the address or choose a larger envelope.",
            spot=Spot(PaperPart.ENVELOPE, _around(box for _, box in delivery)),
        )


def _around(boxes: Iterable[Rect]) -> Rect:
    """The smallest rectangle around all of them."""
    found = list(boxes)
    return Rect(
        min(box.left for box in found),
        min(box.top for box in found),
        max(box.right for box in found),
        max(box.bottom for box in found),
    )
