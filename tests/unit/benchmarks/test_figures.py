"""Medians and percentiles of what was measured."""

from __future__ import annotations

from benchmarks.figures import figure, percentile, time_each


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.95) == 3.0
    assert percentile([float(n) for n in range(1, 101)], 0.95) == 95.0
    assert percentile([7.0], 0.5) == 7.0


def test_a_figure_tells_median_and_runs() -> None:
    found = figure("save", "one note", [1.0, 9.0, 2.0], "≤ 2 ms")
    assert (found.median, found.p95, found.runs) == (2.0, 9.0, 3)
    assert found.cpu is None


def test_warm_up_runs_are_not_counted() -> None:
    numbers: list[int] = []
    taken = time_each(numbers.append, runs=3, warm_up=2)
    assert numbers == [-1, -2, 0, 1, 2]
    assert len(taken) == 3
