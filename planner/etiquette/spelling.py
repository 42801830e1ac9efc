"""Whether names in a note agree with the log: the reader's and the company's."""

from __future__ import annotations

from itertools import pairwise

from planner.etiquette.facts import EMPTY, Draft, Verdict
from planner.etiquette.items import ChecklistItem
from planner.etiquette.phrases import first_phrase
from planner.etiquette.words import distance, sentences, without_accents, words

_SHORT_NAME, _LONG_NAME = 3, 6
_SHORT_COMPANY, _LONG_COMPANY = 5, 8
_WORDS_BEFORE = 4
"""How far before another company's name “worked at” and the like are looked for."""


def judge_name(item: ChecklistItem, draft: Draft) -> Verdict:
    """The salutation by the log, then names after an honorific in the body."""
    if draft.is_empty:
        return EMPTY
    if not draft.facts.recipient_name.strip():
        return Verdict(None, "unknown")
    if not draft.letter.salutation:
        return Verdict(False, "no_salutation")
    verdict = _salutation(item, draft)
    if verdict.ticked:
        return _slip_in_body(item, draft) or verdict
    return verdict


def _salutation(item: ChecklistItem, draft: Draft) -> Verdict:
    name = draft.facts.recipient_name
    sorted_words: dict[str, list[str]] = {}
    names = _name_words(item, draft)
    for word in words(draft.letter.salutation):
        sorted_words.setdefault(_sort(item, word, names), []).append(word)
    for slip in ("small", "near"):
        if slip in sorted_words:
            return Verdict(False, slip, words=sorted_words[slip][0], name=name)
    if "name" not in sorted_words:
        return Verdict(False, "not_named", name=name)
    if wrong := _wrong_title(item, draft, sorted_words.get("title", [])):
        return Verdict(False, "title", words=wrong, title=draft.facts.honorific)
    if "strange" in sorted_words:
        return Verdict(None, "unsure", words=" ".join(sorted_words["strange"]))
    return Verdict(True, "right", words=" ".join(sorted_words["name"]))


def _sort(item: ChecklistItem, word: str, names: set[str]) -> str:
    """What a word of the salutation is: name, small, title, greeting, near, strange."""
    low = word.casefold()
    if word in names:
        return "name"
    if low in {name.casefold() for name in names}:
        return "small" if word.islower() else "name"
    if low in item.lists["honorifics"]:
        return "title"
    if low in item.lists["greetings"]:
        return "greeting"
    return "near" if any(_is_slip(word, name) for name in names) else "strange"


def _name_words(item: ChecklistItem, draft: Draft) -> set[str]:
    """The words of the name and of the form they go by, titles left out."""
    whole = words(f"{draft.facts.recipient_name} {draft.facts.addressed_as}")
    apart = {part for word in whole for part in word.split("-")}
    return {w for w in {*whole, *apart} if w.casefold() not in item.lists["honorifics"]}


def _wrong_title(item: ChecklistItem, draft: Draft, titles: list[str]) -> str:
    """A title that contradicts the logged one; a title inside the name counts too."""
    logged = _one_form(item, draft.facts.honorific.strip().rstrip("."))
    if logged not in item.lists["honorifics"]:
        return ""
    inside = {_one_form(item, word) for word in words(draft.facts.recipient_name)}
    right = {logged, *inside}
    return next((t for t in titles if _one_form(item, t) not in right), "")


def _one_form(item: ChecklistItem, title: str) -> str:
    for pair in item.lists["same"]:
        short, _, long = pair.partition(" ")
        if title.casefold() == long:
            return short
    return title.casefold()


def _slip_in_body(item: ChecklistItem, draft: Draft) -> Verdict | None:
    names = _name_words(item, draft)
    for before, word in pairwise(words(draft.body)):
        if before.casefold() in item.lists["honorifics"] and word not in names:
            own = word.removesuffix("'s")
            if own not in names and any(_is_slip(own, name) for name in names):
                return Verdict(
                    False, "near", words=own, name=draft.facts.recipient_name
                )
    return None


def _is_slip(word: str, name: str) -> bool:
    """Whether the word is probably meant to be that name and is not."""
    low, right = word.casefold(), name.casefold()
    if low == right:
        return False
    if without_accents(low) == without_accents(right):
        return True
    if min(len(low), len(right)) < _SHORT_NAME:
        return False
    return distance(low, right) <= (1 if len(right) < _LONG_NAME else 2)


def judge_company(item: ChecklistItem, draft: Draft) -> Verdict:
    """The company named as logged, not misspelt, and no other one of the log."""
    if draft.is_empty:
        return EMPTY
    company = draft.facts.company.strip()
    wanted = words(company)
    if not wanted:
        return Verdict(None, "unknown")
    texts = [_plain_words(sentence) for sentence in sentences(draft.body)]
    slip, right = "", False
    for sentence in texts:
        if other := _other_company(item, draft, sentence, wanted):
            return other
        right = right or _place(wanted, sentence) >= 0
        slip = slip or _misspelt(wanted, sentence)
    if slip:
        return Verdict(False, "near", words=slip, name=company)
    if right:
        return Verdict(True, "right", words=company)
    return Verdict(True, "not_named", name=company)


def _plain_words(sentence: str) -> list[str]:
    return [word.removesuffix("'s") for word in words(sentence)]


def _place(wanted: list[str], sentence: list[str]) -> int:
    """Where the words stand side by side in exactly that spelling, else -1."""
    size = len(wanted)
    for at in range(len(sentence) - size + 1):
        if sentence[at : at + size] == wanted:
            return at
    return -1


def _other_company(
    item: ChecklistItem, draft: Draft, sentence: list[str], own: list[str]
) -> Verdict | None:
    """Another employer of the log, unless the words before make it one's past.

    A single word at the start of a sentence has its capital from there, and a name
    that is part of this company's name is no other.
    """
    for other in draft.facts.other_companies:
        name = words(other)
        at = _place(name, sentence) if name else -1
        if at < 0 or (at == 0 and len(name) == 1) or _place(name, own) >= 0:
            continue
        before = " ".join(sentence[max(0, at - _WORDS_BEFORE) : at])
        if first_phrase(before, item.lists["past"]):
            return Verdict(None, "unsure", words=other)
        return Verdict(False, "other", words=other, name=draft.facts.company)
    return None


def _misspelt(wanted: list[str], sentence: list[str]) -> str:
    """Words in capitals that come within a letter or two of the company's name."""
    company, size = " ".join(wanted), len(wanted)
    if len(company) < _SHORT_COMPANY:
        return ""
    limit = 1 if len(company) < _LONG_COMPANY else 2
    for at in range(len(sentence) - size + 1):
        found = " ".join(sentence[at : at + size])
        if not found[0].isupper() or abs(len(found) - len(company)) > limit:
            continue
        if 0 < distance(found.casefold(), company.casefold()) <= limit:
            return found
    return ""
