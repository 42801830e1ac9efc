"""The JOB reader: what it reads, and what it says about everything else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.interview import InterviewKind
from planner.domain.note import Medium
from planner.exchange.job import Job, JobError, missing_for_paper, read_jobs

FULL = {
    "id": "N1",
    "locale": "en-US",
    "medium": "card",
    "sender": {
        "name": "Robin Castellanos",
        "address": {
            "street": ["48 Alder Ct"],
            "city": "Madison",
            "region": "WI",
            "postal_code": "53703",
            "country": "US",
        },
    },
    "recipient": {
        "honorific": "Ms",
        "name": "Maya Ortiz",
        "job_title": "Owner",
        "organization": "Larkspur Bakery",
        "address": {
            "street": ["120 N Main St", "Ste 400"],
            "city": "Springfield",
            "region": "IL",
            "postal_code": "62701",
            "country": "US",
        },
    },
    "interview": {
        "date": "2026-11-17",
        "kind": "in_person",
        "company": "Larkspur Bakery",
        "role": "Baker",
        "high_points": ["sourdough starter kept since 1998"],
        "common_ground": "both row at dawn",
        "other_companies": ["Northside Zoo"],
    },
    "peer_notes": ["text of a note to a fellow interviewer"],
    "stationery": {"card": "a2-fold-top", "envelope": "a2", "face": "EB Garamond"},
    "text": "Dear Ms. Ortiz,\n\nThank you.\n\nWith kind regards,\nRobin Castellanos",
}


def jobs(text: str) -> list[Job]:
    return [entry for entry in read_jobs(text) if isinstance(entry, Job)]


def errors(text: str) -> list[str]:
    return [str(entry) for entry in read_jobs(text) if isinstance(entry, JobError)]


def the_job(text: str) -> Job:
    assert errors(text) == []
    (job,) = jobs(text)
    return job


def test_every_key_arrives_where_it_belongs() -> None:
    job = the_job(json.dumps(FULL))
    assert job.piece.id == "N1"
    assert job.piece.text == FULL["text"]
    assert job.piece.sender.name == "Robin Castellanos"
    assert job.piece.sender.address.street == ("48 Alder Ct",)
    assert job.piece.recipient.honorific == "Ms"
    assert job.piece.recipient.organization == "Larkspur Bakery"
    assert job.piece.recipient.address.street == ("120 N Main St", "Ste 400")
    assert job.piece.recipient.address.postal_code == "62701"
    assert job.piece.stationery.card == "a2-fold-top"
    assert job.piece.stationery.face == "EB Garamond"
    assert job.medium is Medium.CARD
    assert job.conversation.on == date(2026, 11, 17)
    assert job.conversation.kind is InterviewKind.IN_PERSON
    assert job.conversation.high_points == ("sourdough starter kept since 1998",)
    assert job.conversation.other_companies == ("Northside Zoo",)
    assert job.peer_notes == ("text of a note to a fellow interviewer",)
    assert missing_for_paper(job) == ()


def test_only_text_is_required_to_read() -> None:
    job = the_job('{"text": "Thank you."}')
    assert job.piece.id == "N1"
    assert job.piece.locale == "en-US"
    assert [error.key for error in missing_for_paper(job)] == ["sender", "recipient"]


@pytest.mark.parametrize(
    ("sender", "recipient", "key"),
    [
        ("{}", '{"name": "M"}', "sender"),
        ('{"address": {"city": "Madison"}}', '{"name": "M"}', "sender.name"),
        ('{"name": "R"}', '{"job_title": "Owner"}', "recipient.name"),
    ],
)
def test_what_a_card_needs_is_named(sender: str, recipient: str, key: str) -> None:
    job = the_job(f'{{"text": "a", "sender": {sender}, "recipient": {recipient}}}')
    assert [str(error) for error in missing_for_paper(job)] == [
        f"line 1: the key “{key}” is missing; a card needs it"
    ]


def test_a_card_to_an_organization_needs_no_name() -> None:
    text = '{"text": "a", "sender": {"name": "R"}, "recipient": {"organization": "L"}}'
    assert missing_for_paper(the_job(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        '{"text":"a"}\n{"text":"b"}\n{"text":"c"}\n',
        '[{"text":"a"},{"text":"b"},{"text":"c"}]',
        '[\n {\n  "text": "a"\n },\n {"text":"b"},\n {"text":"c"}\n]',
        '{\n"text":"a"\n}\n{\n"text":"b"\n} {"text":\n"c"}',
        '\r\n{"text":"a"}\r\n\r\n{"text":"b"}\r\n{"text":"c"}',
        '\ufeff{"text":"a"}\n{"text":"b"}\n{"text":"c"}',
    ],
    ids=["lines", "list", "pretty list", "objects", "CRLF", "byte order mark"],
)
def test_all_forms_of_a_job_are_read(text: str) -> None:
    assert [(j.piece.id, j.piece.text) for j in jobs(text)] == [
        ("N1", "a"),
        ("N2", "b"),
        ("N3", "c"),
    ]
    assert errors(text) == []


def test_entries_of_a_list_know_their_lines() -> None:
    text = '[\n\n  {"text": "a"},\n  {\n   "text":\n "b"},\n{"text": "c"}]'
    assert [job.line for job in jobs(text)] == [3, 4, 7]


def test_a_line_separator_inside_a_text_does_not_count_as_a_line() -> None:
    text = '{"text":"a\u2028b"}\n{"txt":"c"}'
    assert [job.piece.text for job in jobs(text)] == ["a\u2028b"]
    assert errors(text)[0].startswith("line 2: unknown key “txt”")


def test_broken_json_in_line_7_spares_the_others() -> None:
    lines = [f'{{"id": "A{n}", "text": "t"}}' for n in range(1, 10)]
    lines[6] = '{"id": "A7", "text": '
    text = "\n".join(lines)
    assert errors(text) == ["line 7: this is not JSON: expecting value"]
    assert [job.piece.id for job in jobs(text)] == [
        f"A{n}" for n in range(1, 10) if n != 7
    ]


def test_a_broken_entry_of_a_list_spares_the_others() -> None:
    text = '[\n{"text": "a"},\n{"text": "b" "id": 1},\n{"text": "c"}\n]'
    assert [job.piece.text for job in jobs(text)] == ["a", "c"]
    assert errors(text) == ["line 3: this is not JSON: expecting ',' mark"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "line 1: there is no note in this job"),
        ("\n \n", "line 1: there is no note in this job"),
        ("[]", "line 1: there is no note in this job"),
        ("[", "line 1: the list has no closing “]”"),
        ("{}", "line 1: the key “text” is missing"),
        ("7", "line 1: a note has to be an object in braces"),
        ('[[{"text": "a"}]]', "line 1: a note has to be an object in braces"),
        ('{"text": ""}', "line 1: the key “text” is empty"),
        ('{"text": " \\n\\u0007"}', "line 1: the key “text” is empty"),
        ('{"text": null}', "line 1: the key “text” is missing"),
        ('{"text": 7}', "line 1: “text” has to be text, not a number"),
        ('{"text": true}', "line 1: “text” has to be text, not true"),
        (
            '{"text": NaN}',
            "line 1: “text” has to be text, not a number too large or undefined",
        ),
        ('{"text": "a", "text": "b"}', "line 1: the key “text” is there twice"),
        ('{"text": "\\ud83d"}', "line 1: “text” holds half a character"),
        (
            '{"text": "a", "stationary": {}}',
            "line 1: unknown key “stationary”; did you mean “stationery”?",
        ),
        (
            '{"text": "a", "sender": {"adress": {}}}',
            "line 1: unknown key “adress” in “sender”; did you mean “address”?",
        ),
        (
            '{"text": "a", "recipient": {"address": {"zzz": ""}}}',
            "line 1: unknown key “zzz” in “recipient.address”",
        ),
        (
            '{"text": "a", "sender": "Robin"}',
            "line 1: “sender” has to be an object in braces, not text",
        ),
        (
            '{"text": "a", "interview": {"high_points": "one"}}',
            "line 1: “interview.high_points” has to be a list of texts, not text",
        ),
        (
            '{"text": "a", "peer_notes": ["b", 3]}',
            "line 1: “peer_notes” has to be text, not a number",
        ),
        (
            '{"text": "a", "medium": "fax"}',
            "line 1: “medium” has to be one of card, email, not “fax”",
        ),
        (
            '{"text": "a", "interview": {"kind": "telephone"}}',
            "line 1: “interview.kind” has to be one of in_person, video, phone, group, "
            "informational, trial_shift, not “telephone”; did you mean “phone”?",
        ),
        (
            '{"text": "a", "interview": {"date": "17.11.2026"}}',
            "line 1: “interview.date” has to be a day such as 2026-11-17, "
            "not “17.11.2026”",
        ),
        (
            '{"text": "a", "sender": {"address": {"country": "UK"}}}',
            "line 1: “sender.address.country” is “UK”; write “GB”",
        ),
        (
            '{"text": "a", "sender": {"address": {"country": "usa"}}}',
            "line 1: “sender.address.country” is “usa”; write “US”",
        ),
        (
            '{"text": "a", "recipient": {"address": {"country": "Japan"}}}',
            "line 1: “recipient.address.country” has to be two letters such as US or "
            "DE, not “Japan”",
        ),
        (
            '{"text": "a", "locale": "english"}',
            "line 1: “locale” has to be a language such as en-US or de, not “english”",
        ),
    ],
)
def test_each_fault_has_one_sentence(text: str, sentence: str) -> None:
    assert errors(text) == [sentence]
    assert jobs(text) == []


@pytest.mark.parametrize(
    "id_", ["../N1", "..", ".", ".hidden", "a/b", "a\\b", "C:x", "a\u202eb", "x" * 101]
)
def test_an_id_that_is_no_file_name_is_refused(id_: str) -> None:
    text = json.dumps({"id": id_, "text": "a"})
    (sentence,) = errors(text)
    assert sentence.startswith("line 1: “id” names files, so it can't")


def test_an_empty_id_is_numbered() -> None:
    assert the_job('{"id": " ", "text": "a"}').piece.id == "N1"


@pytest.mark.parametrize(
    ("first", "second"), [("a", "a"), ("A", "a"), ("\u00e9", "e\u0301"), ("N2", "")]
)
def test_a_second_note_never_overwrites_the_first(first: str, second: str) -> None:
    text = "\n".join(json.dumps({"id": i, "text": "t"}) for i in (first, second))
    assert [job.piece.id for job in jobs(text)] == [first]
    assert len(errors(text)) == 1
    assert "is there twice and would overwrite its files" in errors(text)[0]


def test_a_country_may_be_written_small() -> None:
    text = '{"text": "a", "sender": {"address": {"country": "de"}}}'
    assert the_job(text).piece.sender.address.country == "DE"


def test_a_name_stays_on_one_line() -> None:
    text = json.dumps({"text": "a", "sender": {"name": " Robin\n\tCastellanos\x07 "}})
    assert the_job(text).piece.sender.name == "Robin Castellanos"


def test_markup_in_a_name_is_only_text() -> None:
    text = json.dumps({"text": "a", "recipient": {"name": "<b>A & B</b>"}})
    assert the_job(text).piece.recipient.name == "<b>A & B</b>"


def test_all_faults_of_a_note_are_named() -> None:
    text = '{"txt": "a", "sender": {"name": 7}, "medium": "x"}'
    assert len(errors(text)) == 4


def test_a_thousand_unknown_keys_are_summed_up() -> None:
    text = json.dumps({"text": "a", **{f"key{n}": 1 for n in range(1000)}})
    assert len(errors(text)) == 11
    assert errors(text)[-1] == "line 1: 990 more unknown keys"


def test_absurd_depth_is_a_sentence() -> None:
    text = '{"text": ' + "[" * 200_000 + '\n{"text": "b"}'
    assert errors(text) == ["line 1: the brackets are nested too deeply"]
    assert [job.piece.text for job in jobs(text)] == ["b"]


@pytest.mark.parametrize("text", ["{\n" * 100_000, '[{"a":\n' + '{"a":\n' * 100_000])
def test_endless_rubbish_comes_to_an_end(text: str) -> None:
    found = errors(text)
    assert len(found) == 101
    assert found[-1].endswith("too much is broken here; nothing further is read")


def test_bytes_that_are_no_utf8_spoil_their_line_only() -> None:
    text = b'{"text": "M\xfcnchen"}\n{"text": "b"}'.decode("utf-8", "surrogateescape")
    assert errors(text) == ["line 1: this is not UTF-8 text; save the file as UTF-8"]
    assert [job.piece.text for job in jobs(text)] == ["b"]


def test_a_text_of_absurd_length_is_refused() -> None:
    (sentence,) = errors(json.dumps({"text": "a" * 100_001}))
    assert sentence == "line 1: “text” is longer than 100,000 characters"


def test_a_note_of_five_thousand_words_is_read() -> None:
    words = "word " * 5_000
    assert the_job(json.dumps({"text": words})).piece.text == words


def test_many_notes_are_read_one_at_a_time() -> None:
    text = "\n".join(json.dumps({**FULL, "id": f"N{n}"}) for n in range(1, 1001))
    entries = read_jobs(text + "\n{broken")
    first = next(entries)
    assert isinstance(first, Job)
    rest = list(entries)
    assert len(rest) == 1000
    assert isinstance(rest[-1], JobError)
    assert rest[-1].line == 1001


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text() | st.sampled_from(list(FULL)),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*FULL, "name", "x"]), inner, max_size=6)
    ),
    max_leaves=20,
)


@given(st.lists(json_values, max_size=5), st.sampled_from(["\n", ",\n", " "]))
def test_any_json_gives_jobs_or_sentences(values: list[object], between: str) -> None:
    text = between.join(json.dumps(value) for value in values)
    for whole in (text, f"[{text}]"):
        for entry in read_jobs(whole):
            assert "\n" not in str(
                entry.sentence if isinstance(entry, JobError) else ""
            )


@given(st.text(alphabet='{}[]",:\\ntext \n7\udc80\ufeff\x00é', max_size=60))
def test_any_text_gives_jobs_or_sentences(text: str) -> None:
    assert list(read_jobs(text)), "at least one note or one sentence"


def test_the_sample_is_a_good_job() -> None:
    sample = Path(__file__).parents[3] / "resources" / "sample" / "job.json"
    text = sample.read_text(encoding="utf-8")
    assert errors(text) == []
    assert len(jobs(text)) >= 2
    assert all(missing_for_paper(job) == () for job in jobs(text))
    assert {j.piece.sender.address.country for j in jobs(text)} == {"US", "DE"}
