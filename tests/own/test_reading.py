# SPDX-License-Identifier: Apache-2.0
"""Reading a CSV file of the user's own: every cell as written, every fault with its row."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipbrief.errors import DataError
from chipbrief.own import OwnTable, read_own_table, table_from

HEAD = "id,country,date,note,source\n"
cell = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)


def read(data: bytes, name: str = "t") -> OwnTable:
    return table_from(data, name=name, title="Title", file="t.csv")


@settings(deadline=None, max_examples=200)
@given(rows=st.lists(st.tuples(cell, cell), min_size=1, max_size=8), bom=st.booleans())
def test_any_text_comes_back_as_it_was_written(rows, bom):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("a", "b", "source"), *((*row, "here") for row in rows)])
    table = read((b"\xef\xbb\xbf" if bom else b"") + text.getvalue().encode())
    assert [row[:2] for row in table.rows] == rows


def test_nothing_is_guessed():
    table = read((HEAD + '00123,NAM,2024-01,"NA",x\n1.0,,,"a, ""b""\r\nc",x\n').encode())
    assert table.rows[0] == ("00123", "NAM", "2024-01", "NA", "x")
    assert table.rows[1] == ("1.0", "", "", 'a, "b"\r\nc', "x")


@pytest.mark.parametrize("sign", [";", "\t"])
def test_a_separator_that_the_header_shows_is_taken(sign):
    table = read(f"item{sign}source\n1,5{sign}x\n".encode())
    assert table.rows == (("1,5", "x"),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a,b\n1,2\n", "no source column"),
        (b"a,source\n1\n", "row 2: The row has 1 cells, but the header has 2"),
        (b"a,source\n1,x\n\n2,x\n", "row 3: The row is empty"),
        (b"a,source\n1,\n", "row 2, column source: The row names no source"),
        (b"a,source\n1, \n", "row 2, column source: The row names no source"),
        (b"a,a,source\n1,2,x\n", "column a: The column stands twice"),
        (b"a,,source\n1,2,x\n", "Column 2 has no name"),
        (b"source,sources\nx,x\n", "2 source columns"),
        (b"a,source\n", "no rows below its header"),
        (b'a,source\n"1,x\n', "cannot be read as CSV"),
        (b'a,source\n"x"y,x\n', "row 2: The row cannot be read as CSV"),
        (b"a,source\n\xe9,x\n", "row 2: The file is not UTF-8"),
        (b"a,source\n1,x\0\n", "row 2: The row holds a NUL byte"),
        ("a,source\n1,x\n".encode("utf-16"), "UTF-16"),
        (b"country,source\nChina,x\n", "row 2, column country: 'China' is no country code"),
        (b"date,source\n2024-13,x\n", "row 2, column date"),
        (b"a,source\n" + b"x" * 200_000 + b",y\n", "longer than"),
    ],
)
def test_a_fault_says_what_where_and_what_to_do(data, message):
    with pytest.raises(DataError) as caught:
        read(data)
    assert message in str(caught.value)
    assert str(caught.value).startswith("t.csv")


def test_a_file_that_is_no_table_is_refused(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(DataError, match="Save it as one of these"):
        read_own_table(tmp_path / "a.pdf")
    with pytest.raises(DataError, match="cannot be read"):
        read_own_table(tmp_path / "missing.csv")


def test_name_and_title_come_from_the_file(tmp_path: Path):
    (tmp_path / "Customs 2025.csv").write_text("item,source\n1,x\n", encoding="utf-8")
    table = read_own_table(tmp_path / "Customs 2025.csv")
    assert (table.name, table.title, table.file) == ("customs-2025", "Customs 2025", "Customs 2025.csv")


def test_a_large_table_keeps_every_cell(tmp_path: Path):
    rows = [(f"{number:07}", ("NA", "x\r\ny", "芯片")[number % 3], "ledger") for number in range(50_000)]
    text = io.StringIO(newline="")
    csv.writer(text).writerows([("id", "note", "source"), *rows])
    table = read(text.getvalue().encode())
    assert list(table.rows) == rows
