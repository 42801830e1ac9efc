"""Sets an envelope: the delivery address in plain sans, the return address above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import Envelope, PostalZones
from planner.layout.page import Document, GlyphRun, Page, Role
from planner.layout.paragraph import Line
from planner.layout.running_text import make_paragraph, narrowed, one_line
from planner.layout.runs import runs_of
from planner.layout.shaping import Shaper, Voice

TITLE = "Envelope"
_LEADING = 1.2
_SENDERS_KEPT = 16
_FLAP_TOP = 24.0
_DELIVERY_SIZES = (11.0, 10.5, 10.0)
_RETURN_SIZES = (8.5, 8.0)
_DELIVERY_LEFT = 0.42
"""Share of the envelope's width where the delivery address would like to begin."""
_DELIVERY_TOP = 0.42
"""Share of the free height of the read area that stands above the block."""


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """Address lines as set, and those for which there was no room."""

    runs: tuple[GlyphRun, ...]
    size: float
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetEnvelope:
    """The page of an envelope with what its zones could not hold."""

    document: Document
    delivery: AddressBlock
    sender: AddressBlock


class EnvelopeSetter:
    """Sets envelopes in the one face that the post reads best."""

    def __init__(self, shaper: Shaper, face: str) -> None:
        """Take the shaper and the name of a plain upright sans."""
        self._shaper = shaper
        self._face = shaper.shelf[face]
        self._sender = lru_cache(maxsize=_SENDERS_KEPT)(self._set_sender)
        self._features = (("liga", False), ("dlig", False))

    def set(
        self,
        delivery: Sequence[str],
        sender: Sequence[str],
        envelope: Envelope,
        zones: PostalZones,
        locale: str,
        *,
        on_back: bool = False,
    ) -> SetEnvelope:
        """Place both addresses on an envelope as read, long side level.

        ``on_back`` puts the sender on the flap side, which is then the second page.
        """
        voice = self._shaper.voice(self._face.name, locale, self._features)
        main = self._delivery(delivery, envelope, zones.read_area, voice)
        area = _flap(envelope.size) if on_back else zones.return_area
        block = self._sender(tuple(sender), area, voice)
        runs = [(*main.runs, *block.runs)]
        if on_back:
            runs = [main.runs, block.runs]
        pages = tuple(Page.plain(envelope.size, each) for each in runs)
        return SetEnvelope(Document(TITLE, locale, pages), main, block)

    def _delivery(
        self, lines: Sequence[str], envelope: Envelope, area: Rect, voice: Voice
    ) -> AddressBlock:
        size, set_lines = self._fitted(lines, _DELIVERY_SIZES, area, voice)
        kept = set_lines[: self._room(size, area)]
        widest = max((line.width for line in kept), default=0.0) * size
        wish = envelope.size.width * _DELIVERY_LEFT
        left = max(area.left, min(wish, area.right - widest))
        free = area.height - self._height(len(kept), size)
        top = area.top + free * _DELIVERY_TOP
        runs = self._runs(kept, Role.DELIVERY_ADDRESS, size, left, top)
        return AddressBlock(runs, size, _texts(set_lines[len(kept) :]))

    def _set_sender(
        self, lines: tuple[str, ...], area: Rect, voice: Voice
    ) -> AddressBlock:
        size, set_lines = self._fitted(lines, _RETURN_SIZES, area, voice)
        kept = set_lines[: self._room(size, area)]
        runs = self._runs(kept, Role.RETURN_ADDRESS, size, area.left, area.top)
        return AddressBlock(runs, size, _texts(set_lines[len(kept) :]))

    def _fitted(
        self, lines: Sequence[str], sizes: Sequence[float], area: Rect, voice: Voice
    ) -> tuple[float, list[Line]]:
        """The largest size at which all fits without turning over a line.

        At the smallest size lines that are too long are turned over.
        """
        for size in sizes:
            whole = [one_line(line, voice) for line in lines]
            fits = len(whole) <= self._room(size, area)
            if fits and all(line.width * size <= area.width for line in whole):
                return size, whole
        size = sizes[-1]
        measure = area.width / size
        return size, [cut for line in lines for cut in self._cut(line, measure, voice)]

    def _cut(self, text: str, measure: float, voice: Voice) -> list[Line]:
        whole = one_line(text, voice)
        if whole.width <= measure:
            return [whole]
        paragraph = make_paragraph(text, voice)
        return narrowed(paragraph, measure, voice).lines(measure)

    def _room(self, size: float, area: Rect) -> int:
        """How many lines the area holds, from capitals to tails."""
        spare = area.height - self._height(1, size)
        return max(0, 1 + int(spare / (size * _LEADING) + 1e-9)) if spare >= 0 else 0

    def _height(self, lines: int, size: float) -> float:
        if not lines:
            return 0.0
        around = self._face.cap_height + self._face.descent
        return ((lines - 1) * _LEADING + around) * size

    def _runs(
        self, lines: Sequence[Line], role: Role, size: float, left: float, top: float
    ) -> tuple[GlyphRun, ...]:
        first = top + self._face.cap_height * size
        widest = max((line.width for line in lines), default=0.0)
        return tuple(
            run
            for number, line in enumerate(lines)
            for run in runs_of(
                line.shapes,
                role,
                size,
                left + (widest - line.width) * size * line.reads_left,
                first + number * size * _LEADING,
                part=number,
            )
        )


def _flap(size: Size) -> Rect:
    """Where the flap has room for the sender: the middle third, near the upper edge."""
    return Rect(
        size.width / 3, _FLAP_TOP, size.width * 2 / 3, size.height / 3 + _FLAP_TOP
    )


def _texts(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple("".join(shape.text for shape in line.shapes) for line in lines)
