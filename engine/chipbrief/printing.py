# SPDX-License-Identifier: Apache-2.0
"""How the command line prints: answers on standard output, progress and messages on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chipbrief.check import Problem
    from chipbrief.check.fixes import Fix
    from chipbrief.edition import Draft
    from chipbrief.flow import Brief
    from chipbrief.gather.checking import PackProblem
    from chipbrief.judge.history import Change, Step
    from chipbrief.judge.questions.scenario_exploring import Explored
    from chipbrief.judge.status import ControlStatus, LayerStatus
    from chipbrief.mending import OpenedCase

#: What is told of a quick fix.
_FIX = ("code", "field", "before", "after")


def plain(text: str) -> str:
    """Return text without control characters, which a terminal would obey.

    >>> plain("a" + chr(27) + "[31mb")
    'a [31mb'
    """
    return "".join(sign if sign.isprintable() else " " for sign in text)


def complain(message: str) -> None:
    """Print one line on standard error."""
    print(plain(message), file=sys.stderr)


def answer(value: object) -> None:
    """Print a machine answer on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1, default=str))


@contextmanager
def steps(*, quiet: bool) -> Generator[Callable[[str], None]]:
    """Give a function that shows the name of the step under way, on a terminal only."""
    if quiet or not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status("pick") as status:
        yield lambda step: status.update(step)


def table(rows: Sequence[dict[str, str]], *, as_json: bool) -> None:
    """Print rows as a table, or as a JSON list of objects."""
    if as_json:
        answer(list(rows))
        return
    names = list(rows[0]) if rows else []
    widths = [max(len(name), *(len(row[name]) for row in rows)) for name in names]
    for line in (dict(zip(names, names, strict=True)), *rows) if rows else ():
        cells = (line[name].ljust(width) for name, width in zip(names, widths, strict=True))
        print("  ".join(cells).rstrip())


def brief_made(brief: Brief, path: Path, *, as_json: bool) -> None:
    """Print where the brief went, its problems, and what to do next."""
    if as_json:
        answer({
            "file": str(path),
            "title": brief.title,
            "pages": brief.pages,
            "bytes": len(brief.pdf),
            "seconds": round(brief.seconds, 2),
            "problems": [asdict(problem) for problem in brief.problems],
            "gaps": [gap.text for gap in brief.evidence.gaps],
        })
        return
    problems(brief.problems)
    print(path)
    complain(
        f"{brief.pages} page{'s' * (brief.pages > 1)} in {brief.seconds:.1f} s. Open it with any PDF reader; "
        f"prove it with: chipbrief verify {path}"
    )


def case_written(opened: OpenedCase, path: Path, *, as_json: bool) -> None:
    """Print where the case went, and what of it was lost."""
    if as_json:
        answer({"file": str(path), "losses": list(opened.losses), "words": dict(opened.case.words)})
        return
    print(path)
    for loss in opened.losses:
        complain(loss)


def drafts(
    found: Mapping[str, Draft], kept: Mapping[str, Draft], path: Path | None, *, as_json: bool
) -> None:
    """Print drafts by field; for those ``kept`` with a case, what they rested on and is no longer so."""
    changed = {name: kept[name].changed(draft) for name, draft in found.items() if name in kept}
    if as_json:
        answer({
            name: {"words": draft.words, "basis": dict(draft.basis), "changed": list(changed.get(name, ()))}
            for name, draft in found.items()
        })
        return
    print(path or "\n\n".join(f"## {name}\n\n{draft.words}" for name, draft in found.items()))
    for name in (name for name, names in changed.items() if names):
        complain(f"The findings behind your text '{name}' changed: {', '.join(changed[name])}.")


def sources_written(path: Path, form: str, ids: Sequence[str], *, as_json: bool) -> None:
    """Print where the sources went and how many they are."""
    if as_json:
        answer({"file": str(path), "form": form, "count": len(ids), "ids": list(ids)})
        return
    print(path)
    complain(f"{len(ids)} sources as {form}. Zotero, JabRef, pandoc and others read the file.")


def problems(found: Iterable[Problem]) -> None:
    """Print problems on standard error, a line each."""
    for problem in found:
        complain(_told(problem))


def _told(problem: Problem) -> str:
    return plain(f"{problem.severity}: {problem.code} {problem.message} ({problem.where}). {problem.hint}")


def checked(found: Sequence[Problem], pages: int, fixes: Sequence[Fix] = (), *, as_json: bool) -> None:
    """Print what was mended, then the problems of a brief that was not sealed, and how many there are."""
    errors = sum(problem.severity == "error" for problem in found)
    counts = {"pages": pages, "errors": errors, "warnings": len(found) - errors}
    if as_json:
        mended = [{name: getattr(fix, name) for name in _FIX} for fix in fixes]
        answer({**counts, "problems": [asdict(problem) for problem in found], "mended": mended})
        return
    for fix in fixes:
        print(plain(f"mended: {fix.code} {fix.field}: “{fix.before}” is now “{fix.after}”"))
    for problem in found:
        print(_told(problem))
    complain(", ".join(_counted(count, name) for name, count in counts.items()) + ".")


def _counted(count: int, name: str) -> str:
    return f"{count} {name.removesuffix('s') if count == 1 else name}"


def status(value: ControlStatus, steps: Mapping[str, Sequence[Step]], *, as_json: bool) -> None:
    """Print a classification, and its ``steps`` over time by layer of law, if there are any."""
    from chipbrief.judge.control import to_json

    if as_json:
        told = {layer: [_step_json(step) for step in found] for layer, found in steps.items()}
        answer(to_json(value) | ({"history": told} if told else {}))
        return
    seat = f", headquarters {value.headquarters}" if value.headquarters else ""
    print(f"{value.chip} to {value.destination}{seat}, as of {value.as_of}")
    for name, layer in (("Enforced", value.enforced), ("Codified", value.codified)):
        _layer(name, layer)
    if value.end_user:
        print(f"End user: {value.end_user.explanation}")
    for layer, found in steps.items():
        print(f"Over time, {layer}:")
        table([_step(step) for step in found], as_json=False)
    print(f"Not modeled: {'; '.join(value.not_modelled)}. Not legal advice.")


def _layer(name: str, layer: LayerStatus) -> None:
    from chipbrief.compose.wording import OUTCOMES, POLICIES, tests_text

    decides = ", ".join(part for part in (layer.paragraph, layer.rule_id, layer.citation) if part)
    print(f"{name}: {OUTCOMES[layer.outcome]}" + (f" ({decides})" if decides else ""))
    if POLICIES[layer.license_policy]:
        print(f"  Review: {POLICIES[layer.license_policy]}")
    if layer.explanation:
        print(f"  Why: {layer.explanation}")
    for test in layer.tests:
        print(f"  Test: {tests_text([test])}")
    for caveat in layer.caveats:
        print(f"  Caveat: {caveat}")
    if layer.source_ids:
        print(f"  Sources: {', '.join(layer.source_ids)}")


def findings(rows: Sequence[Mapping[str, Any]], *, as_json: bool) -> None:
    """Print findings: what each answers, its value with its range, and how it was computed."""
    if as_json:
        answer(list(rows))
        return
    for row in rows:
        ends = " to ".join(str(row[end]) for end in ("low", "high") if row[end] is not None)
        known = f"{row['value']} {row['unit']}".rstrip() + (f" ({ends})" if ends else "")
        print(f"{row['id']}: {row['question']}")
        print(f"  {known}" if row["value"] is not None else f"  not known. {row['settle']}".rstrip())
        if row["formula"]:
            print(f"  {row['formula']}")
    complain(f"{len(rows)} findings; --json gives inputs, caveats and sources.")


def claims(rows: Sequence[Mapping[str, Any]], *, as_json: bool) -> None:
    """Print claims with the evidence for and against each."""
    if as_json:
        answer(list(rows))
        return
    for row in rows:
        print(f"{row['id']}: {row['statement']} ({row['speaker']}, {row['date']})")
        for side in ("for", "against"):
            for piece in row[side]:
                print(f"  {side}: {piece['text']} [{', '.join(piece['sources'])}]")
        print(f"  assessment ({row['assessed']}): {row['assessment']}")


def history(steps: Sequence[Step], *, as_json: bool) -> None:
    """Print the statuses of a chip over time, a line a status."""
    if as_json:
        answer([_step_json(step) for step in steps])
        return
    table([_step(step) for step in steps], as_json=False)
    complain("Not legal advice.")


def _step_json(step: Step) -> dict[str, object]:
    from chipbrief.judge.status import layer_json

    return {
        "start": step.start,
        "end": step.end,
        "changed_by": list(step.changed_by),
        **layer_json(step.status),
        "sources": list(step.source_ids),
    }


def _step(step: Step) -> dict[str, str]:
    from chipbrief.compose.wording import OUTCOMES, POLICIES

    status = step.status
    return {
        "from": str(step.start),
        "to": str(step.end),
        "outcome": OUTCOMES[status.outcome],
        "paragraph": status.paragraph,
        "review": POLICIES[status.license_policy],
        "changed by": ", ".join(step.changed_by),
    }


def changes(found: Sequence[Change], *, as_json: bool) -> None:
    """Print the chips whose status changed, before and after, with the rules in between."""
    if as_json:
        answer([
            {"chip": change.chip, "steps": [_step_json(step) for step in change.steps]} for change in found
        ])
        return
    table([_change(change) for change in found], as_json=False)
    complain(f"{len(found)} chips changed. Not legal advice.")


def _change(change: Change) -> dict[str, str]:
    rules = dict.fromkeys(rule for step in change.steps for rule in step.changed_by)
    return {
        "chip": change.chip,
        "before": _in_short(change.before),
        "after": _in_short(change.after),
        "changed by": ", ".join(rules),
    }


def _in_short(status: LayerStatus) -> str:
    from chipbrief.compose.wording import OUTCOMES, POLICIES

    review = POLICIES[status.license_policy]
    return OUTCOMES[status.outcome] + (f" ({review})" if review else "")


def pack_checked(folder: Path, problems: Sequence[PackProblem], *, as_json: bool) -> None:
    """Print the problems of a data pack and a count."""
    if as_json:
        answer({"pack": str(folder), "problems": [_flat(problem) for problem in problems]})
        return
    for problem in problems:
        print(plain(str(problem)))
    errors = sum(problem.level == "error" for problem in problems)
    complain(f"{folder}: {errors} errors, {len(problems) - errors} warnings.")


def _flat(problem: PackProblem) -> dict[str, Any]:
    return asdict(problem)


def scenarios(found: Explored, *, as_json: bool) -> None:
    """Print the parameters with their ranges and values, and what the model gives for 2030."""
    rows = [
        {
            "key": item.slot.key,
            "parameter": str(item.slot.means),
            "low": item.range.low,
            "central": item.range.central,
            "high": item.range.high,
            "set": found.assumed.get(item.slot.key),
            "unit": str(item.slot.unit),
            "sources": list(dict.fromkeys(key for row in item.records for key in row.source_ids)),
        }
        for item in found.given
    ]
    if as_json:
        shares = {bloc: dict(spread._asdict()) for bloc, spread in found.shares.items()}
        answer({"parameters": rows, "shares": shares, "regions": dict(found.regions)})
        return
    told = [{name: _cell(value) for name, value in row.items()} for row in rows]
    table(told, as_json=False)
    for bloc, spread in found.shares.items():
        print(f"{bloc}: {spread.median} percent of effective compute in 2030 ({spread.low} to {spread.high})")
    print(", ".join(f"{name}: {part} of the draws" for name, part in found.regions.items()))
    for key in found.outside:
        complain(f"{key} is set outside the range of the data.")
    complain("A model, no forecast. Values of your own stand in no brief.")


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(value)
    return "" if value is None else str(value)
