# SPDX-License-Identifier: Apache-2.0
"""The factsheet: what it draws from the evidence, and what two pages hold of it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest

from chipbrief.compose.figures import build_figures
from chipbrief.compose.sections import rows_of, tables_of
from chipbrief.compose.sections.factsheet import build
from chipbrief.compose.sections.factsheet_chip import chosen_first
from chipbrief.compose.sections.factsheet_plan import HEIGHTS, OF_CHIP, OF_CLASS, TITLES, planned
from chipbrief.compose.sections.fitting import spare
from chipbrief.compose.view import SheetRows
from chipbrief.errors import PickError
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.judge.control import Law, classify
from chipbrief.judge.items import items_of

H20, H100 = "nvidia-h20-96gb", "nvidia-h100-sxm"
NAMES = {field.name for field in fields(SheetRows)}


@pytest.fixture(scope="module")
def found(library, pick_of):
    """Return a maker of findings on a class, or on one chip of it."""

    def made(chip_class="china-variant", country="CHN", end="2025-10-01", chip=""):
        pick = replace(pick_of(country, "2022-10", end, chip_class=chip_class), chip=chip)
        return judge(gather(pick, library))

    return made


@pytest.fixture(scope="module")
def variants(found):
    return build(found())


@pytest.fixture(scope="module")
def h20(found):
    return build(found(chip=H20))


def test_every_part_has_a_height_a_title_and_a_number_of_rows():
    wished = {wish.name for page in (*OF_CLASS, *OF_CHIP) for wish in page.wished}
    assert wished == set(HEIGHTS) == set(TITLES) == NAMES


@pytest.mark.parametrize("room", [0, spare("en", "A4")], ids=["tightest", "widest"])
@pytest.mark.parametrize("pages", [OF_CLASS, OF_CHIP], ids=["class", "chip"])
def test_a_plan_fits_and_names_what_does_not(pages, room):
    rows, left_out = planned(pages, dict.fromkeys(NAMES, 50), room)
    for page, more in zip(pages, (room, 0), strict=True):
        printed = [wish.name for wish in page.wished if getattr(rows, wish.name)]
        used = sum(HEIGHTS[name].head + getattr(rows, name) * HEIGHTS[name].row for name in printed)
        assert used <= page.room + more
    wished = {wish.name for page in pages for wish in page.wished}
    assert {TITLES[name] for name in wished if not getattr(rows, name)} == set(left_out)


def test_nothing_to_print_plans_nothing():
    rows, left_out = planned(OF_CLASS, dict.fromkeys(NAMES, 0), 0)
    assert not any(getattr(rows, name) for name in NAMES)
    assert left_out == ()


def test_the_status_of_each_item_is_what_the_engine_says(found, variants):
    findings = found()
    law = Law.of(findings.evidence)
    for item, row in zip(items_of(findings.evidence, findings.chips), variants.specs, strict=True):
        layer = classify(item.parameters, "CHN", date(2025, 10, 1), law).enforced
        assert row.id == item.record.id
        assert row.status_key == {True: "controlled", False: "free", None: "unknown"}[layer.controlled]
        if layer.outcome == "license_required":
            assert row.status == layer.paragraph


def test_the_items_are_counted_by_what_their_numbers_decide(variants):
    keys = [row.status_key for row in variants.specs]
    assert variants.total == len(keys)
    assert variants.caught == keys.count("controlled")
    assert variants.decided == len(keys) - keys.count("unknown")
    assert variants.source_ids


def test_ranges_reach_from_the_lowest_to_the_highest(variants):
    tpp = next(row for row in variants.ranges if row.leads)
    assert (tpp.what, tpp.low, tpp.low_name) == ("TPP", "1,544", "L2 PCIe")
    assert tpp.known < variants.total


def test_variants_stand_beside_their_originals(variants):
    row = next(each for each in variants.variants if each.id == "nvidia-h800-sxm")
    assert (row.original, row.tpp, row.original_tpp) == ("H100 SXM5 80 GB", "15,831", "15,831")
    assert (row.io, row.original_io) == ("400", "900")


def test_the_day_of_a_chip_is_when_it_was_first_announced_or_sold(variants):
    assert next(row for row in variants.specs if row.id == H20).cells[0] == "2023-11"


def test_memory_has_numbers_of_its_own(found):
    memory = build(found("hbm"))
    assert memory.is_memory
    assert memory.heads == ("Since", "GB/s per mm²", "Bandwidth, GB/s", "Area, mm²")
    assert not memory.variants


def test_one_chip_is_told_with_its_law(h20):
    assert (h20.chip.tpp, h20.chip.density, h20.chip.area) == ("2,368", "2.91", "814")
    assert (h20.chip.now.key, h20.chip.text.key, h20.chip.since) == ("controlled", "free", date(2025, 4, 9))
    assert [row.rule for row in h20.chip.tested if row.governs] == ["H20 license requirement"]
    assert not h20.specs
    facts = {fact.label: fact.value for fact in h20.chip.facts}
    assert facts["Made for China from"] == "NVIDIA H100 SXM5 80 GB"
    assert facts["Announced"] == "November 2023"


def test_tpp_is_the_highest_product(h20):
    products = [Decimal(row.product.replace(",", "")) for row in h20.chip.rates]
    decides = [row.decides for row in h20.chip.rates]
    assert decides.count(True) == 1
    assert products[decides.index(True)] == max(products) == Decimal(2368)


def test_chips_of_chinese_make_are_near_in_tpp(h20):
    shares = [Decimal(row.share) for row in h20.chip.alternatives]
    ratios = [max(share / 100, 100 / share) for share in shares]
    assert ratios == sorted(ratios)
    assert shares[0] == Decimal("99.7")


def test_what_governs_is_printed_before_what_does_not_fit(h20):
    first = chosen_first(h20.chip.tested, 1)
    assert first[0].governs
    assert sorted(map(id, first)) == sorted(map(id, h20.chip.tested))


def test_the_figure_draws_the_family_in_the_rows_it_has(found, h20):
    limits = rows_of({"factsheet": h20, "other": None})
    strips = build_figures(found(chip=H20), ("status_strips",), limits).status_strips
    assert strips
    assert strips.count == strips.total == h20.rows.strips == 3


def test_the_family_of_a_variant_is_that_of_its_original(found):
    assert {row.id for row in build(found("dc-training-gpu", chip=H100)).variants} >= {
        H20,
        "nvidia-h800-sxm",
    }


def test_a_chip_that_was_not_known_is_refused(found):
    with pytest.raises(PickError, match=r"chip NVIDIA H20 96 GB was not known by 2022-12-31"):
        build(found(end="2022-12-31", chip=H20))


def test_gaps_of_the_class_are_not_those_of_a_chip(found, variants, h20):
    assert any("no published performance figures" in text for text in variants.gaps)
    assert not any("chips" in text and "figures" in text for text in h20.gaps)


def test_all_digits_are_attached(h20):
    tables = {table.name: table for table in tables_of({"factsheet": h20})}
    assert set(tables) == {"specifications", "tests", "sales"}
    assert len({row[0] for row in tables["specifications"].rows}) == len(tables["specifications"].rows)
    assert {"nvidia-h20-96gb", "nvidia-h100-sxm"} <= {row[0] for row in tables["specifications"].rows}
