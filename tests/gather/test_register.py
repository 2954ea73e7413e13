# SPDX-License-Identifier: Apache-2.0
"""The source register: what a source needs, and what is refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from chipbrief.errors import DataError
from chipbrief.gather.faults import PackError
from chipbrief.gather.register import behind, load_register
from chipbrief.gather.tables import MAX_FAULTS

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
        {"author": "Reuters"},
        {"editor": [{}]},
        {"translator": ["Li Wei"]},
        {"author": [{"literal": ["Reuters"]}]},
    ],
)
def test_a_broken_source_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(DataError, match=r"^sources\.json"):
        load(GOOD | change)


def test_twins_and_strangers_are_refused() -> None:
    with pytest.raises(DataError, match="stands twice"):
        load(GOOD, GOOD)
    for stranger, told in (({"superseded_by": "b"}, "superseded by"), ({"quoted_in": ["b"]}, "quoted in")):
        with pytest.raises(DataError, match=f"“a” is {told} “b”, which is not here"):
            load(GOOD | {"custom": GOOD["custom"] | stranger})
    with pytest.raises(DataError, match="not a JSON object"):
        load("x")
    with pytest.raises(DataError, match="JSON list"):
        load_register(b"{}", "sources.json")
    with pytest.raises(DataError, match="cannot be read: it is nested too deeply"):
        load_register(b"[" * 100_000, "sources.json")


def test_faults_of_sources_stop_at_a_limit() -> None:
    with pytest.raises(PackError) as caught:
        load(*({} for _number in range(2 * MAX_FAULTS)))
    assert len(caught.value.found) == MAX_FAULTS


def test_a_broken_source_is_told_once_and_not_by_those_that_name_it() -> None:
    broken = GOOD | {"id": "b", "title": ""}
    with pytest.raises(PackError) as caught:
        load(GOOD | {"custom": GOOD["custom"] | {"quoted_in": ["b"]}}, broken)
    assert [fault.message for fault in caught.value.found] == ["Source “b”: “title” is missing or not text."]


def test_behind_a_source_are_those_that_it_was_read_through_or_gave_way_to() -> None:
    custom = GOOD["custom"] | {"superseded_by": "new-one", "quoted_in": ["press-report"]}
    named = GOOD | {"custom": custom, "note": "Seen in web-archive, not in no-source."}
    others = (GOOD | {"id": key} for key in ("new-one", "press-report", "web-archive"))
    sources = load(named, *others)
    found = [source.id for source in behind(sources["a"], sources)]
    assert found == ["press-report", "web-archive", "new-one"]


def test_a_source_may_lack_date_and_url() -> None:
    bare = {key: GOOD[key] for key in ("id", "type", "title", "custom")}
    found = load(bare)["a"]
    assert (found.issued, found.accessed, found.url, found.publisher) == (None, None, "", "")
