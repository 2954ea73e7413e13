# SPDX-License-Identifier: Apache-2.0
"""A tiny data pack that a test can break, and the shipped one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Files = dict[str, bytes]

CASES = (
    "id,date,title,kind,route,items,quantity,value_usd,outcome,summary,part_of,chip_ids,source_ids,verified\n"
    "one,2023-05-01,A case,penalty,USA;CHN,chips,,1000,Fined,It happened.,,,src-a,seen\n"
    "two,2024-05-01,Another,indictment,CHN,chips,5,,Charged,It is alleged.,one,,src-a;src-b,memory\n"
)
COUNTRIES = (
    "id,iso2,name,region,role,relevance,source_ids,verified\n"
    "CHN,CN,China,East Asia,target,Target.,src-a,seen\n"
)
CLASSES = "id,label,help,source_ids,verified\ndc-gpu,Data-center GPU,GPUs.,src-a,seen\n"


def source(key: str, issued: list[int] | None = None, **more: Any) -> dict[str, Any]:
    """Return a CSL item."""
    item: dict[str, Any] = {"id": key, "type": "webpage", "title": f"Title of {key}", "publisher": "Someone"}
    if issued:
        item["issued"] = {"date-parts": [issued]}
    item["accessed"] = {"date-parts": [[2026, 11, 23]]}
    item["URL"] = f"https://example.org/{key}"
    item["custom"] = {"quality": "press", "status": "current"}
    return item | more


def resource(name: str, **more: Any) -> dict[str, Any]:
    """Return a resource of a descriptor."""
    return {"name": name, "path": f"{name}/{name}.csv", "schema": {"fields": []}} | more


@pytest.fixture
def sources() -> list[dict[str, Any]]:
    """Two sources."""
    return [source("src-a", [2023, 4]), source("src-b", [2024])]


@pytest.fixture
def descriptor() -> dict[str, Any]:
    """The descriptor of a pack with three datasets."""
    linked = {"foreignKeys": [{"fields": "part_of", "reference": {"resource": "", "fields": "id"}}]}
    return {
        "name": "tiny",
        "title": "Tiny pack",
        "version": "2026-11-23",
        "licenses": [{"name": "CC-BY-4.0"}],
        "resources": [
            {"name": "sources", "path": "sources/sources.json"},
            resource("countries"),
            resource("chip_classes"),
            resource("diversion_cases", schema={"fields": []} | linked),
        ],
    }


@pytest.fixture
def pack(descriptor: dict[str, Any], sources: list[dict[str, Any]]) -> Callable[..., Files]:
    """Return a maker of packs: replace files by name, or leave one out with None."""

    def make(**changes: bytes | str | None) -> Files:
        files: dict[str, bytes | str | None] = {
            "datapackage.json": json.dumps(descriptor),
            "sources/sources.json": json.dumps(sources),
            "countries/countries.csv": COUNTRIES,
            "chip_classes/chip_classes.csv": CLASSES,
            "diversion_cases/diversion_cases.csv": CASES,
        }
        for name, content in changes.items():
            files[next(path for path in files if name in path)] = content
        return {
            path: content.encode() if isinstance(content, str) else content
            for path, content in files.items()
            if content is not None
        }

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Files], Path]:
    """Return a writer of packs to a folder."""

    def write(files: Files) -> Path:
        root = tmp_path / "pack"
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        return root

    return write
