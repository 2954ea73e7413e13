# SPDX-License-Identifier: Apache-2.0
"""Tiny data packs to install: right ones, and ways to write them down and to break them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chipbrief.packs.making import zipped
from chipbrief.packs.manifest import MANIFEST, make_manifest
from chipbrief.packs.store import Store

Files = dict[str, bytes]

WHEN = datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
CASES = "diversion_cases/diversion_cases.csv"
_CASES = (
    "id,date,title,kind,route,items,quantity,value_usd,outcome,summary,part_of,chip_ids,source_ids,verified\n"
    "one,2023-05-01,A case,penalty,USA;CHN,chips,,1000,Fined,It happened.,,,src-a,seen\n"
    "two,2024-05-01,Another,indictment,CHN,chips,5,,Charged,It is alleged.,one,,src-a;src-b,seen\n"
)
_COUNTRIES = (
    "id,iso2,name,region,role,relevance,source_ids,verified\n"
    "CHN,CN,China,East Asia,target,Target.,src-a,seen\n"
)
_CLASSES = "id,label,help,source_ids,verified\ndc-gpu,Data-center GPU,GPUs.,src-a,seen\n"


def descriptor(version: str = "2026-12-01", **more: Any) -> dict[str, Any]:
    """Return the descriptor of a pack with three datasets."""
    names = ("countries", "chip_classes", "diversion_cases")
    tables: list[dict[str, Any]] = [{"name": name, "path": f"{name}/{name}.csv"} for name in names]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "tiny",
        "title": "Tiny pack",
        "version": version,
        "licenses": [{"name": "CC-BY-4.0"}],
        "resources": [{"name": "sources", "path": "sources/sources.json"}, *tables],
    } | more


def source(key: str, status: str = "current") -> dict[str, Any]:
    """Return a source as CSL-JSON."""
    return {
        "id": key,
        "type": "webpage",
        "title": f"Title of {key}",
        "publisher": "Someone",
        "issued": {"date-parts": [[2023, 4]]},
        "custom": {"quality": "press", "status": status},
    }


def tiny(version: str = "2026-12-01", changes: Mapping[str, bytes | str | None] | None = None) -> Files:
    """Return a pack as path to bytes; ``changes`` replaces files, adds some, or with None leaves one out."""
    files: dict[str, bytes | str | None] = {
        "datapackage.json": json.dumps(descriptor(version)),
        "sources/sources.json": json.dumps([source("src-a"), source("src-b")]),
        "countries/countries.csv": _COUNTRIES,
        "chip_classes/chip_classes.csv": _CLASSES,
        CASES: _CASES,
        **(changes or {}),
    }
    found = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
    return {path: data for path, data in found.items() if data is not None}


def listed(files: Files, version: str = "2026-12-01") -> Files:
    """Return the files with a manifest of them."""
    return files | {MANIFEST: make_manifest(files, version)}


def write(folder: Path, files: Files) -> Path:
    """Write files into a folder and return it."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def zip_file(folder: Path, files: Files, name: str = "pack.zip") -> Path:
    """Write files as a ZIP into a folder and return its path."""
    (folder / name).write_bytes(zipped(files))
    return folder / name


def new_store(folder: Path) -> Store:
    """Return a store in which nothing is installed; the shipped pack is of November 23, 2026."""
    return Store(folder / "home", write(folder / "datasets", tiny("2026-11-23")))


def snapshot(store: Store) -> dict[str, bytes]:
    """Return every file of the store, also hidden ones."""
    files = (path for path in store.home.rglob("*") if path.is_file())
    return {path.relative_to(store.home).as_posix(): path.read_bytes() for path in files}
