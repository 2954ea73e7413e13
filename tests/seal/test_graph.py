# SPDX-License-Identifier: Apache-2.0
"""A part of a PDF has one digest however it is written, and another for each thing that it says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from chipbrief.seal.graph import object_digest, page_numbers, texts_below

Make = Callable[[pikepdf.Pdf], pikepdf.Object]


@pytest.fixture
def document() -> Iterator[pikepdf.Pdf]:
    with pikepdf.new() as made:
        made.add_blank_page()
        made.add_blank_page()
        yield made


def digest(document: pikepdf.Pdf, make: Make) -> str:
    return object_digest(make(document), page_numbers(document))


def shared(*order: int) -> Make:
    def make(document: pikepdf.Pdf) -> pikepdf.Object:
        parts = [document.make_indirect(Dictionary(K=number)) for number in range(2)]
        return Array([parts[at] for at in order])

    return make


def stream(data: bytes) -> Make:
    return lambda document: document.make_stream(data)


def of(**entries: object) -> Make:
    return lambda _document: Dictionary({f"/{key}": value for key, value in entries.items()})


OTHER: dict[str, tuple[Make, Make]] = {
    "action": (of(A=Dictionary(S=Name.URI)), of(A=Dictionary(S=Name.Launch))),
    "looks": (of(AP=1), of(AP=2)),
    "alternative text": (of(Alt=String("a")), of(Alt=String("b"))),
    "content": (of(Contents=String("a")), of(Contents=String("b"))),
    "data of a stream": (stream(b"a"), stream(b"b")),
    "length of a list": (lambda _: Array([Array([1]), 2]), lambda _: Array([Array([1, 2])])),
    "key": (of(Alt=String("a")), of(ActualText=String("a"))),
    "number": (lambda _: Array([1]), lambda _: Array([2])),
    "page": (lambda it: Array([it.pages[0].obj]), lambda it: Array([it.pages[1].obj])),
    "which one stands there again": (shared(0, 1, 0), shared(0, 1, 1)),
}


@pytest.mark.parametrize("what", OTHER)
def test_another(what, document):
    first, second = OTHER[what]
    assert digest(document, first) == digest(document, first)
    assert digest(document, first) != digest(document, second)


@pytest.mark.parametrize("key", ["P", "Parent", "Prev", "EmbeddedFiles", "AF"])
def test_what_leads_back_or_to_attachments_does_not_count(key, document):
    assert digest(document, of(**{key: 1, "K": 1})) == digest(document, of(**{key: 2, "K": 1}))


def test_numbers_of_objects_do_not_count(document):
    before = digest(document, shared(0, 1))
    document.make_indirect(Dictionary())
    assert digest(document, shared(0, 1)) == before


def test_a_circle_ends(document):
    ring = document.make_indirect(Dictionary())
    ring.Again = Array([ring, ring])
    assert object_digest(ring, {}) == object_digest(ring, {})


@pytest.mark.parametrize(
    "key", ["Title", "Alt", "ActualText", "E", "Lang", "URI", "JS", "T", "V", "Contents"]
)
def test_what_a_person_reads_or_runs_is_found(key, document):
    found = texts_below(Array([Dictionary({f"/{key}": String("words"), "/Other": String("no")})]), {})
    assert found == ("words",)
