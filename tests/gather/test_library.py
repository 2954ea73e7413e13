# SPDX-License-Identifier: Apache-2.0
"""The pack in memory: from a folder, from files, with parts missing, and with traps in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chipbrief.errors import DataError
from chipbrief.gather import DATASETS, Library
from chipbrief.gather import library as reading
from chipbrief.gather.checking import check_pack
from chipbrief.gather.records import Chip, Country, DiversionCase, Model
from chipbrief.paths import shipped

Files = dict[str, bytes]


def test_a_folder_and_its_files_are_the_same_pack(
    pack: Callable[..., Files], folder: Callable[[Files], Path]
) -> None:
    opened = Library.open(folder(pack()))
    carried = Library.from_files(opened.files)
    assert carried.all(DiversionCase) == opened.all(DiversionCase)
    assert carried.sha256 == opened.sha256
    assert (opened.title, opened.version, opened.license) == ("Tiny pack", "2026-11-23", "CC-BY-4.0")


def test_a_folder_that_holds_more_than_a_pack_may_is_refused(
    pack: Callable[..., Files], folder: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = folder(pack())
    monkeypatch.setattr(reading, "MAX_TOTAL", 2**20)
    (root / "countries" / "countries.csv").write_bytes(b"x" * 2**20)
    with pytest.raises(DataError, match=rf"{root.name}/: The data pack is larger than 1 MB"):
        Library.open(root)
    assert ["The data pack is larger than 1 MB." in str(each) for each in check_pack(root)] == [True]


def test_a_file_that_is_too_large_is_refused_before_it_is_read_whole(
    pack: Callable[..., Files], folder: Callable[[Files], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = folder(pack())
    monkeypatch.setattr(reading, "MAX_BYTES", 2**20)
    (root / "countries" / "countries.csv").write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(DataError, match=r"countries\.csv: The file is larger than 1 MB"):
        Library.open(root)


def test_a_pack_may_lack_datasets(pack: Callable[..., Files]) -> None:
    found = Library.from_files(pack())
    assert found.all(Chip) == ()
    assert not found.has(Chip)
    assert found.datasets == ("countries", "chip_classes", "diversion_cases")


def test_a_part_of_a_pack_has_the_datasets_that_are_named_and_those_they_refer_to(
    pack: Callable[..., Files],
) -> None:
    whole = Library.from_files(pack())
    assert whole.all(DiversionCase)
    part = whole.only(["chip_classes", "trade"])
    assert part.datasets == ("chip_classes",)
    assert part.all(DiversionCase) == ()
    assert part.sources == whole.sources
    linked = Library.open(shipped("datasets")).only(["thresholds"])
    assert {"thresholds", "rules", "scopes"} <= set(linked.datasets) < set(DATASETS)


def test_a_part_of_a_pack_can_be_read_back_when_it_is_said_to_be_one(pack: Callable[..., Files]) -> None:
    part = Library.from_files(pack()).only(["countries"])
    again = Library.from_files(part.files, whole=False)
    assert again.datasets == ("countries",)
    assert again.sha256 == part.sha256
    with pytest.raises(DataError, match=r"chip_classes\.csv: The file is missing"):
        Library.from_files(part.files)


def test_records_are_found_by_id(pack: Callable[..., Files]) -> None:
    found = Library.from_files(pack())
    assert found.get(Country, "CHN").name == "China"
    with pytest.raises(DataError, match="has no “XXX” in countries"):
        found.get(Country, "XXX")
    with pytest.raises(DataError, match="has no “x” in models"):
        found.get(Model, "x")


def test_unknown_datasets_are_ignored_and_named(
    pack: Callable[..., Files], descriptor: dict[str, Any]
) -> None:
    descriptor["resources"].append({"name": "quantum_chips", "path": "q/q.csv"})
    found = Library.from_files(pack())
    assert found.unknown == ("quantum_chips",)
    assert "q/q.csv" not in found.files


@pytest.mark.parametrize("name", ["datapackage", "sources", "diversion"])
def test_a_missing_file_is_named(
    pack: Callable[..., Files], folder: Callable[[Files], Path], name: str
) -> None:
    files = pack(**{name: None})
    with pytest.raises(DataError, match=f"{name}.*missing"):
        Library.from_files(files)
    with pytest.raises(DataError, match=f"{name}.*cannot be read"):
        Library.open(folder(files))


def test_a_broken_foreign_key_names_row_and_column(pack: Callable[..., Files]) -> None:
    broken = pack()["diversion_cases/diversion_cases.csv"].replace(b",one,,src", b",nobody,,src")
    found = Library.from_files(pack(diversion=broken))
    with pytest.raises(DataError, match=r"row 3, column part_of: “nobody” is no id in diversion_cases"):
        found.all(DiversionCase)


def test_a_foreign_key_to_a_table_that_is_not_carried_is_let_be(
    pack: Callable[..., Files], descriptor: dict[str, Any]
) -> None:
    descriptor["resources"][3]["schema"]["foreignKeys"][0]["reference"]["resource"] = "models"
    assert len(Library.from_files(pack()).all(DiversionCase)) == 2


def test_two_tables_may_name_each_other(pack: Callable[..., Files], descriptor: dict[str, Any]) -> None:
    cases = next(item for item in descriptor["resources"] if item["name"] == "diversion_cases")
    countries = next(item for item in descriptor["resources"] if item["name"] == "countries")
    for one, other in ((cases, "countries"), (countries, "diversion_cases")):
        link = {"fields": "nothing", "reference": {"resource": other, "fields": "id"}}
        one["schema"]["foreignKeys"] = [link]
    assert len(Library.from_files(pack()).all(DiversionCase)) == 2


def test_each_item_of_a_list_must_be_known(pack: Callable[..., Files], descriptor: dict[str, Any]) -> None:
    link = {"fields": "route", "reference": {"resource": "countries", "fields": "id"}}
    descriptor["resources"][3]["schema"]["chipbrief:foreignKeys"] = [link]
    with pytest.raises(DataError, match=r"row 2, column route: “USA” is no id in countries"):
        Library.from_files(pack()).all(DiversionCase)


@pytest.mark.parametrize("version", ["3", "2026-13-01", "latest"])
def test_a_version_is_a_day(pack: Callable[..., Files], descriptor: dict[str, Any], version: str) -> None:
    descriptor["version"] = version
    with pytest.raises(DataError, match="is not a day"):
        Library.from_files(pack())


def test_a_pack_without_sources_is_refused(pack: Callable[..., Files], descriptor: dict[str, Any]) -> None:
    del descriptor["resources"][0]
    with pytest.raises(DataError, match="no source register"):
        Library.from_files(pack())


def test_a_link_out_of_the_folder_is_refused(
    pack: Callable[..., Files], folder: Callable[[Files], Path], tmp_path: Path
) -> None:
    root = folder(pack())
    secret = tmp_path / "secret.csv"
    secret.write_text("secret")
    target = root / "countries" / "countries.csv"
    target.unlink()
    target.symlink_to(secret)
    with pytest.raises(DataError, match="leaves the data pack"):
        Library.open(root)


def test_links_that_lead_to_each_other_end_in_words(
    pack: Callable[..., Files], folder: Callable[[Files], Path]
) -> None:
    root = folder(pack())
    target = root / "countries" / "countries.csv"
    target.unlink()
    target.symlink_to(target)
    with pytest.raises(DataError, match=r"countries\.csv: The file cannot be read"):
        Library.open(root)


def test_nothing_is_fetched(pack: Callable[..., Files], descriptor: dict[str, Any]) -> None:
    descriptor["$schema"] = "http://127.0.0.1:9/profile.json"
    descriptor["resources"][1]["schema"] = "http://127.0.0.1:9/schema.json"
    with pytest.raises(DataError, match="must be a JSON object"):
        Library.from_files(pack())


def test_the_shipped_pack_has_rows_in_every_dataset() -> None:
    found = Library.open(shipped("datasets"))
    assert [name for name, kind in DATASETS.items() if not found.all(kind)] == []


def test_the_file_of_a_pack_is_kept_byte_for_byte() -> None:
    folder = shipped("datasets")
    found = Library.open(folder)
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert set(found.files) == {"datapackage.json"} | {item["path"] for item in described["resources"]}
    assert all((folder / path).read_bytes() == data for path, data in found.files.items())
