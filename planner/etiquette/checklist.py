"""The etiquette checklist: what the program can tick by itself, and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from planner.etiquette.facts import Draft, NoteFacts
from planner.etiquette.items import ChecklistItem, Forbidden, Step, parse_items
from planner.etiquette.judges import JUDGES

__all__ = [
    "ChecklistItem",
    "Forbidden",
    "Judgement",
    "NoteFacts",
    "Step",
    "judge",
    "read_items",
]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the program holds of one item; ``ticked`` None leaves it to the writer.

    ``why`` is one sentence, empty for an item that only the writer can judge.
    """

    item: ChecklistItem
    ticked: bool | None
    why: str = ""


def read_items(toml: str) -> tuple[ChecklistItem, ...]:
    """The items of a checklist file, in order.

    Raises ValueError with a sentence when an item makes no sense, or when its judge
    is unknown or lacks a word list, a number or a sentence.
    """
    items = parse_items(toml)
    for item in items:
        if item.judge:
            _refuse_lacking(item)
    return items


def judge(items: tuple[ChecklistItem, ...], facts: NoteFacts) -> tuple[Judgement, ...]:
    """Judge every item; pure, and no text makes it fail."""
    draft = Draft(facts)
    return tuple(_judge(item, draft) for item in items)


def _judge(item: ChecklistItem, draft: Draft) -> Judgement:
    if not item.judge:
        return Judgement(item, None)
    verdict = JUDGES[item.judge].test(item, draft)
    return Judgement(
        item, verdict.ticked, item.why[verdict.outcome].format_map(asdict(verdict))
    )


def _refuse_lacking(item: ChecklistItem) -> None:
    found = JUDGES.get(item.judge)
    if found is None:
        raise ValueError(f"The item “{item.id}” has an unknown judge “{item.judge}”.")
    outcomes = (*found.outcomes, *(f.about for f in item.forbidden))
    for what, needed, there in (
        ("sentence", outcomes, item.why),
        ("list", found.lists, item.lists),
        ("number", found.numbers, item.numbers),
    ):
        for key in needed:
            if key not in there:
                raise ValueError(f"The item “{item.id}” lacks the {what} “{key}”.")
