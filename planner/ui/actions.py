"""Everything that the menus offer, in one table: words, shortcuts, icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from planner.ui.words import tr

if TYPE_CHECKING:
    from planner.ui.icons import Icons

_Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    words: str
    keys: tuple[QKeySequence.StandardKey | str, ...] = ()
    icon: str = ""


_LINE = _Entry("", "")

_MENUS: tuple[tuple[str, tuple[_Entry, ...]], ...] = (
    (
        "&File",
        (
            _Entry("new", "&New interview", (_Key.New,), "plus"),
            _LINE,
            _Entry("save_card", "Save &card as PDF…", ("Ctrl+Shift+S",), "file-down"),
            _Entry("save_envelope", "Save &envelope as PDF…", (), "file-down"),
            _LINE,
            _Entry("quit", "&Quit", (_Key.Quit, "Ctrl+Q")),
        ),
    ),
    (
        "&Edit",
        (
            _Entry("undo", "&Undo", (_Key.Undo,), "undo-2"),
            _Entry("redo", "&Redo", (_Key.Redo, "Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
            _LINE,
            _Entry("find", "&Find interviews", (_Key.Find,), "search"),
            _Entry("delete", "&Delete interview", (), "trash-2"),
            _LINE,
            _Entry("settings", "&Settings", (_Key.Preferences, "Ctrl+,"), "settings"),
        ),
    ),
    (
        "&View",
        (
            _Entry("interview", "&Interview", (), "pencil"),
            _Entry("note", "&Note", (), "mail"),
            _Entry("outcome", "&Outcome", (), "sprout"),
            _LINE,
            _Entry("list", "&List of interviews", ("F9",), "users"),
        ),
    ),
    ("&Help", (_Entry("about", "&About", (), "info"),)),
)


class Actions:
    """The actions by name, made with their menus."""

    def __init__(self, owner: QWidget, bar: QMenuBar, icons: Icons) -> None:
        self._owner = owner
        self._icons = icons
        self._made: dict[str, QAction] = {}
        for title, entries in _MENUS:
            self._fill(bar.addMenu(tr(title)), entries)
        self["list"].setCheckable(True)
        self["list"].setChecked(True)
        self["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self["settings"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self["about"].setMenuRole(QAction.MenuRole.AboutRole)

    def __getitem__(self, name: str) -> QAction:
        """The action of that name."""
        return self._made[name]

    def name_history(self, undo: str, redo: str) -> None:
        """Say in the menu what undo and redo would do; empty: nothing."""
        for name, plain, act in (
            ("undo", tr("&Undo"), undo),
            ("redo", tr("&Redo"), redo),
        ):
            self[name].setText(f"{plain}: {act}" if act else plain)
            self[name].setEnabled(bool(act))

    def enable_round(self, *, is_open: bool) -> None:
        """Let what needs an open interview be chosen only when there is one."""
        needing = ("save_card", "save_envelope", "delete")
        for name in (*needing, "interview", "note", "outcome"):
            self[name].setEnabled(is_open)

    def _fill(self, menu: QMenu, entries: tuple[_Entry, ...]) -> None:
        for entry in entries:
            if entry is _LINE:
                menu.addSeparator()
                continue
            action = QAction(tr(entry.words), self._owner)
            action.setShortcuts(_distinct(entry.keys))
            if entry.icon:
                self._icons.put(action, entry.icon)
            menu.addAction(action)
            self._made[entry.name] = action


def _distinct(keys: tuple[QKeySequence.StandardKey | str, ...]) -> list[QKeySequence]:
    """Each shortcut once: what is standard differs from system to system."""
    wanted = (QKeySequence(key) for key in keys)
    return list(dict.fromkeys(key for key in wanted if not key.isEmpty()))
