# SPDX-License-Identifier: Apache-2.0
"""The whole register as CSL-JSON, BibTeX and RIS, read back without loss; hostile texts stay in place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.reading_back import read_bibtex, read_ris

from chipbrief.bibliography import FORMS, form_named
from chipbrief.bibliography.csl_json import read_csl_json
from chipbrief.bibliography.fields import one_line
from chipbrief.errors import DataError, PickError

READERS = {"csl-json": read_csl_json, "bibtex": read_bibtex, "ris": read_ris}
QUALITY = {"quality": "press", "status": "current"}
#: Texts put together from what a note can be mistaken for.
PIECES = st.lists(
    st.sampled_from([*"ab: \n", "quality: press", "status: old", "type: book", "title: a"])
).map("".join)
HOSTILE = [
    r"50\% of $x^2$ #1 a_b & {c} ~d \input{/etc/passwd} -- e",
    "TY  - BOOK\r\nER  - \r\n\nTY  - x",
    "a\nb\x00c\u2028d\x85e",
    "}{ unpaired {",
    "<script>x</script> @book{x,",
    "\u202ertl تقرير",
    "x, y; quality: primary",
    "100% % comment",
    "long " * 20_000,
]


@pytest.fixture(scope="module")
def items(library):
    return [json.loads(source.csl) for source in library.sources.values()]


def in_lines(item):
    """Return an item with its texts as lines, as forms that have lines say them."""
    return {key: one_line(value) if isinstance(value, str) else value for key, value in item.items()}


@pytest.mark.parametrize("form", FORMS)
def test_the_whole_register_comes_back(form, items):
    back = READERS[form](FORMS[form].write(items))
    expected = (
        items
        if form == "csl-json"
        else [_as_ris(item) if form == "ris" else in_lines(item) for item in items]
    )
    assert len(back) == len(items) > 500
    assert [found for found, item in zip(back, expected, strict=True) if found != item] == []


def _as_ris(item):
    """Return an item with the names of groups as RIS has them, which has one comma for two meanings."""
    people = [
        {"family": name.partition(",")[0], "given": name.partition(", ")[2]} if "," in name else person
        for person in item.get("author", ())
        for name in [person.get("literal", "")]
    ]
    return in_lines(item) | ({"author": people} if people else {})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_stay_in_their_fields(form, text):
    item = {
        "id": "a", "type": "webpage", "title": text, "container-title": text, "publisher": text, "note": text,
        "author": [{"literal": text.replace(",", "")}, {"family": text.replace(",", ""), "given": "x"}],
        "custom": {"quality": "press", "status": "current"},
    }  # fmt: skip
    (back,) = READERS[form](FORMS[form].write([item]))
    same = item if form == "csl-json" else in_lines(item)
    for key in ("title", "container-title", "publisher"):
        assert back[key] == same[key]
    assert len(back["author"]) == 2
    assert back["custom"] == item["custom"]


@pytest.mark.parametrize("text", ["TEL", "a -- b", "why?!", "``x''", "!`", "<<x>>", ",,x"])
def test_no_two_signs_become_another_in_bibtex(text):
    """TeX joins some signs, and Zotero reads TEL as one sign."""
    (line,) = [
        line for line in FORMS["bibtex"].write([{"id": "a", "title": text}]).split(b"\n") if b"title" in line
    ]
    assert text.encode() not in line
    assert (
        read_bibtex(FORMS["bibtex"].write([{"id": "a", "title": text, "custom": QUALITY}]))[0]["title"]
        == text
    )


@pytest.mark.parametrize(
    "kind", ["article-newspaper", "legislation", "dataset", "speech", "post-weblog", "bill"]
)
def test_a_type_that_zotero_does_not_see_in_bibtex_is_said_in_a_note(kind):
    item = {"id": "a", "type": kind, "number": "7", "custom": QUALITY}
    assert f"annote = {{type: {kind}".encode() in FORMS["bibtex"].write([item])
    assert read_bibtex(FORMS["bibtex"].write([item])) == [item]


@pytest.mark.parametrize(("kind", "said"), [("report", False), ("document", True), ("article", True)])
def test_what_tags_of_ris_leave_open_is_said_in_a_note(kind, said):
    lines = FORMS["ris"].write([{"id": "a", "type": kind, "container-title": "EDGAR"}]).decode().split("\r\n")
    assert (f"N1  - type: {kind}" in lines) is said
    assert ("N1  - container-title: EDGAR" in lines) is not said


def test_text_that_is_none_is_written_as_text():
    for form in FORMS.values():
        assert b"x" in form.write([{"id": "a", "type": "book", "title": "x", "publisher": "\ud800"}])


def test_a_type_that_zotero_refuses_is_said_in_the_note():
    for kind in ("software", "performance"):
        item = {"id": "a", "type": kind, "title": "T", "note": "Read."}
        (made,) = json.loads(FORMS["csl-json"].write([item]))
        assert (made["type"], made["genre"], made["note"]) == ("document", kind, f"type: {kind}\nRead.")


def test_what_zotero_has_no_field_for_stands_at_the_head_of_the_note():
    item = {
        "id": "a", "type": "report", "title": "T", "container-title": "EDGAR", "version": "2",
        "note": "Form: read.",
        "custom": {"quality": "press", "status": "retracted", "superseded_by": "b", "quoted_in": ["c", "d"]},
    }  # fmt: skip
    (made,) = json.loads(FORMS["csl-json"].write([item]))
    said = "quality: press\nstatus: retracted\nsuperseded-by: b\nquoted-in: c d"
    head = f"{said}\ncontainer-title: EDGAR\nversion: 2"
    assert made["note"] == f"{head}\n\nForm: read."
    assert made["container-title"] == "EDGAR"


@given(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["book", "report", "software", "performance"]), "custom": st.just(QUALITY)},
        optional={"title": PIECES, "container-title": PIECES, "note": PIECES.filter(bool)},
    )
)
def test_whatever_a_note_says_it_comes_back(item):
    assert read_csl_json(FORMS["csl-json"].write([item])) == (item,)


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"type": "speech", "issued": {"date-parts": [[2024, 5, 2]]}}, "eventdate = {2024-05-02}"),
        ({"type": "book", "publisher": "Simon and Schuster"}, "publisher = {{Simon and Schuster}}"),
        ({"type": "report", "publisher": "RAND"}, "institution = {RAND}"),
        ({"type": "article-journal", "issue": "3"}, "number = {3}"),
        ({"type": "chapter", "container-title": "A book"}, "booktitle = {{A book}}"),
        ({"type": "webpage", "URL": "https://a.b/{c}\\d"}, "url = {https://a.b/%7Bc%7D%5Cd}"),
        (
            {"type": "book", "author": [{"family": "Gogh", "given": "V.", "non-dropping-particle": "van"}]},
            "author = {van Gogh, V.}",
        ),
        (
            {"type": "book", "author": [{"family": "Humboldt", "given": "A.", "dropping-particle": "von"}]},
            "author = {Humboldt, A. von}",
        ),
    ],
)
def test_bibtex_calls_a_field_as_its_type_of_entry_does(item, line):
    assert f"  {line}" in FORMS["bibtex"].write([item | {"id": "a"}]).decode()


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"type": "book", "editor": [{"family": "Li", "given": "Wei"}]}, "A2  - Li, Wei"),
        ({"type": "book", "translator": [{"family": "Li", "given": "Wei"}]}, "A4  - Li, Wei"),
        ({"type": "article-journal", "ISSN": "1234-5678"}, "SN  - 1234-5678"),
        ({"type": "book", "ISBN": "978-0"}, "SN  - 978-0"),
        ({"type": "book", "ISSN": "1234-5678"}, "N1  - ISSN: 1234-5678"),
        ({"type": "regulation"}, "TY  - STAT"),
        ({"type": "webpage", "accessed": {"date-parts": [[2026, 11]]}}, "Y2  - 2026/11//"),
    ],
)
def test_ris_has_a_tag_for_a_field_or_says_it_in_a_note(item, line):
    assert line in FORMS["ris"].write([item | {"id": "a"}]).decode().split("\r\n")


def test_a_source_without_a_name_has_a_key_in_bibtex():
    assert FORMS["bibtex"].write([{"type": "book", "title": "T"}]).startswith(b"@book{source,\n")


def test_the_suffix_of_a_name_stands_where_each_form_has_it():
    item = {"id": "a", "type": "book", "author": [{"family": "O'Neil", "given": "Ann", "suffix": "Jr."}]}
    assert b"author = {O'Neil, Jr., Ann}" in FORMS["bibtex"].write([item])
    assert b"AU  - O'Neil, Ann, Jr.\r\n" in FORMS["ris"].write([item])


def test_fields_that_a_form_lacks_are_named():
    item = {
        "id": "a b", "type": "map", "title": "T", "dimensions": "10 km",
        "container-author": [{"family": "Li"}], "event-date": {"date-parts": [[2024, 2]]},
        "custom": {"quality": "press", "status": "current"},
    }  # fmt: skip
    bib, ris = (FORMS[form].write([item]).decode() for form in ("bibtex", "ris"))
    said = ("dimensions: 10 km", "container-author: Li", "event-date: 2024-02")
    assert "@misc{a-b," in bib
    assert all(text in bib for text in said)
    assert all(f"N1  - {text}\r\n" in ris for text in said)


@pytest.mark.parametrize("form", ["bibtex", "ris"])
def test_what_is_no_date_or_type_breaks_no_file(form):
    item = {
        "id": "a", "type": "map}\n@misc{b,", "issued": {"date-parts": [[2024, 13]]},
        "custom": {"quality": "press"},
    }  # fmt: skip
    (back,) = READERS[form](FORMS[form].write([item]))
    assert back["issued"]["date-parts"] == [[2024]]
    assert b"None" not in FORMS[form].write([{"id": "a", "issued": {"date-parts": [[float("inf")]]}}])


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[1]", b"\xff", b"[" * 100_000, b'[{"author": ["x"]}]', b'[{"editor": null}]',
        b'[{"custom": []}]', b'[{"custom": {"quoted_in": [1]}}]', b'[{"type": ["book"]}]',
    ],
)  # fmt: skip
def test_what_is_no_list_of_sources_is_refused(data):
    with pytest.raises(DataError, match="not a list of CSL-JSON items"):
        read_csl_json(data)


def test_a_status_without_a_quality_is_no_quality():
    item = {"id": "a", "custom": {"status": "retracted"}}
    assert json.loads(FORMS["csl-json"].write([item]))[0]["note"] == "status: retracted"


def test_an_unknown_form_is_refused_with_those_there_are():
    assert form_named("RIS") is FORMS["ris"]
    with pytest.raises(PickError, match=r"“word”.*csl-json, bibtex, ris"):
        form_named("word")
