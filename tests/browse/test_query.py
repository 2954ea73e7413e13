# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io

import pytest

from chipbrief.browse import (
    Order,
    Query,
    Where,
    conditions,
    one_of,
    order_of,
    select,
    table_of,
    to_csv,
    where_of,
)
from chipbrief.errors import PickError

NAMES = ("id", "maker", "watts", "day", "to")
ROWS = [
    ("a", "NVIDIA", "700", "2024-03", "CHN;MYS"),
    ("b", "Huawei", "310.0", "2024", "CHN"),
    ("c", "nvidia", "", "2025-01-06", ""),
    ("d", "AMD & Co", "1200", "../2023", "MYS"),
]
TABLE = table_of(NAMES, ROWS, numbers={"watts"}, lists={"to"})


def found(*words: str, search: str = "", sort: tuple[Order, ...] = ()) -> str:
    where = tuple(where_of(text, NAMES) for text in words)
    return "".join(TABLE.row(at)["id"] for at in select(TABLE, Query(where, search, sort)))


def test_accents_and_printed_apostrophes_are_taken_for_the_plain_ones():
    table = table_of(("id", "place"), [("a", "Côte d’Ivoire"), ("b", "Québec"), ("c", "Quebec")])

    def ids(query: Query) -> str:
        return "".join(table.row(at)["id"] for at in select(table, query))

    assert ids(Query(search="cote d'iv")) == ids(Query(search="CÔTE D’IV")) == "a"
    assert ids(Query((where_of("place=quebec", ("id", "place")),))) == "bc"
    assert ids(Query((where_of("place~QUÉ", ("id", "place")),))) == "bc"


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("maker=nvidia", "ac"),
        ("maker ~ VID", "ac"),
        ("maker!=NVIDIA", "bd"),
        ("maker!~a", ""),
        ("watts>=310", "abd"),
        ("watts>700", "d"),
        ("watts<=700", "ab"),
        ("watts=310", "b"),
        ("watts=310 | 700", "ab"),
        ("maker=huawei | nvidia", "abc"),
        ("maker!=huawei | nvidia", "d"),
        ("to=MYS | TWN", "ad"),
        ("watts=", "c"),
        ("watts!=", "abd"),
        ("to=CHN", "ab"),
        ("to!=CHN", "cd"),
        ("day>=2024", "abc"),
        ("day>2024", "c"),
        ("day<2024-02", "d"),
        ("day<=2024", "abd"),
    ],
)
def test_a_condition_leaves_the_rows_that_meet_it(words: str, ids: str):
    assert found(words) == ids


def test_conditions_and_words_narrow_together():
    assert found("watts>=300", "to=CHN") == "ab"
    assert found(search="nvidia 2024") == "a"
    assert found(search="  ") == "abcd"


def test_a_cell_may_hold_the_sign_between_alternatives():
    table = table_of(("id", "title"), [("a", "News | Reuters"), ("b", "News"), ("c", "Views")])
    asked = {"News | Reuters": "ab", "Views | Reuters": "c", "Reuters": ""}
    for value, ids in asked.items():
        rows = select(table, Query((Where("title", "=", value),)))
        assert "".join(table.row(at)["id"] for at in rows) == ids


def test_sorting_is_by_value_stable_and_leaves_the_unknown_last():
    assert found(sort=(Order("watts"),)) == "badc"
    assert found(sort=(Order("watts", down=True),)) == "dabc"
    assert found(sort=(Order("maker", down=True), Order("id", down=True))) == "cabd"


def test_words_of_a_filter_are_conditions():
    assert conditions("maker", "AMD & Co") == (Where("maker", "~", "AMD & Co"),)
    assert conditions("watts", ">=300 & <500") == (Where("watts", ">=", "300"), Where("watts", "<", "500"))
    assert conditions("watts", " = ") == (Where("watts", "=", ""),)
    assert conditions("watts", "  ") == ()
    assert conditions("id", one_of(["a", "d"])) == (Where("id", "=", "a | d"),)


def test_a_query_says_what_it_asks():
    query = Query((Where("watts", ">=", "300"), Where("to", "=", "")), "h20")
    assert query.told() == "watts is at least 300 and to is (empty) and some cell contains “h20”"
    many = Query((Where("id", "=", "a | b | c | d"),))
    assert many.told(str.upper) == "ID is one of 4 values"
    assert not Query().narrows


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("wats>3", "Did you mean “watts”"),
        ("zzz=1", "There are: id, maker"),
        ("maker", "Cannot read the condition"),
        ("watts>much", "is not a number"),
        ("maker>much", "neither a number nor a date"),
    ],
)
def test_what_is_not_understood_is_told(words: str, message: str):
    with pytest.raises(PickError, match=message):
        found(words)


def test_an_order_is_a_column_or_its_reverse():
    assert order_of("-watts", NAMES) == Order("watts", down=True)
    with pytest.raises(PickError, match="no column “speed”"):
        order_of("speed", NAMES)


def test_rows_as_csv_read_back_as_they_were():
    table = table_of(("a", "b"), [("x,y", 'say "no"'), ("two\nlines", "")])
    read = list(csv.reader(io.StringIO(to_csv(table, select(table, Query())).decode(), newline="")))
    assert read == [["a", "b"], ["x,y", 'say "no"'], ["two\nlines", ""]]
