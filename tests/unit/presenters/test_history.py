"""Tests undo and redo."""

from __future__ import annotations

from planner.presenters.history import Change, History, Step


def typed(before: str, after: str, field: str = "text") -> Step[str]:
    """A bit of typing."""
    return Step("write", (Change(before, after),), field)


def test_nothing_to_undo_at_first() -> None:
    history: History[str] = History()
    assert history.undo() is None
    assert history.redo() is None
    assert history.undo_act == history.redo_act == ""


def test_typing_in_one_field_is_one_step_until_sealed() -> None:
    history: History[str] = History()
    history.push(typed("", "a"))
    history.push(typed("a", "ab"))
    history.seal()
    history.push(typed("ab", "abc"))
    first, second = history.undo(), history.undo()
    assert first is not None
    assert second is not None
    assert first.changes == (Change("abc", "ab"),)
    assert second.changes == (Change("ab", ""),)
    assert history.undo() is None


def test_another_field_is_another_step() -> None:
    history: History[str] = History()
    history.push(typed("", "a"))
    history.push(typed("x", "y", "name"))
    assert history.undo() == Step("write", (Change("y", "x"),), "name")


def test_undo_takes_changes_back_in_opposite_order() -> None:
    history: History[str] = History()
    history.push(Step("delete", (Change("note", None), Change("round", None))))
    step = history.undo()
    assert step is not None
    assert step.changes == (Change(None, "round"), Change(None, "note"))


def test_redo_does_it_again_until_something_new_is_done() -> None:
    history: History[str] = History()
    history.push(Step("tick", (Change(None, "mark"),)))
    history.undo()
    assert history.redo_act == "tick"
    assert history.redo() == Step("tick", (Change(None, "mark"),))
    history.undo()
    history.push(Step("post", (Change("a", "b"),)))
    assert history.redo() is None
    assert history.undo_act == "post"


def test_the_oldest_steps_go_first() -> None:
    history: History[str] = History(depth=2)
    for name in ("one", "two", "three"):
        history.push(Step(name, (Change(None, name),)))
    undone = [step.act for step in (history.undo(), history.undo()) if step]
    assert undone == ["three", "two"]
    assert history.undo() is None
