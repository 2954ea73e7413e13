# SPDX-License-Identifier: Apache-2.0
"""Which rows of a table answer a pick, and what their sources become."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.making import PICK, source

from chipbrief.errors import DataError
from chipbrief.own import answer, table_from

REGISTER = {key: source(key) for key in ("bis-1", "bis-2")}


def table(text: str):
    return table_from(text.encode(), name="t", title="T", file="t.csv")


def first_cells(text: str, pick=PICK) -> list[str]:
    return [row.cells[0] for row in answer(table(text), pick, REGISTER).rows]


def test_rows_of_other_countries_and_windows_stay_out():
    text = (
        "a,country,date,source\n1,CHN,2024,s\n2,MYS,2024,s\n3,MYS;CHN,2024-05-01,s\n4,CHN,2021,s\n"
        "5,CHN,2025,s\n6,CHN,2025-03,s\n7,,2024,s\n8,CHN,,s\n9,CHN,2020/2023,s\n"
    )
    assert first_cells(text) == ["1", "3", "5", "7", "8", "9"]


def test_a_table_without_these_columns_answers_every_pick():
    assert first_cells("a,source\n1,s\n2,s\n") == ["1", "2"]


def test_what_came_after_the_as_of_date_needs_hindsight():
    early = replace(PICK, as_of=date(2023, 12, 31))
    text = "a,date,source\n1,2023,s\n2,2024-06,s\n"
    assert first_cells(text, early) == ["1"]
    assert first_cells(text, replace(early, hindsight=True)) == ["1", "2"]


def test_only_the_first_rows_are_printed_but_all_are_counted():
    found = answer(table("a,source\n" + "1,s\n" * 100), PICK, REGISTER, most=3)
    assert (len(found.rows), found.count) == (3, 100)


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("bis-1", ["Title of bis-1"]),
        ("bis-1; bis-2", ["Title of bis-1", "Title of bis-2"]),
        ("bis-1;https://example.org/a", ["Title of bis-1", "https://example.org/a"]),
        ("A report; page 3", ["A report; page 3"]),
        ("bis-1; page 3", ["bis-1; page 3"]),
        ("javascript:alert(1)", ["javascript:alert(1)"]),
    ],
)
def test_a_source_is_an_id_an_address_or_the_analysts_words(cell, titles):
    found = answer(table(f'a,source\n1,"{cell}"\n'), PICK, REGISTER)
    assert [found.sources[key].title for key in found.rows[0].source_ids] == titles


def test_a_source_in_own_words_is_said_to_be_the_analysts():
    (found,) = answer(
        table("a,source\n1,https://example.org/a\n2,https://example.org/a\n"), PICK, {}
    ).sources.values()
    assert (found.quality, found.url) == ("supplied by the analyst", "https://example.org/a")
    (words,) = answer(table("a,source\n1,javascript:x\n"), PICK, {}).sources.values()
    assert words.url == ""


def test_an_unknown_id_in_source_ids_is_named():
    with pytest.raises(DataError, match=r"t\.csv, row 3, column source_ids: “bis-3” is no id"):
        answer(table("a,source_ids\n1,bis-1\n2,bis-1;bis-3\n"), PICK, REGISTER)
