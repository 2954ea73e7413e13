# SPDX-License-Identifier: Apache-2.0
"""The author's words: Markdown of a small kind, citations and findings in it, and limits of fields."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import TemplateRuntimeError
from markupsafe import Markup
from support.making import make

from chipbrief.compose import compose
from chipbrief.compose.formats import Field
from chipbrief.compose.view import StudyFindingView
from chipbrief.compose.written import Writer, author_fields, date_of, logo_path, marking_of, to_html
from chipbrief.edition import Edition, make_edition
from chipbrief.errors import PickError, TemplateError
from chipbrief.flow import examine

FIELDS = {
    "title": Field("title", "Title", "line", "", 20),
    "note": Field("note", "Note", "text", ""),
    "date": Field("date", "Date", "day", ""),
    "marking": Field("marking", "Marking", "marking", ""),
}
FOUND = make(StudyFindingView, id="lag", text="5.1 (2 to 9)", unit="months", known=True, source_ids=("s1",))
THIN = make(StudyFindingView, id="thin", text="", known=False)


def cite(ids, locators=None, most=None):
    if "gone" in getattr(ids, "source_ids", ids):
        raise TemplateRuntimeError("no source `gone`")
    named = getattr(ids, "source_ids", ids)
    return Markup("<cite>{} {} {}</cite>").format(named, locators, "all" if most == 0 else "usual")


def written(text: str, name: str = "note"):
    return Writer(FIELDS, {name: text}, cite, {"lag": FOUND, "thin": THIN}).written(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one *two*", "<p>one <em>two</em></p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("# no heading", "<p># no heading</p>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("[a](javascript:x)", "<p>[a](javascript:x)</p>\n"),
        ("[a](https://a.org)", '<p><a href="https://a.org">a</a></p>\n'),
        ("![a](file:///etc/x)", "<p>![a](file:///etc/x)</p>\n"),
    ],
)
def test_only_paragraphs_lists_emphasis_and_links_are_understood(text, expected):
    assert to_html(text, lambda kind, inside: Markup("")) == expected


def test_sources_are_cited_with_their_places():
    assert "<cite>(&#39;s1&#39;, &#39;s2&#39;) {&#39;s1&#39;: &#39;p. 12&#39;} all</cite>" in written(
        "So [@s1, p. 12; @s2]."
    )


def test_every_source_that_an_author_names_is_listed_where_others_are_counted(findings_of, policy):
    named = ("bis-2019-huawei", "bis-2020-smic", "bis-2022-12-entity")
    edition = make_edition(text={"bottom_line": f"It fell [@{'; @'.join(named)}]."})
    page = compose(findings_of(), policy, edition=edition)
    assert policy.cite_most == 1
    assert set(named) <= {row.id for row in page.view.sources}


def test_a_finding_brings_its_range_its_unit_and_its_sources():
    assert '<span class="estimate">5.1 (2 to 9)</span> months <cite>' in written("The lag is [=lag].")


@pytest.mark.parametrize("text", ["[@gone]", "[=gone]", "[=thin]"])
def test_what_is_not_there_is_named(text):
    with pytest.raises(TemplateRuntimeError, match="The author’s text “Note”"):
        written(text)


def test_a_fault_of_the_author_names_the_text_and_no_template(workshop, pick_of):
    edition = make_edition(text={"bottom_line": "It fell [@comtrade-8542-anual]."})
    told = "^The author’s text “Bottom line”: .* Did you mean `comtrade-8542-annual`"
    with pytest.raises(TemplateError, match=told):
        examine(pick_of("MYS", "2023-05", "2023-05"), workshop, edition=edition)


def test_lines_are_printed_as_they_are():
    assert written("a *b*", "title") == "a *b*"
    assert written("", "note") == ""


def test_a_field_that_the_format_lacks_is_named():
    with pytest.raises(TemplateRuntimeError, match="It has: title, note"):
        written("x", "color")


def of(policy, **text: str):
    return replace(policy, fields=FIELDS), make_edition(text=text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ({"color": "red"}, "has no field “color”"),
        ({"title": "two\nlines"}, "one line"),
        ({"date": "tomorrow"}, "Write it as 2025-02-12"),
    ],
)
def test_what_does_not_fit_a_field_is_refused(policy, text, message):
    with pytest.raises(PickError, match=message):
        author_fields(*of(policy, **text))


def test_words_are_counted(policy):
    found = {field.id: field for field in author_fields(*of(policy, title="one two"))}
    assert (found["title"].words, found["title"].max_words, found["note"].words) == (2, 20, 0)


@pytest.mark.parametrize(("text", "expected"), [("TLP:RED", "TLP:RED"), ("None", ""), ("", "")])
def test_a_marking_may_be_none(policy, text, expected):
    assert marking_of(*of(policy, marking=text)) == expected


def test_a_date_and_a_logo_may_be_missing():
    assert date_of(Edition()) is None
    assert logo_path(Edition()) == ""
