"""The box that says what this program is, and what to copy for a bug report."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.ui.widgets.labels import BodyLabel, Heading, MutedLabel


@dataclass(frozen=True, slots=True)
class Installation:
    """Which version runs here, and where the journal lies."""

    version: str
    data_folder: Path

    def report(self) -> str:
        """What a bug report needs; it names no person and no folder."""
        return (
            f"Thank-You Planner {self.version}\n"
            f"Python {platform.python_version()}, Qt {qVersion()}\n"
            f"{platform.platform()}"
        )


class AboutBox(QDialog):
    """Version, licence, data folder, and a button that copies the report."""

    def __init__(self, installation: Installation, parent: QWidget) -> None:
        super().__init__(parent)
        self._installation = installation
        self.setWindowTitle(self.tr("About Thank-You Planner"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 16)
        column.setSpacing(10)
        column.addWidget(Heading("Thank-You Planner", step=3))
        column.addWidget(
            BodyLabel(
                self.tr(
                    "One short, specific card for each person you met. Then silence."
                )
            )
        )
        column.addWidget(MutedLabel(installation.report()))
        folder = self.tr("Your journal: {folder}")
        column.addWidget(MutedLabel(folder.format(folder=installation.data_folder)))
        licence = self.tr(
            "MIT licence. Faces under the Open Font License, icons by Lucide."
        )
        column.addWidget(MutedLabel(licence))
        column.addSpacing(8)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self._copy = QPushButton(self.tr("&Copy for a bug report"))
        close = QPushButton(self.tr("C&lose"))
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        close.setDefault(True)
        close.setFocus()
        buttons.accepted.connect(self.accept)
        self._copy.clicked.connect(self._on_copy)
        return buttons

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._installation.report())
        self._copy.setText(self.tr("Copied"))
