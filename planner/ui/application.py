"""Makes the QApplication and keeps its colours as the user or the system wants them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    QTranslator,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from planner.domain.preferences import ColorScheme
from planner.ui.accessible import install_roles
from planner.ui.fonts import load_faces, plain_font
from planner.ui.palette import make_palette
from planner.ui.style import style_sheet
from planner.ui.tokens import DARK, LIGHT, Tokens

_LOG = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

APP_ID = "io.github.thankyouplanner.planner"
DISPLAY_NAME = "Thank-You Planner"


class Appearance(QObject):
    """Light or dark: applies the user's choice and follows the system where asked.

    The style sheet comes with ``dress``, once the window is built: a widget that
    wears one is styled again each time it or what holds it finds a parent.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ColorScheme.SYSTEM
        self._shown: Tokens | None = None
        self._is_dressed = False
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown."""
        return self._shown is DARK

    def choose(self, choice: ColorScheme) -> None:
        """Show light, dark or what the system has, from now on."""
        self._choice = choice
        self._apply()

    def dress(self) -> None:
        """Put the style sheet on; to be called before a window is shown."""
        if not self._is_dressed and self._shown is not None:
            self._is_dressed = True
            self._app.setStyleSheet(style_sheet(self._shown))

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._apply()

    def _apply(self) -> None:
        tokens = self._wanted()
        if tokens is self._shown:
            return
        self._shown = tokens
        self._app.setPalette(make_palette(tokens))
        if self._is_dressed:
            self._app.setStyleSheet(style_sheet(tokens))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._choice is ColorScheme.SYSTEM:
            system = self._app.styleHints().colorScheme()
            return DARK if system is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ColorScheme.DARK else LIGHT


def make_application(
    arguments: Sequence[str],
    read_bytes: Callable[[str], bytes],
    faces: Sequence[str],
    version: str,
) -> QApplication:
    """The one QApplication, with names, style, fonts and Qt's own translations.

    ``faces`` are the shipped font files that ``read_bytes`` gives.
    """
    qInstallMessageHandler(log_qt_message)
    app = QApplication(list(arguments))
    app.setApplicationName("thank-you-planner")
    app.setApplicationDisplayName(DISPLAY_NAME)
    app.setApplicationVersion(version)
    app.setOrganizationName("thank-you-planner")
    QGuiApplication.setDesktopFileName(APP_ID)
    app.setStyle("Fusion")
    load_faces(read_bytes, faces)
    app.setFont(plain_font(app.font()))
    install_translator(app, QLocale.system())
    install_roles()
    return app


def watch_focus(seen: Callable[[QWidget | None, QWidget | None], None]) -> None:
    """Call ``seen`` with the widget that loses the focus and the one that gets it."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.focusChanged.connect(seen)


def install_translator(app: QApplication, locale: QLocale) -> bool:
    """Let Qt's own words, such as those in file dialogs, speak the user's language."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(locale, "qtbase", "_", folder):
        return False
    return app.installTranslator(translator)


def log_qt_message(
    kind: QtMsgType, context: QMessageLogContext, message: str | None
) -> None:
    """Pass on what Qt has to say; it never holds what the user wrote."""
    category = context.category or "qt"
    _LOG.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, message)
