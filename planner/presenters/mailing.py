"""Takes the note from the desk to the post: the PDFs, and the word “posted”."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.contact import Channel, Contact, Direction, Purpose
from planner.domain.identity import new_id
from planner.domain.note import NoteEvent, NoteEventKind, SentCopy, with_event
from planner.domain.problems import Problem
from planner.presenters.changes import Changes, Done, ProblemMet
from planner.presenters.desk import Desk, read_desk
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.note_desk import NoteDesk
from planner.presenters.pictures import Darkroom
from planner.presenters.ports import Clock, Tasks

if TYPE_CHECKING:
    from planner.pdf.press import Proof


class Mailing:
    """What can be done with a finished note; the bytes are those of the preview."""

    def __init__(
        self,
        note_desk: NoteDesk,
        journal: Journal,
        changes: Changes,
        clock: Clock,
        tasks: Tasks,
        darkroom: Darkroom,
    ) -> None:
        """Work on whatever note is on the desk."""
        self._note_desk = note_desk
        self._journal = journal
        self._changes = changes
        self._clock = clock
        self._tasks = tasks
        self._darkroom = darkroom

    def save_card_requested(self, path: Path) -> None:
        """Write the card's PDF there."""
        self._with_proof(partial(self._save_card, path))

    def save_envelope_requested(self, path: Path) -> None:
        """Write the envelope's PDF there."""
        self._with_proof(partial(self._save_envelope, path))

    def posted_requested(self) -> None:
        """Record that the card is in the box: the note closes, the copy is kept."""
        self._with_proof(self._post)

    def _with_proof(self, then: Callable[[Desk, Proof], None]) -> None:
        """Go on with the proof on the screen, or with one of the text as it is."""
        desk = self._note_desk.desk
        shown = self._note_desk.pictures
        if desk is None:
            return
        if shown is not None and shown.piece == desk.piece:
            then(desk, shown.proof)
        else:
            self._make_proof(desk, then)

    def _make_proof(self, desk: Desk, then: Callable[[Desk, Proof], None]) -> None:
        make = partial(self._darkroom.proof, desk.piece)
        go_on = partial(self._proof_made, desk, then)
        self._tasks.run(make, go_on, self._on_failed)

    def _proof_made(
        self, desk: Desk, then: Callable[[Desk, Proof], None], proof: Proof
    ) -> None:
        """Go on with the note as it is now: it may have grown, or be gone."""
        now = read_desk(self._journal, desk.round.id, desk.person.id)
        if now is None:
            return
        if now.piece == desk.piece:
            then(now, proof)
        else:
            self._make_proof(now, then)

    def _save_card(self, path: Path, _desk: Desk, proof: Proof) -> None:
        self._save(path, proof.card)

    def _save_envelope(self, path: Path, _desk: Desk, proof: Proof) -> None:
        self._save(path, proof.envelope)

    def _save(self, path: Path, content: bytes) -> None:
        from planner.exchange.written_files import write_together

        try:
            write_together(path.parent, {path.name: content})
        except Problem as problem:
            self._changes.publish(ProblemMet(problem))
        else:
            self._changes.publish(Done("save_pdf", path.name, undoable=False))

    def _post(self, desk: Desk, proof: Proof) -> None:
        if desk.closed is not None or not desk.is_begun:
            return
        today = self._clock.today()
        posted = with_event(desk.note, NoteEvent(NoteEventKind.MAILED, today))
        copy = SentCopy(
            note_id=desk.note.id,
            on=today,
            card_pdf=proof.card,
            card_sha256=sha256(proof.card).hexdigest(),
            envelope_pdf=proof.envelope,
            envelope_sha256=sha256(proof.envelope).hexdigest(),
        )
        contact = Contact(
            id=new_id(),
            process_id=desk.process.id,
            person_id=desk.person.id,
            on=today,
            direction=Direction.OUTGOING,
            channel=Channel.POST,
            purpose=Purpose.THANK_YOU,
        )
        self._journal.act(
            "post",
            Change(desk.kept, posted),
            Change(None, copy),
            Change(None, contact),
            subject=desk.person.name,
        )

    def _on_failed(self, problem: Problem) -> None:
        self._changes.publish(ProblemMet(problem))
