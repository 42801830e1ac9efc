"""The few windows that stand in front of the main one, behind one object for tests."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Dialogs:
    """Asks for a place to save, and whether to close with words unsaved."""

    def __init__(self) -> None:
        places = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(places))

    def save_pdf(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Where to save a PDF, or nothing when the user thought better of it."""
        suggested = self._folder / f"{file_name(name)}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            parent, title, str(suggested), parent.tr("PDF files (*.pdf)")
        )
        if not chosen:
            return None
        path = Path(chosen)
        self._folder = path.parent
        return (
            path
            if path.suffix.lower() == ".pdf"
            else path.with_name(f"{path.name}.pdf")
        )

    def close_unsaved(self, parent: QWidget) -> bool:
        """Whether to close although the last change could not be saved."""
        box = QMessageBox(parent)
        box.setWindowTitle(parent.tr("Not saved"))
        box.setText(parent.tr("The last change could not be saved."))
        box.setInformativeText(parent.tr("If you close now, it is lost."))
        stay = box.addButton(parent.tr("Keep open"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(
            parent.tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is close


def file_name(words: str) -> str:
    """Words as a file may be called on every system."""
    return _NOT_IN_NAMES.sub("-", words).strip(" .") or "note"
