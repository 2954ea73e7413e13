# SPDX-License-Identifier: Apache-2.0
"""CSV: no cell changes, and what cannot be read is named with row and column."""

from __future__ import annotations

import csv
import gc
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipbrief.errors import DataError
from chipbrief.own import Rows, delimited, let_go, read_own_table, table_from

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
ENDINGS = st.sampled_from(["\r\n", "\n"])


def read(data: bytes):
    return table_from(data, name="t", title="T", file="t.csv")


def written(rows, **options) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, **options).writerows(rows)
    return text.getvalue().encode()


@given(
    st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6), ENDINGS, st.sampled_from([b"", b"\xef\xbb\xbf"])
)
def test_any_text_comes_back_as_it_was_written(pairs, ending, mark):
    rows = [(one, two, "s") for one, two in pairs]
    data = mark + written([("one", "two", "source"), *rows], lineterminator=ending, quoting=csv.QUOTE_ALL)
    found = read(data)
    assert tuple(found.rows) == tuple(rows)
    assert found.columns == ("one", "two", "source")
    assert found.data == data


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6))
def test_any_text_comes_back_as_a_plain_writer_wrote_it(pairs):
    rows = [(one, two, "s") for one, two in pairs]
    assert list(read(written([("one", "two", "source"), *rows])).rows) == rows


@pytest.mark.parametrize(
    "cell",
    ["NA", "N/A", "null", "nan", "1.0", "00123", "1e5", "True", " lead", "trail ", "12345678901234567890123",
     "-0",     "a\r\nb", 'say "so"', "芯片 ü", "=1+1", "", "\ufeff", "a\u2028b", "\x85"],
)  # fmt: skip
def test_nothing_is_guessed_or_trimmed(cell):
    assert read(written([("a", "source"), (cell, "s")])).rows == Rows.of([(cell, "s")])


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_under_which_there_is_a_source_column(separator):
    rows = [("a", "source"), ("1,5;2\t3", "s")]
    assert read(written(rows, delimiter=separator)).rows == Rows.of(rows[1:])


@pytest.mark.parametrize("name", ["source", "Source", "SOURCES", "source_ids", " source "])
def test_the_source_column_is_found_in_any_case(name):
    assert read(written([("a", name), ("1", "s")])).sources == ("s",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "t.csv, row 1: The first row is empty. Name the columns there."),
        (b"a,b\n1,2\n", "row 1: The first row names no source column. It holds: a, b."),
        (b"a|b;source|c\n", "names no source column"),
        (b"a,source,Sources\n", "2 source columns (source, sources)"),
        (b"a,,source\n", "row 1: Column 2 has no name"),
        (b"a,A ,source\n1,2,s\n", "row 1, column A : The column stands twice"),
        (b"a,source\n", "no rows below its header"),
        (b"a,source\n1,s\n2\n", "row 3: The row has one cell, but the header has 2"),
        (b"a,source\n1,s,x\n", "row 2: The row has 3 cells"),
        (b"a,source\n1,s\n\n2,s\n", "row 3: The row is empty"),
        (b'a,source\n"x"y,s\n', "row 2: The row cannot be read as CSV"),
        (b'a,source\n"x\n1,s\n', "row 2: The row cannot be read as CSV"),
        (b"a,source\n1, \n", "row 2, column source: The row names no source"),
        (b"a,country,source\n1,CHN,s\n1,china,s\n", "row 3, column country: “china” is no country code"),
        (b"a,date,source\n1,2024-02-30,s\n", "row 2, column date: "),
        (b'a,source\n"x\r\ny",s\n1,\xe9\n', "row 3: The file is not UTF-8 (byte 0xE9)"),
        ("a,source\n1,s\n".encode("utf-16"), "UTF-16"),
        (b"a,source\n1,s\n2\0,s\n", "row 3: The row holds a NUL byte"),
        (b"a,source\n" + b"x" * 140_000 + b",s\n", "row 2: A cell is longer than 131,072"),
        (b"a,source" + b"".join(b",c%d" % number for number in range(300)), "at most 256"),
    ],
)
def test_what_cannot_be_read_names_file_row_and_column(data, message):
    with pytest.raises(DataError) as failed:
        read(data)
    assert str(failed.value).startswith("t.csv")
    assert message in str(failed.value)


def test_blank_lines_at_the_end_are_no_rows():
    assert len(read(b"a,source\n1,s\n\n\r\n").rows) == 1


def test_too_many_rows_are_refused(monkeypatch):
    monkeypatch.setattr(delimited, "MAX_ROWS", 3)
    assert len(read(b"a,source\n" + b"1,s\n" * 3).rows) == 3
    with pytest.raises(DataError, match="row 5: A table of 2 columns may have 3 rows"):
        read(b"a,source\n" + b"1,s\n" * 4)


def test_a_file_that_is_too_large_missing_or_of_another_kind_is_refused(tmp_path, monkeypatch):
    for name, message in [("none.csv", "cannot be read"), ("a.pdf", "A table is a .csv")]:
        path = tmp_path / name
        if name == "a.pdf":
            path.write_bytes(b"x")
        with pytest.raises(DataError, match=message):
            read_own_table(path)
    (tmp_path / "b.csv").write_bytes(b"x")
    monkeypatch.setattr("chipbrief.own.reading.MAX_BYTES", 0)
    with pytest.raises(DataError, match="larger than"):
        read_own_table(tmp_path / "b.csv")


def test_a_hundred_thousand_rows_keep_every_cell():
    rows = [(f"{number:09}", "NA", "2024-05", "a\r\nb", "Ledger") for number in range(100_000)]
    found = read(written([("id", "x", "date", "note", "source"), *rows]))
    assert list(found.rows) == rows


def test_no_tuple_or_list_is_so_long_that_a_search_for_garbage_in_it_would_stop_the_window():
    longest = []

    def rows():
        first = ("item 0", "ledger")
        yield first
        yield from ((f"item {number}", "ledger") for number in range(1, 70_001))
        holders = (found for found in gc.get_referrers(first) if isinstance(found, list | tuple))
        longest.append(max(map(len, holders), default=0))

    found = Rows.of(rows())
    assert list(found) == [(f"item {number}", "ledger") for number in range(70_001)]
    assert longest[0] <= 10_000
    assert len(found) == 70_001
    assert [found[at][0] for at in (0, 9_999, 10_000, 70_000)] == [
        "item 0",
        "item 9999",
        "item 10000",
        "item 70000",
    ]


def test_rows_of_a_table_stand_in_pieces():
    found = read(b"item,source\n" + b"".join(b"item %d,ledger\n" % number for number in range(50_000)))
    assert [len(piece) for piece in found.rows.pieces] == [10_000] * 5


def test_rows_are_let_go_to_the_last():
    pieces = list(Rows.of([("item", "ledger")] * 45_001).pieces)
    assert [len(piece) for piece in pieces] == [10_000] * 4 + [5_001]
    let_go(pieces)
    assert pieces == []


def test_name_and_title_come_from_the_file(tmp_path):
    (tmp_path / "Customs 2025.csv").write_text("item,source\n1,x\n", encoding="utf-8")
    found = read_own_table(tmp_path / "Customs 2025.csv")
    assert (found.name, found.title, found.file) == ("customs-2025", "Customs 2025", "Customs 2025.csv")
