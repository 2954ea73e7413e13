# SPDX-License-Identifier: Apache-2.0
"""Citations: what stands at a place of citation, in each style, and what is refused."""

from __future__ import annotations

import json
import re

import pytest
from jinja2 import TemplateRuntimeError
from support.making import make, source

from chipbrief.compose.citing import FILES, Citer, note_views, open_citing_style, source_rows
from chipbrief.compose.citing.citer import runs
from chipbrief.compose.view import CaseRow, EstimateRow
from chipbrief.errors import PickError
from chipbrief.own.answering import QUALITY


def item(key, year=2023, author="BIS", law=None):
    csl = {"id": key, "type": "report", "title": f"Title {key}", "author": [{"literal": author}]}
    csl |= {"issued": {"date-parts": [[year]]}} | (law or {})
    return source(key, title=f"Title {key}", csl=json.dumps(csl))


@pytest.fixture(scope="module")
def cite(policy):
    """Return what places of citation say in the second pass: given a style and places, and the citer."""

    def printed(kind, *places, sources=None):
        known = sources or [item(key) for key in "abcde"]
        citer = Citer({each.id: each for each in known}, open_citing_style(policy, kind))
        for place in places:
            citer.cite(*place)
        citer.settle()
        return [str(citer.cite(*place)) for place in places], citer

    return printed


def bare(html):
    """Return the words of a citation without its links."""
    return "".join(part.partition(">")[2] for part in f">{html}".split("<"))


def test_numbers_follow_the_first_appearance(cite):
    (first, second, again), _citer = cite("numbered", (("b",),), (("a", "b"),), (("b",),))
    assert '[<a href="#source-1">1</a>]' in first
    assert bare(second) == "[1, 2]"
    assert bare(again) == bare(first)


def test_runs_are_drawn_together(cite):
    assert runs([1, 2, 3, 5, 7, 8]) == [(1, 3), (5, 5), (7, 7), (8, 8)]
    assert bare(cite("numbered", ("abc",), ("abce",))[0][1]) == "[1–4]"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("numbered", "[1; 2, p. 12; 3]"),
        ("author-date", "(BIS 2023a; BIS 2023b, p. 12; BIS 2023c)"),
        ("notes", "1"),
    ],
)
def test_a_locator_belongs_to_one_source_of_several(cite, kind, expected):
    assert bare(cite(kind, ("abc", {"b": "p. 12"}))[0][0]) == expected


def test_works_of_one_author_share_the_name(cite):
    known = [item("a", 2023), item("b", 2023), item("c", 2024), item("d", 2022, "Reuters")]
    (text,), _citer = cite("author-date", ("dcba",), sources=known)
    assert bare(text) == "(BIS 2023a, 2023b, 2024; Reuters 2022)"
    assert text.count("<a ") == 4


def test_a_note_gives_a_source_in_full_once(cite):
    _texts, citer = cite("notes", (("a",),), (("b", "a"), {"a": "p. 3"}), (("a",), "p. 5"))
    notes = [[str(part.text) for part in note.parts] for note in note_views(citer)]
    assert notes == [
        ["BIS, <i>Title a</i>, 2023."],
        ["BIS, <i>Title b</i>, 2023.", "BIS, <i>Title a</i>, note 1, p. 3."],
        ["BIS, <i>Title a</i>, note 1, p. 5."],
    ]
    shown = [[part.source is not None for part in note.parts] for note in note_views(citer)]
    assert shown == [[True], [True, False], [False]]


def test_places_that_cite_the_same_share_a_note(cite):
    texts, citer = cite("notes", (("a",),), (("b",), "p. 3"), (("a",),), (("b",),), (("b",), "p. 3"))
    assert [re.findall(r"#note-\d+", text) for text in texts] == [[f"#note-{n}"] for n in (1, 2, 1, 3, 2)]
    assert [note.number for note in note_views(citer)] == [1, 2, 3]


def test_only_the_style_with_notes_has_notes(cite):
    assert all(note_views(cite(kind, ("ab",))[1]) == () for kind in FILES if kind != "notes")


def test_a_record_that_names_a_paragraph_of_a_law_leads_to_it(cite):
    law = {"container-title": "Federal Register", "volume": "88", "page": "73458"}
    known = [item("a"), item("b", law=law)]
    row = make(CaseRow, source_ids=("a", "b"), late=False)
    chip = type("Row", (), {"source_ids": row.source_ids, "paragraph": "3A090.a", "citation": "88 FR 73458"})
    assert bare(cite("numbered", (chip(),), sources=known)[0][0]) == "[1; 2, ECCN 3A090.a]"
    assert bare(cite("numbered", (chip(), ""), sources=known)[0][0]) == "[1, 2]"


def test_marks_follow_the_citation(cite):
    row = make(EstimateRow, source_ids=("a",), verified="memory", late=True)
    assert cite("numbered", (row,))[0][0].endswith('<sup class="mark">†‡</sup>')
    assert "mark" not in cite("numbered", (make(CaseRow, source_ids=("a",), late=False),))[0][0]


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ((("zz",),), "“zz” is cited, which is not a source"),
        ((("a", "b"), "p. 3"), "for 2 sources. Say which"),
        ((("a",), {"b": "p. 3"}), "“b”, which is not cited here"),
        ((("a",), "x" * 121), "120 characters at most"),
        ((("a",), 12), "A locator is a text"),
    ],
)
def test_what_cannot_be_cited_is_refused(cite, place, message):
    with pytest.raises(TemplateRuntimeError, match=message):
        cite("numbered", place)


def test_a_citation_must_be_known_in_the_first_pass(cite):
    _texts, citer = cite("numbered", (("a",),))
    with pytest.raises(TemplateRuntimeError, match="did not when it was drafted"):
        citer.cite(("b",))


def test_an_unknown_style_is_refused_with_those_there_are(policy):
    with pytest.raises(PickError, match=r"“mla”.*numbered, author-date, notes"):
        open_citing_style(policy, "mla")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("numbered", "Read in [1] and BIS, “Title c-old”."),
        ("author-date", "Read in BIS (2023) and BIS, “Title c-old”."),
        ("notes", "Read in BIS, “Title b-new” and BIS, “Title c-old”."),
    ],
)
def test_the_list_tells_how_a_source_was_read_and_what_became_of_it(cite, kind, expected):
    read = {"note": "Read in b-new and c-old.", "quoted_in": ("b-new", "c-old"), "superseded_by": "b-new"}
    known = [source("a", **read, status="superseded"), item("b-new"), item("c-old")]
    rows = {row.id: row for row in source_rows(cite(kind, (("b-new", "a"),), sources=known)[1])}
    old = rows["a"]
    assert bare(old.read) == expected
    assert f"Read in {bare(old.quoted_in)}." == expected
    assert '<a href="#source-' in old.successor
    assert (old.kind, rows["b-new"].kind) == ("Web page", "Report")


def test_a_link_is_named_by_its_site(cite):
    for url, site in (
        ("https://www.bis.gov/a?b#c", "bis.gov"),
        ("http://bis.gov@evil.org:8", "evil.org:8"),
        ("", ""),
        # Without a name there is nothing to call it by but where it is.
        ("http://46.235.172.94/a/b.txt", "46.235.172.94/a/b.txt"),
        ("http://1.example.org/a", "1.example.org"),
    ):
        known = [source("a", url=url)]
        assert source_rows(cite("numbered", (("a",),), sources=known)[1])[0].site == site


def test_only_a_web_address_becomes_a_link_to_a_copy(cite):
    for place, expected in (("https://web.archive.org/x", "https://web.archive.org/x"), ("javascript:x", "")):
        known = [item("a", law={"archive_location": place})]
        assert source_rows(cite("numbered", (("a",),), sources=known)[1])[0].archived == expected


def test_the_words_of_the_analyst_are_printed_as_they_are(cite):
    own = source("own:1", title="Talk with an official: notes", quality=QUALITY)
    for kind, shown in (("numbered", "[1]"), ("author-date", "(Talk with an official)"), ("notes", "1")):
        (text,), citer = cite(kind, (("own:1",),), sources=[own])
        assert bare(text) == shown
        assert str(source_rows(citer)[0].reference) == "Talk with an official: notes"
    _texts, citer = cite("notes", (("own:1",),), (("own:1",), "p. 2"), sources=[own])
    notes = [str(note.parts[0].text) for note in note_views(citer)]
    assert notes == ["Talk with an official: notes.", "Talk with an official, note 1, p. 2."]


def test_the_list_is_in_order_of_citation_or_of_the_alphabet(cite):
    known = [item("a", author="Zeta"), item("b", author="Émile"), item("c", author="alpha")]
    for kind, order in (("numbered", "abc"), ("author-date", "cba"), ("notes", "abc")):
        citer = cite(kind, (("a",),), (("b", "c"),), sources=known)[1]
        assert "".join(row.id for row in source_rows(citer)) == order


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (0, ["[1] +3", "[2] +1", "[3] +1"]),
        (4, ["[1–3] +1", "[2, 3]", "[4] +1"]),
        (5, ["[1–4]", "[2, 3]", "[5] +1"]),
    ],
)
def test_places_name_more_sources_while_the_list_has_room(policy, room, expected):
    known = {key: item(key) for key in "abcdefgh"}
    citer = Citer(known, open_citing_style(policy, "numbered"), most=1, room=room)

    def printed():
        return [bare(str(citer.cite(*place, most=most))) for place, most in places]

    places = [(("abcd",), None), (("bc",), None), (("ef",), 1)]
    printed()
    citer.settle()
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in printed()] == expected
