"""The tests behind the checklist, each of which would rather be silent than wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planner.domain.letter import word_count
from planner.domain.note import Medium
from planner.etiquette.facts import EMPTY, Draft, Verdict
from planner.etiquette.items import ChecklistItem
from planner.etiquette.phrases import first_phrase
from planner.etiquette.spelling import judge_company, judge_name
from planner.etiquette.words import is_mentioned, words

Test = Callable[[ChecklistItem, Draft], Verdict]


@dataclass(frozen=True, slots=True)
class Judge:
    """A test, the outcomes it can have and the settings it needs."""

    test: Test
    outcomes: tuple[str, ...]
    lists: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def _high_points(item: ChecklistItem, draft: Draft) -> Verdict:
    count = len(draft.facts.high_points)
    if not count:
        return EMPTY
    if count < item.numbers["least"]:
        return Verdict(False, "few", count=count)
    return Verdict(True, "enough", count=count)


def _thanks(item: ChecklistItem, draft: Draft) -> Verdict:
    """A thank-you anywhere but in the complimentary close."""
    if draft.is_empty:
        return EMPTY
    text = f"{draft.letter.salutation}\n\n{draft.body}"
    found = first_phrase(text, item.lists["phrases"], item.lists["allowed"])
    return Verdict(bool(found), "found" if found else "missing", words=found)


def _particular(item: ChecklistItem, draft: Draft) -> Verdict:
    if draft.is_empty:
        return EMPTY
    noted = (*draft.facts.high_points, draft.facts.common_ground)
    noted = tuple(phrase for phrase in noted if phrase.strip())
    if not noted:
        return Verdict(None, "nothing_noted")
    for phrase in noted:
        if is_mentioned(phrase, draft.body):
            return Verdict(True, "found", words=phrase)
    return Verdict(False, "missing")


def _absent(item: ChecklistItem, draft: Draft) -> Verdict:
    """None of the item's forbidden phrases; the first that is there is quoted."""
    if draft.is_empty:
        return EMPTY
    for forbidden in item.forbidden:
        found = first_phrase(draft.body, forbidden.phrases, forbidden.allowed)
        if found:
            return Verdict(False, forbidden.about, words=found)
    return Verdict(True, "clear")


def _length(item: ChecklistItem, draft: Draft) -> Verdict:
    if draft.is_empty:
        return EMPTY
    medium = "email" if draft.facts.medium is Medium.EMAIL else "card"
    most = item.numbers[f"{medium}_most"]
    count = word_count(draft.body)
    if count < item.numbers[f"{medium}_least"]:
        return Verdict(False, "short", count=count)
    if count > most:
        return Verdict(False, "long", count=count, most=most)
    return Verdict(True, "right", count=count)


def _sign_off(item: ChecklistItem, draft: Draft) -> Verdict:
    """Signed with a word of one's own name, in the signature or in the last line."""
    if draft.is_empty:
        return EMPTY
    signature = draft.letter.signature or _last_line(draft)
    name = draft.facts.sender_name
    own = {word.casefold() for word in words(name)}
    is_own = any(word.casefold() in own for word in words(signature))
    if signature and is_own:
        return Verdict(True, "named", words=signature)
    if not draft.letter.complimentary_close:
        return Verdict(False, "missing")
    if not draft.letter.signature:
        by_hand = draft.facts.medium is Medium.CARD
        return Verdict(None, "by_hand") if by_hand else Verdict(False, "missing")
    if not own:
        return Verdict(None, "unknown", words=signature)
    return Verdict(False, "other", words=signature, name=name)


def _last_line(draft: Draft) -> str:
    """The end of a text whose close has no comma, as German usage has it."""
    line = draft.letter.body[-1].split("\n")[-1] if draft.letter.body else ""
    own = {word.casefold() for word in words(draft.facts.sender_name)}
    only_name = all(word.casefold() in own for word in words(line))
    return line if only_name else ""


def _own_words(item: ChecklistItem, draft: Draft) -> Verdict:
    """Not nearly the same words, in whatever order, as the note to a colleague."""
    if draft.is_empty:
        return EMPTY
    peers = [Counter(_small_words(text)) for text in draft.facts.peer_texts]
    own = Counter(_small_words(draft.facts.text))
    likeness = [_percent_alike(own, peer) for peer in peers if peer]
    if not likeness:
        return Verdict(True, "alone")
    if max(likeness) >= item.numbers["most_alike"]:
        return Verdict(False, "alike", percent=max(likeness))
    return Verdict(True, "different")


def _small_words(text: str) -> list[str]:
    return [word.casefold() for word in words(text)]


def _percent_alike(first: Counter[str], second: Counter[str]) -> int:
    """Words that both have, of all words of both (Dice), in per cent."""
    shared = (first & second).total()
    return round(200 * shared / max(1, first.total() + second.total()))


def _fits(item: ChecklistItem, draft: Draft) -> Verdict:
    fits = draft.facts.fits
    if fits is None:
        return Verdict(None, "unknown")
    return Verdict(fits, "fits" if fits else "overset")


def _sent(item: ChecklistItem, draft: Draft) -> Verdict:
    return Verdict(True, "sent") if draft.facts.sent else Verdict(False, "waiting")


JUDGES: Mapping[str, Judge] = {
    "high_points": Judge(_high_points, ("empty", "few", "enough"), numbers=("least",)),
    "thanks": Judge(_thanks, ("empty", "found", "missing"), ("phrases", "allowed")),
    "particular": Judge(_particular, ("empty", "nothing_noted", "found", "missing")),
    "name": Judge(
        judge_name,
        (
            "empty",
            "unknown",
            "no_salutation",
            "right",
            "small",
            "near",
            "title",
            "not_named",
            "unsure",
        ),
        ("greetings", "honorifics", "same"),
    ),
    "company": Judge(
        judge_company,
        ("empty", "unknown", "right", "near", "other", "unsure", "not_named"),
        ("past",),
    ),
    "absent": Judge(_absent, ("empty", "clear")),
    "length": Judge(
        _length,
        ("empty", "short", "right", "long"),
        numbers=("card_least", "card_most", "email_least", "email_most"),
    ),
    "sign_off": Judge(
        _sign_off, ("empty", "missing", "unknown", "named", "by_hand", "other")
    ),
    "own_words": Judge(
        _own_words, ("empty", "alone", "different", "alike"), numbers=("most_alike",)
    ),
    "fits": Judge(_fits, ("unknown", "fits", "overset")),
    "sent": Judge(_sent, ("sent", "waiting")),
}
"""All judges by the names that the checklist's file uses."""
