"""Reads a JOB: the notes for a command to set or to check, as JSON or JSON Lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.address import Address
from planner.domain.interview import InterviewKind
from planner.domain.letter import clean
from planner.domain.mailpiece import Mailpiece, Recipient
from planner.domain.note import Medium, StationeryChoice
from planner.domain.preferences import Sender
from planner.exchange.fields import Fault, Fields, nearest, quoted
from planner.exchange.json_entries import Entry, JsonObject, Unreadable, read_entries

LONGEST_ID = 100
"""Characters; with ``-envelope.pdf`` that is a file name on every file system."""

_KEYS = ("id", "locale", "medium", "sender", "recipient", "interview", "peer_notes")
_NOTE_KEYS = (*_KEYS, "stationery", "text")
_SENDER_KEYS = ("name", "address")
_RECIPIENT_KEYS = ("honorific", "name", "job_title", "organization", "address")
_ADDRESS_KEYS = ("street", "city", "region", "postal_code", "country")
_STATIONERY_KEYS = (
    "card",
    "envelope",
    "face",
    "sheet",
    "marks",
    "front",
    "front_line",
    "by_hand",
    "sender_on_back",
)
_INTERVIEW_KEYS = (
    "date",
    "kind",
    "company",
    "role",
    "high_points",
    "common_ground",
    "other_companies",
)
_LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_UNSAFE_IN_NAMES = re.compile(r'[/\\:*?"<>|]')
_USUAL_COUNTRIES = {"UK": "GB", "USA": "US", "U.S.": "US", "U.S.A.": "US", "GER": "DE"}


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a job says about the interview; the checks on the text go by it."""

    on: date | None = None
    kind: InterviewKind = InterviewKind.IN_PERSON
    company: str = ""
    role: str = ""
    high_points: tuple[str, ...] = ()
    common_ground: str = ""
    other_companies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One note of a job file that can be read, and the line on which it begins."""

    line: int
    piece: Mailpiece
    medium: Medium = Medium.CARD
    conversation: Conversation = Conversation()
    peer_notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JobError:
    """What is wrong in one place of a job file; ``key`` is empty for a whole line."""

    line: int
    key: str
    sentence: str

    def __str__(self) -> str:
        """The sentence as the command line prints it."""
        return f"line {self.line}: {self.sentence}"


JobEntry = Job | JobError


def read_jobs(text: str) -> Iterator[JobEntry]:
    """The notes of a job in order; each that can't be read is named in its place.

    A note with several faults gives several errors. An id that is missing becomes
    ``N`` and the note's number in the file.
    """
    seen: set[str] = set()
    number = 0
    for number, entry in enumerate(read_entries(text), start=1):
        if isinstance(entry, Unreadable):
            yield JobError(entry.line, "", entry.sentence)
        else:
            yield from _read_entry(entry, number, seen)
    if not number:
        yield JobError(1, "", "there is no note in this job")


def missing_for_paper(job: Job) -> tuple[JobError, ...]:
    """What a note still needs before it can be set as a card with its envelope.

    An address that is missing or has gaps is a finding of the envelope instead.
    """
    piece = job.piece
    lacking = []
    if not piece.sender.name:
        lacking.append("sender" if piece.sender == Sender() else "sender.name")
    if piece.recipient == Recipient(""):
        lacking.append("recipient")
    elif not (piece.recipient.name or piece.recipient.organization):
        lacking.append("recipient.name")
    return tuple(
        JobError(job.line, key, f"the key {quoted(key)} is missing; a card needs it")
        for key in lacking
    )


def _read_entry(entry: Entry, number: int, seen: set[str]) -> Iterator[JobEntry]:
    if not isinstance(entry.value, JsonObject):
        yield JobError(entry.line, "", "a note has to be an object in braces")
        return
    fields = Fields(entry.value)
    job = _read_note(fields, entry.line, number)
    _refuse_second(fields, job.piece.id, seen)
    if not fields.faults:
        yield job
    for fault in fields.faults:
        yield JobError(entry.line, fault.key, fault.sentence)


def _refuse_second(fields: Fields, id_: str, seen: set[str]) -> None:
    """Find fault with an id that would overwrite the files of another note.

    Letters of either case and both ways to write an accent are one file name to
    some file systems.
    """
    name = unicodedata.normalize("NFC", id_).casefold()
    if name in seen:
        sentence = f"the id {quoted(id_)} is there twice and would overwrite its files"
        fields.faults.append(Fault("id", sentence))
    seen.add(name)


def _read_note(fields: Fields, line: int, number: int) -> Job:
    fields.check_keys(_NOTE_KEYS)
    piece = Mailpiece(
        id=fields.read_as("id", _safe_id, "") or f"N{number}",
        text=_required_text(fields),
        sender=_read_sender(fields.nested("sender")),
        recipient=_read_recipient(fields.nested("recipient")),
        stationery=_read_stationery(fields.nested("stationery")),
        locale=fields.read_as("locale", _locale, "en-US"),
    )
    return Job(
        line=line,
        piece=piece,
        medium=fields.read_as("medium", _medium, Medium.CARD),
        conversation=_read_conversation(fields.nested("interview")),
        peer_notes=fields.texts("peer_notes"),
    )


def _required_text(fields: Fields) -> str:
    before = len(fields.faults)
    text = fields.text("text")
    if not clean(text).strip() and len(fields.faults) == before:
        state = "empty" if fields.has("text") else "missing"
        fields.faults.append(Fault("text", f"the key “text” is {state}"))
    return text


def _read_sender(fields: Fields) -> Sender:
    fields.check_keys(_SENDER_KEYS)
    return Sender(fields.line("name"), _read_address(fields.nested("address")))


def _read_recipient(fields: Fields) -> Recipient:
    fields.check_keys(_RECIPIENT_KEYS)
    return Recipient(
        name=fields.line("name"),
        honorific=fields.line("honorific"),
        job_title=fields.line("job_title"),
        organization=fields.line("organization"),
        address=_read_address(fields.nested("address")),
    )


def _read_address(fields: Fields) -> Address:
    fields.check_keys(_ADDRESS_KEYS)
    return Address(
        street=fields.lines("street"),
        city=fields.line("city"),
        region=fields.line("region"),
        postal_code=fields.line("postal_code"),
        country=fields.read_as("country", _country, ""),
    )


def _read_stationery(fields: Fields) -> StationeryChoice:
    fields.check_keys(_STATIONERY_KEYS)
    return StationeryChoice(
        card=fields.line("card"),
        envelope=fields.line("envelope"),
        face=fields.line("face"),
        sheet=fields.line("sheet"),
        marks=fields.flag("marks"),
        front=fields.line("front"),
        front_line=fields.line("front_line"),
        by_hand=fields.flag("by_hand"),
        sender_on_back=fields.flag("sender_on_back"),
    )


def _read_conversation(fields: Fields) -> Conversation:
    fields.check_keys(_INTERVIEW_KEYS)
    return Conversation(
        on=fields.read_as("date", _day, None),
        kind=fields.read_as("kind", _kind, InterviewKind.IN_PERSON),
        company=fields.line("company"),
        role=fields.line("role"),
        high_points=fields.lines("high_points"),
        common_ground=fields.line("common_ground"),
        other_companies=fields.lines("other_companies"),
    )


def _safe_id(word: str) -> str:
    """The id, which names the files: nothing that leaves a folder or hides in it."""
    if _UNSAFE_IN_NAMES.search(word) or not word.isprintable():
        raise ValueError("names files, so it can't hold / \\ : * ? \" < > or |")
    if word.startswith("."):
        raise ValueError("names files, so it can't begin with a full stop")
    if len(word.encode()) > LONGEST_ID:
        raise ValueError(f"names files, so it can't be longer than {LONGEST_ID} bytes")
    return word


def _locale(word: str) -> str:
    if not _LOCALE.fullmatch(word):
        raise ValueError(
            f"has to be a language such as en-US or de, not {quoted(word)}"
        )
    return word


def _medium(word: str) -> Medium:
    return Medium(_one_of(word, tuple(Medium)))


def _kind(word: str) -> InterviewKind:
    return InterviewKind(_one_of(word, tuple(InterviewKind)))


def _one_of(word: str, choices: tuple[str, ...]) -> str:
    if word in choices:
        return word
    guess = nearest(word, choices)
    offer = f"; did you mean {quoted(guess)}?" if guess else ""
    named = ", ".join(choices)
    raise ValueError(f"has to be one of {named}, not {quoted(word)}{offer}")


def _day(word: str) -> date | None:
    if _DATE.fullmatch(word):
        try:
            return date.fromisoformat(word)
        except ValueError:
            pass
    raise ValueError(f"has to be a day such as 2026-11-17, not {quoted(word)}")


def _country(word: str) -> str:
    usual = _USUAL_COUNTRIES.get(word.upper())
    if usual:
        raise ValueError(f"is {quoted(word)}; write {quoted(usual)}")
    if not _COUNTRY.fullmatch(word):
        raise ValueError(f"has to be two letters such as US or DE, not {quoted(word)}")
    return word.upper()
