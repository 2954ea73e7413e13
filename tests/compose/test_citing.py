# SPDX-License-Identifier: Apache-2.0
"""Citations: numbers by first appearance, marks, and references whose titles are only text."""

from __future__ import annotations

import json

import pytest
from jinja2 import TemplateRuntimeError
from support.making import make, source

from chipbrief.compose.citing import STYLE, Citer, references, runs
from chipbrief.compose.view import CaseRow, EstimateRow


def cite(*values, sources=("a", "b", "c", "d")):
    citer = Citer({key: source(key) for key in sources})
    return [str(citer.cite(value)) for value in values], citer


def test_numbers_follow_the_first_appearance():
    (first, second, again), _citer = cite(("b",), ("a", "b"), ("b",))
    assert '[<a href="#source-1">1</a>]' in first
    assert ">1</a>, " in second
    assert ">2</a>" in second
    assert again == first


def test_runs_are_drawn_together():
    assert runs([1, 2, 3, 5, 7, 8]) == [(1, 3), (5, 5), (7, 7), (8, 8)]


def test_marks_follow_the_citation():
    row = make(EstimateRow, source_ids=("a",), verified="memory", late=True)
    assert cite(row)[0][0].endswith('<sup class="mark">†‡</sup>')
    assert "mark" not in cite(make(CaseRow, source_ids=("a",), late=False))[0][0]


def test_a_source_that_is_not_in_the_evidence_is_refused():
    with pytest.raises(TemplateRuntimeError, match="'zz'"):
        cite(("zz",))


def test_hostile_titles_stay_text(policy):
    title = "<script>x</script><img src=file:///etc/passwd>\ue000"
    item = source("a", csl=json.dumps({"id": "a", "type": "webpage", "title": title}))
    text = str(references((item,), policy.text(STYLE))["a"])
    assert "&lt;script&gt;" in text
    assert "<script" not in text
    assert "<img" not in text


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            {"type": "legislation", "title": "A rule", "volume": "88", "container-title": "Federal Register",
             "page": "73458", "issued": {"date-parts": [[2023, 10, 25]]}},
            "<i>A rule</i>, 88 Federal Register 73458, October 25, 2023.",
        ),
        (
            {"type": "article-newspaper", "title": "News", "author": [{"literal": "The Paper"}],
             "container-title": "The Paper", "issued": {"date-parts": [[2024, 3]]}},
            "“News”, <i>The Paper</i>, March 2024.",
        ),
        ({"type": "webpage", "title": "Export ...; Updates"}, "“Export ...; Updates”."),
    ],
)  # fmt: skip
def test_references_by_type(policy, item, expected):
    made = source("a", csl=json.dumps({"id": "a", **item}))
    assert str(references((made,), policy.text(STYLE))["a"]) == expected


def test_every_shipped_source_has_a_reference(library, policy):
    texts = references(tuple(library.sources.values()), policy.text(STYLE))
    assert set(texts) == set(library.sources)
    assert all(text.endswith(".") and len(text) > 8 for text in texts.values())
