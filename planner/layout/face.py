"""A typeface over HarfBuzz: metrics, coverage, shaping, subsets for embedding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache

import uharfbuzz as hb

from planner.layout.shaped import Shaped

Features = tuple[tuple[str, bool], ...]
"""OpenType features to switch on or off, hashable."""

_DROPPED_TABLES = (
    "GSUB GPOS GDEF BASE kern name STAT meta DSIG vhea vmtx VORG post OS/2 cmap gasp"
).split()
_SUBSETS_KEPT = 64


class Face:
    """One font file, ready to shape with; lengths in em.

    Not thread safe: HarfBuzz objects stay in the thread that uses them.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Read the file; ``name`` is how layout and PDF refer to the face."""
        self.name = name
        self._face = hb.Face(hb.Blob(data))
        self._font = hb.Font(self._face)
        self._buffer = hb.Buffer()
        self._buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        self.upem = int(self._face.upem)
        self._advances: dict[int, float] = {}
        extents = self._font.get_font_extents("ltr")
        self.ascent = float(extents.ascender) / self.upem
        self.descent = -float(extents.descender) / self.upem
        self.outlines_are_cff = "CFF " in self._face.table_tags
        self.subset = lru_cache(maxsize=_SUBSETS_KEPT)(self._subset)

    @cached_property
    def coverage(self) -> frozenset[str]:
        """The characters that the face has a glyph for."""
        return frozenset(map(chr, self._face.unicodes))

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
        )
        for tag in _DROPPED_TABLES:
            number = int.from_bytes(tag.ljust(4).encode(), "big")
            wanted.drop_table_tag_set.add(number)
        made = hb.SubsetPlan(self._face, wanted).execute()
        if self.outlines_are_cff:
            return bytes(made.reference_table("CFF ").data)
        return bytes(made.blob.data)


def _missing(text: str, gids: tuple[int, ...], clusters: tuple[int, ...]) -> str:
    without = {at for gid, at in zip(gids, clusters, strict=True) if not gid}
    return "".join(text[at] for at in sorted(without))


class FaceShelf:
    """The faces that can be had, each read when it is first asked for."""

    def __init__(
        self, files: Mapping[str, str], read_bytes: Callable[[str], bytes]
    ) -> None:
        """Keep the file of each face, in order of preference, and how to read one."""
        self._files = dict(files)
        self._read_bytes = read_bytes
        self._faces: dict[str, Face] = {}

    def __getitem__(self, name: str) -> Face:
        """The face of that name; KeyError when there is none."""
        face = self._faces.get(name)
        if face is None:
            face = Face(name, self._read_bytes(self._files[name]))
            self._faces[name] = face
        return face

    def after(self, name: str) -> Iterable[str]:
        """The other faces, in order of preference."""
        return (other for other in self._files if other != name)
