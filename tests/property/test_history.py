"""A history against the plainest model: a list of all states and a place in it."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from planner.presenters.history import Change, History, Step


class HistoryModel(RuleBasedStateMachine):
    """Carries out steps on one value and compares with the list of its states."""

    def __init__(self) -> None:
        super().__init__()
        self.history: History[str] = History()
        self.value: str | None = None
        self.states: list[str | None] = [None]
        self.at = 0

    @rule(text=st.text(max_size=3))
    def do(self, text: str) -> None:
        self.history.push(Step("do", (Change(self.value, text),)))
        self.value = text
        del self.states[self.at + 1 :]
        self.states.append(text)
        self.at += 1

    @rule()
    def undo(self) -> None:
        step = self.history.undo()
        assert (step is None) == (self.at == 0)
        if step is not None:
            self.value = step.changes[0].after
            self.at -= 1

    @rule()
    def redo(self) -> None:
        step = self.history.redo()
        assert (step is None) == (self.at == len(self.states) - 1)
        if step is not None:
            self.value = step.changes[0].after
            self.at += 1

    @invariant()
    def stands_where_the_model_stands(self) -> None:
        assert self.value == self.states[self.at]


TestHistory = HistoryModel.TestCase
TestHistory.settings = settings(max_examples=50, deadline=None)
