"""What came of it: what happened when, and one lesson to take along."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.process import ProcessEvent, ProcessEventKind
from planner.presenters.outcome import Outcome, OutcomeForm
from planner.ui import words
from planner.ui.widgets.buttons import FilledButton, PlainButton, QuietButton
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.labels import BodyLabel, MutedLabel
from planner.ui.widgets.line_edit import LineEdit
from planner.ui.widgets.page import ScrollPage, section
from planner.ui.widgets.tab_order import chain
from planner.ui.widgets.text_area import TextArea

_CHOICES = tuple(
    kind
    for kind in ProcessEventKind
    if kind not in {ProcessEventKind.DONE, ProcessEventKind.SCHEDULED}
)


class OutcomePage(ScrollPage):
    """Shows the timeline of the process, the restraint counter and the lesson."""

    _remove_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = QVBoxLayout()
        self._timeline.setSpacing(2)
        self._rows: list[QWidget] = []
        self._round_id = ""
        self._what = ChoiceBox()
        self._what.offer((kind, words.process_event(kind)) for kind in _CHOICES)
        self._day = LineEdit(self.tr("today"))
        self._day_field = Field(self.tr("&Day"), self._day)
        self._record = FilledButton(self.tr("&Record"))
        self._next = PlainButton(self.tr("Log the ne&xt round"))
        self._waiting = MutedLabel()
        self._contacts = MutedLabel()
        self._lesson = TextArea(2)
        self._lesson.setPlaceholderText(self.tr("Next time I will …"))
        self._past = BodyLabel()
        self._arrange()

    def bind(self, presenter: Outcome) -> None:
        """Connect the gestures of the page with its presenter."""
        self._presenter = presenter
        self._record.clicked.connect(self._on_record)
        self._day.returnPressed.connect(self._on_record)
        self._next.clicked.connect(presenter.next_round_requested)
        self._lesson.edited.connect(presenter.lesson_edited)
        self._remove_requested.connect(presenter.event_remove_requested)

    def show_outcome(self, form: OutcomeForm | None) -> None:
        """Show the page; what is shown already keeps its caret."""
        self.setEnabled(form is not None)
        if form is None:
            return
        if form.round_id != self._round_id:
            self._begin_anew(form.round_id)
        self._show_timeline(form.timeline)
        self._waiting.say(self._waiting_words(form))
        self._contacts.say(self._contact_words(form))
        self._lesson.set_text(form.lesson)
        self._past_field.setVisible(bool(form.past_lessons))
        self._past.setText("\n\n".join(f"“{x}”" for x in form.past_lessons))

    def show_date_problem(self, sentence: str) -> None:
        """Say beside the date what is wrong with it, or nothing."""
        self._day_field.show_problem(sentence)
        if not sentence:
            self._day.set_text("")

    def _begin_anew(self, round_id: str) -> None:
        """Forget what was chosen and typed for another interview."""
        self._round_id = round_id
        self._what.choose(_CHOICES[0])
        self._day.set_text("")
        self._day_field.show_problem("")

    def _arrange(self) -> None:
        what = Field(self.tr("Wha&t happened"), self._what)
        entry = beside((what, 3), (self._day_field, 2))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self._record)
        acts.addWidget(self._next)
        acts.addStretch()
        lesson = Field(self.tr("One &lesson for the next interview"), self._lesson)
        self._past_field = QWidget()
        past = section(self.tr("Earlier lessons"), self._past)
        past.setContentsMargins(0, 0, 0, 0)
        self._past_field.setLayout(past)
        column = self.column
        column.addLayout(section(self.tr("So far"), self._timeline, self._waiting))
        column.addLayout(section("", entry, acts))
        column.addWidget(self._contacts)
        column.addLayout(section("", lesson))
        column.addWidget(self._past_field)
        column.addStretch(1)

    def _show_timeline(self, timeline: tuple[ProcessEvent, ...]) -> None:
        for row in self._rows:
            self._timeline.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._event_row(at, event) for at, event in enumerate(timeline)]
        for row in self._rows:
            self._timeline.addWidget(row)
        removals = [b for row in self._rows for b in row.findChildren(QuietButton)]
        entry = (self._what, self._day, self._record, self._next, self._lesson)
        chain((*removals, *entry))

    def _event_row(self, at: int, event: ProcessEvent) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        happened = words.process_event(event.kind)
        line.addWidget(BodyLabel(f"{happened} · {words.day(event.on)}"), 1)
        remove = QuietButton(self.tr("Remove"))
        name = self.tr("Remove: {event}").format(event=happened)
        remove.setAccessibleName(name)
        remove.clicked.connect(partial(self._remove_requested.emit, at))
        line.addWidget(remove)
        return row

    def _waiting_words(self, form: OutcomeForm) -> str:
        if form.closed:
            return self.tr("This one has come to an end.")
        if form.decision_by is not None:
            by = words.day(form.decision_by)
            return self.tr("Nothing to do until {day}.").format(day=by)
        return ""

    def _contact_words(self, form: OutcomeForm) -> str:
        said = self.tr("Written to {name} since the interview: {times}")
        return "\n".join(
            said.format(name=c.name, times=c.times) for c in form.contacts if c.name
        )

    def _on_record(self) -> None:
        kind = self._what.chosen()
        if isinstance(kind, ProcessEventKind):
            self._presenter.outcome_recorded(kind, self._day.text())
