"""Pages as pictures."""

from __future__ import annotations

import threading

import pytest

from planner.pdf.raster import Raster, render
from tests.pieces import piece, press


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return press().proof(piece(card="a2-fold-side")).card


def darkest(raster: Raster, left: float, right: float) -> int:
    """The darkest byte between two shares of the width."""
    first, last = int(raster.width * left) * 3, int(raster.width * right) * 3
    rows = range(raster.height)
    return min(
        min(raster.pixels[row * raster.stride + first : row * raster.stride + last])
        for row in rows
    )


def test_the_note_is_black_on_white_on_the_right_panel(pdf: bytes) -> None:
    raster = render(pdf, 1, 2.0)
    assert (raster.width, raster.height) == (1224, 792)
    assert len(raster.pixels) == raster.stride * raster.height
    assert darkest(raster, 0.5, 1.0) < 40
    assert darkest(raster, 0.0, 0.5) == 255


def test_scale_is_pixels_for_each_point(pdf: bytes) -> None:
    assert render(pdf, 0, 0.5).width == 306


def test_threads_take_turns(pdf: bytes) -> None:
    wanted = render(pdf, 1, 1.0)
    found: list[Raster] = []
    threads = [
        threading.Thread(target=lambda: found.append(render(pdf, 1, 1.0)))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [wanted] * 6
