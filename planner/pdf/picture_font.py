"""Coloured pictures as glyphs of a Type 3 font, so that they extract like letters."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObjectReference

from planner.layout.face import Face, Picture
from planner.layout.shaped import Shaped
from planner.pdf.glyph_font import glyph_texts
from planner.pdf.operands import array, number
from planner.pdf.pdf_file import PdfFile
from planner.pdf.unicode_map import unicode_map

_ENOUGH = 128
"""Codes are single bytes; when half are used up, the next page begins a new font."""
_LAST_CODE = 255
_LETTER_M = "m"
_M_WIDTH = "600"
"""Code 0 is an m that is never drawn: from its width poppler guesses the size of the
others, and takes a picture for a line of its own without it."""
_BOX = "[0 -250 1250 1000]"
_PICTURES_KEPT = 64


class PictureFont:
    """The pictures of one face that one file shows, in the order they come."""

    def __init__(self, name: str, face: Face) -> None:
        """Begin with no pictures; ``name`` is the resource name, such as F1."""
        self.name = name
        self._face = face
        self._codes: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        self.drawn: dict[Shaped, str] = {}
        self.space = ""

    @property
    def is_full(self) -> bool:
        """Whether the next page had better begin another font."""
        return len(self._codes) >= _ENOUGH

    def takes(self, shape: Shaped) -> bool:
        """Add a shape's glyphs; whether they alone tell a reader its characters."""
        plain = True
        for gid, text in glyph_texts(shape):
            code = self._codes.setdefault(gid, min(len(self._codes) + 1, _LAST_CODE))
            plain = self._texts.setdefault(code, text) == text != "" and plain
        return plain

    def code(self, gid: int) -> str:
        """A glyph that was taken, as it stands in a string operand."""
        return f"{self._codes[gid]:02X}"

    def fragment(self, shape: Shaped) -> str:
        """The part of a TJ array that shows a shape that was taken."""
        parts: list[str] = []
        for gid, advance, nominal in zip(
            shape.gids, shape.advances, shape.nominal, strict=True
        ):
            parts.append(f"<{self.code(gid)}>")
            if advance != nominal:
                parts.append(number((nominal - advance) * 1000))
        return "".join(parts)

    def write(self, file: PdfFile) -> PDFObjectReference:
        """Add the font and all it needs to the file; what refers to it."""
        gids = sorted(self._codes, key=self._codes.__getitem__)[:_LAST_CODE]
        images = PDFDictionary({})
        drawings = PDFDictionary(
            {_LETTER_M: file.add_stream(f"{_M_WIDTH} 0 d0".encode("ascii"))}
        )
        widths = [_M_WIDTH]
        for gid in gids:
            widths.append(number(self._face.nominal_advance(gid) * 1000))
            drawing = f"{widths[-1]} 0 d0"
            picture = self._face.picture(gid)
            if picture is not None:
                images[f"I{gid}"] = _write_image(file, picture.png)
                drawing += f" {_drawing(gid, picture)}"
            drawings[f"g{gid}"] = file.add_stream(drawing.encode("ascii"))
        names = " ".join(f"/{name}" for name in (_LETTER_M, *map("g{}".format, gids)))
        return file.add_dictionary(
            "Font",
            Subtype=PDFName("Type3"),
            Name=PDFName(self.name),
            FontBBox=_BOX,
            FontMatrix="[0.001 0 0 0.001 0 0]",
            FirstChar=0,
            LastChar=len(gids),
            Widths=array(widths),
            CharProcs=drawings,
            Encoding=f"<</Type/Encoding/Differences[0 {names}]>>",
            Resources=PDFDictionary({"XObject": images}),
            ToUnicode=file.add_stream(unicode_map(2, self._texts.items())),
        )


def _drawing(gid: int, picture: Picture) -> str:
    width = number(picture.width * 1000)
    height = number((picture.top - picture.bottom) * 1000)
    left, bottom = number(picture.left * 1000), number(picture.bottom * 1000)
    return f"q {width} 0 0 {height} {left} {bottom} cm /I{gid} Do Q"


def _write_image(file: PdfFile, png: bytes) -> PDFObjectReference:
    width, height, colours, opacity = _pixels(png)
    size = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": width,
        "Height": height,
        "BitsPerComponent": 8,
    }
    grey, rgb = PDFName("DeviceGray"), PDFName("DeviceRGB")
    mask = file.add_stream(opacity, lasting=True, **size, ColorSpace=grey)
    return file.add_stream(colours, lasting=True, **size, ColorSpace=rgb, SMask=mask)


@lru_cache(maxsize=_PICTURES_KEPT)
def _pixels(png: bytes) -> tuple[int, int, bytes, bytes]:
    """Width, height, colours and opacity of a picture."""
    with Image.open(BytesIO(png)) as image:
        whole = image.convert("RGBA")
    colours = whole.convert("RGB").tobytes()
    return whole.width, whole.height, colours, whole.getchannel("A").tobytes()
