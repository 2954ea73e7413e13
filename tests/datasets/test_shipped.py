# SPDX-License-Identifier: Apache-2.0
"""The shipped data pack: complete, sourced, described, and in American spelling."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.patience import PATIENCE

from chipbrief.gather import DATASETS, NAMES, Library
from chipbrief.gather.cells import PATTERNS, columns_of
from chipbrief.gather.countries import iso_entries, short_name
from chipbrief.gather.records import (
    BenchmarkScore,
    Chip,
    ChipClass,
    Claim,
    ClaimEvidence,
    Compute,
    CostTrend,
    Country,
    DiversionCase,
    EntityListing,
    GapEstimate,
    Hbm,
    Investment,
    Model,
    PolicyOption,
    Production,
    ScenarioParameter,
    StockEstimate,
    Trade,
    VendorRevenue,
)
from chipbrief.gather.titles import title_of
from chipbrief.paths import shipped

FOLDER = shipped("datasets")
COUNTS = {
    Country: 74,
    ChipClass: 8,
    Chip: 133,
    DiversionCase: 32,
    StockEstimate: 340,
    Model: 199,
    BenchmarkScore: 426,
    Claim: 60,
    ClaimEvidence: 196,
    EntityListing: 79,
    Hbm: 21,
    Production: 65,
    VendorRevenue: 135,
    Trade: 2945,
    Compute: 714,
    Investment: 69,
    GapEstimate: 38,
    CostTrend: 28,
    PolicyOption: 20,
    ScenarioParameter: 58,
}
NOT_SHIPPED = ("aa-copy-2026-05", "lmarena-copy-2025-08")
#: Columns that this project writes itself, as against titles and names.
PROSE = {
    "countries": ("relevance",),
    "chip_classes": ("label", "help"),
    "chips": ("notes", "price_basis"),
    "diversion_cases": ("title", "items", "outcome", "summary"),
    "chip_stock_estimates": ("chips", "period"),
    "benchmarks": ("date_basis",),
    "models": ("cost_basis",),
    "claims": ("statement", "assessment"),
    "claim_evidence": ("text",),
    "caveats": ("sentence",),
    "hbm": ("notes",),
    "domestic_production": ("label", "notes"),
    "investment": ("name", "summary"),
    "gap_estimates": ("basis",),
    "cost_trends": ("quantity",),
    "policy_options": ("title", "description", "pros", "cons", "related"),
    "scenario_parameters": ("label", "basis"),
    "entity_listings": ("reason", "note"),
    "rules": ("status_note", "effect"),
    "scopes": ("label", "note"),
    "thresholds": ("note",),
    "country_groups": ("note",),
    "license_policies": ("note",),
}
BRITISH = re.compile(
    r"\b(\w*licen[c]e\w*|\w*ori[s]ed?\b|\w+i[s]ation\w*|\w*anonymised\w*|cent[r]es?|data.cent[r]e\w*|program[m]es?|"
    r"\w*judg[e]ment\w*|favou[r]\w*|behaviou[r]\w*|defen[c]e|rumou[r]\w*|labelle[d]|modelle[d]|catalogue)\b",
    re.IGNORECASE,
)
WORKSHOP = re.compile(
    r"\b(this session|stored (text|copy|excerpt|page)|text id|index file|seed\.txt|raw/|/work/|/tmp/)"
)


@pytest.fixture(scope="module")
def descriptor() -> dict[str, Any]:
    """The descriptor of the shipped data pack."""
    return json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))


def test_titles_are_those_of_the_engine(descriptor: dict[str, Any]) -> None:
    assert {item["name"]: item["title"] for item in descriptor["resources"]} == {
        item["name"]: title_of(item["name"]) for item in descriptor["resources"]
    }


def texts() -> Iterator[tuple[Path, str]]:
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in (".csv", ".json", ".md"):
            yield path, path.read_text(encoding="utf-8")


def tables(descriptor: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for found in descriptor["resources"] if found["name"] in DATASETS]


@pytest.mark.parametrize(
    ("kind", "count"), COUNTS.items(), ids=lambda value: getattr(value, "__name__", value)
)
def test_no_row_is_lost(library: Library, kind: Any, count: int) -> None:
    assert len(library.all(kind)) == count


def test_every_dataset_is_there_and_every_row_has_known_sources(library: Library) -> None:
    assert library.datasets == tuple(DATASETS)
    assert library.unknown == ()
    for kind in DATASETS.values():
        for row in library.all(kind):
            assert row.source_ids
            assert set(row.source_ids) <= set(library.sources)
            assert len(set(row.source_ids)) == len(row.source_ids)


def test_what_may_not_be_shipped_is_not() -> None:
    for path, text in texts():
        assert not any(key in text for key in NOT_SHIPPED), path


def test_no_trace_of_the_workshop() -> None:
    for path, text in texts():
        assert not WORKSHOP.search(text), (path, WORKSHOP.search(text))


@pytest.mark.parametrize("name", PROSE)
def test_our_prose_is_american(library: Library, name: str) -> None:
    for row in library.all(DATASETS[name]):
        for column in PROSE[name]:
            found = BRITISH.search(getattr(row, column) or "")
            assert not found, (row.id, column, found)


@pytest.mark.parametrize("name", PROSE)
def test_our_prose_writes_a_thing_in_one_way(library: Library, name: str) -> None:
    for row in library.all(DATASETS[name]):
        for column in PROSE[name]:
            text = getattr(row, column) or ""
            assert not re.search(r"\dx (?:a|per) year|Macao", text), (row.id, column, text)


def test_factors_a_year_have_one_unit_and_macau_one_name(library: Library) -> None:
    assert {row.unit for row in library.all(CostTrend)} == {"times per year"}
    assert "x per year" not in {row.unit for row in library.all(ScenarioParameter)}
    assert library.get(Country, "MAC").name == short_name(iso_entries()["MAC"]) == "Macau"


def test_no_cell_bears_the_marks_of_a_copied_page() -> None:
    for path, text in texts():
        assert "\u00b4" not in text.replace('"F\u00b4ed\u00b4erale"', ""), path
        assert not re.search(r"[a-z]\u0301", text), path
    for path in FOLDER.rglob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if " " in cell and re.search(r"([^/;|]{12,})\1", cell)] == [], path


def test_our_notes_are_american(library: Library) -> None:
    for path in FOLDER.rglob("NOTES.md"):
        assert not BRITISH.search(path.read_text(encoding="utf-8")), path
    for source in library.sources.values():
        assert not BRITISH.search(source.note), source.id


def test_every_dataset_has_notes(descriptor: dict[str, Any]) -> None:
    names = {"sources", *(NAMES[kind] for kind in COUNTS)}
    folders = {
        FOLDER / Path(found["path"]).parent for found in descriptor["resources"] if found["name"] in names
    }
    assert [folder.name for folder in folders if not (folder / "NOTES.md").is_file()] == []


def test_the_schema_describes_each_column_of_each_record(descriptor: dict[str, Any]) -> None:
    for found in tables(descriptor):
        fields = found["schema"]["fields"]
        columns = columns_of(DATASETS[found["name"]])
        needed = {column.name for column in columns if not column.optional}
        named = {field["name"] for field in fields}
        assert needed <= named <= {column.name for column in columns}
        assert all(len(field["description"]) > 5 for field in fields)
        assert found["schema"]["missingValues"] == [""]
        required = {field["name"] for field in fields if field.get("constraints", {}).get("required")}
        assert {"id", "source_ids", "verified"} <= required


def test_the_header_has_the_order_of_the_schema(descriptor: dict[str, Any]) -> None:
    for found in tables(descriptor):
        with (FOLDER / found["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in found["schema"]["fields"]]


def test_only_patterns_that_the_loader_runs_are_used(descriptor: dict[str, Any]) -> None:
    used = {
        field["constraints"]["pattern"]
        for found in tables(descriptor)
        for field in found["schema"]["fields"]
        if "pattern" in field.get("constraints", {})
    }
    assert used <= set(PATTERNS)


def test_each_resource_and_the_pack_have_a_license(descriptor: dict[str, Any]) -> None:
    assert descriptor["licenses"][0]["name"] == "CC-BY-4.0"
    assert all(found["licenses"] for found in descriptor["resources"])
    assert any("Epoch AI" in source["title"] for source in descriptor["sources"])


def test_frictionless_agrees() -> None:
    command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "datapackage.json"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_countries_are_iso_codes(library: Library) -> None:
    known = set(iso_entries()) | {"EUU", "WLD"}
    assert {row.id for row in library.all(Country)} <= known - {"WLD"}
    assert {row.country for row in library.all(StockEstimate)} <= known
    assert {row.country for row in library.all(Model)} <= known
    assert {code for row in library.all(Claim) for code in row.countries} <= known
    assert {code for row in library.all(DiversionCase) for code in row.route} <= set(iso_entries())


def test_ranges_and_periods_run_forward(library: Library) -> None:
    for row in library.all(StockEstimate):
        values = [value for value in (row.low, row.central, row.high) if value is not None]
        assert values
        assert values == sorted(values)
        if row.covers_from and row.covers_to:
            assert row.covers_from <= row.covers_to


def test_chips_fit_their_class(library: Library) -> None:
    for chip in library.all(Chip):
        assert (chip.chip_class == "cn-domestic") == (chip.vendor_country == "CHN"), chip.id
        assert bool(chip.china_variant_of) == (chip.chip_class == "china-variant"), chip.id
    assert sum(not chip.density_stated for chip in library.all(Chip)) == 14


@pytest.mark.parametrize(
    ("chip", "column", "text"),
    [
        ("nvidia-a100-sxm4-80gb", "int8_dense_tops", "624"),
        ("nvidia-h100-sxm", "fp8_dense_tflops", "1978.9"),
        ("nvidia-h20-96gb", "fp8_dense_tflops", "296"),
        ("huawei-ascend-910c", "die_area_mm2", "1331.2"),
        ("nvidia-groq-lp30", "memory_gb", "0.5"),
    ],
)
def test_numbers_keep_their_digits(library: Library, chip: str, column: str, text: str) -> None:
    assert str(getattr(library.get(Chip, chip), column)) == text


def test_cases_within_cases(library: Library) -> None:
    parts = {case.id: case.part_of for case in library.all(DiversionCase) if case.part_of}
    assert parts == {
        "tsmc-sophgo-2024": "tsmc-sophgo-2025",
        "gate-of-the-era-2025": "ft-1bn-2025",
        "obon-2026": "supermicro-2026",
        "cnas-103m-order": "shenzhen-servers-2024",
    }


def test_a_count_in_a_sentence_is_the_count(library: Library) -> None:
    models = library.all(Model)
    text = library.get(ClaimEvidence, "c20-for-1").text
    assert text == (
        f"The {len(models)} notable models in this data pack come from "
        f"{len({model.country for model in models})} countries."
    )


def test_claims_have_evidence_and_a_day(library: Library) -> None:
    supported = {item.claim_id for item in library.all(ClaimEvidence)}
    for claim in library.all(Claim):
        assert claim.id in supported
        assert claim.assessed.isoformat() <= library.version


def test_sources_say_how_good_they_are(library: Library) -> None:
    sources = library.sources
    assert len(sources) >= 550
    assert sources["epoch-mlhw-2025"].superseded_by == "epoch-mlhw"
    assert sources["bis-2019-huawei"].quality == "secondary quotation"
    assert sources["bis-2024-apr-corrections"].quality == "primary"
    assert sources["nvda-10k-fy25"].quality == "company filing"
    assert sources["cnas-smuggling-2025"].quality == "research"
    assert all(source.accessed for source in sources.values())


def test_each_author_stands_alone():
    register = json.loads((FOLDER / "sources" / "sources.json").read_text("utf-8"))
    authors = {(item["id"], who.get("literal", "")) for item in register for who in item.get("author", ())}
    joined = {key: name for key, name in authors if re.search(r" / | and others|, (?!U\.S\. Dep)", name)}
    # The first is a program and its house, the second a file whose owner is not known.
    assert set(joined) == {"podquest-2025", "gh-broadcom-note", "gh-nvda-fin-2025-12", "semiwiki-cxmt20"}
    sponsors = {
        item["id"]: [who["literal"] for who in item["author"]]
        for item in register
        if "match-act-" in item["id"] and item["type"] == "bill"
    }
    assert sponsors["match-act-s4281"] == ["Ricketts", "Kim", "Risch", "Schumer"]
    assert len(sponsors["match-act-hr8170"]) == 11
