"""Notes in many scripts: set, told, read back, and the same bytes after any history."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.installed import full_press, needs
from tests.pieces import MAYA, piece
from tests.unit.pdf.reading import text

NAMES = (
    "Nguyễn Thị Minh Khai",
    unicodedata.normalize("NFD", "Nguyễn"),
    "Łukasz Żółć",
    "O’Brien-Sørensen",
    "Ξένια Παπαδοπούλου",
    "Оксана Щербак",
    "山田 太郎",
    "김민수",
    "陳大文",
    "محمد",
    "שרה כהן",
    "अनिल शर्मा",
    "สมชาย ใจดี",
)
READ_RIGHT = (
    "Vielen Dank, Łukasz; office, affluent “quotes” – 12 € (AV).",
    "Nguyễn Thị Minh Khai đã gặp.",
    "Σας ευχαριστώ πολύ, ἀρχή.",
    "Спасибо за встречу вчера.",
    "今日はお時間をいただき、誠にありがとうございました。「山田様」",
    "오늘 시간을 내어 주셔서 감사드립니다.",
    "感谢您今天抽出时间与我见面。",
    "धन्यवाद, आपसे मिलकर अच्छा लगा क्षत्रिय।",
    "ขอบคุณมากที่ให้สัมภาษณ์",
)


def squeezed(words: str) -> str:
    return "".join(unicodedata.normalize("NFC", words).split())


@pytest.mark.parametrize("name", NAMES)
def test_a_name_comes_out_on_card_and_envelope(name: str) -> None:
    needs(unicodedata.normalize("NFC", name).replace(" ", ""))
    made = full_press().proof(
        piece(f"Dear {name},\n\nthank you.", recipient=replace(MAYA, name=name))
    )
    assert [f for f in made.findings if f.check == "missing_glyph"] == []
    for pdf in (made.card, made.envelope):
        # Addresses at home are written in capitals.
        shown = squeezed("".join(text(pdf))).upper()
        wanted = squeezed(name).upper()
        # Readers put text that runs to the left into an order of their own.
        assert wanted in shown or set(wanted) <= set(shown)


@pytest.mark.parametrize("words", READ_RIGHT)
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is missing")
def test_left_to_right_scripts_extract_as_typed(words: str) -> None:
    needs(unicodedata.normalize("NFC", words).replace(" ", "")[0])
    card = full_press().proof(piece(words, card="iso-a6-flat")).card
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    by_poppler = subprocess.run(command, input=card, capture_output=True, check=True)
    assert squeezed(by_poppler.stdout.decode()) == squeezed(words)
    assert squeezed("".join(text(card))) == squeezed(words)


@settings(max_examples=5)
@given(st.lists(st.sampled_from(NAMES + READ_RIGHT), max_size=6))
def test_the_same_note_is_the_same_bytes_after_any_history(before: list[str]) -> None:
    note = piece("Dear 山田 太郎 and محمد, 감사 🎉 Ξ.", locale="ja")
    press = full_press()
    for words in before:
        press.proof(piece(words, locale="ko"))
    assert press.proof(note).card == full_press().proof(note).card
