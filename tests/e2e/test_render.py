"""``render`` with good jobs: which files there are, what is printed, the same bytes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.e2e.command import ROOT, SAMPLE, environment, note, records, run

pytestmark = pytest.mark.e2e
IDS = ["ortiz", "hargreaves", "groessl"]


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def words(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_sample_becomes_a_card_and_an_envelope_each(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    done = run("render", str(SAMPLE), "-o", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert names(out) == sorted(
        f"{id_}-{piece}.pdf" for id_ in IDS for piece in ("card", "envelope")
    )
    for id_, record in zip(IDS, records(done), strict=True):
        assert record["id"] == id_
        files = [str(out / f"{id_}-card.pdf"), str(out / f"{id_}-envelope.pdf")]
        assert record["files"] == files
        assert isinstance(record["point_size"], float)
        assert isinstance(record["lines"], int)
        assert record["lines"] > 5
        assert record["overset"] is None
        assert record["findings"] == []
    assert "sourdough starter" in words((out / "ortiz-card.pdf").read_bytes())
    assert "62701" in words((out / "ortiz-envelope.pdf").read_bytes())


def test_combined_gives_two_files_in_the_order_of_the_job(tmp_path: Path) -> None:
    single, both = tmp_path / "single", tmp_path / "both"
    run("render", str(SAMPLE), "-o", str(single))
    done = run("render", str(SAMPLE), "-o", str(both), "--combined")
    assert (done.returncode, done.stderr) == (0, "")
    assert names(both) == ["cards.pdf", "envelopes.pdf"]
    assert [record["id"] for record in records(done)] == IDS
    files = [str(both / "cards.pdf"), str(both / "envelopes.pdf")]
    assert all(record["files"] == files for record in records(done))
    for piece in ("card", "envelope"):
        apart = [words((single / f"{id_}-{piece}.pdf").read_bytes()) for id_ in IDS]
        assert words((both / f"{piece}s.pdf").read_bytes()) == " ".join(apart)


@pytest.mark.parametrize("how", [[], ["--combined"]], ids=["each", "combined"])
def test_the_same_job_gives_the_same_bytes(tmp_path: Path, how: list[str]) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    run("render", str(SAMPLE), "-o", str(first), *how, TZ="UTC", PYTHONHASHSEED="1")
    run("render", str(SAMPLE), "-o", str(second), *how, TZ="Asia/Tokyo", LC_ALL="C")
    assert names(first) == names(second) != []
    for name in names(first):
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_without_o_the_files_are_here(tmp_path: Path) -> None:
    done = run("render", "-", cwd=tmp_path, job=json.dumps(note()).encode())
    assert done.returncode == 0
    assert names(tmp_path) == ["N1-card.pdf", "N1-envelope.pdf"]
    assert records(done)[0]["files"] == ["N1-card.pdf", "N1-envelope.pdf"]


@pytest.mark.parametrize(
    "form",
    [
        "\n".join(json.dumps(note(id_)) for id_ in "ab"),
        json.dumps([note("a"), note("b")], indent=1),
        "\ufeff" + "\r\n".join(json.dumps(note(id_)) for id_ in "ab") + "\r\n",
    ],
    ids=["lines", "list", "byte order mark and CRLF"],
)
def test_every_form_of_a_job_is_read(tmp_path: Path, form: str) -> None:
    done = run("render", "-", cwd=tmp_path, job=form.encode())
    assert (done.returncode, done.stderr) == (0, "")
    assert [record["id"] for record in records(done)] == ["a", "b"]


def test_names_and_folders_of_any_script_are_fine(tmp_path: Path) -> None:
    out = tmp_path / "Dankeschön für Zoë"
    job = json.dumps(note("Größl 花")).encode()
    done = run("render", "-", "-o", str(out), job=job, LC_ALL="C")
    assert done.returncode == 0
    assert names(out) == ["Größl 花-card.pdf", "Größl 花-envelope.pdf"]
    assert records(done)[0]["id"] == "Größl 花"


def test_markup_in_names_and_text_is_only_text(tmp_path: Path) -> None:
    recipient = note()["recipient"]
    assert isinstance(recipient, dict)
    recipient = {**recipient, "name": "<b>Ann & Bo</b>"}
    text = "Dear Ann & Bo,\n\nThank you for <b>everything</b>.\n\nSincerely,\nRobin"
    job = json.dumps(note(recipient=recipient, text=text)).encode()
    assert run("render", "-", cwd=tmp_path, job=job).returncode == 0
    card = words((tmp_path / "N1-card.pdf").read_bytes())
    envelope = words((tmp_path / "N1-envelope.pdf").read_bytes())
    assert "<b>everything</b>" in card
    assert "<B>ANN & BO</B>" in envelope.upper()


def test_an_email_note_has_no_card_and_says_so(tmp_path: Path) -> None:
    job = [note("mail", medium="email", sender=None, recipient=None), note("card")]
    done = run("render", "-", cwd=tmp_path, job=json.dumps(job).encode())
    assert done.returncode == 1
    assert done.stderr == (
        "line 1: mail: This note goes by e-mail, so no card is made.\n"
    )
    mail, card = records(done)
    assert mail["files"] == []
    assert [f["check"] for f in mail["findings"]] == ["goes_by_email"]
    assert card["findings"] == []
    assert names(tmp_path) == ["card-card.pdf", "card-envelope.pdf"]


def modules_after(*arguments: str) -> set[str]:
    """The modules that a command has imported by the time it ends."""
    code = "import sys; from planner.cli import main; main(sys.argv[1:]); "
    code += "print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


def test_rendering_never_imports_qt_or_the_database(tmp_path: Path) -> None:
    found = modules_after("render", str(SAMPLE), "-o", str(tmp_path))
    assert "uharfbuzz" in found
    assert found.isdisjoint(
        {"PySide6", "shiboken6", "sqlcipher3", "keyring", "pypdfium2", "icalendar"}
    )


def test_the_version_comes_without_anything_heavy() -> None:
    found = modules_after("--version")
    assert found.isdisjoint({"reportlab", "uharfbuzz", "PySide6", "planner.layout"})


def test_how_a_card_is_printed_is_part_of_the_job(tmp_path: Path) -> None:
    stationery = {
        "card": "a2-fold-side",
        "sheet": "letter-two-up",
        "marks": True,
        "front": "sprig",
        "front_line": "With thanks",
    }
    job = json.dumps(note(stationery=stationery)).encode()
    done = run("render", "-", cwd=tmp_path, job=job)
    assert (done.returncode, done.stderr) == (0, "")
    card = (tmp_path / "N1-card.pdf").read_bytes()
    (first, second) = PdfReader(io.BytesIO(card)).pages
    assert (float(first.mediabox.width), float(first.mediabox.height)) == (612, 792)
    assert first.extract_text().count("With thanks") == 2
    assert second.extract_text().count("Dear Ms. Ortiz") == 2


def test_a_note_written_by_hand_gets_a_guide_and_an_envelope(tmp_path: Path) -> None:
    job = json.dumps(note(stationery={"by_hand": True})).encode()
    done = run("render", "-", cwd=tmp_path, job=job)
    assert (done.returncode, done.stderr) == (0, "")
    assert names(tmp_path) == ["N1-envelope.pdf", "N1-guide.pdf"]
    assert "sourdough" in words((tmp_path / "N1-guide.pdf").read_bytes())


def test_what_to_put_on_the_letter_is_told_and_is_no_finding(tmp_path: Path) -> None:
    done = run("render", "-", cwd=tmp_path, job=json.dumps(note()).encode())
    (record,) = records(done)
    assert record["findings"] == []
    posting = record["posting"]
    assert posting["advice"] == "Put one Forever stamp on it."
    assert 8 < posting["grams"] < 15
    assert 0.2 < posting["thickness_mm"] < 1.5


def test_a_square_envelope_is_a_finding_with_its_remedy(tmp_path: Path) -> None:
    job = json.dumps(note(stationery={"card": "square6-flat"})).encode()
    done = run("render", "-", cwd=tmp_path, job=job)
    assert done.returncode == 1
    assert "butterfly" in done.stderr
    (finding,) = records(done)[0]["findings"]
    assert finding["check"] == "letter_odd_shape"


@pytest.mark.parametrize(
    ("stationery", "words_"),
    [
        ({"sheet": "letter-nine-up"}, "no sheet called “letter-nine-up”"),
        ({"sheet": "a4-two-up"}, "does not come out of the sheet"),
        ({"front": "unicorn"}, "no front called “unicorn”"),
        ({"marks": "yes"}, "“stationery.marks” has to be true or false"),
    ],
)
def test_choices_that_do_not_go_together_are_refused(
    tmp_path: Path, stationery: dict[str, object], words_: str
) -> None:
    job = json.dumps(note(stationery=stationery)).encode()
    for how in ([], ["--combined"]):
        done = run("render", "-", *how, cwd=tmp_path, job=job)
        assert done.returncode == 1
        assert words_ in done.stderr
        assert "Traceback" not in done.stderr
