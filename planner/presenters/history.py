"""Undo and redo over frozen values: a list of steps and a place in it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)

_DEPTH = 500


@dataclass(frozen=True, slots=True)
class Change(Generic[V_co]):
    """One value before and after; ``None`` is one that is not there."""

    before: V_co | None
    after: V_co | None

    def reversed(self) -> Change[V_co]:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step(Generic[V_co]):
    """What one act changed, all of it together; ``act`` is named in menus.

    Steps that follow each other with the same ``merge_key`` become one, so a run of
    typing is one step until something else happens.
    """

    act: str
    changes: tuple[Change[V_co], ...]
    merge_key: Hashable = None

    def reversed(self) -> Step[V_co]:
        """The step that takes this one back, its changes in opposite order."""
        return replace(self, changes=tuple(c.reversed() for c in self.changes[::-1]))


class History(Generic[V]):
    """Steps done, and behind the present those undone."""

    def __init__(self, depth: int = _DEPTH) -> None:
        """Keep at most ``depth`` steps; the oldest goes first."""
        self._depth = depth
        self._done: list[Step[V]] = []
        self._undone: list[Step[V]] = []
        self._sealed = True

    def push(self, step: Step[V]) -> None:
        """Remember a step that was just done; what was undone is gone."""
        self._undone.clear()
        if self._merges(step) and (grown := _grown(self._done[-1], step)):
            self._done[-1] = grown
            return
        self._done.append(step)
        del self._done[: -self._depth]
        self._sealed = False

    def seal(self) -> None:
        """End the present run of typing: the next step stands alone."""
        self._sealed = True

    def undo(self) -> Step[V] | None:
        """The step to carry out to go back once, or nothing."""
        if not self._done:
            return None
        self.seal()
        step = self._done.pop()
        self._undone.append(step)
        return step.reversed()

    def redo(self) -> Step[V] | None:
        """The step to carry out to go forward once, or nothing."""
        if not self._undone:
            return None
        self.seal()
        step = self._undone.pop()
        self._done.append(step)
        return step

    @property
    def undo_act(self) -> str:
        """The act that undo takes back, or an empty string."""
        return self._done[-1].act if self._done else ""

    @property
    def redo_act(self) -> str:
        """The act that redo does again, or an empty string."""
        return self._undone[-1].act if self._undone else ""

    @property
    def last(self) -> Step[V] | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    def _merges(self, step: Step[V]) -> bool:
        if self._sealed or not self._done or step.merge_key is None:
            return False
        return self._done[-1].merge_key == step.merge_key


def _grown(last: Step[V], step: Step[V]) -> Step[V] | None:
    """The last step with one of its values typed on, if that is all the new one is."""
    if len(step.changes) != 1:
        return None
    (more,) = step.changes
    for place, change in enumerate(last.changes):
        if change.after is not None and change.after == more.before:
            grown = Change(change.before, more.after)
            changes = (*last.changes[:place], grown, *last.changes[place + 1 :])
            return replace(last, changes=changes)
    return None
