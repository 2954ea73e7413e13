# SPDX-License-Identifier: Apache-2.0
"""Verify on hostile files: a verdict that names the reason, or a clear refusal; bounded, and never a crash.

Each attack is a function from an honest brief to a file, and what the verdict must say about it. How much
time the worker may take is read from the limits it is given, so that no test depends on the machine's speed.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from support import attacks as make
from support.limits import Patient

from chipbrief.flow import Workshop, make_brief
from chipbrief.own import add_table, table_from
from chipbrief.paths import user_folder
from chipbrief.verify import NOT_RUN, SECONDS, strangers, verify
from chipbrief.verify.words import counted, outcome

DATA = "data-chips-chips.csv"
CHART = "template-_shared-charts-thresholds.vl.json"
STYLE = "template-_shared-chipbrief.csl"
_OF_CODE = re.compile(r"Traceback|at 0x[0-9a-f]|\w(Error|Exception)\b|NoneType|object is|argument")
HEAD = "<html lang=en><title>x</title><h1>x</h1>"

#: Files that are no sealed brief.
FOREIGN = {
    "nothing": (lambda _pdf: b"", "not a PDF"),
    "no PDF": (lambda _pdf: b"MZ" * 5000, "not a PDF"),
    "a head only": (lambda _pdf: b"%PDF-1.7\n", "damaged beyond reading"),
    "a half": (lambda pdf: pdf[: len(pdf) // 2], "damaged beyond reading"),
    "another producer's": (make.plain, "carries none"),
    "another app's manifest": (make.foreign, "its form is “None”"),
    "a newer form": (make.with_manifest(schema="chipbrief-manifest/9"), "its form is “chipbrief-manifest/9”"),
    "behind a password": (make.encrypted, "encrypted"),
    "pages in a circle": (make.pages_in_a_circle, "Loop"),
    "pages that double": (make.pages_that_double, "Loop"),
    "pages deep down": (make.pages_deep_down, "too deeply nested"),
    "pages without end": (make.pages_without_end, "carries none|longer than"),
    "pages only counted": (make.pages_only_counted, "carries none"),
    "a table of references that is a bomb": (make.table_bomb, "damaged|longer than|stopped"),
    "brackets without end": (make.nested_deep, "damaged beyond reading"),
    "names in a circle": (make.names_in_a_circle, "carries none"),
    "no manifest": (make.without("manifest.json"), "carries none"),
    "a manifest that is a bomb": (make.with_bomb("manifest.json"), "larger than"),
    "a manifest of brackets": (make.raw_manifest(b"[" * 200_000), "cannot be read"),
    "a manifest with a huge number": (
        make.raw_manifest(b'{"attachments":[],"x":' + b"9" * 99_999 + b"}"),
        "read",
    ),
    "a manifest with no number": (make.raw_manifest(b'{"attachments":[],"x":NaN}'), "NaN"),
    "a manifest of attachments without end": (
        make.with_manifest(attachments=[{"name": f"n{i}", "sha256": ""} for i in range(200_000)]),
        "more than 1,000 attachments",
    ),
    "a manifest of invalid text": (make.with_manifest(engine="\ud800"), "cannot be read"),
}
#: Sealed briefs that were changed, or that were sealed to do harm.
SEALED = {
    "a table of references that bites its tail": (
        make.table_that_bites_its_tail,
        "written wrongly",
    ),
    "attachments without end": (make.attachments_without_end, "holds other objects than a re-run"),
    "two manifests": (make.attachments_of_one_name, "manifest.json: two attachments have this name"),
    "an attachment less": (make.without(DATA), f"{DATA}: the manifest lists it"),
    "an attachment that is a bomb": (make.with_bomb(DATA), f"{DATA}: .*larger than"),
    "an attachment that is a bomb twice": (make.with_bomb(DATA, 2), f"{DATA}: .*encoded with"),
    "a page that is a bomb": (make.bomb_in_page, "document: it unpacks to more than"),
    "a page that is a bomb of LZW": (make.bomb_of_lzw_in_page, "document: it unpacks to more than"),
    "a form in itself": (make.form_in_itself, "document: its pages draw more than"),
    "forms that double": (make.forms_that_double, "document: its pages draw more than"),
    "no pick": (make.with_manifest(pick=None), "the pick cannot be read .it is no object"),
    "a pick of a day that is none": (make.with_pick(start="soon"), "start is not a day such as"),
    "a pick with more": (make.with_pick(evil="x"), "evil has an unknown form"),
    "a pick of numbers": (make.with_manifest(pick={"country": [], "start": 3}), "the pick cannot be read"),
    "a pick without end": (make.with_manifest(pick={"country": "X" * 999_999}), "start is missing"),
    "a pick with a word for a switch": (
        make.with_pick(hindsight="yes"),
        "the pick cannot be read .hindsight has an unknown form",
    ),
    "a long list of attachments": (
        make.with_manifest(attachments=[{"name": f"n{i}" * 999, "sha256": ""} for i in range(1000)]),
        "and 9.. more",
    ),
    "a name that is no text": (
        make.name_of_no_text,
        "page 1: X.z differs",
    ),
    "no facts": (make.with_manifest(extra=3), "extra has an unknown form"),
    "files that are none": (make.with_extra(pack_files=["a"]), "extra.pack_files has an unknown form"),
    "files under no name": (make.with_extra(pack_files={"a": 3}), "extra.pack_files has an unknown form"),
    "files that it lacks": (
        make.with_extra(pack_files={"a": "b"}),
        "does not carry b, which its list of files of",
    ),
    "a language that is none": (
        make.with_settings('language = "en"', 'language = "../../x"'),
        "“../../x” is no language. Give `language`",
    ),
    "boxes that cannot be drawn": (
        make.with_template(HEAD + "<p style='font-size: 999999999px'>x"),
        "cannot be laid out: <p> is given a size or style",
    ),
    "findings that are none": (make.with_manifest(findings=[3, None, []]), "manifest.json: findings"),
    "findings of another kind": (make.with_manifest(findings={"a": 1}), "manifest.json: findings.a"),
    "versions of another kind": (make.with_manifest(libraries=[1]), "manifest.json: libraries"),
    "paths that lead out": (
        make.resealed({}, {"extra": {"pack_files": {"../../etc/passwd": DATA}, "template_files": {}}}),
        "cannot be rebuilt",
    ),
    "a table without sources": (make.resealed({DATA: b"id\na\n"}), "column source_ids"),
    "a table of columns": (make.resealed({DATA: b"id," * 400_000}), "cannot be rebuilt"),
    "a register of brackets": (
        make.resealed({"data-sources-sources.json": b"[" * 200_000}),
        "nested too deeply.",
    ),
    "settings of brackets": (
        make.resealed({"template-template.toml": b"a = " + b"[" * 99_999}),
        "more than 30,000 tables, lists",
    ),
    "a case without end": (make.resealed({"case.brief": b"x" * 3_000_000}), "case.brief has 3,000,000"),
    "entities in a citation style": (
        make.resealed({STYLE: b"<!DOCTYPE x [<!ENTITY a 'a'>]><style/>"}),
        "entit",
    ),
    "a loop in a loop": (
        make.with_template(
            HEAD + "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
        ),
        "100,000 steps",
    ),
    "a long text": (make.with_template(HEAD + "{{ 'x' * 999999999 }}"), "numbers only"),
    "a page in a page": (make.with_template(HEAD + "{% include 'brief.html.j2' %}"), "without end"),
    "a macro in itself": (
        make.with_template(HEAD + "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
        "without end",
    ),
    "deep brackets of style": (make.with_style("p {" * 20_000), "nested too deeply. Put fewer"),
    "a file of the system": (
        make.with_template(HEAD + "<img alt=x src='file:///etc/passwd'>"),
        "file:///etc/passwd",
    ),
    "an address": (make.with_template(HEAD + "<img alt=x src='http://127.0.0.1:1/x'>"), "127.0.0.1"),
    "an attachment by the page": (
        make.with_template(HEAD + "<link rel=attachment href='/etc/passwd'>"),
        "attachment",
    ),
}
VARIABLES = "".join(f"--a{number}: var(--a{number - 1}) var(--a{number - 1});" for number in range(1, 60))
#: Sealed briefs whose re-run does not end by itself.
ENDLESS = {
    "pages": make.with_template(
        HEAD + "{% for i in range(90000) %}<p style='break-after: page'>x</p>{% endfor %}"
    ),
    "a table": make.with_template(
        HEAD + "<table>{% for i in range(30000) %}<tr><td>x<td>x{% endfor %}</table>"
    ),
    "variables": make.with_style(f"p {{ --a0: x; {VARIABLES} }} p::before {{ content: var(--a59) }}"),
    "a counter": make.with_style(
        "@counter-style x { system: symbolic; symbols: 'x' } p { counter-reset: a 99999999 }"
        "p::before { content: counter(a, x) }"
    ),
}
#: Charts that reach out, or have no end.
CHARTS = {
    "an address": ({"url": "file:///etc/passwd"}, "cannot be rebuilt"),
    "points": ({"sequence": {"start": 0, "stop": 10**9}}, "no made-up rows"),
}


def verdict_on(pdf, typesetter, library, seconds=SECONDS):
    verdict = verify("x.pdf", pdf, typesetter, library, seconds)
    assert not verdict.ok
    assert not any(_OF_CODE.search(line) for line in verdict.differences)
    return verdict


@pytest.mark.parametrize("attack", FOREIGN)
def test_what_is_no_brief_is_said_to_be_none(attack, memo, patient, library):
    change, words = FOREIGN[attack]
    verdict = verdict_on(change(memo.pdf), patient, library)
    assert not verdict.sealed
    assert verdict.hashes == verdict.content == verdict.bytes == NOT_RUN
    assert_said(verdict, words)


@pytest.mark.parametrize("attack", SEALED)
def test_what_was_sealed_to_do_harm_is_named(attack, memo, patient, library):
    change, words = SEALED[attack]
    verdict = verdict_on(change(memo.pdf), patient, library)
    assert verdict.sealed
    assert_said(verdict, words)


@pytest.mark.parametrize("attack", ENDLESS)
def test_what_has_no_end_is_stopped(attack, memo, typesetter, library):
    timed = Patient(typesetter, timed="rebuild")
    verdict = verdict_on(ENDLESS[attack](memo.pdf), timed, library, seconds=0.8)
    assert verdict.sealed
    assert_said(
        verdict,
        r"it could not be rebuilt in time: .*longer than"
        r"|it cannot be rebuilt: .*(memory|worker stopped|more than \d+ pages)",
    )


@pytest.mark.parametrize("attack", CHARTS)
def test_charts_are_no_way_out(attack, small, patient, library):
    data, words = CHARTS[attack]
    chart = json.dumps({"data": data, "mark": "point"}).encode()
    assert_said(verdict_on(make.resealed({CHART: chart})(small.pdf), patient, library), words)


@pytest.mark.parametrize("late", ["rebuild", "differ"])
def test_a_rerun_that_is_stopped_at_its_limit_throws_no_doubt_on_the_brief(late, memo, typesetter, library):
    asked: Any = Patient(typesetter, late)
    verdict = verify("x.pdf", memo.pdf + b"\n", asked, library)
    assert (verdict.sealed, verdict.hashes, verdict.content) == (True, "ok", NOT_RUN)
    assert outcome(verdict) == "unfinished"
    assert_said(verdict, r"it could not be \w+ .*in time: .*longer than .* seconds")


def test_a_file_that_is_not_read_within_the_limit_is_not_called_foreign(memo, typesetter, library):
    asked: Any = Patient(typesetter, "unseal")
    verdict = verify("x.pdf", memo.pdf, asked, library)
    assert outcome(verdict) == "unread"
    assert counted([verdict]) == "0 verified, 1 not, 0 not sealed briefs."
    assert_said(verdict, r"longer than \d")


def test_a_worker_that_does_not_start_in_time_throws_no_doubt_on_the_file(memo, typesetter, library):
    asked: Any = Patient(typesetter, "load")
    verdict = verify("x.pdf", memo.pdf, asked, library)
    assert outcome(verdict) == "unread"
    assert_said(verdict, "longer than .* seconds.* Try again when it is less so")


def test_a_worker_that_is_not_ready_for_the_rerun_in_time_throws_no_doubt_on_the_brief(
    memo, typesetter, library
):
    asked: Any = Patient(typesetter, "prepare")
    verdict = verify("x.pdf", memo.pdf, asked, library)
    assert outcome(verdict) == "unfinished"
    assert_said(verdict, "it could not be rebuilt in time: .* Try again when it is less so")


STRANGE = {
    "another template": make.with_style("p { color: red }"),
    "other data": make.resealed({DATA: b"id\na\n"}),
    "a case of many words": make.resealed({"case.brief": b"#" * 70_000}),
    "tables of its own": make.with_extra(own_tables=[{"name": "a"}]),
}


@pytest.mark.parametrize("what", STRANGE)
def test_what_is_not_made_of_ours_does_not_wait_for_a_busy_machine(what, memo, typesetter, library):
    asked: Any = Patient(typesetter)
    verify("x.pdf", STRANGE[what](memo.pdf), asked, library)
    (opening,), (rebuilding,) = asked.limits["unseal"], asked.limits["rebuild"]
    assert opening.idle_seconds == strangers.OPENING
    assert rebuilding.idle_seconds == 0
    assert rebuilding.seconds <= strangers.STRANGE


def test_what_is_made_of_ours_may_wait_for_a_busy_machine(memo, typesetter, library):
    asked: Any = Patient(typesetter)
    assert verify("x.pdf", memo.pdf, asked, library).ok
    (rebuilding,) = asked.limits["rebuild"]
    assert rebuilding.idle_seconds >= 3
    assert rebuilding.seconds > 15


def test_a_table_of_ones_own_makes_no_stranger_of_a_brief_where_it_is_at_hand(
    memo, memo_format, typesetter, library, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    table = table_from(b"item,source\na,me\n", name="mine", title="Mine", file="m.csv", original="0" * 64)
    workshop = Workshop(library, {"memo": memo_format}, typesetter)
    pdf = make_brief(memo.pick, workshop, own=(table,)).pdf
    asked: Any = Patient(typesetter)
    verify("x.pdf", pdf, asked, library)
    add_table(user_folder("own"), table)
    assert verify("x.pdf", pdf, asked, library).ok
    assert [limits.idle_seconds > 0 for limits in asked.limits["rebuild"]] == [False, True]


def test_after_all_that_an_honest_brief_still_verifies(memo, patient, library):
    assert verify("x.pdf", memo.pdf, patient, library, 30).ok


def assert_said(verdict, words):
    assert any(re.search(words, line) for line in verdict.differences), verdict.differences
