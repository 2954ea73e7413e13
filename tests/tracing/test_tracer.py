# SPDX-License-Identifier: Apache-2.0
"""From a printed word of a real brief to its records and sources, and back."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup

from chipbrief.pasting import as_lines
from chipbrief.tracing import Spot, Tracer, as_rows, spot_at
from chipbrief.tracing.sources import source_trace


@pytest.fixture(scope="module")
def tracer(small) -> Tracer:
    return small.tracer


def spot_of(tracer: Tracer, thing: str) -> Spot:
    """Return the first place where a kind of thing is cited."""
    made = tracer.cites.made
    return next(
        spot
        for spot in tracer.spots
        if spot.key.startswith("cite:") and made[int(spot.key[5:]) - 1].thing.startswith(thing)
    )


def test_everything_printed_with_a_citation_can_be_traced(tracer):
    for spot in tracer.spots:
        trace = tracer.trace(spot.key)
        assert trace is not None
        assert trace.derived or trace.records or trace.sources, spot
        assert spot.page
        assert spot.boxes


@pytest.mark.parametrize("number", ["0", "-1", "x", "", "000000001999", "9" * 5000, "²"])
def test_a_mark_that_is_no_number_of_a_citation_stands_for_nothing(tracer, number):
    assert tracer.trace(f"cite:{number}") is None
    assert tracer.trace(f"note:{number}") is None


def test_a_number_leads_to_its_finding_records_and_sources(tracer):
    trace = tracer.trace(spot_of(tracer, "finding:").key)
    assert trace is not None
    finding = trace.derived[0]
    found = next(item for item in tracer.findings.all if item.id == finding.id)
    assert finding.formula.casefold().startswith(found.formula.casefold())
    assert finding.inputs == found.inputs
    assert {record.ref for record in trace.records} == set(found.inputs)
    assert set(found.source_ids) <= {source.id for source in trace.sources}


def test_a_click_on_a_number_in_a_table_finds_the_record_of_its_row(tracer):
    row = next(row for row in tracer.view.chips.rows if row.tpp is not None)
    printed = f"{row.tpp:,.0f}"
    cell = next(part for part in tracer.laid.parts if part.table and part.text == printed)
    box = cell.lines[0].box
    spot = spot_at(tracer.laid, cell.page, box.x + box.width / 2, box.y + box.height / 2)
    assert spot is not None
    assert spot.words.startswith(printed)
    trace = tracer.trace(spot.key)
    assert trace is not None
    assert [record.ref for record in trace.records] == [f"chips/{row.id}"]
    assert tracer.said_by(trace, spot.words) == f"finding:tpp-{row.id}"
    assert tracer.said_by(trace, "40 chips") == ""


def test_a_record_shows_its_fields_caveats_and_how_it_was_read(tracer):
    trace = tracer.trace(spot_of(tracer, "record:").key)
    assert trace is not None
    (record,) = trace.records
    assert record.title
    assert record.dataset
    assert {field.label for field in record.fields}
    assert all(field.text for field in record.fields)
    assert record.verified in {"seen", "memory"}


def test_caveats_of_records_are_told_in_sentences(tracer):
    traces = [trace for spot in tracer.spots if (trace := tracer.trace(spot.key)) is not None]
    told = {sentence for trace in traces for record in trace.records for sentence in record.caveats}
    assert told
    assert [sentence for sentence in told if " " not in sentence] == []


def test_the_sources_of_a_trace_are_those_of_the_list_first(tracer):
    trace = tracer.trace(spot_of(tracer, "record:").key)
    assert trace is not None
    numbers = [source.number for source in trace.sources]
    listed = [number for number in numbers if number]
    assert listed == sorted(listed)
    assert numbers[: len(listed)] == listed
    assert all("<" not in source.reference for source in trace.sources)


def test_a_reference_keeps_the_spaces_at_which_no_line_breaks(tracer):
    style = SimpleNamespace(entry=lambda _source: Markup("<i>A &amp; B</i>,\u00a0«\u202fC &lt; D\u202f»"))
    (id, source), *_others = tracer.cites.sources.items()
    cites: Any = SimpleNamespace(sources={id: replace(source, superseded_by="", quoted_in=())}, style=style)
    assert source_trace(id, cites, 1, ()).reference == "A & B,\u00a0«\u202fC < D\u202f»"


def test_a_judgement_rests_on_its_findings(tracer):
    key = spot_of(tracer, "judgement:").key
    trace = tracer.trace(key)
    assert trace is not None
    judgement, *findings = trace.derived
    assert tuple(item.id for item in findings) == judgement.inputs
    assert judgement.likelihood
    assert trace.records


def test_a_source_of_the_list_leads_to_the_records_that_rest_on_it(tracer):
    trace = tracer.trace("source:1")
    assert trace is not None
    assert [source.number for source in trace.sources] == [1]
    assert all(trace.sources[0].id in record.source_ids for record in trace.records)


def test_a_record_and_a_source_lead_back_to_where_they_are_printed(tracer):
    spot = spot_of(tracer, "record:")
    trace = tracer.trace(spot.key)
    assert trace is not None
    assert spot in tracer.printed(trace.records[0].ref)
    assert spot in tracer.printed(f"source:{trace.sources[0].id}")
    assert tracer.printed("source:nobody") == ()


def test_figures_come_in_the_order_of_the_pages(tracer):
    names = [spot.key for spot in tracer.figures]
    assert names == list(dict.fromkeys(names))
    assert set(names) <= {spot.key for spot in tracer.spots}
    assert [spot.page for spot in tracer.figures] == sorted(spot.page for spot in tracer.figures)
    trace = tracer.trace(names[0])
    assert trace is not None
    assert trace.kind == "figure"
    assert trace.sources


@pytest.mark.parametrize(
    "key", ["", "cite:", "cite:0", "cite:-1", "cite:999999999999999999999", "cite:²", "finding:x", "what:1"]
)
def test_a_key_that_nobody_knows_stands_for_nothing(tracer, key):
    assert tracer.trace(key) is None


def test_a_trace_is_rows_for_a_spreadsheet(tracer):
    trace = tracer.trace(spot_of(tracer, "finding:").key)
    assert trace is not None
    rows = as_rows(trace)
    assert as_rows(trace, str.upper)[0] == tuple(map(str.upper, rows[0]))
    heads = [row[0] for row in rows if row and row[0] in {"Finding", "Record", "Source"}]
    assert heads == ["Finding", "Record", "Source"]
    assert trace.derived[0].id in {row[0] for row in rows if row}
    assert {record.ref for record in trace.records} <= {row[0] for row in rows if row}
    lines = as_lines(rows).split("\n")
    assert [len(line.split("\t")) if line else 0 for line in lines] == [len(row) for row in rows]


@pytest.mark.parametrize("format", ["country-profile", "license-note", "evidence-annex"])
def test_rows_of_other_formats_lead_to_their_records(format, library, pick_of):
    from chipbrief.compose import compose, open_formats
    from chipbrief.gather import gather
    from chipbrief.judge import judge
    from chipbrief.paths import shipped

    found = open_formats(shipped("templates"))[format]
    evidence = gather(pick_of("MYS"), library, found.needs)
    page = compose(judge(evidence, found.questions), found, draw=lambda charts: dict.fromkeys(charts, b""))
    ids = {made.thing.partition(":")[2] for made in page.cites.made if made.thing.startswith("record:")}
    assert ids
    assert ids <= {
        record.id for rows in (*evidence.records.values(), *evidence.beyond.values()) for record in rows
    }
