# SPDX-License-Identifier: Apache-2.0
"""What two briefs were made from is compared part by part: rows, files, looks, sources and versions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from support.raster import png

from chipbrief.bibliography.csl_json import to_csl_json
from chipbrief.carried import CASE, CITED
from chipbrief.cases import Case, write_case
from chipbrief.comparison.facts import Facts, rows_of
from chipbrief.comparison.inputs import (
    RULES,
    changed_tables,
    engine_inputs,
    inputs_of,
    row_change,
    source_changes,
)
from chipbrief.edition import Edition, make_edition
from chipbrief.errors import DataError, SealError
from chipbrief.paths import shipped
from chipbrief.seal import Sealed

PICK = {
    "country": "CHN",
    "chip_class": "hbm",
    "start": "2023-01-01",
    "end": "2023-12-31",
    "as_of": "2023-12-31",
}
SEALED = Sealed(None, (), ())


def facts(
    files: dict[str, bytes] | None = None,
    texts: dict[str, bytes] | None = None,
    edition: Edition | None = None,
    cited: list[dict[str, Any]] | None = None,
    **manifest: Any,
) -> Facts:
    """Return what a brief carries: files of its data pack and of its format, its edition and its sources."""
    pack, texts = files or {}, texts or {}
    attached = {**{f"data-{path}": data for path, data in pack.items()}, **texts}
    attached[CASE] = write_case(Case(edition=edition or Edition()))
    attached[CITED] = to_csl_json(cited or [])
    told = {
        "pick": PICK,
        "data_pack": {"version": "2026-11-28"},
        "template": {"id": "memo", "version": "1"},
        "engine": "1.0",
        "extra": {
            "pack_files": {path: f"data-{path}" for path in pack},
            "template_files": {path: path for path in texts},
        },
    }
    return Facts(b"", SEALED, {**told, **manifest}, attached)


def told(a: Facts, b: Facts) -> list[tuple[str, str, str, str]]:
    return [(item.cause, item.what, item.a, item.b) for item in inputs_of(a, b)]


def table(*rows: str) -> bytes:
    return "\n".join(("id,tpp", *rows)).encode()


def test_rows_that_are_gone_new_or_changed_are_named():
    a = facts({"chips/chips.csv": table("old,1", "same,2", "other,3")})
    b = facts({"chips/chips.csv": table("same,2", "other,4", "new,5")})
    assert told(a, a) == []
    assert told(a, b) == [
        ("data", "chips", "1 without a match: old", "1 new: new; 1 changed: other (tpp: 3 → 4)")
    ]


def test_of_many_rows_five_are_named_and_the_others_counted():
    many = facts({"hbm/hbm.csv": table(*(f"r{at},1" for at in range(8)))})
    assert told(facts({"hbm/hbm.csv": table()}), many) == [
        ("data", "hbm", "", "8 new: r0, r1, r2, r3, r4 and 3 more")
    ]


def test_law_is_told_from_other_data_and_what_only_one_carries_is_no_change():
    a = facts({"controls/rules.csv": table("r,1"), "chips/chips.csv": table("c,1"), "x/areas.csv": table()})
    b = facts({
        "controls/rules.csv": table("r,2"),
        "chips/chips.csv": table("c,2"),
        "x/hbm.csv": table("h,1"),
    })
    assert [row[:2] for row in told(a, b)] == [("rule", "rules"), ("data", "chips")]
    assert changed_tables("rule", a, b) == ("rules",)


def test_rows_without_an_id_are_told_by_their_place():
    assert rows_of(b"id,x\na,1\n,2\n", "x.csv").keys() == {"a", "2"}


def test_files_of_the_format_are_told_but_not_the_catalogs_of_another_language():
    a = facts(texts={"style.css": b"a", "locale/fr.po": b""}, edition=Edition(language="fr"))
    b = facts(texts={"style.css": b"b"})
    assert told(a, b) == [
        ("template", "files of the format", "", "1 changed: style.css"),
        ("language", "language", "French", "English"),
    ]
    assert told(a, replace(b, attached={**b.attached, CASE: a.attached[CASE]})) == [
        ("template", "files of the format", "", "2 changed: style.css, locale/fr.po")
    ]


def test_the_files_of_two_formats_are_not_compared_one_by_one():
    a = facts(texts={"style.css": b"a"}, pick={**PICK, "format": "memo"})
    b = facts(
        texts={"style.css": b"b"},
        pick={**PICK, "format": "license-note"},
        template={"id": "license-note", "version": "1"},
    )
    assert [row[:2] for row in told(a, b)] == [("pick", "format"), ("template", "format")]


def test_things_are_told_by_their_names_where_the_brief_carries_them():
    countries = {"countries/countries.csv": b"id,name\nCHN,China\nMYS,Malaysia\n"}
    a = facts(countries, {"template.toml": 'title = "Mémo"'.encode()})
    b = facts(countries, {"template.toml": b"title = 7"}, pick={**PICK, "country": "MYS", "chip_class": "x"})
    assert a.template == "Mémo, version 1"
    assert b.template == "memo, version 1"
    assert facts(texts={"template.toml": b"["}).template == "memo, version 1"
    assert told(a, b)[:2] == [
        ("pick", "country", "China", "Malaysia"),
        ("pick", "chip class", "hbm", "x"),
    ]


def test_another_logo_is_told():
    a, b = facts(), facts()
    b.__dict__["edition"] = Edition(logo=b"a picture")
    assert told(a, b) == [("logo", "logo", "", "another picture")]


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        ({"engine": "1.1"}, [("Chipbrief", "1.0", "1.1")]),
        ({"engine": None}, [("Chipbrief", "1.0", "")]),
        ({"libraries": {"weasyprint": "70.0"}}, [("weasyprint", "", "70.0")]),
        ({"libraries": 3}, []),
    ],
)
def test_versions_are_told_and_one_that_is_not_there_is_none(manifest, expected):
    found = engine_inputs(facts(), facts(**manifest))
    assert [(item.what, item.a, item.b) for item in found] == expected


def test_sources_are_added_dropped_or_changed_in_what_is_named():
    kept = {"id": "kept", "title": "Kept", "custom": {"quality": "press"}}
    a = facts(cited=[{"id": "gone", "title": "Gone"}, kept])
    b = facts(cited=[{**kept, "custom": {"quality": "primary"}, "URL": "https://a.b"}, {"id": "new"}])
    assert [(item.id, item.title, item.change, item.detail) for item in source_changes(a, b)] == [
        ("gone", "Gone", "dropped", ""),
        ("kept", "Kept", "changed", "custom, URL"),
        ("new", "nothing", "added", ""),
    ]


def test_a_list_of_sources_that_is_none_is_refused():
    a = facts()
    with pytest.raises(DataError, match="not a list of CSL-JSON items"):
        list(source_changes(a, replace(a, attached={**a.attached, CITED: b"{}"})))


def test_every_table_of_the_law_is_a_rule():
    assert {path.stem for path in (shipped("datasets") / "controls").glob("*.csv")} == RULES


def test_of_a_row_five_cells_are_told_whichever_side_has_them():
    assert row_change({"a": "1"}, {"a": "1", "b": "2"}) == "b: nothing → 2"
    assert row_change({"a": "1", "b": "2"}, {"a": "1"}) == "b: 2 → nothing"
    many = {f"c{number}": "1" for number in range(9)}
    assert row_change({}, many).count("→") == 5
    assert row_change({"a": ""}, {"a": "x" * 999}) == f"a: nothing → {'x' * 120}…"
    assert row_change({"a": ""}, {"a": "words " * 99}).endswith(" words…")


def test_five_rows_are_all_named():
    five = facts({"hbm/hbm.csv": table(*(f"r{at},1" for at in range(5)))})
    assert told(facts({"hbm/hbm.csv": table()}), five) == [("data", "hbm", "", "5 new: r0, r1, r2, r3, r4")]


@pytest.mark.parametrize("side", ["first", "second"])
def test_what_only_one_of_them_has_is_told(side):
    rich = facts(
        texts={"style.css": b"a"},
        edition=make_edition(text={"note": "Mine."}),
        libraries={"weasyprint": "70"},
    )
    sides = (rich, facts()) if side == "first" else (facts(), rich)
    found = {(cause, what): (a, b) for cause, what, a, b in told(*sides)}
    assert found[("template", "files of the format")] == ("", "1 changed: style.css")
    pairs = {("text", "note"): ("Mine.", "nothing"), ("engine", "weasyprint"): ("70", "")}
    for key, pair in pairs.items():
        assert found[key] == (pair if side == "first" else pair[::-1])


def test_another_logo_and_another_pack_are_told():
    logo = facts(edition=make_edition(logo=png(2, 2, data=bytes(6))))
    assert told(facts(), logo) == told(logo, facts()) == [("logo", "logo", "", "another picture")]
    newer = facts(data_pack={"version": "2027-01-01"})
    assert told(facts(), newer) == [("data", "data pack", "2026-11-28", "2027-01-01")]


def test_rows_of_any_bytes_are_read_or_refused():
    assert rows_of(b"id,x,y\na,\xff\n", "x.csv") == {"a": {"id": "a", "x": "\ufffd", "y": ""}}
    with pytest.raises(SealError, match=r"x\.csv: it cannot be read"):
        rows_of(b"id,x\na," + b"x" * 200_000 + b"\n", "x.csv")


def test_only_tables_are_read_as_tables():
    assert facts({"x/NOTES.md": b"id\na\n", "x/hbm.csv": table()}).tables.keys() == {"hbm"}


@pytest.mark.parametrize("key", ["data_pack", "template"])
@pytest.mark.parametrize("odd", [None, 3, [], "x"])
def test_a_part_that_is_no_object_is_refused(key, odd):
    with pytest.raises(SealError, match=rf"manifest\.json, {key}: it cannot be read"):
        str(getattr(facts(**{key: odd}), {"data_pack": "pack", "template": "template"}[key]))


def test_of_lists_in_any_form_what_has_an_id_counts():
    assert facts(findings=[{"id": 1}, {"x": 2}, 3, "id", ["id"]]).listed("findings") == {"1": {"id": 1}}
    for odd in (None, 3, {"id": "x"}, "id"):
        assert facts(findings=odd).listed("findings") == {}
