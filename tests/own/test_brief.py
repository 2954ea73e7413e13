# SPDX-License-Identifier: Apache-2.0
"""A brief with a table of the user's own: printed, cited, sealed, and rebuilt from what it carries."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from types import MappingProxyType

import pikepdf
import pytest
from support.pages import outline

from chipbrief.check import check
from chipbrief.compose import compose
from chipbrief.compose.own_tables import PRINTED_COLUMNS, PRINTED_TEXT, build_own_tables
from chipbrief.edition import Edition
from chipbrief.errors import SealError, TemplateError
from chipbrief.flow import make_brief
from chipbrief.own import PRINTED_ROWS, answer, table_from
from chipbrief.verify import verify

DATA = (
    b"Firm,country,date,Units,Source\r\n"
    b'"<b>Acme</b>, Ltd",MYS,2023-05,00123,Customs ledger; p. 4\r\n'
    b"Other,CHN,2023-05,9,Not here\r\n"
    b"NA,MYS,2023,1.0,https://example.org/x\r\n"
)


def own(data: bytes = DATA, name: str = "ledger"):
    return table_from(data, name=name, title="Firms in the ledger", file="firms.csv")


@pytest.fixture(scope="session")
def page_of(findings_of, library, policy):
    """Return a maker of pages about Malaysia with tables of the user's own."""
    findings = findings_of("MYS", "2023-05", "2023-05")

    def make(*tables, template: str = "", language: str = ""):
        answers = tuple(answer(table, findings.evidence.pick, library.sources) for table in tables)
        changed = MappingProxyType({**policy.files, "brief.html.j2": template.encode()})
        format = replace(policy, files=changed) if template else policy
        return compose(findings, format, answers, Edition(language=language) if language else None)

    return make


@pytest.fixture(scope="session")
def brief(workshop, pick_of):
    return make_brief(pick_of("MYS", "2023-05", "2023-05"), workshop, own=(own(),))


def test_it_is_rebuilt_from_what_it_carries(brief, typesetter, library):
    verdict = verify("own.pdf", brief.pdf, typesetter, library, seconds=30)
    assert verdict.ok, verdict.differences


def test_it_carries_the_table_byte_for_byte(brief):
    with pikepdf.open(io.BytesIO(brief.pdf)) as document:
        spec = document.attachments["own-ledger.csv"]
        assert spec.get_file().read_bytes() == DATA
        assert spec.obj.AFRelationship == "/Data"
        manifest = json.loads(document.attachments["manifest.json"].get_file().read_bytes())
        cited = json.loads(document.attachments["cited-sources.csl.json"].get_file().read_bytes())
    assert manifest["extra"]["own_tables"][0]["file"] == "firms.csv"
    assert {"title": "Customs ledger; p. 4"}.items() <= cited[-2].items()


def test_a_changed_table_is_named(brief, typesetter, library):
    with pikepdf.open(io.BytesIO(brief.pdf)) as document:
        document.attachments["own-ledger.csv"].obj.EF.F.write(DATA.replace(b"00123", b"00124"))
        out = io.BytesIO()
        document.save(out)
    verdict = verify("own.pdf", out.getvalue(), typesetter, library, seconds=30)
    assert (verdict.hashes, verdict.content) == ("different", "different")
    assert any("own-ledger.csv" in line for line in verdict.differences)


@pytest.mark.parametrize("entry", [3, {"name": "../x"}, {"name": "x", "title": "T"}, "ledger"])
def test_a_hostile_manifest_is_a_finding_not_a_crash(entry, brief, typesetter, library):
    with pikepdf.open(io.BytesIO(brief.pdf)) as document:
        stream = document.attachments["manifest.json"].obj.EF.F
        manifest = json.loads(stream.read_bytes())
        manifest["extra"]["own_tables"] = [entry]
        stream.write(json.dumps(manifest).encode())
        out = io.BytesIO()
        document.save(out)
    verdict = verify("own.pdf", out.getvalue(), typesetter, library, seconds=30)
    assert not verdict.ok
    assert verdict.differences


def test_the_appendix_says_whose_the_table_is(page_of):
    page = page_of(own())
    text = outline(page.html)
    assert not [item for item in check(page.view, page.html) if item.severity == "error"]
    appendix = text.partition("Appendix: tables supplied by the analyst")[2]
    assert "Not curated." in appendix
    assert "| <b>Acme</b>, Ltd | MYS | 2023-05 | 00123 | [" in appendix
    assert "| NA | MYS | 2023 | 1.0 | [" in appendix
    assert "| Other" not in appendix
    assert "2 rows that answer this brief, of 3 in the table" in appendix
    assert "- Customs ledger; p. 4 Supplied by the analyst." in text


def test_the_appendix_says_it_in_the_language_of_the_brief(page_of):
    text = outline(page_of(own(), language="fr").html)
    appendix = text.partition("Annexe : tableaux fournis par l’analyste")[2]
    assert "2 lignes qui répondent à cette note, sur 3 dans le tableau" in appendix
    assert "Tiré du fichier « firms.csv » ; lignes qui nomment la Malaisie" in appendix
    assert "| <b>Acme</b>, Ltd | MYS | 2023-05 | 00123 | [" in appendix


def test_a_brief_without_one_says_nothing_of_it(small):
    assert small.view.own_tables == ()
    with pikepdf.open(io.BytesIO(small.pdf)) as document:
        manifest = json.loads(document.attachments["manifest.json"].get_file().read_bytes())
    assert "own_tables" not in manifest["extra"]


def test_a_table_with_no_row_for_the_pick_prints_the_gap(page_of):
    text = outline(page_of(own(b"a,country,source\n1,CHN,s\n")).html)
    assert "No row of this table names Malaysia. It has 1 in all." in text


def test_a_large_table_is_printed_in_part(findings_of, library):
    pick = findings_of("MYS", "2023-05", "2023-05").evidence.pick
    names = [f"c{number}" for number in range(12)]
    row = ",".join(["x" * 400, *(str(number) for number in range(11)), "s"])
    table = own("\n".join([",".join([*names, "source"]), *[row] * 90]).encode())
    (view,) = build_own_tables([answer(table, pick, library.sources)])
    assert (len(view.rows), view.row_count, view.total) == (PRINTED_ROWS, 90, 90)
    assert len(view.columns) == PRINTED_COLUMNS == len(view.rows[0].cells)
    assert view.columns_left_out == tuple(names[PRINTED_COLUMNS:])
    assert view.shortened
    assert len(view.rows[0].cells[0]) == PRINTED_TEXT + 2
    assert sum(column.width for column in view.columns) <= 100
    assert [column.is_number for column in view.columns] == [False, *[True] * 7]


def test_a_template_finds_a_table_by_its_name(page_of):
    page = page_of(own(), template="{% set t = own_table('ledger') %}{{ t.title }}: {{ t.rows[0] | cite }}")
    assert re.sub(r"<[^>]*>", "", page.html) == "Firms in the ledger: [1]"


@pytest.mark.parametrize(
    ("name", "hint"), [("ledgr", "Did you mean `ledger`?"), ("other", "Make the brief with `--with other`.")]
)
def test_a_name_that_was_not_chosen_gets_a_hint(name, hint, page_of):
    with pytest.raises(TemplateError) as failed:
        page_of(own(), template=f"a\n{{{{ own_table('{name}') }}}}")
    assert str(failed.value).startswith("brief.html.j2, line 2: No own table")
    assert str(failed.value).endswith(hint)


def test_templates_cannot_look_inside_the_function(page_of):
    with pytest.raises(TemplateError):
        page_of(own(), template="{{ own_table.__globals__ }}")


def test_a_table_too_large_to_carry_is_refused(workshop, pick_of, monkeypatch):
    monkeypatch.setattr("chipbrief.carried.packing.MAX_SIZE", 10)
    with pytest.raises(SealError, match=r"“ledger” has .* bytes, and a brief can carry 10"):
        make_brief(pick_of("MYS", "2023-05", "2023-05"), workshop, own=(own(),))
