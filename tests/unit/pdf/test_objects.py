"""Numbers, strings and objects as the file format wants them."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from planner.pdf.objects import ObjectFile, number, text_string


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.00001, "0"),
        (12.0, "12"),
        (100.0, "100"),
        (11.25, "11.25"),
        (1 / 3, "0.3333"),
        (1e-9, "0"),
        (123456.78, "123456.78"),
        (-7.5, "-7.5"),
    ],
)
def test_numbers(value: float, written: str) -> None:
    assert number(value) == written


def test_text_may_hold_any_character() -> None:
    assert text_string("a)\\é🎉") == "<FEFF00610029005C00E9D83CDF89>"


def make() -> tuple[ObjectFile, int, int]:
    file = ObjectFile()
    tree = file.reserve()
    content = file.add_stream(b"q Q")
    page = file.add(
        f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 9 9]/Contents {content} 0 R>>"
    )
    file.fill(tree, f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>")
    root = file.add(f"<</Type/Catalog/Pages {tree} 0 R>>")
    return file, root, file.add("<</Title(x)>>")


def test_a_finished_file_can_be_read_strictly() -> None:
    file, root, info = make()
    reader = PdfReader(io.BytesIO(file.finish(root, info)), strict=True)
    assert len(reader.pages) == 1
    contents = reader.pages[0].get_contents()
    assert contents is not None
    assert contents.get_data().strip() == b"q Q"


def test_the_same_objects_make_the_same_bytes() -> None:
    assert make()[0].finish(3, 4) == make()[0].finish(3, 4)


def test_a_stream_that_is_already_there_is_used_again() -> None:
    file = ObjectFile()
    first = file.add_stream(b"abc")
    assert file.add_stream(b"abc") == first
    assert file.add_stream(b"abc", "/Length1 3") != first
    assert file.add_stream(b"abcd") != first


def test_a_reserved_object_must_be_filled() -> None:
    file, root, info = make()
    file.reserve()
    with pytest.raises(ValueError, match="never filled"):
        file.finish(root, info)
