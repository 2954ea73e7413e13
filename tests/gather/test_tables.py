# SPDX-License-Identifier: Apache-2.0
"""Each way a CSV file can be wrong, and that the message names file, row and column."""

from __future__ import annotations

import pytest
from support.counting import counted_calls

from chipbrief.errors import DataError
from chipbrief.gather import tables
from chipbrief.gather.cells import columns_of
from chipbrief.gather.records import ChipClass, DiversionCase
from chipbrief.gather.schema import Field, Schema
from chipbrief.gather.tables import load_table, read_table
from chipbrief.language import Prose

HEAD = "id,label,help,source_ids,verified\n"
GOOD = HEAD + "a,Label,Help,src-a,seen\n"
KNOWN = frozenset({"src-a"})


NO_SCHEMA = Schema()


def load(text: str | bytes, schema: Schema = NO_SCHEMA) -> tuple[ChipClass, ...]:
    data = text.encode() if isinstance(text, str) else text
    return load_table(ChipClass, data, schema, "pack/x.csv", KNOWN)


def test_a_good_file_becomes_records() -> None:
    assert load(GOOD) == (ChipClass("a", ("src-a",), "seen", "Label", Prose("Help")),)


def test_the_order_of_columns_does_not_matter() -> None:
    (record,) = load("verified,help,id,source_ids,label\nseen,Help,a,src-a,Label\n")
    assert record.label == "Label"


@pytest.mark.parametrize(
    "label", ["NA", "null", "None", " spaced ", "=cmd|'/c calc'!A1", "<script>", "名", "a,b", "‮x"]
)
def test_text_is_never_changed(label: str) -> None:
    quoted = label.replace('"', '""')
    (record,) = load(HEAD + f'a,"{quoted}",Help,src-a,seen\n')
    assert record.label == label


def test_a_cell_may_span_lines_and_a_bom_is_dropped() -> None:
    text = HEAD + 'a,"two\nlines",H,src-a,seen\r\nb,B,H,src-a,seen\r\n'
    (first, second) = load(b"\xef\xbb\xbf" + text.encode())
    assert first.label == "two\nlines"
    assert second.id == "b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "a,Label,Help,src-a,guess\n", "row 2, column verified: “guess” is not one of: memory, seen"),
        (HEAD + "a,,Help,src-a,seen\n", "row 2, column label: The cell is empty"),
        (HEAD + "a,Label,Help,,seen\n", "row 2, column source_ids: The row names no source"),
        (HEAD + "a,Label,Help,src-z,seen\n", "row 2, column source_ids: Unknown source “src-z”"),
        (HEAD + "a,Label,Help,src-a; src-a,seen\n", "row 2, column source_ids: “src-a; src-a” is not a list"),
        (GOOD + "a,Label,Help,src-a,seen\n", "row 3, column id: The id “a” already stands in row 2"),
        (HEAD + "a,Label,Help,src-a\n", "row 2: The row has 4 cells, not 5"),
        (HEAD + "a,Label,Help,src-a,seen,more\n", "row 2: The row has 6 cells, not 5"),
        ("id,label,source_ids,verified\n", "row 1, column help: The column is missing"),
        (HEAD.replace("help", "helf"), "row 1, column help: The column is missing"),
        (HEAD.replace("verified", "verified,x"), "row 1, column x: Unknown column. Known: id, source_ids"),
        (HEAD.replace("help", "label"), "row 1, column help: The column is missing"),
        (HEAD.replace("label", "help"), "row 1, column label: The column is missing"),
        ("id,id," + HEAD[3:], "row 1, column id: The column stands twice"),
        ("", "row 1, column id: The column is missing"),
        (HEAD + 'a,"Label"x,Help,src-a,seen\n', "row 2: The row cannot be read as CSV"),
        (HEAD + 'a,"Label,Help,src-a,seen\n', "row 2: The row cannot be read as CSV"),
        (HEAD + "a,La\0bel,Help,src-a,seen\n", "row 2: The file holds a NUL byte"),
    ],
)
def test_a_fault_names_file_row_and_column(text: str, expected: str) -> None:
    with pytest.raises(DataError) as caught:
        load(text)
    assert str(caught.value).startswith("pack/x.csv")
    assert expected in str(caught.value)


def test_bad_utf8_is_a_clear_error() -> None:
    with pytest.raises(DataError, match="row 2: The file is not UTF-8"):
        load(HEAD.encode() + b"a,caf\xe9,Help,src-a,seen\n")


def test_a_number_fault_reads_as_promised() -> None:
    head = ",".join(column.name for column in columns_of(DiversionCase) if column.name != "caveats") + "\n"
    row = "one,src-a,seen,2023-05-01,T,penalty,CHN,chips,,abc,O,S,,,ai_chips,CHN\n"
    with pytest.raises(DataError) as caught:
        load_table(DiversionCase, (head + row).encode(), Schema(), "datasets/d.csv", KNOWN)
    start = "datasets/d.csv, row 2, column value_usd: “abc” is not a number. Write digits"
    assert str(caught.value).startswith(start)


def test_the_schema_adds_enums_requirements_and_our_own_patterns() -> None:
    schema = Schema((Field("label", enum=frozenset({"X"})), Field("help", required=True)))
    records, faults = read_table(ChipClass, GOOD.replace("Help", "").encode(), schema, "x.csv", KNOWN)
    assert not records
    assert [fault.column for fault in faults] == ["label", "help"]
    with pytest.raises(DataError, match="does not have the form"):
        load(GOOD, Schema((Field("label", pattern="[A-Z]{3}"),)))


def test_a_pattern_of_someone_else_is_never_run() -> None:
    hang = Schema((Field("label", pattern="(a+)+$"),))
    (record,) = load(HEAD + f"a,{'a' * 5000}!,Help,src-a,seen\n", hang)
    assert record.label.endswith("!")


def test_every_fault_is_gathered_and_the_first_one_told() -> None:
    text = HEAD + "a,Label,Help,src-z,seen\nb,,Help,src-a,guess\n"
    _records, faults = read_table(ChipClass, text.encode(), Schema(), "x.csv", KNOWN)
    places = {(fault.row, fault.column) for fault in faults}
    assert places == {(2, "source_ids"), (3, "label"), (3, "verified")}
    with pytest.raises(DataError, match=r"\(2 more\)$"):
        load(text)


@pytest.mark.parametrize(
    ("limit", "value", "told"),
    [
        ("MAX_BYTES", 10, "The file is larger than"),
        ("MAX_ROWS", 1, "The file has more than 1 rows"),
        ("MAX_CELL", 3, "row 2, column source_ids: The cell is longer than 3"),
    ],
)
def test_limits_end_in_clear_errors(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int, told: str
) -> None:
    monkeypatch.setattr(tables, limit, value)
    with pytest.raises(DataError, match=told):
        load(GOOD + "b,Label,Help,src-a,seen\n")


def test_a_giant_cell_is_refused_without_a_traceback() -> None:
    with pytest.raises(DataError, match="more than 131,072 characters"):
        load(HEAD + f"a,{'x' * 200_000},Help,src-a,seen\n")
    with pytest.raises(DataError, match="longer than 32,000"):
        load(HEAD + f"a,{'x' * 40_000},Help,src-a,seen\n")


def test_faults_stop_at_a_limit() -> None:
    text = HEAD + "".join(f"r{number},,Help,src-a,seen\n" for number in range(1000))
    _records, faults = read_table(ChipClass, text.encode(), Schema(), "x.csv", KNOWN)
    assert len(faults) == tables.MAX_FAULTS


def test_hostile_text_in_a_message_is_shortened_and_printable() -> None:
    text = HEAD + f"a,L,H,{'x;' * 500},seen\n"
    _records, faults = read_table(ChipClass, text.encode(), Schema(), "x.csv", KNOWN)
    assert len(str(faults[0])) < 200


def test_a_message_names_a_few_of_many_allowed_values() -> None:
    schema = Schema((Field("label", enum=frozenset(f"{number:04}" + "x" * 900 for number in range(5000))),))
    _records, (fault,) = read_table(ChipClass, GOOD.encode(), schema, "x.csv", KNOWN)
    assert "“Label” is not one of: 0000xxx" in str(fault)
    assert str(fault).endswith(" and 4,990 more.")
    assert len(str(fault)) < 800


def test_unknown_columns_stop_at_a_limit() -> None:
    head = HEAD.rstrip("\n") + "".join(f",x{number}" for number in range(5000)) + "\n"
    _records, faults = read_table(ChipClass, head.encode(), Schema(), "x.csv", KNOWN)
    assert len(faults) == tables.MAX_FAULTS


def test_texts_that_come_again_become_the_same_values_and_are_checked_once() -> None:
    rows = 3 * tables._MOST_MET
    text = HEAD + "".join(f"{row},Label,Help,src-a,seen\n" for row in range(rows))
    with counted_calls() as calls:
        found = load(text)
        assert calls() < 25 * rows
    assert len(found) == rows
    assert found[0].help is found[-1].help


def test_a_fault_is_told_of_each_row_though_its_text_was_met_before() -> None:
    records, faults = read_table(
        ChipClass, (HEAD + "a,A,,src-a,seen\nb,,H,src-a,seen\nc,,H,src-a,seen\n").encode(), NO_SCHEMA, "x"
    )
    assert (records, [(fault.row, fault.column) for fault in faults]) == (
        (),
        [(2, "help"), (3, "label"), (4, "label")],
    )
