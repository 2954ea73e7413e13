# SPDX-License-Identifier: Apache-2.0
"""A dataset is shown with what its columns mean and its first rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.packing import tiny, write

from chipbrief.browse.showing import show
from chipbrief.paths import shipped


def test_a_dataset_is_shown_with_units_and_rows():
    found = show(shipped("datasets"), "chips", 2)
    units = {column.name: column.unit for column in found.columns}
    assert units["die_area_mm2"] == "mm2"
    assert len(found.rows) == 2
    assert found.count > 100
    assert "Creative Commons" in found.license
    assert set(found.rows[0]) == set(units)


@pytest.mark.parametrize("name", ["sources", "countries"])
def test_a_dataset_without_a_schema_is_shown_too(tmp_path: Path, name: str):
    found = show(write(tmp_path / "mine", tiny()), name)
    assert found.count == len(found.rows)
    assert [column.name for column in found.columns] == list(found.rows[0])
