# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path

import pytest
from support.packing import CASES, tiny, write

from chipbrief.browse import catalog, open_dataset, own_dataset
from chipbrief.browse.showing import rows_as_csv, show
from chipbrief.errors import DataError, PickError
from chipbrief.gather.records import Chip
from chipbrief.own import read_own_table
from chipbrief.paths import shipped

PACK = shipped("datasets")


def test_every_dataset_and_the_register_can_be_opened(library):
    names = [item.name for item in catalog(PACK)]
    assert set(library.datasets) | {"sources"} == set(names)
    for name in names:
        found = open_dataset(PACK, name)
        assert found.table.count
        assert found.notes.startswith("#")
        assert all(column.description for column in found.help)
        assert [column.name for column in found.help] == list(found.table.names)


def test_a_row_leads_to_its_sources_and_caveats(library):
    found = open_dataset(PACK, "chips")
    chip = library.all(Chip)[0]
    assert [source.id for source in found.sources_of(0)] == list(chip.source_ids)
    assert [code for code, sentence in found.caveats_of(0) if sentence] == list(chip.caveats)
    assert found.verified(0) == chip.verified
    assert found.from_memory == sum(row.verified == "memory" for row in library.all(Chip))


def test_a_source_of_the_register_is_its_own():
    found = open_dataset(PACK, "sources")
    (source,) = found.sources_of(3)
    assert found.table.row(3)["id"] == source.id


def test_empty_cells_are_counted_by_column(library):
    holes = dict(open_dataset(PACK, "chips").holes)
    assert holes["tdp_w"] == sum(chip.tdp_w is None for chip in library.all(Chip))
    assert "id" not in holes


def test_a_pack_without_notes_or_schema_can_be_looked_through(tmp_path: Path):
    found = open_dataset(write(tmp_path / "mine", tiny()), "countries")
    assert found.notes == ""
    assert [column.name for column in found.help] == list(found.table.names)


def test_a_row_of_another_length_is_refused(tmp_path: Path):
    folder = write(tmp_path / "mine", tiny() | {CASES: tiny()[CASES] + b"one,two\n"})
    with pytest.raises(DataError, match="has 2 cells"):
        open_dataset(folder, "diversion_cases")


def test_a_dataset_that_is_not_there_is_told():
    with pytest.raises(PickError, match=r"no dataset “chip”\. Allowed: .*chips"):
        open_dataset(PACK, "chip")


def test_a_table_of_the_users_own_is_looked_through_too(tmp_path: Path, library):
    (tmp_path / "mine.csv").write_text("item,value,source\nx,3,epoch-mlhw\ny,20,a letter\n", "utf-8")
    found = own_dataset(read_own_table(tmp_path / "mine.csv"), library.sources)
    assert found.table.by_name["value"].number
    assert [source.id for source in found.sources_of(0)] == ["epoch-mlhw"]
    assert (found.sources_of(1), found.keys_of(1)) == ((), ("a letter",))


def test_rows_are_shown_and_taken_by_the_same_words(library):
    words = (("vendor=NVIDIA", "tdp_w>=600"), "hgx", ("-tdp_w",))
    shown = show(PACK, "chips", 1, *words)
    assert shown.count == len(library.all(Chip))
    assert len(shown.rows) < shown.matching < shown.count
    content, rows = rows_as_csv(PACK, "chips", *words)
    assert rows == shown.matching == content.decode().count("\n") - 1
