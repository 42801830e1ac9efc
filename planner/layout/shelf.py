"""All faces that can be had: the shipped ones by name, the system's as needed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from planner.layout.face import Face
from planner.layout.fallback import (
    FaceFile,
    NoSystemFaces,
    SystemFaces,
    Wanted,
    is_emoji,
)

_NEEDS_NO_GLYPH = frozenset(
    "\u00a0\u00ad\u034f\u061c\u2011\u202f\u205f\u2060\u3000\ufeff"
    + "".join(map(chr, range(0x2000, 0x2010)))
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2066, 0x206A)))
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
"""Spaces and invisible characters that HarfBuzz sets without a glyph of their own."""

_SCRIPT = "script"
"""Faces of this kind stand in for no other: a hand is chosen, or it looks odd."""


class FaceShelf:
    """The faces that can be had, each read when it is first asked for."""

    def __init__(
        self,
        files: Mapping[str, str],
        read_bytes: Callable[[str], bytes],
        kinds: Mapping[str, str] | None = None,
        system: SystemFaces | None = None,
    ) -> None:
        """Keep the file of each face, in order of preference, and how to read one.

        ``kinds`` says which are *serif*, *sans* or *script*; ``system`` gives faces
        where none of these has a character.
        """
        self._files = dict(files)
        self._read_bytes = read_bytes
        self._kinds = dict(kinds or {})
        self._system: SystemFaces = system or NoSystemFaces()
        self._faces: dict[str, Face] = {}
        self._of_system: dict[FaceFile, Face | None] = {}
        self._found: dict[Wanted, str | None] = {}

    def __getitem__(self, name: str) -> Face:
        """The face of that name; KeyError when there is none."""
        face = self._faces.get(name)
        if face is None:
            face = Face(name, self._read_bytes(self._files[name]))
            self._faces[name] = face
        return face

    def face_for(
        self, text: str, chosen: str, language: str, before: str | None = None
    ) -> str | None:
        """The name of the best face that has all of a text; None when none has.

        An emoji is shown in colour if it can be; anything else in the chosen face,
        then in the one ``before``, the other shipped ones, and one of the system.
        """
        wanted = Wanted(text, language, self._kinds.get(chosen, "serif"))
        emoji = is_emoji(text)
        if emoji and (found := self._of_the_system(replace(wanted, emoji=True))):
            return found
        for name in self._in_order(chosen, before):
            if covers(self[name], text):
                return name
        return None if emoji else self._of_the_system(wanted)

    def _in_order(self, chosen: str, before: str | None) -> Iterator[str]:
        yield chosen
        if before:
            yield before
        for name in self._files:
            if name != chosen and self._kinds.get(name) != _SCRIPT:
                yield name

    def _of_the_system(self, wanted: Wanted) -> str | None:
        if wanted not in self._found:
            self._found[wanted] = self._search(wanted)
        return self._found[wanted]

    def _search(self, wanted: Wanted) -> str | None:
        for file in self._system.candidates(wanted):
            face = self._opened(file)
            if face and covers(face, wanted.text) and face.shows(wanted.text):
                self._faces[face.name] = face
                return face.name
        return None

    def _opened(self, file: FaceFile) -> Face | None:
        """The face in a file; None for one that is broken or gone."""
        if file not in self._of_system:
            try:
                face = Face(file.name, self._system.read(file.path), file.index)
            except (OSError, ValueError):
                self._of_system[file] = None
            else:
                self._of_system[file] = face
        return self._of_system[file]


def covers(face: Face, text: str) -> bool:
    """Whether the face has a glyph, or the parts of one, for every character."""
    coverage = face.coverage
    if coverage.issuperset(text):
        return True
    return all(
        _has_parts(coverage, character)
        for character in set(text) - coverage - _NEEDS_NO_GLYPH
    )


def _has_parts(coverage: frozenset[str], character: str) -> bool:
    parts = unicodedata.normalize("NFD", character)
    return parts != character and coverage.issuperset(parts)
