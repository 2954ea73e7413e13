# SPDX-License-Identifier: Apache-2.0
"""The numbers that the control tests ask for, computed from a chip's data sheet and never stored.

Definitions: Technical Note 2 to 3A090.a and 3A090.b, items 1 to 4 (88 FR 73458; cited under that name
in 91 FR 1684). Rates of the data pack are dense and stand for the whole package, so nothing is summed
over dies again.

>>> memory_bandwidth_density(Decimal(819), Decimal(110))
Decimal('7.445454545454545454545454545454545')
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from types import MappingProxyType

from chipbrief.gather.records import Chip, Hbm
from chipbrief.judge import control_words as words
from chipbrief.judge.status import Parameters
from chipbrief.language import said

#: Rate columns of a chip and the bit length of their inputs, widest first (item 1.c).
PRECISIONS: tuple[tuple[str, str, int], ...] = (
    ("fp16_dense_tflops", "FP16", 16),
    ("bf16_dense_tflops", "BF16", 16),
    ("fp8_dense_tflops", "FP8", 8),
    ("int8_dense_tops", "INT8", 8),
    ("fp4_dense_tflops", "FP4", 4),
)
#: The largest node, in nm, at which logic is non-planar (16/14 nm FinFET; item 4).
NON_PLANAR_NM = Decimal(16)
#: The most that a PCIe card moves: 32 GT/s x 16 lanes x 2 directions / 8 bits (PCI Express 5.0), in GB/s.
PCIE_GB_S = Decimal(128)
_EXACT = Context(prec=34)
_SRAM = "SRAM"


@dataclass(frozen=True, slots=True)
class Metric:
    """A computed number: its value, unit, the ``basis`` that decided, its formula and what to doubt."""

    value: Decimal
    unit: str
    basis: str
    formula: str
    caveats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rate:
    """A dense rate of one precision with its bit length and their product; rate in TFLOPS or TOPS."""

    precision: str
    rate: Decimal
    bits: int
    product: Decimal


def rates(chip: Chip) -> tuple[Rate, ...]:
    """Return the known dense rates of a chip, widest precision first."""
    known = ((name, getattr(chip, column), bits) for column, name, bits in PRECISIONS)
    return tuple(
        Rate(name, rate, bits, _EXACT.multiply(rate, bits)) for name, rate, bits in known if rate is not None
    )


def tpp(chip: Chip) -> Metric | None:
    """Return total processing performance in TOPS × bits, or None when no dense rate is known.

    TPP is 2 x MacTOPS x bit length; a data sheet's TOPS already count a multiply-accumulate as two
    operations (items 1 and 1.b). The highest over the precisions counts (item 2), dense not sparse
    (item 3), all processing units of the package together (item 1.d). ``basis`` names the precision;
    of equal ones the widest.
    """
    found = max(rates(chip), key=lambda rate: rate.product, default=None)
    if found is None:
        return None
    formula = (
        f"max over precisions of dense rate x bit length = {found.rate} x {found.bits} ({found.precision})"
    )
    return Metric(found.product, "TPP (TOPS × bits)", found.precision, formula, _density_doubt(chip))


def performance_density(chip: Chip) -> Metric | None:
    """Return TPP per mm2 of applicable die area, or None when TPP, area or applicability is not known.

    Only logic dies on a process with non-planar transistors count (item 4). The caveats say when the
    node is unknown and what the data pack notes about the area.
    """
    power, area = tpp(chip), chip.die_area_mm2
    if power is None or not area or not density_applies(chip):
        return None
    value = _EXACT.divide(power.value, area)
    formula = f"TPP / applicable die area = {power.value} / {area} mm²"
    return Metric(value, "TPP per mm²", power.basis, formula, (*power.caveats, *_area_doubts(chip)))


def density_applies(chip: Chip) -> bool:
    """Return whether the chip has applicable die area: logic at 16/14 nm or below (item 4).

    A chip whose node is not known is taken to have some, with a caveat.
    """
    return chip.process_node_nm is None or chip.process_node_nm <= NON_PLANAR_NM


def memory_bandwidth_density(bandwidth_gb_s: Decimal, area_mm2: Decimal) -> Decimal:
    """Return GB/s per mm2 of the memory package or stack (3A090.c, 89 FR 96790).

    Raises ``ValueError`` when the area is not positive.
    """
    if area_mm2 <= 0:
        raise ValueError(f"The area must be more than 0 mm2, not {area_mm2}.")
    return _EXACT.divide(bandwidth_gb_s, area_mm2)


def parameters_of(chip: Chip) -> Parameters:
    """Return the numbers of a chip that the rules test, with what a reader must doubt about each.

    On-chip SRAM is no DRAM, so its bandwidth is not passed on.
    """
    power, density = tpp(chip), performance_density(chip)
    numbers = Parameters(
        tpp=power.value if power else None,
        performance_density=density.value if density else None,
        interconnect_gb_s=_input_output(chip),
        dram_bandwidth_gb_s=None if chip.memory_type == _SRAM else chip.memory_bandwidth_gb_s,
        datacenter=chip.marketed_for_datacenter,
        chip_id=chip.id,
        vendor=chip.vendor,
        density_applies=density_applies(chip),
        caveats=_doubts(chip),
    )
    return replace(numbers, alternatives=_alternatives(chip, numbers))


def memory_parameters(memory: Hbm) -> Parameters:
    """Return the numbers of high-bandwidth memory that 3A090.c tests: its memory bandwidth density.

    It is unknown without an area, and for a figure that is the sum over a processor's stacks.
    """
    bandwidth, area = memory.bandwidth_gb_s, memory.package_area_mm2
    density = memory_bandwidth_density(bandwidth, area) if bandwidth is not None and area else None
    doubts = (_MEMORY,) if memory.verified == "memory" else ()
    return Parameters(
        memory_bandwidth_density=density if memory.basis == "stack" else None,
        chip_id=memory.id,
        vendor=memory.vendor,
        item="memory",
        caveats=tuple(("memory_bandwidth_density_gb_s_mm2", text) for text in doubts),
    )


_MEMORY = said("The area of the stack is recalled, not read in a source.")


def _alternatives(chip: Chip, numbers: Parameters) -> tuple[tuple[str, Parameters], ...]:
    """Return the numbers under what the sources leave open: sparse rates, an area not to be counted on.

    Sparse rates are taken as twice the dense ones, as vendors state them for 2:4 structured sparsity.
    """
    found: list[tuple[str, Parameters]] = []
    if not chip.density_stated and numbers.tpp is not None:
        found.append((words.SPARSE, _halved(numbers)))
    doubts = [doubt for code, doubt in _DOUBTFUL_AREA.items() if code in chip.caveats]
    if doubts and numbers.performance_density is not None:
        found.append((words.NO_AREA.format(doubt=doubts[0]), replace(numbers, performance_density=None)))
    return tuple(found)


def _halved(numbers: Parameters) -> Parameters:
    density = numbers.performance_density
    return replace(
        numbers,
        tpp=None if numbers.tpp is None else _EXACT.divide(numbers.tpp, 2),
        performance_density=None if density is None else _EXACT.divide(density, 2),
    )


_DOUBTFUL_AREA: Mapping[str, str] = MappingProxyType({
    "estimated_area": said("an estimate"),
    "doubtful_area": said("doubtful"),
})


def _doubts(chip: Chip) -> tuple[tuple[str, str], ...]:
    return (
        *(("tpp", text) for text in _density_doubt(chip)),
        *(("performance_density", text) for text in _area_doubts(chip)),
        ("interconnect_gb_s", _io_doubt(chip)),
    )


def _input_output(chip: Chip) -> Decimal | None:
    """Return the chip-to-chip bandwidth, or the most that a host interface alone can have."""
    return PCIE_GB_S if chip.interconnect_gb_s is None and chip.host_only else chip.interconnect_gb_s


def _io_doubt(chip: Chip) -> str:
    if chip.interconnect_gb_s is not None:
        return _IO_DOUBT
    return _IO_HOST if chip.host_only else _IO_UNKNOWN


_IO_DOUBT = said(
    "The interconnect figure counts chip-to-chip links only; a test of all inputs and outputs would "
    "add the host interface."
)
_IO_HOST = said(
    "A source says that the chip has no chip-to-chip link; its input and output is at most that of PCIe 5.0 "
    "with 16 lanes, {limit} GB/s both ways together.",
    limit=PCIE_GB_S,
)
_IO_UNKNOWN = said(
    "No chip-to-chip interconnect figure was read for this chip; cards that connect over PCIe alone "
    "have none in the data pack."
)


def _density_doubt(chip: Chip) -> tuple[str, ...]:
    if chip.density_stated:
        return ()
    return (_DENSE_OR_SPARSE,)


_DENSE_OR_SPARSE = said(
    "The source does not say whether the rates are dense or sparse, so TPP is an upper bound."
)


def _area_doubts(chip: Chip) -> tuple[str, ...]:
    doubts: list[str] = []
    if chip.process_node_nm is None:
        doubts.append(said("The process node is not known; the die area is taken as non-planar logic."))
    elif not density_applies(chip):
        doubts.append(words.PLANAR.format(node=chip.process_node_nm))
    for code, doubt in _DOUBTFUL_AREA.items():
        if code in chip.caveats:
            pattern = words.AREA_NOTED if chip.notes else words.AREA
            doubts.append(pattern.format(doubt=doubt, notes=chip.notes))
    return tuple(doubts)
