"""Tests the writing desk and the way to the post, with the real press."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from planner.domain.address import Address
from planner.domain.note import NoteState
from planner.domain.problems import ProblemKind
from planner.presenters.changes import Done, Page, ProblemMet
from planner.presenters.desk import Closed
from planner.presenters.people_met import PersonForm
from planner.presenters.pictures import Pictures
from tests.unit.presenters.conftest import Office

OFFICE = Address(("120 N Main St",), "Springfield", "IL", "62701", "US")
HOME = Address(("48 Alder Ct",), "Madison", "WI", "53703", "US")


@pytest.fixture
def met(office: Office) -> Office:
    """An interview with Maya Ortiz and Tom Bell of Larkspur Bakery."""
    office.settings.sender_name_edited("Robin Castellanos")
    office.settings.sender_address_edited(HOME)
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.employer.office_edited(OFFICE)
    office.form.high_points_edited(("sourdough starter kept since 1998",))
    for name in ("Maya Ortiz", "Tom Bell"):
        office.people.person_add_requested()
        id_ = office.view.last("focus_person")
        office.people.person_edited(PersonForm(id_, name, "Ms", "", "", Address(), ""))
    office.shell.page_chosen(Page.NOTE)
    return office


def text(office: Office) -> str:
    """The text on the desk."""
    shown: str = office.view.last("show_note")
    return shown


def test_nobody_met_nothing_to_write(office: Office) -> None:
    office.shell.page_chosen(Page.NOTE)
    office.log.new_requested()
    assert office.view.last("show_closed") is Closed.NOBODY_MET
    office.desk.text_edited("Dear nobody,")
    assert office.store.notes.all() == []


def test_a_note_opens_with_salutation_close_and_name(met: Office) -> None:
    assert text(met).startswith("Dear Ms. Ortiz,\n\n")
    assert text(met).endswith("With kind regards,\nRobin Castellanos")
    assert met.store.notes.all() == []


def test_one_note_for_each_person(met: Office) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    tom = met.view.last("show_recipients")[1]
    met.desk.recipient_chosen(tom.person_id)
    assert text(met).startswith("Dear Ms. Bell,")
    met.desk.text_edited("Dear Ms. Bell,\n\nThank you, too.")
    met.journal.flush()
    assert len(met.store.notes.all()) == 2
    states = [p.state for p in met.view.last("show_recipients")]
    assert states == [NoteState.DRAFTED, NoteState.DRAFTED]


def test_the_picture_is_of_the_newest_text(met: Office) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you for the tour.")
    pictures: Pictures = met.view.last("show_pictures")
    assert pictures.piece.text == "Dear Ms. Ortiz,\n\nThank you for the tour."
    assert pictures.piece.recipient.address == OFFICE
    assert len(pictures.card) == pictures.proof.card_pages
    assert pictures.envelope.width > pictures.envelope.height
    assert pictures.proof.overset is None


def test_a_late_picture_of_another_note_is_dropped(met: Office) -> None:
    met.tasks.at_once = False
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    before = met.view.calls.count("show_pictures")
    tom = met.view.last("show_recipients")[1]
    met.desk.recipient_chosen(tom.person_id)
    met.tasks.let_run()
    assert met.view.calls.count("show_pictures") == before + 1
    assert met.view.last("show_pictures").piece.recipient.name == "Tom Bell"


def test_the_program_ticks_and_the_writer_overrules(met: Office) -> None:
    met.desk.text_edited(
        "Dear Ms. Ortiz,\n\nThank you for showing me the sourdough starter.\n\n"
        "With kind regards,\nRobin Castellanos"
    )
    rows = met.view.last("show_checklist")
    judged = [row for row in rows if row.ticked and row.why]
    assert judged
    met.desk.mark_toggled(judged[0].item, False)
    again = {row.item: row for row in met.view.last("show_checklist")}
    assert not again[judged[0].item].ticked
    assert again[judged[0].item].by_writer
    met.shell.undo_requested()
    again = {row.item: row for row in met.view.last("show_checklist")}
    assert again[judged[0].item].ticked


def test_stationery_belongs_to_the_note(met: Office) -> None:
    met.desk.card_chosen("a2-fold-side")
    offer, chosen = met.view.shown["show_stationery"]
    assert chosen.card == "a2-fold-side"
    assert chosen.envelope == "a2"
    assert ("a2", "A2") in [(id_, name[:2]) for id_, name in offer.envelopes]
    met.desk.face_chosen("Lato")
    met.desk.text_edited("Dear Ms. Ortiz,")
    note = met.desk.desk
    assert note is not None
    assert note.note.stationery.face == "Lato"


def test_a_card_that_does_not_fit_is_said(met: Office) -> None:
    met.desk.envelope_chosen("c6")
    met.desk.card_chosen("iso-a6-flat")
    met.desk.envelope_chosen("a2")
    problems = [e.problem for e in met.met(ProblemMet)]
    assert problems[-1].kind is ProblemKind.NO_FIT


def test_saved_pdfs_are_the_bytes_of_the_preview(met: Office, tmp_path: Path) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    card, envelope = tmp_path / "card.pdf", tmp_path / "envelope.pdf"
    met.mailing.save_card_requested(card)
    met.mailing.save_envelope_requested(envelope)
    proof = met.view.last("show_pictures").proof
    assert card.read_bytes() == proof.card
    assert envelope.read_bytes() == proof.envelope
    assert [d.subject for d in met.met(Done)][-2:] == ["card.pdf", "envelope.pdf"]


def test_saving_into_nowhere_is_a_problem(met: Office, tmp_path: Path) -> None:
    met.mailing.save_card_requested(tmp_path / "missing" / "card.pdf")
    assert met.met(ProblemMet)[-1].problem.kind is ProblemKind.NOT_WRITABLE


def test_saving_before_the_picture_came_makes_its_own(
    met: Office, tmp_path: Path
) -> None:
    met.tasks.at_once = False
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.save_card_requested(tmp_path / "card.pdf")
    assert not (tmp_path / "card.pdf").exists()
    met.tasks.let_run()
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_posting_closes_the_note_and_keeps_the_copy(met: Office) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.posted_requested()
    assert met.view.last("show_closed") is Closed.SENT
    assert met.view.options["show_note"] == {"editable": False}
    note = met.store.notes.all()[0]
    copy = met.store.sent_copies.of_note(note.id)[0]
    assert copy.card_sha256 == sha256(copy.card_pdf).hexdigest()
    assert copy.card_pdf == met.view.last("show_pictures").proof.card
    counts = met.view.last("show_outcome").contacts
    assert [(c.name, c.times) for c in counts] == [("Maya Ortiz", 1), ("Tom Bell", 0)]
    met.desk.text_edited("Dear Ms. Ortiz,\n\nOne more thing.")
    met.mailing.posted_requested()
    assert met.store.notes.all() == [note]
    assert len(met.store.sent_copies.of_note(note.id)) == 1


def test_after_posting_the_next_person_owed_is_offered(met: Office) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.posted_requested()
    met.log.row_chosen("")
    met.log.row_chosen(met.store.log_ids()[0])
    _, chosen = met.view.shown["show_recipients"]
    assert chosen == met.view.last("show_recipients")[1].person_id


def test_undo_takes_posting_back_whole(met: Office) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.posted_requested()
    met.shell.undo_requested()
    note = met.store.notes.all()[0]
    assert note.timeline == ()
    assert met.store.sent_copies.of_note(note.id) == []
    assert met.view.last("show_closed") is None
    assert [c.times for c in met.view.last("show_outcome").contacts] == [0, 0]


def test_no_contact_means_no_note(met: Office) -> None:
    met.employer.no_contact_toggled(True)
    assert met.view.last("show_closed") is Closed.NO_CONTACT
    met.desk.text_edited("Dear Ms. Ortiz, all the same")
    assert met.store.notes.all() == []


def test_out_of_sight_nothing_is_drawn_but_everything_can_be_saved(
    met: Office, tmp_path: Path
) -> None:
    met.shell.page_chosen(Page.INTERVIEW)
    before = met.view.calls.count("show_pictures")
    met.employer.organization_edited("Larkspur Bakery Ltd")
    met.journal.flush()
    assert met.view.calls.count("show_pictures") == before
    met.mailing.save_card_requested(tmp_path / "card.pdf")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    met.shell.page_chosen(Page.NOTE)
    shown = met.view.last("show_pictures").piece.recipient
    assert shown.organization == "Larkspur Bakery Ltd"


def test_only_the_page_that_changed_is_drawn_again(met: Office) -> None:
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    first = met.view.last("show_pictures")
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you for the tour.")
    second = met.view.last("show_pictures")
    assert second.envelope is first.envelope
    changed = [a is not b for a, b in zip(first.card, second.card, strict=True)]
    assert changed.count(True) == 1
    met.desk.preview_scaled(3.0)
    assert met.view.last("show_pictures").envelope is not second.envelope


def test_a_note_that_is_gone_when_its_proof_comes_is_not_posted(met: Office) -> None:
    met.tasks.at_once = False
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.posted_requested()
    met.log.delete_requested()
    met.tasks.let_run()
    assert met.store.notes.all() == []
    met.shell.undo_requested()
    (note,) = met.store.notes.all()
    assert note.timeline == ()


def test_posting_twice_in_a_hurry_counts_once(met: Office) -> None:
    met.tasks.at_once = False
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.posted_requested()
    met.mailing.posted_requested()
    met.tasks.let_run()
    met.tasks.let_run()
    (note,) = met.store.notes.all()
    assert len(note.timeline) == 1
    assert met.view.last("show_outcome").contacts[0].times == 1


def test_words_typed_while_the_proof_is_made_are_posted_too(met: Office) -> None:
    met.tasks.at_once = False
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    met.mailing.posted_requested()
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you so much.")
    met.tasks.let_run()
    met.tasks.let_run()
    (note,) = met.store.notes.all()
    assert note.text.endswith("so much.")
    assert len(note.timeline) == 1


def test_a_note_that_is_not_begun_cannot_be_posted(met: Office) -> None:
    assert met.view.options["show_begun"] == {"begun": False}
    met.mailing.posted_requested()
    assert met.store.notes.all() == []
    met.desk.text_edited("Dear Ms. Ortiz,\n\nThank you.")
    assert met.view.options["show_begun"] == {"begun": True}


def test_a_sender_without_an_address_is_told(office: Office) -> None:
    office.shell.page_chosen(Page.NOTE)
    office.log.new_requested()
    office.people.person_add_requested()
    assert office.view.options["show_sender"] == {"known": False}
    office.settings.sender_name_edited("Robin")
    office.settings.sender_address_edited(HOME)
    office.journal.flush()
    assert office.view.options["show_sender"] == {"known": True}
