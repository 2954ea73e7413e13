# SPDX-License-Identifier: Apache-2.0
"""Why a number changed: which step moves it, what the steps are, and which records stand behind it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from chipbrief.comparison import causes
from chipbrief.comparison.causes import changes
from chipbrief.comparison.telling import value_of
from chipbrief.errors import SealError, TemplateError
from chipbrief.language import Said, said
from chipbrief.language.catalogs import open_language

DESCRIPTOR, SOURCES = "datapackage.json", "sources/sources.json"


@dataclass(frozen=True)
class Brief:
    """One brief, with as much as causes need."""

    found: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    pack_files: dict[str, bytes] = field(default_factory=dict)
    template_files: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    manifest: dict[str, Any] = field(default_factory=dict)
    pick: Any = "pick"

    def listed(self, key: str) -> dict[str, dict[str, Any]]:
        return {item["id"]: item for item in self.found.get(key, [])}


def side(found: Any = None, **parts: Any) -> Any:
    return Brief(found or {}, **parts)


def finding(id: str, value: object = "1", **more: object) -> dict[str, Any]:
    return {"id": id, "question": f"What of {id}?", "value": value, **more}


def step(kind: str, *, words: Any = None, questions: Any = None, judgements: Any = None, **findings: str):
    return causes._Step(kind, findings, judgements or {}, questions or {}, words or {})


@pytest.fixture
def replayed(monkeypatch):
    """Return a way to say what judging again finds, step by step."""
    return lambda *steps: monkeypatch.setattr(causes, "_replays", lambda _a, _b: iter(steps))


@pytest.fixture(autouse=True)
def told_apart(monkeypatch):
    monkeypatch.setattr(
        causes, "pick_changes", lambda _a, _b: iter([("end", "1", "2"), ("as-of date", "1", "2")])
    )


def test_what_only_one_has_or_both_have_otherwise_is_a_change(replayed):
    a = side({"findings": [finding("same"), finding("gone"), finding("other", "1")]})
    b = side({"findings": [finding("same"), finding("other", "2"), finding("new")]})
    replayed(step("", same="1", gone="1", other="1"), step("pick", same="1", other="2", new="1"))
    found, judged = changes(a, b)
    assert [(item.id, item.about, item.a, item.b) for item in found] == [
        ("gone", "What of gone?", "1", ""),
        ("other", "What of other?", "1", "2"),
        ("new", "What of new?", "", "1"),
    ]
    assert {tuple((cause.kind, cause.detail) for cause in item.causes) for item in found} == {
        (("pick", "end, as-of date"),)
    }
    assert judged == ()


def test_a_judgement_has_causes_of_its_own(replayed):
    likely = {"id": "reach", "likelihood": "likely", "probability": "0.7", "confidence": "low"}
    a, b = side({"judgements": [likely]}), side({"judgements": [{**likely, "confidence": "high"}]})
    told = [value_of(one.listed("judgements")["reach"]) for one in (a, b)]
    replayed(step("", judgements={"reach": told[0]}), step("pick", judgements={"reach": told[1]}))
    found, ((judged),) = changes(a, b)
    assert (found, judged.a, judged.b) == ((), *told)
    assert [cause.kind for cause in judged.causes] == ["pick"]


def test_a_question_is_that_of_each_brief_as_it_was_asked_again(replayed):
    first, last = (said("How many of these {count}?", count=count) for count in (3, 4))
    a = side({"findings": [{**finding("f", "1"), "question": str(first)}]})
    b = side({"findings": [{**finding("f", "2"), "question": str(last)}]})
    replayed(step("", f="1", questions={"f": first}), step("pick", f="2", questions={"f": last}))
    ((found),) = changes(a, b)[0]
    assert found.about == "How many of these 3? In the second brief: How many of these 4?"
    assert isinstance(found.about, Said)
    french = open_language("fr", b'msgid "How many of these {count}?"\nmsgstr "{count}, combien ?"\n')
    asked = [part for part in found.about.values.values() if isinstance(part, Said)]
    assert [french.say(part) for part in asked] == ["3, combien ?", "4, combien ?"]


def test_a_question_that_nobody_asks_again_is_quoted(replayed):
    a, b = (side({"findings": [finding("f", value)]}) for value in ("1", "2"))
    replayed(step("", f="1", questions={"f": "Another?"}), step("pick", f="2"))
    ((found),) = changes(a, b)[0]
    assert found.about == "What of f?"


def test_words_of_a_value_are_those_that_each_brief_found_again(replayed):
    old, new = (said("{count} of them", count=count) for count in (7, 9))
    a, b = (side({"findings": [finding("f", str(words))]}) for words in (old, new))
    replayed(
        step("", f=str(old), words={"f": {"value": old}}),
        step("pick", f=str(new), words={"f": {"value": new}}),
    )
    ((found),) = changes(a, b)[0]
    french = open_language("fr", 'msgid "{count} of them"\nmsgstr "{count} d’eux"\n'.encode())
    assert [french.say(part) for part in (found.a, found.b)] == ["7 d’eux", "9 d’eux"]


SAME = ("1", "2")


@pytest.mark.parametrize(
    ("steps", "kinds"),
    [
        ([], ["engine"]),
        ([("rule", {"f": "1"}), ("data", {"f": "2"})], ["engine", "data"]),
        ([("", {"f": "0"}), ("data", {"f": "2"})], ["engine", "data"]),
        ([("", {"f": "1"}), ("data", {"f": "3"})], ["engine", "data"]),
        ([("", {"f": "1"}), ("rule", {"f": "2"})], ["rule"]),
        ([("", {"f": "1"}), ("rule", {"f": "1"}), ("data", {"f": "2"})], ["data"]),
        ([("", {"f": "1"}), ("rule", {}), ("pick", {"f": "2"})], ["rule", "pick"]),
        ([("", {"f": "1"})], ["engine"]),
    ],
)
def test_a_step_in_which_a_value_moves_is_a_cause_and_what_no_step_gives_came_from_the_program(steps, kinds):
    assert list(causes._kinds("f", SAME, steps)) == kinds


def register(*sources: dict[str, Any]) -> dict[str, bytes]:
    resources = {"resources": [{"name": "sources", "path": SOURCES}]}
    return {DESCRIPTOR: json.dumps(resources).encode(), SOURCES: json.dumps(sources).encode()}


A = register({"id": "s", "title": "old"}, {"id": "a"}) | {"controls/rules.csv": b"a", "chips/chips.csv": b"a"}
B = register({"id": "s", "title": "new"}, {"id": "b"}) | {"controls/rules.csv": b"b", "chips/chips.csv": b"b"}


def test_the_law_of_the_second_stands_beside_the_data_of_the_first_with_the_sources_of_both():
    mixed = causes._with_law(*(side(pack_files=files) for files in (A, B)))
    assert (mixed["controls/rules.csv"], mixed["chips/chips.csv"]) == (b"b", b"a")
    assert json.loads(mixed[SOURCES]) == [{"id": "s", "title": "new"}, {"id": "a"}, {"id": "b"}]


@pytest.mark.parametrize(
    "files",
    [{}, {DESCRIPTOR: b"{}"}, {DESCRIPTOR: b'{"resources": []}'}, {DESCRIPTOR: b"["}, {**A, SOURCES: b"[1]"}],
)
def test_a_pack_without_a_register_of_sources_is_refused(files):
    with pytest.raises(SealError, match="the data pack has no sources"):
        causes._register(files)


@pytest.fixture
def judged_again(monkeypatch):
    """Return what is judged at each step: of which files, with which format and pick."""

    def read_format(files: dict[str, Any]) -> SimpleNamespace:
        if files.get("broken"):
            raise TemplateError("broken")
        return SimpleNamespace(needs=files.get("needs"), questions=files.get("questions"))

    monkeypatch.setattr(causes, "read_format", read_format)
    monkeypatch.setattr(causes, "Library", SimpleNamespace(from_files=lambda files, whole: files))
    monkeypatch.setattr(
        causes, "_judged", lambda kind, files, format, pick: (kind, files, format.questions, pick)
    )
    return lambda a, b: list(causes._replays(a, b))


def test_law_data_format_and_pick_are_exchanged_one_after_the_other(judged_again):
    a, b = (
        side(pack_files=A, template_files={"questions": 1}),
        side(pack_files={**B, "hbm/hbm.csv": b"b"}, template_files={"questions": 2}, pick="other"),
    )
    steps = judged_again(a, side(pack_files=B, template_files={"questions": 2}, pick="other"))
    assert [item[0] for item in steps] == ["", "rule", "data", "template", "pick"]
    assert [item[1]["controls/rules.csv"] for item in steps] == [b"a", b"b", b"b", b"b", b"b"]
    assert [item[1]["chips/chips.csv"] for item in steps] == [b"a", b"a", b"b", b"b", b"b"]
    assert [item[2] for item in steps] == [1, 1, 1, 2, 2]
    assert [item[3] for item in steps] == ["pick"] * 4 + ["other"]
    assert "hbm/hbm.csv" in judged_again(a, b)[2][1]


def test_a_step_that_changes_nothing_is_not_judged_again(judged_again):
    one = side(pack_files={**A, SOURCES: json.dumps([{"id": "s"}]).encode()})
    assert [item[0] for item in judged_again(one, one)] == [""]


def test_a_mixture_that_cannot_be_judged_is_passed_over(judged_again):
    a = side(pack_files={"chips/chips.csv": b"a"})
    b = side(pack_files={"chips/chips.csv": b"b"}, pick="other")
    assert [item[0] for item in judged_again(a, b)] == ["", "data", "pick"]
    broken = side(pack_files=A, template_files={"broken": True})
    assert [item[0] for item in judged_again(broken, side(pack_files=B))] == ["template"]


def rows(value: str, *names: str) -> dict[str, dict[str, str]]:
    return {name: {"id": name, "x": value} for name in names}


NAMES = ("r1", "r2", "r3", "r4")
INPUTS = [f"rules/{name}" for name in NAMES] + ["chips/c1", "chips/gone", "chips/new", "chips/same"]


def with_tables(value: str, extra: str) -> Any:
    chips = rows(value, "c1", extra) | rows("0", "same")
    return side(
        {"findings": [finding("f", inputs=INPUTS)], "judgements": [{"id": "j", "finding_ids": ["f"]}]},
        tables={"rules": rows(value, *NAMES), "chips": chips},
    )


@pytest.mark.parametrize("id", ["f", "j"])
def test_records_behind_a_number_or_judgement_are_told_with_what_changed(id):
    sides = with_tables("1", "gone"), with_tables("2", "new")
    assert causes._detail("rule", id, *sides) == (
        "rules/r1 (x: 1 → 2); rules/r2 (x: 1 → 2); rules/r3 (x: 1 → 2); and 1 more"
    )
    assert causes._detail("data", id, *sides) == (
        "chips/c1 (x: 1 → 2); chips/gone is no longer there; chips/new is new"
    )


def test_where_no_record_behind_a_number_differs_the_tables_are_named():
    sides = with_tables("1", "gone"), with_tables("2", "new")
    assert causes._detail("rule", "another", *sides) == "rows of rules"
    assert causes._detail("data", "another", *sides) == "rows of chips"


def test_versions_are_a_cause_and_without_them_the_program_is():
    one, two = side(manifest={"engine": "1", "libraries": {"x": "1"}}), side(manifest={"engine": "2"})
    assert causes._detail("engine", "f", one, two) == "Chipbrief 1 → 2; x 1 → "
    assert causes._detail("engine", "f", one, one) == (
        "the same inputs give another value with this version of Chipbrief"
    )
    assert causes._detail("template", "f", one, one).startswith("the format asks")


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ({"value": 0}, "0"),
        ({"value": "Infinity"}, "Infinity"),
        ({"value": "NaN", "unit": "chips"}, "NaN chips"),
        ({"value": "NaN", "low": "1", "high": "2"}, "NaN: 1 to 2"),
        ({"question": "?", "likelihood": "likely", "probability": "0.5", "value": "3"}, "3"),
        ({"value": "1e-60"}, "1e-60"),
        ({"value": "2", "low": "1", "high": "1"}, "2 (1)"),
    ],
)
def test_odd_values_are_told_as_they_stand(item, told):
    assert value_of(item) == told
