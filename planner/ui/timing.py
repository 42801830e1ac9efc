"""Tells the presenters what day it is, and wakes them up later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, QTimeZone


class WindowTimer(QObject):
    """Calls back on the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alarms: set[_Alarm] = set()

    def after(self, seconds: float, call: Callable[[], None]) -> _Alarm:
        """Call once after ``seconds``."""
        alarm = _Alarm(self, seconds, call)
        self._alarms.add(alarm)
        return alarm

    def forget(self, alarm: _Alarm) -> None:
        """Let go of an alarm that rang or was called off."""
        self._alarms.discard(alarm)


class _Alarm:
    """One wake-up; its timer lives until it rings or is called off."""

    def __init__(
        self, owner: WindowTimer, seconds: float, call: Callable[[], None]
    ) -> None:
        self._owner = owner
        self._call = call
        self._timer: QTimer | None = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)
        self._timer.start(round(seconds * 1000))

    def cancel(self) -> None:
        """Forget it; harmless when it has rung already."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
            self._owner.forget(self)

    def _ring(self) -> None:
        self.cancel()
        self._call()


class WallClock:
    """The day and the time zone of this computer."""

    def today(self) -> date:
        """Today's date on the user's wall."""
        return datetime.now().astimezone().date()

    def zone(self) -> str:
        """The IANA name of the system's time zone, empty where it is not known."""
        return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
