"""What is said of the planner beside Typst is the ratio of medians."""

from __future__ import annotations

import pytest

from benchmarks import beside_typst
from benchmarks.processes import Spent


def test_the_ratio_is_that_of_medians() -> None:
    ours = [Spent(200.0, 300.0, 50.0), Spent(100.0, 100.0, 50.0), Spent(900, 200, 50)]
    theirs = [Spent(100.0, 400.0, 90.0)] * 3
    told = beside_typst.ratio(ours, theirs)
    assert told.startswith("2.00 × Typst (CPU 0.50 ×)")


def test_without_typst_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(beside_typst, "find_spec", lambda name: None)
    assert list(beside_typst.measure_beside_typst()) == []
    assert "Typst is not here" in capsys.readouterr().err
