# SPDX-License-Identifier: Apache-2.0
"""Workbooks: each kind of cell gets the text that is promised, and hostile files are refused."""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from support.counting import counted_calls
from support.workbooks import HEAD, MAIN, SHEET, packed, parts, saved, sheet, text

from chipbrief.errors import DataError
from chipbrief.own import archive, read_own_table, table_from
from chipbrief.own.cell_texts import date_text, is_date_format, number_text
from chipbrief.own.sheet import read_workbook

HEADER = [text("A1", "a"), text("B1", "source")]
DATES = (
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; days&quot;"/>'
    "</numFmts>"
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    '<xf numFmtId="166"/></cellXfs>'
)
LEGAL = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\t\n"
)


def with_cell(cell: str, **more: str) -> str:
    """Return the text that the cell A2 gets."""
    data = packed(parts(sheet(HEADER, [cell, text("B2", "s")]), **more))
    return read_workbook(data, "t.xlsx")[1][0][0]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="A2"><v>5</v></c>', "5"),
        ('<c r="A2"><v>0.29999999999999999</v></c>', "0.3"),
        ('<c r="A2"><v>1.5E-3</v></c>', "0.0015"),
        ('<c r="A2"><v>1E+20</v></c>', "100000000000000000000"),
        ('<c r="A2"><v>12345678901234567890</v></c>', "12345678901234567890"),
        ('<c r="A2" s="1"><v>45322</v></c>', "2024-01-31"),
        ('<c r="A2" s="2"><v>45322.5213</v></c>', "2024-01-31T12:30:40.320"),
        ('<c r="A2" s="2"><v>0.25</v></c>', "06:00:00"),
        ('<c r="A2" s="3"><v>1.5</v></c>', "1.5"),
        ('<c r="A2" s="4"><v>1.5</v></c>', "1.5"),
        ('<c r="A2" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A2" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A2" t="str"><f>"x"</f><v>NA</v></c>', "NA"),
        ('<c r="A2" t="str"><f>""</f><v></v></c>', ""),
        ('<c r="A2"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="A2" t="d"><v>2024-01-31</v></c>', "2024-01-31"),
        ('<c r="A2" t="s"><v>0</v></c>', " one\rtwo_x000D_"),
        ('<c r="A2" t="s"><v>1</v></c>', "bold plain"),
        ('<c r="A2" s="1"/>', ""),
        (text("A2", "00123"), "00123"),
    ],
)
def test_each_kind_of_cell_gets_the_text_that_is_promised(cell, expected):
    strings = (
        "<si><t> one_x000D_two_x005F_x000D_</t></si>"
        "<si><r><rPr><b/></rPr><t>bold</t></r><r><t> plain</t></r><rPh><t>reading</t></rPh></si>"
    )
    assert with_cell(cell, styles=DATES, strings=strings) == expected


def test_days_are_counted_from_1904_where_the_workbook_says_so():
    book = '<workbookPr date1904="1"/>'
    assert with_cell('<c r="A2" s="1"><v>43860</v></c>', styles=DATES, book=book) == "2024-01-31"


@given(st.dates(datetime.date(1900, 3, 1), datetime.date(9999, 12, 31)))
def test_any_day_comes_back(day):
    assert date_text(str((day - datetime.date(1899, 12, 30)).days), since_1904=False) == str(day)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_comes_back_as_the_same_number(number):
    assert float(number_text(repr(number))) == number


@pytest.mark.parametrize("code", ["dd.mm.yyyy", "[$-409]d-mmm-yy;@", "h:mm AM/PM", "mm:ss.0", "[Red]yyyy"])
def test_formats_of_dates_are_known(code):
    assert is_date_format(code)


@pytest.mark.parametrize(
    "code", ["General", "0.00E+00", '0 "days"', "[h]:mm", "#,##0\\d", "_(* #,##0_)", "@"]
)
def test_formats_of_numbers_are_no_dates(code):
    assert not is_date_format(code)


@given(st.lists(st.tuples(st.text(LEGAL, max_size=12), st.text(LEGAL, max_size=12)), min_size=1, max_size=4))
def test_texts_written_by_another_library_come_back(tmp_path_factory, pairs):
    path = tmp_path_factory.mktemp("book") / "t.xlsx"
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["a", "b", "source"])
    for row, pair in enumerate(pairs, start=2):
        for column, words in enumerate((*pair, "s"), start=1):
            cell: Any = page.cell(row, column)
            cell.data_type, cell._value = "s", words
    book.save(path)
    expected = [(*pair, "s") for pair in pairs]
    assert [*read_own_table(path).rows] == [tuple(map(unescaped, row)) for row in expected]


def unescaped(words: str) -> str:
    from chipbrief.own.cell_texts import plain_text

    return plain_text(words)


def test_a_workbook_is_kept_as_csv_and_its_own_hash(tmp_path):
    path = saved(tmp_path, sheet(HEADER, [text("A2", "x, y"), text("B2", "s")]))
    found = read_own_table(path)
    assert found.data == b'a,source\r\n"x, y",s\r\n'
    assert found.original != found.sha256
    assert table_from(found.data, name="t", title="T", file="f").rows == found.rows


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [HEADER, ['<c r="A2"><f>1+1</f></c>', text("B2", "s")]],
            "row 2, column A: The cell holds a formula",
        ),
        ([HEADER, ['<c r="A2"><v>x</v></c>']], "row 2, column A: “x” is not a number"),
        ([HEADER, ['<c r="A2" s="1"><v>-4</v></c>']], "row 2, column A: The cell is formatted as a date"),
        ([HEADER, ['<c r="A2" s="1"><v>60</v></c>']], "row 2, column A: The cell is formatted as a date"),
        ([HEADER, ['<c r="A2" s="1"><v>1E+30</v></c>']], "row 2, column A: The cell is formatted as a date"),
        ([HEADER, ['<c r="A2" t="s"><v>9</v></c>']], "row 2, column A: The cell names a text"),
        (
            [HEADER, [text("C2", "x")]],
            "row 2, column C: The cell has a value, but the first row names only 2",
        ),
        ([HEADER, [text("XFD2", "x")]], "row 2, column XFD: The sheet goes beyond"),
        ([HEADER, [text("B2", "s"), text("A2", "x")]], "row 2: The cells of the row are not in order"),
        ([HEADER, [], [text("B3", "s")]], "row 2: The row is empty"),
        ([HEADER, [text("A2", "x")]], "row 2, column source: The row names no source"),
        ([[], [text("A2", "a"), text("B2", "source")]], "row 1: The first row is empty"),
        ([HEADER, [text("A2", "x" * 140_000)]], "longer than 131,072"),
    ],
)
def test_what_cannot_be_read_names_row_and_column(rows, message, tmp_path):
    with pytest.raises(DataError) as failed:
        read_own_table(saved(tmp_path, sheet(*rows), styles=DATES))
    assert str(failed.value).startswith("table.xlsx")
    assert message in str(failed.value)


def test_a_sheet_is_asked_for_where_there_are_several(tmp_path):
    book = Workbook()
    for name in ("One", "Two"):
        page = book.create_sheet(name)
        page.append(["a", "source"])
        page.append([name, "s"])
    del book["Sheet"]
    path = tmp_path / "t.xlsx"
    book.save(path)
    assert tuple(read_own_table(path, sheet="Two").rows) == (("Two", "s"),)
    with pytest.raises(DataError, match=r"2 sheets: “One”, “Two”\. Say which one with --sheet"):
        read_own_table(path)
    with pytest.raises(DataError, match="no sheet “Three”"):
        read_own_table(path, sheet="Three")


ENTITY = (
    f'{HEAD}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="{MAIN}">&e;</worksheet>'
)
BOMB = f"{HEAD}<worksheet>{' ' * 40_000_000}</worksheet>"
FAR = sheet(HEADER).replace("</sheetData>", '<row r="9999999"><c r="A9999999"><v>1</v></c></row></sheetData>')
WIDE = sheet(HEADER).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (packed(parts(ENTITY)), "declares a document type"),
        (packed(parts(ENTITY.replace("UTF-8", "UTF-16"))) + b"", "not XML|document type"),
        (packed(parts(BOMB)), "so it is refused"),
        (packed(parts(FAR)), "goes beyond row"),
        (packed(parts(WIDE)), "no rows below its header"),
        (packed(parts(sheet(HEADER)) | {"xl/externalLinks/externalLink1.xml": "<x/>"}), "other workbooks"),
        (
            packed({name: words for name, words in parts("").items() if name != SHEET}),
            "it has no xl/worksheets",
        ),
        (packed(parts("<worksheet><sheetData>")), "is not XML"),
        (packed(parts(f'{HEAD}<worksheet x="{"y" * 9_000_000}"/>')), "so it is refused|piece of over"),
        (packed({"a": "b"}), "it has no xl/workbook.xml"),
        (packed(parts(sheet(HEADER)))[:-40], "not an Excel workbook"),
        (packed(parts(sheet(HEADER)) | {"ä": ""}).replace("ä".encode(), b"\xff\xff"), "byte 1 is not UTF-8"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old .xls workbook or has a password"),
        (b"PK\x03\x04", "not an Excel workbook"),
        (b"", "not an Excel workbook"),
    ],
)
def test_a_hostile_workbook_is_refused_at_once(data, message, tmp_path):
    path = tmp_path / "t.xlsx"
    path.write_bytes(data)
    with counted_calls() as calls, pytest.raises(DataError, match=message):
        read_own_table(path)
    assert calls() < 20_000


def test_a_directory_of_endless_length_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(archive, "_MAX_DIRECTORY", 100)
    with pytest.raises(DataError, match="too many parts"):
        read_own_table(saved(tmp_path, sheet(HEADER)))


@given(st.integers(0, 900), st.integers(0, 255))
def test_a_damaged_workbook_is_refused_or_read(at, byte):
    data = bytearray(packed(parts(sheet(HEADER, [text("A2", "x"), text("B2", "s")]))))
    data[at % len(data)] = byte
    with suppress(DataError):
        header, rows = read_workbook(bytes(data), "t.xlsx")
        assert all(len(row) == len(header) for row in rows)
