# SPDX-License-Identifier: Apache-2.0
"""Cells of the data pack in French: what they say, and that they are found and sorted either way."""

from __future__ import annotations

import pytest

from chipbrief.browse import Dataset, Order, Query, Where, open_dataset, select, table_of, to_csv, told_in
from chipbrief.language import ENGLISH
from chipbrief.language.catalogs import open_language
from chipbrief.paths import shipped

FRENCH = open_language("fr", (shipped("templates") / "_shared/locale/fr.po").read_bytes())


@pytest.fixture(scope="module")
def countries() -> Dataset:
    return told_in(open_dataset(shipped("datasets"), "countries"), FRENCH)


def cells(found: Dataset, name: str, query: Query) -> list[str]:
    column = found.table.by_name[name]
    return [column.words(row) for row in select(found.table, query).tolist()]


@pytest.mark.parametrize("value", ["Germany", "Allemagne", "ALLEMAGNE"])
def test_a_country_is_found_by_either_name(countries, value):
    assert cells(countries, "name", Query((Where("name", "=", value),))) == ["Allemagne"]
    assert cells(countries, "name", Query((Where("name", "~", value[1:5]),), search=value)) == ["Allemagne"]
    assert "Allemagne" not in cells(countries, "name", Query((Where("name", "!=", value),)))


def test_accents_do_not_go_behind_the_alphabet(countries):
    names = cells(countries, "name", Query(sort=(Order("name"),)))
    assert names.index("Égypte") < names.index("États-Unis") < names.index("France")
    assert cells(countries, "name", Query(sort=(Order("name", down=True),))) == names[::-1]


def test_keys_stay_and_files_hold_what_is_written(countries):
    assert "DEU" in countries.table.by_name["id"].read
    rows = select(countries.table, Query((Where("id", "=", "DEU"),)))
    assert b"Germany" in to_csv(countries.table, rows)


def test_items_of_a_list_are_told_one_by_one(countries):
    table = table_of(("kinds",), [("penalty;plan;x1",), ("plan",)], lists=("kinds",))
    listed = told_in(Dataset("kinds", "", "", "", "2026-01", (), table), FRENCH)
    assert list(listed.table.columns[0].read) == ["sanction; plan; x1", "plan"]
    assert len(select(listed.table, Query((Where("kinds", "=", "sanction"),)))) == 1
    assert len(select(listed.table, Query((Where("kinds", "=", "penalty"),)))) == 1


def test_keys_are_words_in_english_and_names_stay():
    table = table_of(
        ("kind", "class", "url", "caveats", "id"),
        [
            ("press_report", "dc-training-gpu", "https://a_b.org", "do_not_sum;contested", "a_b"),
            ("penalty", "x1", "", "", "c"),
        ],
        lists=("caveats",),
    )
    labels = {"dc-training-gpu": "Data-center training GPU"}
    found = told_in(Dataset("t", "", "", "", "2026-01", (), table), ENGLISH, labels)
    told = ["press report", "Data-center training GPU", "https://a_b.org", "do not sum; contested", "a_b"]
    assert [column.words(0) for column in found.table.columns] == told
    for words in ("press_report", "press report"):
        assert select(found.table, Query((Where("kind", "=", words),))).tolist() == [0]
    assert b"press_report" in to_csv(found.table, select(found.table, Query()))
    countries = open_dataset(shipped("datasets"), "countries")
    assert told_in(countries, ENGLISH).table.by_name["name"].told is None


def test_tables_of_ones_own_stay():
    own = Dataset("mine", "", "", "", "", (), table_of(("kind",), [("penalty",)]))
    assert told_in(own, FRENCH) is own
