"""Tests that every problem has its sentences."""

from __future__ import annotations

import re
import string

import pytest

from planner.domain.problems import SENTENCES, Problem, ProblemKind


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_message_and_remedy_are_calm_sentences(kind: ProblemKind) -> None:
    fields = {
        name
        for sentence in SENTENCES[kind]
        for _, name, _, _ in string.Formatter().parse(sentence)
        if name
    }
    problem = Problem(kind, **dict.fromkeys(fields, "x"))
    for sentence in (problem.message, problem.remedy):
        assert re.fullmatch(r"[“A-Z{x].*\.", sentence)
        assert "!" not in sentence
    assert str(problem) == f"{problem.message} {problem.remedy}"
