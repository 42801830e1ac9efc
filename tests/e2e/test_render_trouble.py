"""``render`` when something is wrong: a sentence each, and the good notes anyway."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.command import COMMAND, SAMPLE, environment, note, records, run

if sys.platform != "win32":
    import resource

pytestmark = pytest.mark.e2e
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


def job_of(*notes: object) -> bytes:
    return "\n".join(json.dumps(each) for each in notes).encode()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def said(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()


BAD: list[tuple[dict[str, object], str]] = [
    (note(stationary={}), "unknown key “stationary”; did you mean “stationery”?"),
    (note(text=None), "the key “text” is missing"),
    (note(sender=None), "the key “sender” is missing; a card needs it"),
    (note(recipient=None), "the key “recipient” is missing; a card needs it"),
    (note(text=["a"]), "“text” has to be text, not a list"),
    (note(locale="English"), "“locale” has to be a language"),
    (note("../N2"), "“id” names files, so it can't hold / \\ : * ? \" < > or |"),
    (note(medium="fax"), "“medium” has to be one of card, email, not “fax”"),
    (note(interview={"kind": "chat"}), "“interview.kind” has to be one of"),
    (note(interview={"date": "soon"}), "“interview.date” has to be a day"),
    (
        note(stationery={"card": "b9"}),
        "“stationery.card”: There is no card called “b9”. Choose one of: ",
    ),
    (
        note(stationery={"envelope": "b9"}),
        "“stationery.envelope”: There is no envelope called “b9”. Choose one of: ",
    ),
    (
        note(stationery={"face": "Comic"}),
        "“stationery.face”: There is no face called “Comic”. Choose one of: ",
    ),
]


@pytest.mark.parametrize("how", [[], ["--combined"]], ids=["each", "combined"])
def test_bad_notes_get_a_sentence_and_spare_the_others(
    tmp_path: Path, how: list[str]
) -> None:
    numbered = ({**bad, "id": f"{bad['id']}.{n}"} for n, (bad, _) in enumerate(BAD))
    job = job_of(note("N0"), *numbered, note("N99"))
    done = run("render", "-", *how, cwd=tmp_path, job=job)
    assert done.returncode == 1
    lines = sorted(said(done), key=line_number)
    for number, (line, (_, sentence)) in enumerate(zip(lines, BAD, strict=True), 2):
        assert line.startswith(f"line {number}: {sentence}")
    assert [record["id"] for record in records(done)] == ["N0", "N99"]
    ids = ["cards", "envelopes"] if how else ["N0-card", "N0-envelope"]
    ids += [] if how else ["N99-card", "N99-envelope"]
    assert names(tmp_path) == [f"{id_}.pdf" for id_ in ids]


def test_a_second_note_of_an_id_does_not_overwrite_the_first(tmp_path: Path) -> None:
    second = note("n1", text="Dear Ms. Ortiz,\n\nAnother.\n\nSincerely,\nRobin")
    done = run("render", "-", cwd=tmp_path, job=job_of(note("N1"), second))
    assert done.returncode == 1
    assert said(done) == [
        "line 2: the id “n1” is there twice and would overwrite its files"
    ]
    assert names(tmp_path) == ["N1-card.pdf", "N1-envelope.pdf"]


def line_number(sentence: str) -> int:
    return int(sentence.removeprefix("line ").partition(":")[0])


def test_broken_json_in_line_7(tmp_path: Path) -> None:
    lines = job_of(*(note(f"N{n}") for n in range(1, 10))).split(b"\n")
    lines[6] = lines[6][:200]
    done = run("render", "-", cwd=tmp_path, job=b"\n".join(lines))
    assert done.returncode == 1
    (line,) = said(done)
    assert line.startswith("line 7: this is not JSON: ")
    assert len(records(done)) == 8
    assert len(names(tmp_path)) == 16


@pytest.mark.parametrize(
    ("job", "sentence"),
    [
        (b"", "line 1: there is no note in this job"),
        (b"[]", "line 1: there is no note in this job"),
        (b"{", "line 1: this is not JSON: "),
        (b"[" * 100_000, "line 1: the brackets are nested too deeply"),
        (b'{"text": "M\xfcnchen"}', "line 1: this is not UTF-8 text"),
        (b'{"text": NaN}', "line 1: “text” has to be text"),
        (b'{"text": "a", "text": "b"}', "line 1: the key “text” is there twice"),
    ],
)
def test_a_job_without_a_good_note_leaves_no_file(
    tmp_path: Path, job: bytes, sentence: str
) -> None:
    out = tmp_path / "out"
    done = run("render", "-", "-o", str(out), job=job)
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = said(done)
    assert line.startswith(sentence)
    assert not out.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["render"],
        ["render", "no such file"],
        ["render", "."],
        ["render", "-", "--sideways"],
        ["render", "-", "-o"],
        ["print", "-"],
    ],
)
def test_wrong_use_is_one_line_and_exit_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(said(done)) == 1


def test_a_file_in_utf16_is_named(tmp_path: Path) -> None:
    job = tmp_path / "job.json"
    job.write_bytes(json.dumps(note()).encode("utf-16"))
    done = run("render", str(job), cwd=tmp_path)
    assert done.returncode == 2
    assert said(done) == [
        f"“{job}” could not be read: it is UTF-16 text; save it as UTF-8. "
        "Choose another file."
    ]


def test_a_note_of_five_thousand_words_is_set_as_far_as_it_goes(tmp_path: Path) -> None:
    text = "Dear Ms. Ortiz,\n\n" + "thank you again and again " * 1_000 + "end."
    done = run("render", "-", cwd=tmp_path, job=job_of(note(text=text)))
    assert done.returncode == 1
    (line,) = said(done)
    assert line.startswith("line 1: N1: The note is ")
    (record,) = records(done)
    assert isinstance(record["overset"], str)
    assert record["overset"].endswith("end.")
    assert record["lines_left"] == 0
    assert names(tmp_path) == ["N1-card.pdf", "N1-envelope.pdf"]


def test_a_character_without_a_glyph_is_named(tmp_path: Path) -> None:
    text = "Dear Ms. Ortiz,\n\nThank you \U0010fffd.\n\nSincerely,\nRobin"
    done = run("render", "-", cwd=tmp_path, job=job_of(note(text=text)))
    assert done.returncode == 1
    (line,) = said(done)
    assert "U+10FFFD" in line
    assert names(tmp_path) == ["N1-card.pdf", "N1-envelope.pdf"]


def test_an_address_of_nine_lines_is_a_finding(tmp_path: Path) -> None:
    recipient = note()["recipient"]
    assert isinstance(recipient, dict)
    address = {**recipient["address"], "street": [f"Room {n}" for n in range(9)]}
    job = job_of(note(recipient={**recipient, "address": address}))
    done = run("render", "-", cwd=tmp_path, job=job)
    assert done.returncode == 1
    assert "The delivery address" in said(done)[0]
    assert names(tmp_path) == ["N1-card.pdf", "N1-envelope.pdf"]


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.write_text("here first", encoding="utf-8")
    done = run("render", str(SAMPLE), "-o", str(place))
    assert done.returncode == 1
    (line,) = said(done)
    assert line.startswith(f"“{place}” could not be written: ")
    assert place.read_text(encoding="utf-8") == "here first"


@posix_only
@pytest.mark.skipif(
    sys.platform != "win32" and os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_without_leave_to_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = run("render", str(SAMPLE), "-o", str(tmp_path))
    tmp_path.chmod(0o700)
    assert done.returncode == 1
    assert "could not be written: permission denied" in said(done)[0]
    assert names(tmp_path) == []


def in_a_small_world(folder: Path, options: str, *arguments: str) -> list[str]:
    """A command line that runs with a file system of its own on ``folder``."""
    mount = f'mount -t tmpfs -o {options} none "$0" && shift 0 && exec "$@"'
    return ["unshare", "-rm", "sh", "-c", mount, str(folder), *arguments]


@pytest.fixture
def can_mount(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare")
    test = subprocess.run(
        in_a_small_world(tmp_path, "size=64k", "true"), capture_output=True, check=False
    )
    if test.returncode:
        pytest.skip("this user may not mount a small disk")


@pytest.mark.usefixtures("can_mount")
@pytest.mark.parametrize("how", ["", "--combined"])
def test_a_full_disk_leaves_whole_files_only(tmp_path: Path, how: str) -> None:
    disk, whole, copy = (tmp_path / name for name in ("disk", "whole", "copy"))
    disk.mkdir()
    run("render", str(SAMPLE), "-o", str(whole), *how.split())
    command = " ".join((*COMMAND, "render", str(SAMPLE), "-o", str(disk), how))
    script = f"{command}; code=$?; cp -a {disk} {copy}; exit $code"
    done = subprocess.run(
        in_a_small_world(disk, "size=20k", "sh", "-c", script),
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    (line,) = said(done)
    assert "could not be written: no space left on device" in line
    left = names(copy)
    assert len(left) < len(names(whole))
    assert len(left) % 2 == 0
    assert all((copy / n).read_bytes() == (whole / n).read_bytes() for n in left)
    assert [f for r in records(done) for f in r["files"]] == [
        str(disk / name) for name in left
    ]


@pytest.mark.usefixtures("can_mount")
def test_a_disk_that_can_only_be_read(tmp_path: Path) -> None:
    command = [*COMMAND, "render", str(SAMPLE), "-o", str(tmp_path)]
    done = subprocess.run(
        in_a_small_world(tmp_path, "ro", *command),
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    (line,) = said(done)
    assert "could not be written: read-only file system" in line


@posix_only
def test_a_limit_on_file_sizes_is_a_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "render", str(SAMPLE), "-o", str(tmp_path)],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=_limit_files,
    )
    assert done.returncode == 1
    assert "could not be written: file too large" in said(done)[0]
    assert names(tmp_path) == []


def _limit_files() -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))


@posix_only
def test_when_nobody_reads_any_more_it_ends_quietly(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*COMMAND, "render", str(SAMPLE), "-o", str(tmp_path)],
        env=environment(),
        stdout=writer,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_when_the_output_is_full_it_says_so(tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*COMMAND, "render", str(SAMPLE), "-o", str(tmp_path)],
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        "The results could not be printed: no space left on device.\n"
    )


@posix_only
def test_a_closed_standard_input_is_a_sentence(tmp_path: Path) -> None:
    command = " ".join((*COMMAND, "render", "-", "-o", str(tmp_path), "<&-"))
    done = subprocess.run(
        ["sh", "-c", command],
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "standard input" in said(done)[0]
