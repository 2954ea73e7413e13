# SPDX-License-Identifier: Apache-2.0
"""Reading citation styles: what of CSL is understood, what is refused; hostile ones come to an end."""

from __future__ import annotations

import pytest

from chipbrief.compose.citing.csl import read_style
from chipbrief.compose.citing.items import read_short_names
from chipbrief.compose.citing.text import plain
from chipbrief.errors import TemplateError

SPACE = 'xmlns="http://purl.org/net/xbiblio/csl"'
LOCALE = (
    f'<locale {SPACE}><terms><term name="and">and</term><term name="et-al">et al.</term></terms></locale>'
)
NAMES = '<names variable="author"><name {}/>{}</names>'


def read(layout, macros=""):
    citation = f"<citation><layout>{layout}</layout></citation>"
    listed = f'<bibliography><layout suffix=".">{layout}</layout></bibliography>'
    return read_style("x.csl", f"<style {SPACE}>{macros}{citation}{listed}</style>", LOCALE)


ITEM = {
    "id": "a", "type": "report", "title": "T", "publisher": "P",
    "author": [{"family": "Berg", "given": "A.", "non-dropping-particle": "van"}, {"literal": "BIS"}],
    "issued": {"date-parts": [[2023, 5]]},
}  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        ('<text variable="title" quotes="true"/>', "“T”."),
        ('<group delimiter=", "><text variable="title"/><text variable="no"/></group>', "T."),
        ('<group><text value="v"/><text variable="no"/></group><text variable="title"/>', "T."),
        ('<choose><if type="book report" match="any"><text value="a"/></if></choose>', "a."),
        ('<choose><if type="book"/><else-if variable="title"><text value="b"/></else-if></choose>', "b."),
        ('<choose><if variable="no" match="none"><text value="c"/></if></choose>', "c."),
        ('<choose><if variable="no"/><else><text value="d"/></else></choose>', "d."),
        (NAMES.format('and="text"', ""), "A. van Berg and BIS."),
        (NAMES.format('name-as-sort-order="first" delimiter="; "', ""), "van Berg, A.; BIS."),
        (NAMES.format('form="short" et-al-min="2" et-al-use-first="1"', ""), "van Berg et al."),
        ('<date variable="issued"><date-part name="year"/></date>', "2023."),
        ('<text variable="issued"/>', "2023-0005."),
        ('<text variable="author"/><text value="x"/>', "x."),
    ],
)
def test_elements(layout, expected):
    assert plain(read(layout).entry(ITEM)) == expected


def test_what_stands_for_a_missing_name_is_not_repeated():
    macro = '<macro name="place"><text variable="publisher"/></macro>'
    names = '<names variable="editor"><substitute><text macro="place"/></substitute></names>'
    layout = f'{names}<text variable="publisher"/><text variable="title"/>'
    assert plain(read(layout, macro).entry(ITEM)) == "PT."


@pytest.mark.parametrize(
    ("layout", "macros", "message"),
    [
        ("<number/>", "", "<number> is not supported"),
        ('<text variable="title" strip-periods="true"/>', "", "“strip-periods”, which is not supported"),
        ('<choose><if locator="page"/></choose>', "", "“locator”, which is not supported"),
        (NAMES.format('initialize-with="."', ""), "", "“initialize-with”, which is not supported"),
        (NAMES.format('et-al-min="x"', ""), "", "holds what is no number"),
        ('<text macro="a"/>', "", "no macro “a”"),
        ('<text macro="a"/>', '<macro name="a"><text macro="a"/></macro>', "“a” calls itself"),
        ('<text term="cited"/>', "", "has no term “cited”"),
        ('<date variable="issued" form="text"/>', "", "no date of the form “text”"),
        ("<group>" * 60 + "</group>" * 60, "", "40 deep"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(layout, macros, message):
    with pytest.raises(TemplateError, match=message):
        read(layout, macros)


@pytest.mark.parametrize("text", ["<style", "<!DOCTYPE x [<!ENTITY a 'b'>]><style/>", "<style/>"])
def test_what_is_no_style_is_refused(text):
    with pytest.raises(TemplateError, match=r"^x\.csl"):
        read_style("x.csl", text, LOCALE)


def test_a_style_that_grows_without_end_is_stopped():
    twice = "".join(
        f'<macro name="m{at}"><text macro="m{at + 1}"/><text macro="m{at + 1}"/></macro>' for at in range(20)
    )
    style = read('<text macro="m0"/>', f'{twice}<macro name="m20"><text variable="title"/></macro>')
    with pytest.raises(TemplateError, match="comes to no end with the source “a”"):
        style.entry(ITEM)
    long = read(f'<text variable="title" suffix="{"x" * 60_000}"/>' * 2)
    with pytest.raises(TemplateError, match="comes to no end"):
        long.entry(ITEM)


@pytest.mark.parametrize("text", ["[names", '[names]\n"a" = 1', "names = 3", "[containers]\nx = []"])
def test_short_names_are_texts(text):
    with pytest.raises(TemplateError, match=r"short-names\.toml"):
        read_short_names(text)
