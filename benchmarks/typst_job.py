"""Sets a job with Typst: the yardstick for ``render --combined``, on the same notes.

``python -m benchmarks.typst_job JOB DIR`` writes one PDF of all cards and one of all
envelopes. The ``typst`` wheel is a development tool, in a group of its own.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.processes import ROOT

_FONTS = ROOT / "resources" / "fonts"
_CARDS = """
#set document(date: none)
#set page(width: 11in, height: 4.25in, margin: 0in)
#set text(font: "EB Garamond", size: 12.5pt, lang: "en", hyphenate: false)
#set par(leading: 0.55em, spacing: 1.1em, linebreaks: "optimized")
#for note in json("notes.json") {
  page(place(dx: 5.5in, dy: 1.8in, box(width: 5.5in, align(center,
    text(size: 20pt, "Thank you")))))
  page(place(dx: 6in, dy: 0.5in, box(width: 4.5in, height: 3.25in,
    align(horizon, for part in note.parts { par(part) }))))
}
"""
_ENVELOPES = """
#set document(date: none)
#set page(width: 5.75in, height: 4.375in, margin: 0in)
#set text(font: "Lato", size: 10.5pt, lang: "en", hyphenate: false)
#for note in json("notes.json") {
  page({
    place(dx: 0.3in, dy: 0.3in, stack(spacing: 0.5em, ..note.sender))
    place(dx: 2.3in, dy: 2.1in, stack(spacing: 0.5em, ..note.recipient))
  })
}
"""


def main(job: Path, folder: Path) -> None:
    """Write ``cards.pdf`` and ``envelopes.pdf`` into the folder."""
    import typst

    folder.mkdir(parents=True, exist_ok=True)
    lines = job.read_text(encoding="utf-8").splitlines()
    notes = [_note(json.loads(line)) for line in lines]
    (folder / "notes.json").write_text(json.dumps(notes), encoding="utf-8")
    for name, source in (("cards", _CARDS), ("envelopes", _ENVELOPES)):
        made = folder / f"{name}.typ"
        made.write_text(source, encoding="utf-8")
        typst.compile(
            str(made),
            output=str(folder / f"{name}.pdf"),
            font_paths=[str(_FONTS)],
            ignore_system_fonts=True,
        )


def _note(entry: dict[str, dict[str, object]]) -> dict[str, object]:
    sender, recipient = entry["sender"], entry["recipient"]
    return {
        "parts": str(entry["text"]).split("\n\n"),
        "sender": [sender["name"], *_address(sender["address"])],
        "recipient": [
            f"{recipient['honorific']} {recipient['name']}",
            recipient["organization"],
            *_address(recipient["address"]),
        ],
    }


def _address(address: object) -> list[str]:
    assert isinstance(address, dict)
    place = f"{address['city']} {address['region']}  {address['postal_code']}"
    return [*address["street"], place]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
