"""The tags of a file: which text is a paragraph and which a heading, in order."""

from __future__ import annotations

from collections.abc import Sequence

from planner.layout.page import Role
from planner.pdf.pdf_file import PdfFile

_HEADINGS = frozenset({Role.COVER})


def tag_of(role: Role) -> str:
    """The standard structure type of text in that role."""
    return "H1" if role in _HEADINGS else "P"


class Structure:
    """The structure tree of one file, grown page by page in reading order.

    Its objects are written by hand: a combined file has them by the thousand.
    """

    def __init__(self, file: PdfFile) -> None:
        """Begin with an empty tree in that file."""
        self._file = file
        self._root = file.reserve()
        self._document = file.reserve()
        self._kids: list[str] = []
        self._parents: list[str] = []

    @property
    def next_page(self) -> int:
        """The number by which the next page finds its elements."""
        return len(self._parents)

    def add_page(self, page: str, tags: Sequence[str]) -> None:
        """Add the elements of a page that is referred to so, one for each tag.

        They stand for its marked contents 0, 1 and so on.
        """
        head = f"/P {self._document.reference}/Pg {page}"
        made = [
            self._file.add_written(f"<</Type/StructElem/S/{tag}{head}/K {number}>>")
            for number, tag in enumerate(tags)
        ]
        self._kids += made
        self._parents.append(f"{len(self._parents)}[{' '.join(made)}]")

    def write(self) -> None:
        """Finish the tree and make it known to the file."""
        root, document = self._root.reference, self._document.reference
        kids = "\n".join(self._kids)
        numbers = "\n".join(self._parents)
        tree = self._file.add_written(f"<</Nums[{numbers}]>>")
        self._document.content = (
            f"<</Type/StructElem/S/Document/P {root}/K[{kids}]>>"
        ).encode("ascii")
        self._root.content = (
            f"<</Type/StructTreeRoot/K[{document}]/ParentTree {tree}"
            f"/ParentTreeNextKey {len(self._parents)}>>"
        ).encode("ascii")
        self._file.set_structure(self._root)
