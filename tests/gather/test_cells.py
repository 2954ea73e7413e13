# SPDX-License-Identifier: Apache-2.0
"""One cell at a time: what is read, what is refused, and that nothing is changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chipbrief.gather import cells
from chipbrief.gather.records import Chip, DiversionCase, Period, StockEstimate


@pytest.mark.parametrize("text", ["0", "5286", "-1", "2.50", "3.14e+23", "0.5", "20000000"])
def test_a_number_keeps_its_digits(text: str) -> None:
    assert cells.read_number(text) == Decimal(text)
    assert cells.read_number(text).as_tuple() == Decimal(text).as_tuple()


@pytest.mark.parametrize(
    "text",
    ["", "abc", "NaN", "Infinity", "1,000", "1_000", "٣", " 1", "1 ", "0x1", "1e999", "1.", ".5", "=1+1"],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        cells.read_number(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-10-07", date(2022, 10, 7), date(2022, 10, 7)),
        ("2022-10/2023", date(2022, 10, 1), date(2023, 12, 31)),
        ("../2022-10", date.min, date(2022, 10, 31)),
    ],
)
def test_a_period_has_its_bounds(text: str, first: date, last: date) -> None:
    assert cells.read_period(text) == Period(first, last, text)


@pytest.mark.parametrize(
    "text",
    [
        *("2022-13", "2022-00", "2022-02-30", "2022-1-1", "0000", "22", "2022-10-07T", "２０２２"),
        *("2022/", "/2022", "2022/..", "2022/2023/2024", ".."),
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not"):
        cells.read_period(text)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="“2025-02/2025-01” ends before it begins"):
        cells.read_period("2025-02/2025-01")


@pytest.mark.parametrize("text", ["2022-10", "2022-10-7", "07/10/2022", "2022-10-32"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not"):
        cells.read_day(text)


@pytest.mark.parametrize("text", ["a;", ";a", "a;;b", "a; b", " "])
def test_a_ragged_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a list"):
        cells.read_list(text)


def test_text_stays_as_it_stands() -> None:
    assert cells.read_text(" NA ") == " NA "


@pytest.mark.parametrize("text", ["True", "1", "yes", "TRUE"])
def test_only_true_and_false_are_booleans(text: str) -> None:
    with pytest.raises(ValueError, match="neither true nor false"):
        cells.read_bool(text)


@pytest.mark.parametrize("text", ["-1", "1.0", "٣", "9" * 30])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        cells.read_whole(text)


def test_columns_follow_the_record_class() -> None:
    columns = {column.name: column for column in cells.columns_of(Chip)}
    assert list(columns)[:3] == ["id", "source_ids", "verified"]
    assert columns["tdp_w"].read is cells.read_number
    assert columns["tdp_w"].blank is None
    assert columns["name"].required
    assert not columns["notes"].required
    assert columns["source_ids"].required


def test_a_field_named_like_a_type_does_not_confuse() -> None:
    columns = {column.name: column for column in cells.columns_of(DiversionCase)}
    assert columns["date"].read is cells.read_day


def test_a_default_is_the_blank_of_its_column() -> None:
    columns = {column.name: column for column in cells.columns_of(StockEstimate)}
    assert columns["chip_ids"].blank == ()
    assert not columns["chip_ids"].required
