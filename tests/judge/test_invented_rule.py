# SPDX-License-Identifier: Apache-2.0
"""A new rule is a few rows of a data pack and no code: invented rules in a pack of their own."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from chipbrief.gather import Library
from chipbrief.gather.checking import check_pack
from chipbrief.judge.control import Law, classify
from chipbrief.judge.status import Parameters
from chipbrief.paths import shipped

DAY = date(2027, 3, 1)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(shipped("datasets"), tmp_path / "pack"))


def add(pack: Path, table: str, **values: str) -> None:
    """Append one row to a table; a column that is not given takes the value of the last row."""
    path = pack / "controls" / f"{table}.csv"
    with path.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        names, rows = list(reader.fieldnames or ()), list(reader)
    assert set(values) <= set(names)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows([*rows, {**dict.fromkeys(names, ""), **values}])


def add_rule(pack: Path, **test: str) -> None:
    told = {"source_ids": "ecfr-ccl-2026-07-23", "verified": "seen"}
    add(
        pack, "rules", id="invented-2027", title="An invented rule", short_title="Invented", kind="rule",
        subject="chips", published="2027-02-01", effective="2027-02-15", status="in_force",
        citation="92 FR 1", eccns="3A090", reach="ISL", effect="Invented.", **told,
    )  # fmt: skip
    add(
        pack, "scopes", id="iceland", label="Iceland", countries="ISL", **told,
    )  # fmt: skip
    add(
        pack, "thresholds", id="invented-2027.t1", rule_id="invented-2027", layer="both", item="chip",
        paragraph="3A090.x", effective_from="2027-02-15", group="1", precedence="5", applies_to="any",
        consequence="license_required", scope_id="iceland", **told, **test,
    )  # fmt: skip
    add(
        pack, "license_policies", id="invented-2027.p1", rule_id="invented-2027", layer="both",
        scope_id="iceland", paragraphs="3A090.x", applies_to="any", precedence="5",
        effective_from="2027-02-15", policy="policy_of_denial", **told,
    )  # fmt: skip


def asked(pack: Path, tpp: str, day: date = DAY, to: str = "ISL"):
    law = Law.of(Library.open(pack))
    return classify(Parameters(tpp=Decimal(tpp), dram_bandwidth_gb_s=Decimal(900)), to, day, law).enforced


def test_an_invented_threshold_gets_its_answer(pack):
    add_rule(pack, metric="tpp", op=">=", value="1234")
    assert [str(found) for found in check_pack(pack) if found.level == "error"] == []
    found = asked(pack, "1234")
    assert (found.controlled, found.paragraph, found.outcome) == (True, "3A090.x", "license_required")
    assert (found.license_policy, found.rule_id, found.citation) == (
        "policy_of_denial",
        "invented-2027",
        "92 FR 1",
    )
    assert asked(pack, "1233").controlled is False
    assert asked(pack, "1234", day=date(2027, 2, 14)).controlled is False
    assert asked(pack, "1234", to="DEU").controlled is False


def test_an_invented_test_may_use_another_metric(pack):
    add_rule(pack, metric="dram_bandwidth_gb_s", op="<=", value="900")
    assert asked(pack, "1").paragraph == "3A090.x"


def test_a_rule_that_is_not_there_is_an_error_with_its_row(pack):
    add_rule(pack, metric="tpp", op=">=", value="1234")
    add(
        pack, "thresholds", id="lost.t1", rule_id="lost", layer="both", item="chip", paragraph="3A090.y",
        effective_from="2027-02-15", group="1", precedence="5", applies_to="any", metric="tpp", op=">=",
        value="1", consequence="license_required", scope_id="iceland", verified="seen",
        source_ids="ecfr-ccl-2026-07-23",
    )  # fmt: skip
    told = [str(found) for found in check_pack(pack) if found.level == "error"]
    assert len(told) == 1
    assert "thresholds.csv" in told[0]
    assert "lost" in told[0]
