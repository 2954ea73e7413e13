# SPDX-License-Identifier: Apache-2.0
"""References: what the list says of a source, by type and style; titles are only text."""

from __future__ import annotations

import json

import pytest
from support.making import source

from chipbrief.compose.citing import Citer
from chipbrief.compose.citing_lists import source_rows
from chipbrief.compose.citing_styles import FILES, open_citing_style

BUREAU = "Bureau of Industry and Security, U.S. Department of Commerce"
PLACE = "88 FR 73458 (October 25, 2023)"
RULE = {
    "type": "legislation",
    "title": "Export Controls: A rule",
    "author": [{"literal": BUREAU}],
    "container-title": "Federal Register",
    "volume": "88",
    "page": "73458",
    "issued": {"date-parts": [[2023, 10, 25]]},
}
NEWS = {
    "type": "article-newspaper",
    "title": "News",
    "author": [{"literal": "The Paper"}],
    "container-title": "The Paper",
    "issued": {"date-parts": [[2024, 3]]},
}


@pytest.fixture(scope="module")
def reference(policy):
    """Return a source as the list has it."""

    def listed(item, kind="numbered", language="en"):
        made = source("a", csl=json.dumps({"id": "a", **item}), title=item["title"])
        citer = Citer({"a": made}, open_citing_style(policy, kind, language))
        citer.cite(("a",))
        citer.settle()
        return str(source_rows(citer)[0].reference)

    return listed


@pytest.mark.parametrize(
    ("kind", "item", "expected"),
    [
        ("numbered", RULE, f"{BUREAU}, “Export Controls: A rule,” {PLACE}."),
        ("author-date", RULE, f"BIS ({BUREAU}). 2023. “Export Controls: A rule.” {PLACE}."),
        ("numbered", NEWS, "“News,” <i>The Paper</i>, March 2024."),
        ("author-date", NEWS, "The Paper. 2024. “News.” March 2024."),
        ("numbered", {"type": "webpage", "title": "Export ...; Updates"}, "“Export ...; Updates.”"),
    ],
)  # fmt: skip
def test_references_by_type(reference, kind, item, expected):
    assert reference(item, kind) == expected


@pytest.mark.parametrize("kind", FILES)
def test_hostile_titles_stay_text(reference, kind):
    title = "<script>x</script><img src=file:///etc/passwd>\ue000"
    text = reference({"type": "webpage", "title": title}, kind)
    assert "&lt;script&gt;" in text
    assert "<script" not in text
    assert "<img" not in text
    assert "\ue000" not in text


@pytest.mark.parametrize("kind", FILES)
def test_every_shipped_source_has_a_reference(library, policy, kind):
    citer = Citer(library.sources, open_citing_style(policy, kind))
    citer.cite(tuple(library.sources))
    citer.settle()
    rows = source_rows(citer)
    assert {row.id for row in rows} == set(library.sources)
    assert all(len(row.reference) > 8 and row.reference.endswith((".", ".”", "?”", "!”")) for row in rows)
