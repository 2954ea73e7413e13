# SPDX-License-Identifier: Apache-2.0
"""Find out why a number changed: judge again, each time with one more thing as the second brief has it.

The law first, then the other data, then the format, then the pick. A value that moves in a step has that step
as a cause. What a replay of the same inputs does not give again came from another version of the program.
Only the worker runs this.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from chipbrief.carried import plain_fields
from chipbrief.comparison.facts import Facts
from chipbrief.comparison.inputs import RULES, changed_tables, engine_inputs, pick_changes, row_change
from chipbrief.comparison.telling import Item, told_apart, value_of
from chipbrief.comparison.values import Cause, Change, judged
from chipbrief.compose import Format, read_format
from chipbrief.errors import ChipbriefError, SealError
from chipbrief.gather import Library, gather
from chipbrief.gather.register import RESOURCE
from chipbrief.gather.schema import DESCRIPTOR
from chipbrief.judge import judge
from chipbrief.language.notices import joined, notice
from chipbrief.language.travel import travels
from chipbrief.pick import Pick
from chipbrief.seal.manifest import plain

#: Ids -> the words of their fields.
_Words = Mapping[str, Mapping[str, str]]
#: Ids -> what is said under them.
_Told = Mapping[str, str]
_Items = Mapping[str, Item]
_RECORDS = 3


@dataclass(frozen=True, slots=True)
class _Step:
    """The findings and judgements after one thing was exchanged; ``kind`` says which."""

    kind: str
    findings: _Told
    judgements: _Told
    questions: _Told
    words: _Words


def changes(a: Facts, b: Facts) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the findings and the judgements that differ, each with its causes."""
    differing = {key: _differing(a.listed(key), b.listed(key)) for key in ("findings", "judgements")}
    steps = tuple(_replays(a, b)) if any(differing.values()) else ()
    findings = [(step.kind, step.findings) for step in steps]
    judgements = [(step.kind, step.judgements) for step in steps]
    asked = _told_by(reversed(steps)), _told_by(steps)
    words = (steps[0].words, steps[-1].words) if steps else ({}, {})
    return (
        tuple(
            _change(id, _question(id, pair, asked), _in_words(id, pair, words), findings, a, b)
            for id, pair in differing["findings"].items()
        ),
        tuple(
            _change(id, judged(id), pair, judgements, a, b) for id, pair in differing["judgements"].items()
        ),
    )


def _told_by(steps: Iterable[_Step]) -> _Told:
    """Return the questions that were asked again; what a later step says goes before."""
    return {id: text for step in steps for id, text in step.questions.items()}


def _question(id: str, pair: tuple[Item | None, Item | None], asked: tuple[_Told, _Told]) -> str:
    """Return what a finding answers, as it was asked again here if that is the same question.

    Where the two briefs ask of another country or day, both questions.
    """
    told = [
        _again(str(item.get("question", id)), found.get(id, ""))
        for item, found in zip(pair, asked, strict=True)
        if item
    ]
    if len(set(told)) > 1:
        return notice("{first} In the second brief: {second}", first=told[0], second=told[1])
    return told[0]


def _in_words(
    id: str, pair: tuple[Item | None, Item | None], words: tuple[_Words, _Words]
) -> tuple[Item | None, Item | None]:
    """Return both sides with their words as they were found again here, which can be said in any language."""
    first, second = (
        item and {**item, **_found_again(item, found.get(id, {}))}
        for item, found in zip(pair, words, strict=True)
    )
    return first, second


def _found_again(item: Item, words: Mapping[str, str]) -> dict[str, str]:
    return {key: _again(str(item[key]), text) for key, text in words.items() if item.get(key)}


def _again(text: str, again: str) -> str:
    """Return a text as it was said again, if it reads the same."""
    return again if again == text and travels(again) else text


def _differing(old: _Items, new: _Items) -> dict[str, tuple[Item | None, Item | None]]:
    pairs = {id: (old.get(id), new.get(id)) for id in dict.fromkeys((*old, *new))}
    return {id: pair for id, pair in pairs.items() if value_of(pair[0]) != value_of(pair[1])}


def _change(
    id: str,
    about: str,
    pair: tuple[Item | None, Item | None],
    steps: list[tuple[str, _Told]],
    a: Facts,
    b: Facts,
) -> Change:
    sides = (value_of(pair[0]), value_of(pair[1]))
    causes = tuple(Cause(kind, _detail(kind, id, a, b)) for kind in _kinds(id, sides, steps))
    return Change(id, about, *told_apart(*pair), causes)


def _kinds(id: str, sides: tuple[str, str], steps: list[tuple[str, _Told]]) -> Iterator[str]:
    values = [said.get(id, "") for _kind, said in steps]
    if not steps or steps[0][0] or sides[0] != values[0] or sides[1] != values[-1]:
        yield "engine"
    for (_before, old), (kind, new) in pairwise(steps):
        if old.get(id, "") != new.get(id, ""):
            yield kind


def _replays(a: Facts, b: Facts) -> Iterator[_Step]:
    """Yield what is found with all of ``a``, and then after each thing that is exchanged, up to all of ``b``.

    A mixture that cannot be judged, such as new law that cites sources the old pack lacks, is passed over:
    what it changes is then seen in the next step.
    """
    states = [
        ("", lambda: a.pack_files, a, a.pick),
        ("rule", lambda: _with_law(a, b), a, a.pick),
        ("data", lambda: {**a.pack_files, **b.pack_files}, a, a.pick),
        ("template", lambda: b.pack_files, b, a.pick),
        ("pick", lambda: b.pack_files, b, b.pick),
    ]
    before: object = None
    for kind, mixed, side, pick in states:
        try:
            files, format = mixed(), read_format(side.template_files)
            state = (files, format.needs, format.questions, pick)
            if state == before:
                continue
            yield _judged(kind, Library.from_files(files, whole=False), format, pick)
            before = state
        except ChipbriefError:
            continue


def _judged(kind: str, library: Library, format: Format, pick: Pick) -> _Step:
    found = judge(gather(pick, library, format.needs), format.questions)
    findings = {item.id: value_of(plain(plain_fields(item))) for item in found.all}
    judgements = {item.id: value_of(plain(plain_fields(item))) for item in found.judgements}
    questions = {item.id: item.question for item in found.all}
    words = {item.id: _words(unit=item.unit, value=item.value) for item in found.all}
    return _Step(kind, findings, judgements, questions, words)


def _words(**fields: object) -> Mapping[str, str]:
    """Return those fields that are words."""
    return {key: text for key, text in fields.items() if isinstance(text, str) and text}


def _with_law(a: Facts, b: Facts) -> dict[str, bytes]:
    """Return the data pack of ``a`` with the law of ``b``, and the sources of both. Raises ``SealError``."""
    law = {path: data for path, data in b.pack_files.items() if _is_law(path)}
    kept = {path: data for path, data in a.pack_files.items() if not _is_law(path)}
    return {**kept, **law, **_all_sources(a.pack_files, b.pack_files)}


def _is_law(path: str) -> bool:
    return path.rpartition("/")[2].removesuffix(".csv") in RULES


def _all_sources(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the register of sources of both packs, as ``new`` has them where both have one."""
    (path, first), (_path, second) = _register(old), _register(new)
    merged = {**first, **second}
    return {path: json.dumps(list(merged.values()), ensure_ascii=False).encode()}


def _register(files: Mapping[str, bytes]) -> tuple[str, dict[str, Any]]:
    """Return where the register of sources stands in a pack, and its items by id. Raises ``SealError``."""
    try:
        resources = json.loads(files[DESCRIPTOR])["resources"]
        path = next(str(item["path"]) for item in resources if item["name"] == RESOURCE)
        return path, {str(item["id"]): item for item in json.loads(files[path])}
    except (KeyError, TypeError, ValueError, RecursionError, StopIteration):
        raise SealError(notice("the data pack has no {resource}", resource=RESOURCE)) from None


def _detail(kind: str, id: str, a: Facts, b: Facts) -> str:
    if kind == "pick":
        return joined((name for name, _old, _new in pick_changes(a, b)), ", ")
    if kind in {"rule", "data"}:
        return _records(kind, id, a, b)
    if kind == "template":
        return notice("the format asks other questions or needs other datasets")
    tools = [f"{item.what} {item.a} → {item.b}" for item in engine_inputs(a, b)]
    return "; ".join(tools) or notice("the same inputs give another value with this version of Chipbrief")


def _records(kind: str, id: str, a: Facts, b: Facts) -> str:
    """Return which records under a finding differ, and how; where none does, which tables do."""
    inputs = [_inputs(id, side) for side in (a, b)]
    told = []
    for name in dict.fromkeys((*inputs[0], *inputs[1])):
        dataset, _, key = name.partition("/")
        old, new = (side.tables.get(dataset, {}).get(key) for side in (a, b))
        if old == new or (dataset in RULES) != (kind == "rule"):
            continue
        told.append(notice("{name} {change}", name=name, change=_one_record(old, new)))
    if not told:
        return notice("rows of {tables}", tables=", ".join(changed_tables(kind, a, b)))
    more = [notice("and {count} more", count=len(told) - _RECORDS)] if len(told) > _RECORDS else []
    return joined((*told[:_RECORDS], *more))


def _one_record(old: Mapping[str, str] | None, new: Mapping[str, str] | None) -> str:
    if old is None or new is None:
        return notice("is new") if old is None else notice("is no longer there")
    return notice("({change})", change=row_change(old, new))


def _inputs(id: str, side: Facts) -> list[str]:
    """Return the records under a finding, or under the findings that a judgement rests on."""
    findings = side.listed("findings")
    judgement = side.listed("judgements").get(id, {})
    rests = [id] if id in findings else [str(item) for item in judgement.get("finding_ids", ())]
    return [str(name) for item in rests for name in findings.get(item, {}).get("inputs", ())]
