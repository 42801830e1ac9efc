"""A typeface over HarfBuzz: metrics, coverage, shaping, subsets for embedding."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from planner.layout.shaped import Shaped

Features = tuple[tuple[str, bool], ...]
"""OpenType features to switch on or off, hashable."""

_DROPPED_TABLES = (
    "GSUB GPOS GDEF BASE kern name STAT meta DSIG vhea vmtx VORG post OS/2 cmap gasp"
).split()
_CFF = frozenset({"CFF ", "CFF2"})
_SUBSETS_KEPT = 64
_REGULAR_WEIGHT = 400.0


class Picture(NamedTuple):
    """A glyph as a PNG file and the box it fills; em, y up from the baseline."""

    png: bytes
    left: float
    bottom: float
    width: float
    top: float


class Face:
    """One font file, ready to shape with; lengths in em.

    Not thread safe: HarfBuzz objects stay in the thread that uses them.
    """

    def __init__(self, name: str, data: bytes, index: int = 0) -> None:
        """Read the file; ``name`` is how layout and PDF refer to the face.

        ``index`` counts the faces of a collection. Of a variable face the regular
        instance is used, and only that is embedded. ValueError for what is no font.
        """
        self.name = name
        self._face = hb.Face(hb.Blob(data), index)
        if not self._face.glyph_count or not self._face.upem:
            raise ValueError(f"no font: {name}")
        self._font = hb.Font(self._face)
        self._axes = {axis.tag: _regular(axis) for axis in self._face.axis_infos}
        if self._axes:
            self._font.set_variations(self._axes)
        self._buffer = hb.Buffer()
        self._buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        self.upem = int(self._face.upem)
        self._advances: dict[int, float] = {}
        extents = self._font.get_font_extents("ltr")
        self.ascent = float(extents.ascender) / self.upem
        self.descent = -float(extents.descender) / self.upem
        self.outlines_are_cff = not _CFF.isdisjoint(self._face.table_tags)
        self.is_pictures = bool(self._face.has_color_png)
        """Whether its glyphs are coloured pictures."""
        self.subset = lru_cache(maxsize=_SUBSETS_KEPT)(self._subset)

    @cached_property
    def coverage(self) -> frozenset[str]:
        """The characters that the face has a glyph for."""
        return frozenset(map(chr, self._face.unicodes))

    @cached_property
    def characters(self) -> dict[int, str]:
        """The character of each glyph that is the usual one of some character."""
        pairs = ((self._font.get_nominal_glyph(c), c) for c in self._face.unicodes)
        return {gid: chr(code) for gid, code in pairs if gid is not None}

    @cached_property
    def postscript_name(self) -> str:
        """The name by which PDF knows the face: letters, digits and hyphens."""
        raw = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Face"
        return "".join(c for c in raw if c.isascii() and (c.isalnum() or c == "-"))

    @cached_property
    def cap_height(self) -> float:
        """Height of a capital H, which stands for all flat capitals."""
        gid = self._font.get_nominal_glyph(ord("H"))
        if gid is None:
            return self.ascent * 0.7
        return float(self._font.get_glyph_extents(gid).y_bearing) / self.upem

    def picture(self, gid: int) -> Picture | None:
        """The coloured picture that the face has for a glyph, if any."""
        png = bytes(self._font.get_glyph_color_png(gid).data)
        box = self._font.get_glyph_extents(gid)
        if not png or box is None:
            return None
        left, top = box.x_bearing / self.upem, box.y_bearing / self.upem
        return Picture(
            png, left, top + box.height / self.upem, box.width / self.upem, top
        )

    def shows(self, text: str) -> bool:
        """Whether there is something to see for a text: outlines or a picture."""
        shape = self.shape(text, "und")
        return not shape.missing and any(map(self._shows_glyph, shape.gids))

    def _shows_glyph(self, gid: int) -> bool:
        if self.is_pictures:
            return self.picture(gid) is not None
        box = self._font.get_glyph_extents(gid)
        return bool(box and box.width and box.height)

    def nominal_advance(self, gid: int) -> float:
        """The advance that the file gives a glyph."""
        known = self._advances.get(gid)
        if known is None:
            known = float(self._font.get_glyph_h_advance(gid)) / self.upem
            self._advances[gid] = known
        return known

    def shape(
        self,
        text: str,
        language: str,
        features: Features = (),
        level: int = 0,
    ) -> Shaped:
        """The glyphs of a text that this face covers, kerned and with ligatures.

        Its script is that of the first letter that has one; at an odd level it runs
        to the left, with brackets mirrored.
        """
        buffer = self._buffer
        buffer.clear_contents()
        buffer.add_str(text)
        buffer.language = language
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if level % 2 else "ltr"
        hb.shape(self._font, buffer, dict(features))
        return self._collected(text, buffer, level)

    def _collected(self, text: str, buffer: hb.Buffer, level: int) -> Shaped:
        infos, places, upem = buffer.glyph_infos, buffer.glyph_positions, self.upem
        gids = tuple([info.codepoint for info in infos])
        clusters = tuple([info.cluster for info in infos])
        shifts = [place.position for place in places]
        advances = tuple([shift[2] / upem for shift in shifts])
        rises = tuple([shift[1] / upem for shift in shifts])
        return Shaped(
            face=self.name,
            text=text,
            gids=gids,
            clusters=clusters,
            advances=advances,
            nominal=tuple([self.nominal_advance(gid) for gid in gids]),
            x_offsets=tuple([shift[0] / upem for shift in shifts]),
            y_offsets=rises,
            width=sum(advances),
            flat=not any(rises),
            missing=_missing(text, gids, clusters) if 0 in gids else "",
            level=level,
        )

    def _subset(self, gids: frozenset[int]) -> bytes:
        """A font program with these glyphs under their own ids, for embedding.

        The bare CFF table for CFF outlines, else a TrueType file without what only
        a layout engine reads.
        """
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(gids | {0})
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_HINTING
            | hb.SubsetFlags.CFF_IDENTITY_CHARSET
            | hb.SubsetFlags.DOWNGRADE_CFF2
        )
        for axis, value in self._axes.items():
            wanted.pin_axis_location(self._face, axis, value)
        for tag in _DROPPED_TABLES:
            number = int.from_bytes(tag.ljust(4).encode(), "big")
            wanted.drop_table_tag_set.add(number)
        made = hb.SubsetPlan(self._face, wanted).execute()
        if self.outlines_are_cff:
            return bytes(made.reference_table("CFF ").data)
        return bytes(made.blob.data)


def _regular(axis: hb.OTVarAxisInfo) -> float:
    """Where on an axis the regular instance is: the weight at 400, else the usual."""
    if axis.tag == "wght":
        return float(min(max(axis.min_value, _REGULAR_WEIGHT), axis.max_value))
    return float(axis.default_value)


def _missing(text: str, gids: tuple[int, ...], clusters: tuple[int, ...]) -> str:
    without = {at for gid, at in zip(gids, clusters, strict=True) if not gid}
    return "".join(text[at] for at in sorted(without))
