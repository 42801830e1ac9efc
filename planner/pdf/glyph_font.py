"""A font addressed by glyph id in one PDF file: Type 0, Identity-H, embedded subset."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from itertools import pairwise

from reportlab.pdfbase.pdfdoc import PDFArray, PDFName, PDFObjectReference

from planner.layout.face import Face
from planner.layout.shaped import Shaped
from planner.pdf.glyph_string import fragment
from planner.pdf.operands import array, number
from planner.pdf.pdf_file import PdfFile
from planner.pdf.unicode_map import unicode_map

_SHAPES_KEPT = 16_384
_STEM = 80
_SYMBOLIC = 4
_BOX = "[-500 -500 1500 1200]"
_IDENTITY = "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"


class GlyphFont:
    """Collects what one file shows of a face, then writes the font objects.

    Glyphs keep their own ids as character codes, so a word's drawing operators are
    the same in every file.
    """

    def __init__(self, name: str, face: Face) -> None:
        """Begin with no glyphs; ``name`` is the resource name, such as F1."""
        self.name = name
        self._face = face
        self._texts: dict[int, str] = {}
        self._widths: dict[int, float] = {}
        self._plain: dict[Shaped, bool] = {}
        self.drawn: dict[Shaped, str] = {}
        """Operators of the shapes on the baseline that this file has shown so far."""
        self.space = self._word_space()
        """A word space as a string operand; empty where the face has none."""

    def _word_space(self) -> str:
        """Taken before any other glyph, so that a reader never sees another space."""
        shape = self._face.shape(" ", "en")
        if shape.missing:
            return ""
        self.takes(shape)
        return f"<{self.code(shape.gids[0])}>"

    def takes(self, shape: Shaped) -> bool:
        """Add a shape's glyphs; whether they alone tell a reader its characters."""
        plain = self._plain.get(shape)
        if plain is None:
            plain = self._plain[shape] = self._add(shape)
        return plain

    def _add(self, shape: Shaped) -> bool:
        self._widths.update(zip(shape.gids, shape.nominal, strict=True))
        plain = True
        for gid, text in glyph_texts(shape):
            known = self._texts[gid] = self._texts.get(gid) or text
            plain = known == text != "" and plain
        if shape.level % 2:
            self._name_parts(shape)
        return plain

    def _name_parts(self, shape: Shaped) -> None:
        """Share out the characters of each cluster that has several glyphs.

        Each glyph gets its own character, and the letter that carries them the rest.
        """
        characters = self._face.characters
        for at, rest in clusters(shape).items():
            gids = [
                gid
                for gid, c in zip(shape.gids, shape.clusters, strict=True)
                if c == at
            ]
            for gid in gids[:-1]:
                own = characters.get(gid, "")
                if own and own in rest:
                    rest = rest.replace(own, "", 1)
                    self._texts[gid] = self._texts[gid] or own
            self._texts[gids[-1]] = self._texts[gids[-1]] or rest

    @property
    def is_full(self) -> bool:
        """Never: a font program holds every glyph of its face."""
        return False

    def code(self, gid: int) -> str:
        """The glyph in a string operand."""
        return f"{gid:04X}"

    def fragment(self, shape: Shaped) -> str:
        """The part of a TJ array that shows a shape, good for every size."""
        return fragment(shape)

    def write(self, file: PdfFile) -> PDFObjectReference:
        """Add the font and all it needs to the file; what refers to it."""
        program = self._face.subset(frozenset(self._widths))
        name = PDFName(f"{_tag(program)}+{self._face.postscript_name}")
        return file.add_dictionary(
            "Font",
            Subtype=PDFName("Type0"),
            BaseFont=name,
            Encoding=PDFName("Identity-H"),
            DescendantFonts=PDFArray([self._write_cid_font(file, name, program)]),
            ToUnicode=file.add_stream(unicode_map(4, self._texts.items())),
        )

    def _write_cid_font(
        self, file: PdfFile, name: str, program: bytes
    ) -> PDFObjectReference:
        is_cff = self._face.outlines_are_cff
        kind = PDFName("CIDFontType0" if is_cff else "CIDFontType2")
        glyph_map = {} if is_cff else {"CIDToGIDMap": PDFName("Identity")}
        return file.add_dictionary(
            "Font",
            Subtype=kind,
            BaseFont=name,
            DW=0,
            FontDescriptor=self._write_descriptor(file, name, program),
            CIDSystemInfo=_IDENTITY,
            W=self._width_array(),
            **glyph_map,
        )

    def _write_descriptor(
        self, file: PdfFile, name: str, program: bytes
    ) -> PDFObjectReference:
        face = self._face
        if face.outlines_are_cff:
            subtype = PDFName("CIDFontType0C")
            embedded = {
                "FontFile3": file.add_stream(program, lasting=True, Subtype=subtype)
            }
        else:
            stream = file.add_stream(program, lasting=True, Length1=len(program))
            embedded = {"FontFile2": stream}
        return file.add_dictionary(
            "FontDescriptor",
            FontName=name,
            Flags=_SYMBOLIC,
            ItalicAngle=0,
            StemV=_STEM,
            FontBBox=_BOX,
            Ascent=round(face.ascent * 1000),
            Descent=-round(face.descent * 1000),
            CapHeight=round(face.cap_height * 1000),
            **embedded,
        )

    def _width_array(self) -> str:
        rows = sorted(self._widths.items())
        return array(f"{gid}[{number(width * 1000)}]" for gid, width in rows)


def _tag(program: bytes) -> str:
    """Six capitals that mark a subset, made from what is in it."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


@lru_cache(maxsize=_SHAPES_KEPT)
def glyph_texts(shape: Shaped) -> tuple[tuple[int, str], ...]:
    """For each glyph the characters it stands for; empty where several share them."""
    if shape.clusters == tuple(range(len(shape.text))):
        return tuple(zip(shape.gids, shape.text, strict=True))
    texts = clusters(shape)
    return tuple(
        (gid, texts[at] if shape.clusters.count(at) == 1 else "")
        for gid, at in zip(shape.gids, shape.clusters, strict=True)
    )


def clusters(shape: Shaped) -> dict[int, str]:
    """The characters of each cluster, by the offset at which it begins."""
    starts = sorted(set(shape.clusters))
    return {a: shape.text[a:b] for a, b in pairwise([*starts, len(shape.text)])}
