# SPDX-License-Identifier: Apache-2.0
"""``data check``: all errors of a pack at once, and what is weak in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chipbrief.gather.checking import check_pack
from chipbrief.paths import shipped

Files = dict[str, bytes]
Pack = Callable[..., Files]
Folder = Callable[[Files], Path]


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in check_pack(folder)]


def test_the_shipped_pack_has_no_errors() -> None:
    problems = check_pack(shipped("datasets"))
    assert [str(problem) for problem in problems if problem.level == "error"] == []
    assert {problem.code for problem in problems} >= {"memory", "uncited_source", "undated_source"}


def test_warnings_name_rows_and_sources(pack: Pack, folder: Folder, sources: list[dict[str, Any]]) -> None:
    sources.append(dict(sources[0], id="src-c"))
    del sources[2]["issued"]
    sources[1]["custom"] = {"quality": "press", "status": "superseded", "superseded_by": "src-c"}
    found = {problem.code: problem for problem in check_pack(folder(pack()))}
    assert {problem.level for problem in found.values()} == {"warning"}
    assert found["memory"].ids == ("two",)
    assert str(found["memory"]).startswith(
        "warning: pack/diversion_cases/diversion_cases.csv, column verified: 1 row rests on memory"
    )
    assert found["uncited_source"].ids == ("src-c",)
    assert found["undated_source"].ids == ("src-c",)
    assert found["superseded_source"].ids == ("src-b",)


def test_all_errors_are_gathered(pack: Pack, folder: Folder) -> None:
    cases = pack()["diversion_cases/diversion_cases.csv"]
    broken = cases.replace(b"2023-05-01", b"yesterday").replace(b"5,,Charged", b"5,lots,Charged")
    countries = pack()["countries/countries.csv"].replace(b"src-a", b"src-z")
    problems = check_pack(folder(pack(diversion=broken, countries=countries)))
    errors = [(problem.file, problem.row, problem.column) for problem in problems if problem.level == "error"]
    assert errors == [
        ("pack/countries/countries.csv", 2, "source_ids"),
        ("pack/diversion_cases/diversion_cases.csv", 2, "date"),
        ("pack/diversion_cases/diversion_cases.csv", 3, "value_usd"),
    ]


def test_errors_come_before_warnings(pack: Pack, folder: Folder) -> None:
    cases = pack()["diversion_cases/diversion_cases.csv"].replace(b"USA;CHN", b"USA;SIN")
    problems = check_pack(folder(pack(diversion=cases)))
    assert [problem.level for problem in problems[:2]] == ["error", "warning"]
    assert (problems[0].row, problems[0].column) == (2, "route")
    assert "“SIN” is no place" in problems[0].message


def test_broken_links_missing_files_and_schemas_are_errors(
    pack: Pack, folder: Folder, descriptor: dict[str, Any]
) -> None:
    fields = [{"name": name} for name in ("id", "label", "helf", "source_ids", "verified")]
    descriptor["resources"][2]["schema"]["fields"] = fields
    files = pack(
        countries=None, diversion=pack()["diversion_cases/diversion_cases.csv"].replace(b",one,", b",x,")
    )
    messages = [problem.message for problem in check_pack(folder(files)) if problem.level == "error"]
    assert any("cannot be read" in message for message in messages)
    assert any("“x” is no id in diversion_cases" in message for message in messages)
    assert "The column “helf” of chip_classes in the schema is unknown." in messages
    assert "The column “help” of chip_classes is not described in the schema." in messages


def test_a_broken_register_does_not_hide_the_rest(pack: Pack, folder: Folder) -> None:
    files = pack(
        sources="[{}]", diversion=pack()["diversion_cases/diversion_cases.csv"].replace(b"seen", b"sure")
    )
    files_of_errors = {problem.file for problem in check_pack(folder(files)) if problem.level == "error"}
    assert files_of_errors == {"pack/sources/sources.json", "pack/diversion_cases/diversion_cases.csv"}


def test_a_pack_that_cannot_be_opened_is_one_error(pack: Pack, folder: Folder, tmp_path: Path) -> None:
    (problem,) = check_pack(tmp_path)
    assert problem.level == "error"
    assert "datapackage.json" in problem.file
    (problem,) = check_pack(folder(pack(datapackage="{")))
    assert "not JSON" in problem.message


def test_unknown_datasets_and_hostile_paths(pack: Pack, folder: Folder, descriptor: dict[str, Any]) -> None:
    descriptor["resources"].append({"name": "future", "path": "f.csv"})
    assert "unknown_dataset" in codes(folder(pack()))
    descriptor["resources"][-1]["path"] = "../f.csv"
    (problem,) = check_pack(folder(pack(datapackage=json.dumps(descriptor))))
    assert "leaves the data pack" in problem.message
