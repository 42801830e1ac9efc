"""Dates, kinds, states and acts in words, in the user's language."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from planner.domain.interview import InterviewKind
from planner.domain.note import NoteState
from planner.domain.problems import SENTENCES, Problem
from planner.domain.process import ProcessEventKind
from planner.layout.address_reading import AddressGuess
from planner.presenters.desk import Closed
from planner.presenters.interview_log import NextThing, RowView
from planner.presenters.shell import Notice


def tr(text: str) -> str:
    """A text in the user's language; for words that belong to no widget."""
    return QCoreApplication.translate("words", text)


def day(on: date) -> str:
    """A day as a list shows it, such as Tue 17 Nov 2026."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "ddd d MMM yyyy")


def near_day(on: date) -> str:
    """A day without its year where that is the present one, such as Tue 17 Nov."""
    shape = "ddd d MMM" if on.year == QDate.currentDate().year() else "ddd d MMM yyyy"
    return QLocale().toString(QDate(on.year, on.month, on.day), shape)


def clock_time(at: time) -> str:
    """A time of day, such as 10:30."""
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


def interview_kind(kind: InterviewKind) -> str:
    """How an interview was held."""
    return {
        InterviewKind.IN_PERSON: tr("In person"),
        InterviewKind.VIDEO: tr("Video"),
        InterviewKind.PHONE: tr("Phone"),
        InterviewKind.GROUP: tr("Group"),
        InterviewKind.INFORMATIONAL: tr("Informational"),
        InterviewKind.TRIAL_SHIFT: tr("Trial shift"),
    }[kind]


def process_event(kind: ProcessEventKind) -> str:
    """What happened in a process."""
    return {
        ProcessEventKind.SCHEDULED: tr("Interview agreed"),
        ProcessEventKind.DONE: tr("Interview held"),
        ProcessEventKind.NEXT_ROUND: tr("Asked to another round"),
        ProcessEventKind.OFFER: tr("They made an offer"),
        ProcessEventKind.ACCEPTED: tr("I accepted"),
        ProcessEventKind.DECLINED: tr("I declined"),
        ProcessEventKind.REJECTED: tr("They chose somebody else"),
        ProcessEventKind.NO_RESPONSE: tr("No answer came"),
        ProcessEventKind.WITHDRAWN: tr("I withdrew"),
        ProcessEventKind.ON_HOLD: tr("On hold"),
        ProcessEventKind.CANCELLED: tr("They cancelled the position"),
        ProcessEventKind.REOPENED: tr("Taken up again"),
    }[kind]


def note_state(state: NoteState) -> str:
    """Where a note stands."""
    return {
        NoteState.EMPTY: tr("to write"),
        NoteState.DRAFTED: tr("begun"),
        NoteState.CHECKED: tr("checked"),
        NoteState.PRINTED: tr("printed"),
        NoteState.SENT: tr("posted"),
        NoteState.SKIPPED: tr("left out"),
        NoteState.RETURNED: tr("came back"),
    }[state]


def closed(why: Closed) -> str:
    """Why nothing can be written just now."""
    return {
        Closed.NOBODY_MET: tr("Add somebody you met, and their note begins here."),
        Closed.NO_CONTACT: tr("They asked not to be contacted, so there is no note."),
        Closed.SENT: tr("Posted. One note is enough; now let it rest."),
        Closed.SKIPPED: tr("You left this note out."),
    }[why]


def next_thing(row: RowView) -> str:
    """The one thing that comes next for an interview."""
    if row.next_thing is NextThing.WRITE:
        if row.owed == 1:
            return tr("One note to write")
        return tr("{count} notes to write").format(count=row.owed)
    if row.next_thing is NextThing.CLOSED and row.stage:
        return process_event(ProcessEventKind(row.stage))
    return {
        NextThing.PREPARE: tr("Coming up"),
        NextThing.NAME_PEOPLE: tr("Note whom you met"),
        NextThing.WAIT: tr("Posted, nothing to do"),
        NextThing.CLOSED: tr("Closed"),
    }[row.next_thing]


_ACTS = {
    "new_interview": ("New interview", "Interview added"),
    "edit_interview": ("Change to the interview", "Interview changed"),
    "delete_interview": ("Delete interview", "Interview deleted: {subject}"),
    "choose_organization": ("Choice of company", "Known company taken: {subject}"),
    "add_person": ("Add person", "Person added"),
    "remove_person": ("Remove person", "Person removed: {subject}"),
    "edit_person": ("Change to the person", "Person changed"),
    "choose_person": ("Choice of person", "Known person taken: {subject}"),
    "write": ("Writing", "Note changed"),
    "tick": ("Tick", "Point changed"),
    "choose_stationery": ("Choice of stationery", "Stationery changed"),
    "post": ("Posted", "Posted: {subject}"),
    "save_pdf": ("Save as PDF", "Saved: {subject}"),
    "record_outcome": ("Outcome", "Outcome recorded"),
    "remove_event": ("Remove outcome", "Outcome removed"),
    "next_round": ("Next round", "Next round added"),
    "write_lesson": ("Lesson", "Lesson changed"),
    "change_settings": ("Change to the settings", "Settings changed"),
}
_TAKEN_BACK = {"undo": "Undone: {act}", "redo": "Done again: {act}"}


def act_name(act: str) -> str:
    """The name of an act, for the menu beside “Undo”."""
    return tr(_ACTS[act][0])


def act_done(act: str, subject: str) -> str:
    """A line that says what was done; of undo and redo, ``subject`` is the act."""
    if act in _TAKEN_BACK:
        return tr(_TAKEN_BACK[act]).format(act=act_name(subject))
    line = tr(_ACTS[act][1])
    if subject:
        return line.format(subject=subject)
    return line.partition(":")[0]


def address_guess(guess: AddressGuess) -> str:
    """What the parts of a pasted address were taken for, and what was left out."""
    place = guess.address
    name = " ".join(filter(None, (guess.honorific, guess.name)))
    parts = (
        (tr("name"), name),
        (tr("job title"), guess.job_title),
        (tr("company"), guess.organization),
        (tr("street"), ", ".join(place.street)),
        (tr("city"), place.city),
        (tr("state or region"), place.region),
        (tr("postal code"), place.postal_code),
    )
    read = "; ".join(f"{what}: {text}" for what, text in parts if text)
    sentence = tr("Read as {parts}.").format(parts=read)
    if not guess.left_over:
        return sentence
    left = "; ".join(f"“{line}”" for line in guess.left_over)
    return f"{sentence} {tr('Left out: {lines}.').format(lines=left)}"


def problem(met: Problem) -> str:
    """What went wrong and what to do about it."""
    parts = (QCoreApplication.translate("problems", s) for s in SENTENCES[met.kind])
    return " ".join(part.format(**met.facts) for part in parts)


def notice(of: Notice) -> str:
    """Something to know that lasts."""
    return {
        Notice.NO_KEYCHAIN: tr(
            "This computer has no keychain, so the key to your journal lies in a "
            "file beside it. Whoever can read that folder can read your journal."
        ),
    }[of]
