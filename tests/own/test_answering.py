# SPDX-License-Identifier: Apache-2.0
"""Which rows of an own table answer a pick, and how a brief carries and proves them."""

from __future__ import annotations

from datetime import date

import pytest

from chipbrief.check import check
from chipbrief.compose import compose
from chipbrief.errors import DataError, TemplateError
from chipbrief.flow import make_brief
from chipbrief.own import answer, table_from
from chipbrief.pick import Pick
from chipbrief.seal import unseal
from chipbrief.verify import verify

PICK = Pick("CHN", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 12), date(2025, 2, 12))
ROWS = (
    b"country,date,item,source\n"
    b"CHN,2024,one,nvda-10q-fy25q3\nMYS,2024,two,x\nCHN,2021,three,x\n,,four,https://example.org/a\n"
)


def table(data: bytes = ROWS):
    return table_from(data, name="ledger", title="A <b>ledger</b>", file="ledger.csv")


def test_rows_of_the_country_and_the_window_answer(library):
    found = answer(table(), PICK, library.sources)
    assert [row.cells[2] for row in found.rows] == ["one", "four"]
    assert found.count == 2
    assert "nvda-10q-fy25q3" in found.sources
    assert {source.quality for key, source in found.sources.items() if key.startswith("own:")} == {
        "supplied by the analyst"
    }


def test_an_unknown_id_of_the_register_is_refused(library):
    data = b"item,source_ids\n1,nvda-10q-fy25q3\n2,nvda-10q\n"
    with pytest.raises(DataError, match="row 3, column source_ids: 'nvda-10q' is no id"):
        answer(table(data), PICK, library.sources)


def test_a_brief_prints_carries_and_proves_the_table(workshop, pick_of, typesetter, library):
    brief = make_brief(pick_of(start="2024-05", end="2024-06"), workshop, own=(table(),))
    carried = {item.name: item.data for item in unseal(brief.pdf).attachments}
    assert carried["own-ledger.csv"] == ROWS
    assert [view.name for view in brief.view.own_tables] == ["ledger"]
    assert verify("b.pdf", brief.pdf, typesetter, library).ok


def test_the_page_escapes_what_the_user_wrote_and_warns(findings_of, policy, library):
    own = (answer(table(), PICK, library.sources),)
    page = compose(findings_of(), policy, own)
    assert "A &lt;b&gt;ledger&lt;/b&gt;" in page.html
    assert "Not curated." in page.html
    assert "https://example.org/a" in page.html
    assert not [item for item in check(page.view, page.html) if item.severity == "error"]


def test_a_template_that_asks_for_another_table_gets_a_hint(findings_of, policy, library):
    import dataclasses

    asks = policy.files["brief.html.j2"].replace(
        b"{% if own_tables %}", b'{{ own_table("leger").title }}{% if own_tables %}'
    )
    changed = dataclasses.replace(policy, files={**policy.files, "brief.html.j2": asks})
    with pytest.raises(TemplateError, match="Did you mean `ledger`"):
        compose(findings_of(), changed, (answer(table(), PICK, library.sources),))
