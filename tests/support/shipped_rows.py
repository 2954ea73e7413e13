# SPDX-License-Identifier: Apache-2.0
"""Rows of the shipped datasets as they are written, for tests that compute again what the engine computes."""

from __future__ import annotations

import csv

from chipbrief.paths import shipped


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a dataset."""
    (path,) = shipped("datasets").rglob(f"{name}.csv")
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def rows_by_id(name: str) -> dict[str, dict[str, str]]:
    """Return the rows of a dataset by their ids."""
    return {row["id"]: row for row in rows(name)}
