# SPDX-License-Identifier: Apache-2.0
"""Files that a brief carries are read as tables, whatever stands in them."""

from __future__ import annotations

import json

import pytest

from chipbrief.browse import attached, attached_dataset, select
from chipbrief.browse.query import Query
from chipbrief.errors import DataError


def rows(name: str, data: bytes) -> list[tuple[str, ...]]:
    table = attached_dataset(name, data).table
    return [table.names, *table.rows(select(table, Query()))]


def test_cells_of_a_csv_file_stay_as_they_are_written():
    text = '\ufeffid,value\r\na,007.50\r\nb,"NA, =1+1"\r\n'
    assert rows("data/x.CSV", text.encode()) == [("id", "value"), ("a", "007.50"), ("b", "NA, =1+1")]


def test_a_list_of_objects_is_rows_and_digits_stay():
    text = '[{"id": "a", "n": 1.10, "to": ["CHN", "MYS"]}, {"id": "b", "ok": true, "more": {"x": [1]}}]'
    assert rows("x.json", text.encode()) == [
        ("id", "n", "to", "ok", "more"),
        ("a", "1.10", "CHN; MYS", "", ""),
        ("b", "", "", "true", '{"x": [1]}'),
    ]


def test_anything_else_says_where_each_value_stands():
    text = json.dumps({"pick": {"country": "CHN"}, "rules": [{"id": "r1"}, {"id": "r2"}], "none": {}})
    assert rows("manifest.json", text.encode())[1:] == [
        ("pick/country", "CHN"),
        ("rules/1/id", "r1"),
        ("rules/2/id", "r2"),
        ("none", "{}"),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.csv", b"a,b\n1,2,3\n"),
        ("x.csv", b"a,a\n1,2\n"),
        ("x.csv", b'a\n"' + b"x" * 200_000 + b'"\n'),
        ("x.csv", b'a\n"open'),
        ("x.csv", b"\xff\xfe\x00"),
        ("x.csv", ",".join(map(str, range(500))).encode()),
        ("x.json", b"[" * 100_000),
        ("x.json", b"{"),
        ("x.json", b"9" * 5_000),
        ("x.json", b"\x80"),
        ("x.json", b'[{"a": 1e99999999999999999999}]'),
        ("x.json", b'{"%b": {"a": 1}}' % (b"x" * 600)),
    ],
)
def test_what_is_damaged_is_refused_with_a_sentence(name, data):
    with pytest.raises(DataError, match=rf"{name} cannot be read as a table"):
        attached_dataset(name, data)


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("_MOST_JSON", "[1, 2, 3, 4, 5, 6]"),
        ("_MOST_VALUES", '{"a": [{"b": 1}, {"b": 2}, {"b": 3}, {}, {}, {}, {}, {}, {}, {}, {}]}'),
    ],
)
def test_a_file_that_would_make_too_large_a_table_is_refused(monkeypatch, limit, text):
    monkeypatch.setattr(attached, limit, 10)
    with pytest.raises(DataError, match=r"it is larger than|more than 10 values"):
        attached_dataset("x.json", text.encode())


def test_one_object_with_many_names_does_not_give_all_others_cells_for_them(monkeypatch):
    monkeypatch.setattr(attached, "_MOST_CELLS", 10)
    assert rows("x.json", b'[{"a": 1, "b": 2, "c": 3}, {}, {}, {}]')[:3] == [
        ("where", "value"),
        ("1/a", "1"),
        ("1/b", "2"),
    ]


def test_an_empty_file_is_an_empty_table():
    assert rows("x.csv", b"") == [()]
