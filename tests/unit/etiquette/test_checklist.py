"""The checklist: what it ticks by itself, what it leaves to the writer, and why."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.note import Medium
from planner.etiquette.checklist import (
    Judgement,
    NoteFacts,
    Step,
    judge,
    read_items,
)

FILE = Path(__file__).parents[3] / "resources" / "etiquette" / "checklist.en.toml"
ITEMS = read_items(FILE.read_text(encoding="utf-8"))

FACTS = NoteFacts(
    text=(
        "Dear Ms. Ortiz,\n\nThank you for showing me the bakery on Tuesday, and for "
        "letting me taste the rye before the doors opened. A sourdough starter that "
        "has been kept since 1998 says more about a place than any brochure could.\n\n"
        "I look forward to hearing from you.\n\nWith kind regards,\nRobin Castellanos"
    ),
    recipient_name="Maya Ortiz",
    honorific="Ms",
    company="Larkspur Bakery",
    high_points=("sourdough starter kept since 1998", "tasting the rye"),
    common_ground="both row at dawn",
    sender_name="Robin Castellanos",
    other_companies=("Northside Zoo", "Spring"),
)


def judged(item: str, facts: NoteFacts) -> Judgement:
    return next(j for j in judge(ITEMS, facts) if j.item.id == item)


def ticked(item: str, facts: NoteFacts) -> bool | None:
    return judged(item, facts).ticked


def with_body(body: str) -> NoteFacts:
    return replace(FACTS, text=f"Dear Ms. Ortiz,\n\n{body}\n\nSincerely,\nRobin")


def with_salutation(line: str, **facts: str) -> NoteFacts:
    text = f"{line}\n\nThank you for the talk.\n\nSincerely,\nRobin"
    return replace(FACTS, text=text, recipient_name=facts.get("name", "Maya Ortiz"),
                   honorific=facts.get("title", "Ms"),
                   addressed_as=facts.get("form", ""))  # fmt: skip


def test_every_step_has_an_item_and_the_order_is_theirs() -> None:
    order = list(Step)
    steps = [order.index(item.step) for item in ITEMS]
    assert steps == sorted(steps)
    assert set(steps) == set(range(len(order)))
    assert 14 <= len(ITEMS) <= 19


def test_words_are_calm_sentences() -> None:
    for item in ITEMS:
        assert not item.text.endswith(".")
        assert item.reason.endswith(".")
        assert "!" not in item.text + item.reason + "".join(item.why.values())
        assert all(sentence.endswith(".") for sentence in item.why.values())


def test_a_good_note_is_ticked_wherever_the_program_can_know() -> None:
    facts = replace(FACTS, fits=True, sent=True)
    left = {j.item.id for j in judge(ITEMS, facts) if j.ticked is not True}
    assert left == {i.id for i in ITEMS if not i.judge}
    assert all(j.why for j in judge(ITEMS, facts) if j.item.judge)


def test_nothing_is_ticked_for_an_empty_note() -> None:
    judgements = judge(ITEMS, NoteFacts())
    assert [j.item.id for j in judgements if j.ticked] == []
    assert [j.why for j in judgements if j.item.id == "thanks"] == [
        "Nothing is written yet."
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I am grateful for the morning you gave me.", True),
        ("I appreciated your candour.", True),
        ("I am much obliged to you for the tour.", True),
        ("Herzlichen Dank für das Gespräch.", True),
        ("It was a pleasure to meet you and see the lab.", False),
        ("Thanks to the new lift, the tour was quick.", False),
        ("It is a thankless job.", False),
    ],
)
def test_thanks(body: str, expected: bool) -> None:
    assert ticked("thanks", with_body(body)) is expected


def test_thanks_in_the_close_alone_are_none() -> None:
    text = "Dear Ms. Ortiz,\n\nIt was good to see the ovens.\n\nWith thanks,\nRobin"
    assert ticked("thanks", replace(FACTS, text=text)) is False


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I keep thinking of the bus trials by the harbour.", True),
        ("Running buses at night in the harbor district is bold.", True),
        ("Your rowing before dawn sounds familiar.", True),
        ("The visit gave me a good picture of the firm.", False),
    ],
)
def test_one_thing_that_only_this_talk_had(body: str, expected: bool) -> None:
    facts = replace(
        with_body(body), high_points=("night-time bus trial in the harbour district",)
    )
    assert ticked("particular", facts) is expected


def test_nothing_noted_leaves_it_to_the_writer() -> None:
    facts = replace(FACTS, high_points=(), common_ground="")
    assert ticked("particular", facts) is None
    assert ticked("high_points_noted", facts) is False


def test_a_phrase_without_spaces_is_found_as_it_is() -> None:
    facts = replace(
        with_body("昨日のパン工房を思い出します。"), high_points=("パン工房",)
    )
    assert ticked("particular", facts) is True


@pytest.mark.parametrize(
    ("line", "facts", "expected"),
    [
        ("Dear Ms. Ortiz,", {}, True),
        ("Dear Maya,", {}, True),
        ("Dear Maya Ortiz,", {}, True),
        ("Dear Ms. ORTIZ,", {}, True),
        ("Dear Mai,", {"name": "Tran Thi Mai"}, True),
        ("Dear Jo,", {"name": "Jo Ann Field"}, True),
        ("Dear Bobby,", {"name": "Robert Frey", "form": "Bobby"}, True),
        ("Dear Ms. O’Brien,", {"name": "Una O'Brien"}, True),
        ("Sehr geehrte Frau Dr. Größl,", {"name": "Dr. Jördis Größl"}, True),
        ("Dear Professor Ito,", {"name": "Ken Ito", "title": "Prof."}, True),
        ("Dear Mr. Gerarghty,", {"name": "Sean Geraghty", "title": "Mr"}, False),
        ("Dear Ms Sorensen,", {"name": "Liv Sørensen"}, False),
        ("Dear Petra,", {"name": "Pauline Frey"}, False),
        ("Dear Recruiter,", {}, False),
        ("Dear ms. ortiz,", {}, False),
        ("Dear Mr. Ortiz,", {}, False),
        ("Dear Mrs. Liang,", {"name": "Susan Liang", "title": "Dr."}, False),
        ("Thank you for everything.", {}, False),
        ("Dear Ms. Ortiz Garcia,", {}, None),
        ("Dear Ms. Ortiz,", {"name": ""}, None),
    ],
)
def test_the_name_in_the_salutation(
    line: str, facts: dict[str, str], expected: bool | None
) -> None:
    assert ticked("name_right", with_salutation(line, **facts)) is expected


def test_the_reason_quotes_both_spellings() -> None:
    facts = with_salutation("Dear Mr. Gerarghty,", name="Sean Geraghty", title="Mr")
    why = judged("name_right", facts).why
    assert why == "The text says “Gerarghty”; the name is “Sean Geraghty”."


def test_a_slip_after_an_honorific_in_the_body_counts() -> None:
    assert ticked("name_right", with_body("Please thank Ms. Ortis again.")) is False
    assert ticked("name_right", with_body("Mr. Frayne introduced me.")) is True
    assert ticked("name_right", with_body("I liked Ms. Ortiz's oven.")) is True


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("I would like to work at Larkspur Bakery.", True),
        ("Larkspur Bakery’s ovens are warm.", True),
        ("The ovens are warm.", True),
        ("A spring festival in town.", True),
        ("Spring comes early.", True),
        ("I would like to work at Larkspar Bakery.", False),
        ("I look forward to joining Northside Zoo.", False),
        ("When I worked at Northside Zoo, we baked.", None),
    ],
)
def test_the_company(body: str, expected: bool | None) -> None:
    assert ticked("company_right", with_body(body)) is expected


@pytest.mark.parametrize(
    "body",
    [
        "I dropped off some brownies for the team.",
        "The next round of cappuccinos is on me.",
        "You will find a small voucher inside.",
        "I have left a bottle of wine with the porter.",
        "Let me treat you to lunch.",
        "Let’s be friends on Facebook.",
        "I now follow you on X.",
        "Do connect with me on LinkedIn.",
        "Please accept my invitation.",
        "I'll phone on Wednesday to hear the news.",
        "I will call you next week.",
        "Expect a call from me.",
        "I am going to swing by your office.",
        "I will follow up with you on Friday.",
    ],
)
def test_what_restraint_forbids(body: str) -> None:
    judgement = judged("restraint", with_body(body))
    assert judgement.ticked is False
    assert judgement.why.startswith("“")


@pytest.mark.parametrize(
    "body",
    [
        "The gifted programme is run by Ms Gift.",
        "You have a gift for plain speech, and the gift shop shows it.",
        "The flower market account and chocolate line three came up.",
        "I would be happy to send the plan of the flower hall.",
        "Following our conversation, I read about the LinkedIn campaign you ran.",
        "Our Instagram numbers and a shelf with a following.",
        "Please call me if you need references.",
        "Our call on Monday was about the call centre.",
        "I'd call it brave to be on-call for a year.",
        "I will call on what I learnt there.",
        "I look forward to hearing from you.",
    ],
)
def test_what_restraint_allows(body: str) -> None:
    assert judged("restraint", with_body(body)).why == "None is mentioned."


@pytest.mark.parametrize(
    "body",
    [
        "Could you tell me what the post pays?",
        "My salary expectation is modest.",
        "How many vacation days are there?",
        "Is there a relocation allowance?",
    ],
)
def test_pay_is_left_out(body: str) -> None:
    assert ticked("no_pay", with_body(body)) is False


@pytest.mark.parametrize(
    "body",
    [
        "You run payroll for nine counties.",
        "The benefits to patients are plain.",
        "It taught me to pay attention.",
        "Your pay equity study and the bonus track on the record.",
    ],
)
def test_words_that_only_look_like_pay_are_left_alone(body: str) -> None:
    assert ticked("no_pay", with_body(body)) is True


@pytest.mark.parametrize(
    ("count", "medium", "expected"),
    [
        (34, Medium.CARD, False),
        (35, Medium.CARD, True),
        (150, Medium.CARD, True),
        (151, Medium.CARD, False),
        (151, Medium.EMAIL, True),
        (221, Medium.EMAIL, False),
    ],
)
def test_length(count: int, medium: Medium, expected: bool) -> None:
    facts = replace(with_body("word " * count), medium=medium)
    assert ticked("short", facts) is expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Sincerely,\nRobin Castellanos", True),
        ("Sincerely,\nRobin", True),
        ("Mit freundlichen Grüßen\nRobin Castellanos", True),
        ("Sincerely,", None),
        ("Sincerely,\nMaya Ortiz", False),
        ("I look forward to it.", False),
    ],
)
def test_signed_off(end: str, expected: bool | None) -> None:
    text = f"Dear Ms. Ortiz,\n\nThank you for the talk.\n\n{end}"
    assert ticked("signed_off", replace(FACTS, text=text)) is expected


def test_an_email_has_to_carry_the_name() -> None:
    text = "Dear Ms. Ortiz,\n\nThank you for the talk.\n\nSincerely,"
    facts = replace(FACTS, text=text, medium=Medium.EMAIL)
    assert ticked("signed_off", facts) is False


def test_nearly_the_same_note_to_a_colleague_is_noticed() -> None:
    swapped = FACTS.text.replace("Ms. Ortiz", "Mr. Hargreaves")
    other = "Dear Mr. Hargreaves,\n\nThank you for the hour beside the ovens and the "
    other += "story of the window.\n\nSincerely,\nRobin Castellanos"
    assert ticked("own_words", replace(FACTS, peer_texts=(other, swapped))) is False
    assert ticked("own_words", replace(FACTS, peer_texts=(other,))) is True
    assert ticked("own_words", replace(FACTS, peer_texts=("",))) is True


def test_fit_and_post_are_told_from_outside() -> None:
    assert ticked("fits", FACTS) is None
    assert ticked("fits", replace(FACTS, fits=False)) is False
    assert ticked("resting", replace(FACTS, sent=True)) is True


def test_braces_in_a_note_are_only_text() -> None:
    facts = replace(with_body("{name} {0}"), high_points=("{name} {0} {", "}"))
    assert judged("particular", facts).why == "It takes up “{name} {0} {”."


texts = st.text(max_size=300) | st.lists(
    st.sampled_from(
        ["Dear", "Ms.", "Ortiz", "Larkspur", "Bakery", "call", "I'll", "you", "thanks",
         "to", "\n\n", ",", ".", "Sincerely,", "Robin", "é", "'s", "-", "X", "  "]
    ),
    max_size=60,
).map(" ".join)  # fmt: skip


@given(texts, texts, texts)
def test_no_text_makes_a_judge_fail(text: str, name: str, other: str) -> None:
    facts = NoteFacts(
        text=text,
        recipient_name=name,
        honorific=other,
        company=name,
        high_points=(other,),
        sender_name=other,
        other_companies=(other,),
        peer_texts=(other,),
    )
    assert len(judge(ITEMS, facts)) == len(ITEMS)


@pytest.mark.parametrize(
    "text", ["I will " * 2_500, "a" * 100_000, "I'll x " * 5_000, "Ms. Ortis " * 2_500]
)
def test_a_very_long_note_is_judged_in_time(text: str) -> None:
    start = time.process_time()
    judge(ITEMS, replace(FACTS, text=f"Dear Ms. Ortiz,\n\n{text}"))
    assert time.process_time() - start < 2


def item(more: str) -> str:
    head = 'id = "a"\nstep = "write"\ntext = "b"\nreason = "c."'
    return f"[[item]]\n{head}\n{more}\n"


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("", "The checklist has no item."),
        ("[[item", "The checklist is not TOML"),
        ('[[item]]\nid = "a"', "The item “a” has no “step”."),
        (item("").replace("write", "sing"), "The item “a” has no step “sing”."),
        (item("") * 2, "The checklist has the item “a” twice."),
        (item('judge = "x"'), "The item “a” has an unknown judge “x”."),
        (item('judge = "fits"'), "The item “a” lacks the sentence “unknown”."),
        (item("phrases = [1]"), "The item “a” has a list that is not of texts."),
    ],
)
def test_a_checklist_that_makes_no_sense_is_refused(toml: str, sentence: str) -> None:
    with pytest.raises(ValueError) as caught:
        read_items(toml)
    assert str(caught.value).startswith(sentence)
