# SPDX-License-Identifier: Apache-2.0
"""Columns of other names: what they mean is told, and no cell changes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import openpyxl
import pytest
from support.workbooks import packed, parts, sheet

from chipbrief.errors import DataError
from chipbrief.own import Head, Roles, peek, read_own_table

TEXT = 'Land;Tag;Ware;Quelle\nMYS;2024-05;"NA";Zoll 1\nCHN;;00123;Zoll 2\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "zoll.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_named_columns_mean_what_is_said_and_cells_stay(file: Path):
    table = read_own_table(file, roles=Roles(source="quelle", country="Land", date="Tag"))
    assert table.columns == ("country", "date", "Ware", "source")
    assert tuple(table.rows) == (("MYS", "2024-05", "NA", "Zoll 1"), ("CHN", "", "00123", "Zoll 2"))
    assert (table.countries, table.sources) == (("MYS", "CHN"), ("Zoll 1", "Zoll 2"))
    assert table.original == hashlib.sha256(file.read_bytes()).hexdigest()


def test_one_source_for_all_rows(file: Path):
    table = read_own_table(file, roles=Roles(country="Land", all_from="A letter of May 2024"))
    assert table.columns == ("country", "Tag", "Ware", "Quelle", "source")
    assert set(table.sources) == {"A letter of May 2024"}


def test_a_workbook_is_read_so_too(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (("Land", "Quelle"), ("MYS", "Zoll")):
        sheet.append(row)
    book.save(tmp_path / "zoll.xlsx")
    table = read_own_table(tmp_path / "zoll.xlsx", roles=Roles(source="Quelle", country="Land"))
    assert table.columns == ("country", "source")
    assert peek(tmp_path / "zoll.xlsx") == Head(("Land", "Quelle"), (("MYS", "Zoll"),))


@pytest.mark.parametrize(
    ("roles", "message"),
    [
        (Roles(source="Ursprung"), "Ursprung"),
        (Roles(country="Kontinent", all_from="x"), "No column is called “Kontinent”. .* Land, Tag"),
        (Roles(source="Quelle", country="Ware"), "row 2, column country: “NA” is no country code"),
        (Roles(country="Land"), "names no source column"),
    ],
)
def test_what_cannot_be_is_told(file: Path, roles: Roles, message: str):
    with pytest.raises(DataError, match=message):
        read_own_table(file, roles=roles)


def test_a_name_that_is_taken_is_not_given_again(tmp_path: Path):
    path = tmp_path / "two.csv"
    path.write_text("source,Quelle\na,b\n", encoding="utf-8")
    with pytest.raises(DataError, match="“Quelle” cannot be the source: a column of that name is there"):
        read_own_table(path, roles=Roles(source="Quelle"))


def test_the_first_rows_are_shown_for_choosing(file: Path, tmp_path: Path):
    head = peek(file)
    assert head.columns == ("Land", "Tag", "Ware", "Quelle")
    assert head.rows[0][3] == "Zoll 1"
    assert [head.guess(role) for role in ("source", "country", "date")] == ["", "", ""]
    (tmp_path / "ours.csv").write_text("Item,Country,Sources\nx,CHN,y\n", encoding="utf-8")
    assert peek(tmp_path / "ours.csv").guess("source") == "Sources"
    (tmp_path / "empty.csv").write_bytes(b"")
    with pytest.raises(DataError, match="no first row"):
        peek(tmp_path / "empty.csv")


@pytest.mark.parametrize(
    ("name", "data"),
    [("none.csv", b""), ("blank.csv", b"\r\na,b\r\n1,2\r\n"), ("none.xlsx", packed(parts(sheet())))],
)
def test_a_file_without_a_first_row_is_refused_also_with_one_source_for_all(tmp_path: Path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DataError, match=f"{name}, row 1: The first row is empty"):
        read_own_table(tmp_path / name, roles=Roles(all_from="A letter"))
    with pytest.raises(DataError, match=r"row 1: .*first row"):
        peek(tmp_path / name)
