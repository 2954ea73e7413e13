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


@pytest.fixture(params=["2026-01", ""], ids=["of the pack", "one's own"])
def numbers(request) -> Dataset:
    table = table_of(("x", "n"), [("3.5", "34.7"), ("a", "2024"), ("b", "-0.5"), ("c", ""), ("d", "1.5e24")])
    return told_in(Dataset("t", "", "", "", request.param, (), table), FRENCH)


def test_numbers_have_the_sign_of_the_language_and_are_found_and_sorted_by_value(numbers):
    assert cells(numbers, "n", Query(sort=(Order("n"),))) == ["-0,5", "34,7", "2024", "1,5e24", ""]
    for op, value in (
        (">=", "34,7"),
        (">", "34,6"),
        (">=", "34.7"),
        ("=", "34,7"),
        ("=", "34.70"),
        ("~", "4,7"),
    ):
        assert "34,7" in cells(numbers, "n", Query((Where("n", op, value),))), (op, value)
    assert cells(numbers, "n", Query((Where("n", ">", "2 024,5"),))) == ["1,5e24"]
    assert cells(numbers, "n", Query(search="34,7")) == ["34,7"]
    assert cells(numbers, "x", Query())[0] == "3.5"  # words beside it: a version, no number


def test_files_have_the_numbers_as_written_and_the_clipboard_as_read(numbers):
    rows = select(numbers.table, Query())
    assert b"34.7" in to_csv(numbers.table, rows)
    assert next(iter(numbers.table.pasted.rows(rows))) == ("3.5", "34,7")
    english = told_in(numbers, ENGLISH)
    assert next(iter(english.table.pasted.rows(rows))) == ("3.5", "34.7")
    assert select(english.table, Query((Where("n", "=", "34.7"),))).tolist() == [0]


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
