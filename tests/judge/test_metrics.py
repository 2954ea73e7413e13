# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal, localcontext

import pytest
from support.making import make

from chipbrief.gather.records import Chip, Hbm
from chipbrief.judge.metrics import (
    memory_bandwidth_density,
    memory_parameters,
    parameters_of,
    performance_density,
    tpp,
)

BLANK = Chip(**{field.name: None for field in fields(Chip)})  # pyright: ignore[reportArgumentType]
CHIP = replace(
    BLANK,
    id="test-chip",
    name="Test chip",
    vendor="NVIDIA",
    marketed_for_datacenter=True,
    density_stated=True,
    caveats=(),
    notes="",
    process_node_nm=Decimal(7),
    die_area_mm2=Decimal(826),
)


def with_rates(**rates: str) -> Chip:
    return replace(CHIP, **{name: Decimal(rate) for name, rate in rates.items()})


A100 = with_rates(fp16_dense_tflops="312", bf16_dense_tflops="312", int8_dense_tops="624")


def test_tpp_is_the_highest_over_the_precisions():
    # 600 tera integer operations at 8 bits reach 4800, and so do 300 teraFLOPS at 16 bits (item 2).
    assert tpp(with_rates(int8_dense_tops="600")).value == 4800  # type: ignore[union-attr]
    assert tpp(with_rates(fp16_dense_tflops="300")).value == 4800  # type: ignore[union-attr]
    both = tpp(with_rates(fp16_dense_tflops="100", fp4_dense_tflops="2000"))
    assert both is not None
    assert (both.value, both.basis) == (8000, "FP4")


@pytest.mark.parametrize(
    ("column", "bits"),
    [
        ("fp16_dense_tflops", 16),
        ("bf16_dense_tflops", 16),
        ("fp8_dense_tflops", 8),
        ("int8_dense_tops", 8),
        ("fp4_dense_tflops", 4),
    ],
)
def test_each_rate_counts_with_the_bits_of_its_inputs(column, bits):
    found = tpp(with_rates(**{column: "100"}))
    assert found is not None
    assert found.value == 100 * bits


def test_tpp_of_the_a100_is_not_its_int8_rate():
    # One essay gives "TPP 624", which is the dense INT8 rate; TPP is 624 x 8.
    found = tpp(A100)
    assert found is not None
    assert (found.value, found.basis) == (4992, "FP16")
    assert "312 x 16 (FP16)" in found.formula


def test_tpp_is_exact_whatever_the_decimal_context():
    with localcontext() as context:
        context.prec = 3
        found = tpp(with_rates(fp16_dense_tflops="1307.4"))
    assert found is not None
    assert found.value == Decimal("20918.4")


def test_tpp_without_any_rate_is_unknown():
    assert tpp(CHIP) is None
    assert performance_density(CHIP) is None


def test_rates_of_unstated_density_are_an_upper_bound():
    found = tpp(replace(A100, density_stated=False))
    assert found is not None
    assert "upper bound" in found.caveats[0]


def test_performance_density_divides_by_the_area_of_all_logic_dies():
    h20 = replace(with_rates(fp16_dense_tflops="148"), die_area_mm2=Decimal(814))
    found = performance_density(h20)
    assert found is not None
    assert round(found.value, 2) == Decimal("2.91")
    assert found.formula == "TPP / applicable die area = 2368 / 814 mm²"


@pytest.mark.parametrize("area", [None, Decimal(0)])
def test_performance_density_needs_an_area(area):
    assert performance_density(replace(A100, die_area_mm2=area)) is None


def test_planar_logic_has_no_applicable_die_area():
    planar = replace(A100, process_node_nm=Decimal(28))
    assert performance_density(planar) is None
    found = parameters_of(planar)
    assert not found.density_applies
    assert any("planar" in text for metric, text in found.caveats if metric == "performance_density")


def test_sixteen_nanometers_is_non_planar():
    assert performance_density(replace(A100, process_node_nm=Decimal(16))) is not None


def test_an_unknown_node_is_said():
    found = performance_density(replace(A100, process_node_nm=None))
    assert found is not None
    assert any("node is not known" in text for text in found.caveats)


@pytest.mark.parametrize("note", ["Die area is a two-reticle estimate.", "1,017 mm2 is disputed."])
def test_a_note_on_the_area_travels_with_the_density(note):
    found = performance_density(replace(A100, notes=note, caveats=("doubtful_area",)))
    assert found is not None
    assert any(note in text for text in found.caveats)


def test_memory_bandwidth_density():
    assert memory_bandwidth_density(Decimal(256), Decimal(128)) == 2
    with pytest.raises(ValueError, match="more than 0"):
        memory_bandwidth_density(Decimal(256), Decimal(0))


def test_parameters_pass_on_what_the_rules_test():
    chip = replace(
        A100, interconnect_gb_s=Decimal(600), memory_bandwidth_gb_s=Decimal(2039), memory_type="HBM2e"
    )
    found = parameters_of(chip)
    assert (found.tpp, found.interconnect_gb_s, found.dram_bandwidth_gb_s) == (4992, 600, 2039)
    assert (found.datacenter, found.chip_id, found.vendor) == (True, "test-chip", "NVIDIA")
    assert found.performance_density is not None
    assert round(found.performance_density, 2) == Decimal("6.04")


def test_on_chip_sram_is_no_dram():
    chip = replace(A100, memory_type="SRAM", memory_bandwidth_gb_s=Decimal(80000))
    assert parameters_of(chip).dram_bandwidth_gb_s is None


def test_links_alone_are_not_all_inputs_and_outputs():
    found = dict(parameters_of(replace(A100, interconnect_gb_s=Decimal(400))).caveats)
    assert "chip-to-chip links only" in found["interconnect_gb_s"]
    assert "PCIe" in dict(parameters_of(A100).caveats)["interconnect_gb_s"]


def test_a_chip_without_links_has_no_more_than_its_host_interface():
    bare = replace(A100, host_only=True)
    assert parameters_of(bare).interconnect_gb_s == 128
    assert "PCIe 5.0" in dict(parameters_of(bare).caveats)["interconnect_gb_s"]
    linked = replace(bare, interconnect_gb_s=Decimal(600))
    assert parameters_of(linked).interconnect_gb_s == 600
    assert parameters_of(A100).interconnect_gb_s is None


def test_unstated_sparsity_leaves_half_the_rate_possible():
    ((told, other),) = parameters_of(replace(A100, density_stated=False)).alternatives
    assert "sparse" in told
    assert other.tpp == Decimal(2496)
    half = performance_density(A100).value / 2  # type: ignore[union-attr]
    assert other.performance_density == pytest.approx(half)
    assert parameters_of(A100).alternatives == ()


def test_a_doubtful_area_leaves_the_density_open():
    ((told, other),) = parameters_of(replace(A100, caveats=("estimated_area",))).alternatives
    assert "an estimate" in told
    assert (other.tpp, other.performance_density) == (4992, None)
    unknown = replace(A100, die_area_mm2=None, caveats=("estimated_area",))
    assert parameters_of(unknown).alternatives == ()


def test_memory_has_its_bandwidth_density_where_a_stack_has_an_area():
    stack = make(Hbm, basis="stack", bandwidth_gb_s=Decimal(1200), package_area_mm2=Decimal(121))
    found = memory_parameters(stack)
    assert found.item == "memory"
    assert found.memory_bandwidth_density == pytest.approx(Decimal(1200) / 121)
    assert memory_parameters(replace(stack, package_area_mm2=None)).memory_bandwidth_density is None
    assert memory_parameters(replace(stack, basis="whole_chip")).memory_bandwidth_density is None
    recalled = memory_parameters(replace(stack, verified="memory"))
    assert any("recalled" in text for _metric, text in recalled.caveats)
