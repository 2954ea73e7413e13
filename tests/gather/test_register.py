# SPDX-License-Identifier: Apache-2.0
"""The source register: what a source needs, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from chipbrief.errors import DataError
from chipbrief.gather.register import load_register

GOOD: dict[str, Any] = {
    "id": "a",
    "type": "webpage",
    "title": "T",
    "container-title": "C",
    "issued": {"date-parts": [[2024, 2]]},
    "accessed": {"date-parts": [[2026, 11, 23]]},
    "URL": "https://example.org/",
    "custom": {"quality": "press", "status": "current"},
}


def load(*items: Any) -> Any:
    return load_register(json.dumps(items).encode(), "sources.json")


def test_a_source_is_read() -> None:
    found = load(GOOD)["a"]
    assert found.issued is not None
    assert found.issued.last == date(2024, 2, 29)
    assert found.accessed == date(2026, 11, 23)
    assert found.publisher == "C"
    assert json.loads(found.csl) == GOOD


@pytest.mark.parametrize(
    "change",
    [
        {"id": ""},
        {"id": 3},
        {"title": " "},
        {"URL": "javascript:alert(1)"},
        {"URL": "file:///etc/passwd"},
        {"URL": "https://example.org/ x"},
        {"URL": "https://example.org/\n"},
        {"URL": 3},
        {"note": 3},
        {"type": ["report"]},
        {"container-title": {}},
        {"custom": None},
        {"custom": {"quality": "rumor", "status": "current"}},
        {"custom": {"quality": "press", "status": "old"}},
        {"custom": {"quality": ["press"], "status": "current"}},
        {"custom": {"quality": "press", "status": "superseded", "superseded_by": "nobody"}},
        {"issued": {"date-parts": [[2024, 13]]}},
        {"issued": {"date-parts": [[]]}},
        {"issued": {"date-parts": [["2024"]]}},
        {"issued": {"date-parts": [[True]]}},
        {"issued": {"date-parts": [[10**9]]}},
        {"issued": {"literal": "spring"}},
        {"issued": "2024"},
    ],
)
def test_a_broken_source_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(DataError, match=r"^sources\.json"):
        load(GOOD | change)


def test_twins_and_strangers_are_refused() -> None:
    with pytest.raises(DataError, match="stands twice"):
        load(GOOD, GOOD)
    for stranger, told in (({"superseded_by": "b"}, "superseded by"), ({"quoted_in": ["b"]}, "quoted in")):
        with pytest.raises(DataError, match=f"'a' is {told} 'b', which is not here"):
            load(GOOD | {"custom": GOOD["custom"] | stranger})
    with pytest.raises(DataError, match="not a JSON object"):
        load("x")
    with pytest.raises(DataError, match="JSON list"):
        load_register(b"{}", "sources.json")
    with pytest.raises(DataError, match="cannot be read: it is nested too deeply"):
        load_register(b"[" * 100_000, "sources.json")


def test_a_source_may_lack_date_and_url() -> None:
    bare = {key: GOOD[key] for key in ("id", "type", "title", "custom")}
    found = load(bare)["a"]
    assert (found.issued, found.accessed, found.url, found.publisher) == (None, None, "", "")
