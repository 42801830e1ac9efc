"""One mailpiece from values to placed ink: card, envelope and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain

from planner.domain.finding import Finding
from planner.domain.geometry import Rect
from planner.domain.mailpiece import Mailpiece
from planner.domain.stationery import Stationery
from planner.layout.address_check import check_address, check_lines
from planner.layout.card import CardSetter, SetCard, places_on, sheet_document
from planner.layout.catalogue import Catalogue
from planner.layout.envelope import EnvelopeSetter, SetEnvelope
from planner.layout.fallback import SystemFaces
from planner.layout.fit import Fit
from planner.layout.front import front_of
from planner.layout.guide import guide_document
from planner.layout.ornaments import OrnamentShelf
from planner.layout.page import Document
from planner.layout.placement import check_safe_area, check_zones
from planner.layout.postal import (
    PostalAddress,
    delivery_address,
    post_of,
    return_address,
)
from planner.layout.posting import Posting, check_posting, posting
from planner.layout.preflight import check_envelope, check_note
from planner.layout.shaping import Shaper
from planner.layout.shelf import FaceShelf
from planner.layout.typography import PLAIN, Typography

_SENDERS_KEPT = 16


@dataclass(frozen=True, slots=True)
class Composition:
    """A mailpiece as it will look, before it is a PDF.

    ``card`` shows the note in each place of its sheet; ``set_card`` is the note alone.
    """

    stationery: Stationery
    card: Document
    set_card: SetCard
    envelope: Document
    findings: tuple[Finding, ...]
    posting: Posting

    @property
    def fit(self) -> Fit:
        """How the note fits its panel."""
        return self.set_card.fit


def on_shared_sheets(made: Sequence[Composition]) -> tuple[Document, ...]:
    """For each composition the document that its card is printed with.

    Cards that come out of the same kind of sheet share one, in the order given; the
    places that stay over are blank.
    """
    documents = [each.card for each in made]
    waiting: dict[Stationery, list[int]] = {}
    for number, each in enumerate(made):
        if each.stationery.sheet is None:
            continue
        together = waiting.setdefault(each.stationery, [])
        together.append(number)
        if len(together) == places_on(each.stationery):
            _share(made, together, documents)
            together.clear()
    for together in waiting.values():
        if together:
            _share(made, together, documents)
    return tuple(documents)


def _share(
    made: Sequence[Composition], together: Sequence[int], documents: list[Document]
) -> None:
    first = made[together[0]]
    cards = [made[number].set_card for number in together]
    shared = sheet_document(first.stationery, cards, first.card.language)
    for number in together:
        documents[number] = shared


class Composer:
    """Sets mailpieces from one catalogue. One composer belongs to one thread."""

    def __init__(
        self,
        catalogue: Catalogue,
        read_bytes: Callable[[str], bytes],
        typography: Typography = PLAIN,
        system: SystemFaces | None = None,
    ) -> None:
        """Take the catalogue and how to read a shipped font file by its name.

        ``system`` gives faces for what no shipped one has.
        """
        self.catalogue = catalogue
        by_posts = partial(return_address, posts=catalogue.posts)
        self._return_address = lru_cache(maxsize=_SENDERS_KEPT)(by_posts)
        files = {face.name: face.regular for face in catalogue.faces.values()}
        kinds = {face.name: face.kind for face in catalogue.faces.values()}
        self.shelf = FaceShelf(files, read_bytes, kinds, system)
        shaper = Shaper(self.shelf, typography.word_ends)
        self._ornaments = OrnamentShelf(read_bytes)
        self._cards = CardSetter(shaper, typography, self._ornaments)
        self._envelopes = EnvelopeSetter(shaper, catalogue.envelope_face.name)

    def compose(self, piece: Mailpiece) -> Composition:
        """Set one mailpiece; Problem when its stationery is unknown or does not fit."""
        home = post_of(piece.sender.address.country)
        stationery = self.catalogue.choose(piece.stationery, home)
        if piece.stationery.by_hand:
            stationery = replace(stationery, sheet=None, marks=False)
            card, made_card = self._guide(piece, home, stationery)
        else:
            card, made_card = self._card(piece, stationery)
        delivery = delivery_address(piece.recipient, home, self.catalogue.posts)
        made, envelope_findings = self._envelope(piece, home, stationery, delivery)
        findings = (
            *check_note(piece, card, made_card.fit),
            *check_safe_area(made_card, stationery, self.shelf),
            *envelope_findings,
            *self._check_posting(stationery, home, delivery.goes_abroad),
        )
        return Composition(
            stationery,
            card,
            made_card,
            made.document,
            findings,
            posting(stationery, home, delivery.goes_abroad, self.catalogue.letters),
        )

    def _card(
        self, piece: Mailpiece, stationery: Stationery
    ) -> tuple[Document, SetCard]:
        usual = self.catalogue.cover_line(piece.locale)
        made = self._cards.set(
            piece.text,
            stationery.card,
            self.catalogue.faces[stationery.face],
            piece.locale,
            front_of(piece.stationery, usual, piece.sender.name, self._ornaments),
            piece.setting,
        )
        places = places_on(stationery)
        return sheet_document(stationery, [made] * places, piece.locale), made

    def _guide(
        self, piece: Mailpiece, home: str, stationery: Stationery
    ) -> tuple[Document, SetCard]:
        """The guide for writing the note by hand; nothing is set on the card."""
        entry = self.catalogue.faces[stationery.face]

        def set_text(area: Rect) -> Fit:
            setting = piece.setting
            return self._cards.fit(piece.text, area, entry, piece.locale, setting)

        card, locale = stationery.card, piece.locale
        document, fit = guide_document(card, home, locale, set_text)
        return document, SetCard({}, fit)

    def _envelope(
        self,
        piece: Mailpiece,
        home: str,
        stationery: Stationery,
        delivery: PostalAddress,
    ) -> tuple[SetEnvelope, tuple[Finding, ...]]:
        there = piece.recipient.address.country
        sender = self._return_address(piece.sender, there)
        zones = self.catalogue.zones(stationery.envelope, home)
        made = self._envelopes.set(
            delivery.lines,
            sender.lines,
            stationery.envelope,
            zones,
            piece.locale,
            on_back=piece.stationery.sender_on_back,
        )
        return made, (
            *self._check_address(piece, home, delivery, made),
            *check_envelope(made, zones, self.shelf),
            *check_zones(made.document, zones, self.shelf),
        )

    def _check_posting(
        self, stationery: Stationery, home: str, goes_abroad: bool
    ) -> tuple[Finding, ...]:
        book, envelope = self.catalogue.letters, stationery.envelope
        return check_posting(
            stationery.card,
            envelope,
            book.of(home),
            goes_abroad=goes_abroad,
            too_small_abroad=book.too_small_abroad(envelope.size),
        )

    def _check_address(
        self, piece: Mailpiece, home: str, delivery: PostalAddress, made: SetEnvelope
    ) -> Iterator[Finding]:
        """What the address itself gives to say; its length only once it fits."""
        address, posts = piece.recipient.address, self.catalogue.posts
        found = chain(
            check_address(address, home, posts),
            ()
            if made.delivery.left_out
            else check_lines(delivery, address.country or home, posts),
        )
        return (each.finding for each in found)
