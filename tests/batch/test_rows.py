# SPDX-License-Identifier: Apache-2.0
"""Rows: every word of a plan checked before anything is made."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from chipbrief.batch import make_plan, rows_of
from chipbrief.cases import read_case
from chipbrief.errors import PlanError
from chipbrief.gather.records import Country
from chipbrief.own import table_from


def test_a_row_is_plain_and_can_be_handed_to_another_process(rows_from):
    rows = rows_from(text={"author": "A"}, edition={"language": "fr"})
    assert pickle.loads(pickle.dumps(rows)) == rows


def test_countries_are_words_codes_or_groups_and_none_stands_twice(rows_from, library):
    assert [row.pick.country for row in rows_from(countries=["Malaysia", "UAE"])] == ["MYS", "ARE"]
    everyone = [row.pick.country for row in rows_from(countries=["all", "CHN"])]
    roles = {country.id: country.role for country in library.all(Country)}
    assert len(everyone) == len(set(everyone)) > 50
    targets = [code for code in everyone if roles[code] == "target"]
    assert [row.pick.country for row in rows_from(countries=["China", "target", "CHN"])] == targets


def test_a_text_of_the_plan_goes_where_its_field_is(rows_from, stock):
    formats = ["memo", "license-note"]
    lacking = next(
        name for name in stock.formats["memo"].fields if name not in stock.formats["license-note"].fields
    )
    memo, note = rows_from(formats=formats, text={lacking: "Mine."})
    assert lacking in read_case(memo.case).edition.text
    assert lacking not in read_case(note.case).edition.text


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"countries": ["CHN", "Chnia"]}, "Unknown country “Chnia”. Did you mean China (CHN)?"),
        ({"formats": ["mmeo"]}, "Row 1: Unknown format"),
        ({"to": "2020"}, "Row 1: The window ends"),
        ({"text": {"color": "red"}}, "No format of the plan has a field “color”"),
        (
            {"brief": [{"country": "CHN", "class": "hbm", "format": "memo", "text": {"color": "red"}}]},
            "Row 2: the format memo has no field “color”",
        ),
        ({"brief": [{"country": "CHN"}]}, "Row 2: A brief needs class."),
        (
            {"name": "{format}", "countries": ["CHN", "MYS"]},
            "Rows 1 and 2 would both be written to “memo.pdf”",
        ),
        ({"name": "x" * 300}, "Row 1: The file name"),
    ],
)
def test_a_mistake_names_its_row_before_anything_is_made(rows_from, more, message):
    with pytest.raises(PlanError) as error:
        rows_from(**more)
    assert message in str(error.value)


def test_the_hash_of_the_inputs_changes_with_each_of_them(rows_from):
    one = rows_from()[0].inputs
    assert rows_from()[0].inputs == one
    others = {
        rows_from(**more)[0].inputs
        for more in ({"text": {"author": "A"}}, {"formats": ["license-note"]}, {"hindsight": True})
    }
    assert len(others | {one}) == 4


def test_the_hash_of_the_inputs_covers_what_is_told_of_own_tables(stock):
    plan = make_plan({
        "countries": ["MYS"],
        "classes": ["hbm"],
        "from": "2023",
        "to": "2023",
        "with": ["mine"],
    })

    def inputs(title: str, file: str = "a.csv", original: str = "") -> str:
        table = table_from(b"a,source\n1,s\n", name="mine", title=title, file=file, original=original)
        return rows_of(plan, replace(stock, own=(table,)))[0].inputs

    assert inputs("Mine") == inputs("Mine")
    told = {inputs("Mine"), inputs("Yours"), inputs("Mine", "b.csv"), inputs("Mine", original="0" * 64)}
    assert len(told) == 4
