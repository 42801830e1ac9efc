"""What belongs together stays on one line, in each language that has a word list."""

from __future__ import annotations

import pytest

from planner import resources
from planner.layout.binding import read_bindings
from planner.layout.paragraph import Line
from planner.layout.running_text import make_paragraph
from planner.layout.shaping import Shaper
from tests.pieces import shelf


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dear Ms.~Ortiz, I met Dr.~J.~R.~R.~Okafor (Mr.~Lee’s friend) twice."),
        ("en", "On Tuesday, November~17,~2026, at 9~a.m. or 17~November~2026."),
        ("en", "the 17th~of~November, and of November nothing: May I? In May 40~kg"),
        ("en", "It is 20~km to Suite~400, No.~5, on the 3rd floor of the house."),
        ("de", "Herr~Dr.~Okafor, am 17.~November~2026 um 9~Uhr, z.~B. zu zweit"),
        ("de", "Frau~Prof.~Dr.~Weiß wohnt in Nr.~12, 5~km weiter, d.~h. nah."),
        ("es", "Estimada Sra.~Pérez, el 17~de~noviembre~de~2026 de Madrid, 9~h"),
        ("fr", "Chère Mme~Curie, M.~Dupont, le 1er~novembre~2026, 20~km, n°~5"),
    ],
)
def test_no_line_ends_inside_what_belongs_together(language: str, text: str) -> None:
    bindings = read_bindings(resources.read_text(f"typography/{language}.toml"))
    words = text.replace("~", " ").split()
    bound = bindings.bound(words)
    shown = "".join(
        f"{'' if not at else '~' if at in bound else ' '}{word}"
        for at, word in enumerate(words)
    )
    assert shown == text


def words_of(line: Line) -> str:
    return "".join(shape.text for shape in line.shapes)


@pytest.mark.parametrize("measure", [7.0, 8.5, 10.0, 13.0])
def test_a_date_is_never_cut_by_a_line_end(measure: float) -> None:
    bindings = read_bindings(resources.read_text("typography/en.toml"))
    voice = Shaper(shelf()).voice("EB Garamond", "en")
    text = "We spoke on 17 May 2026 about 40 kg of flour for Ms. Ortiz on a day"
    paragraph = make_paragraph(text, voice, bindings)
    lines = [words_of(line) for line in paragraph.lines(measure)]
    assert " ".join(lines) == text
    for phrase in ("17 May 2026", "40 kg", "Ms. Ortiz"):
        assert sum(phrase in line for line in lines) == 1


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_spaces_that_hold_are_honoured(space: str) -> None:
    voice = Shaper(shelf()).voice("EB Garamond", "fr")
    text = f"aa bb{space}cc dd"
    lines = make_paragraph(text, voice).lines(2.4)
    assert f"bb{space}cc" in [words_of(line) for line in lines]
    assert not any(s.missing for line in lines for s in line.shapes)


def test_every_list_is_of_a_name_that_is_read() -> None:
    import tomllib

    known = {"honorifics", "before_number", "units", "months", "day_endings"}
    known |= {"date_links", "together"}
    names = resources.names("typography")
    assert len(names) == 4
    for name in names:
        lists = tomllib.loads(resources.read_text(name))
        assert set(lists) == known
        for words in lists.values():
            assert len(set(words)) == len(words)
