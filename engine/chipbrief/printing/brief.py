# SPDX-License-Identifier: Apache-2.0
"""Prints what became of a brief: its file, its problems, its drafts and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.printing.terminal import answer, complain, counted, tell

if TYPE_CHECKING:
    from chipbrief.check import Problem
    from chipbrief.check.fixes import Fix
    from chipbrief.edition import Draft
    from chipbrief.flow import Brief
    from chipbrief.mending import OpenedCase

#: What is told of a quick fix.
_FIX = ("code", "field", "before", "after")


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
        f"{counted(brief.pages, 'page')} in {brief.seconds:.1f} s. Open it with any PDF reader; "
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
    known = [name for name in found if name in kept]
    if as_json:
        changed = {name: kept[name].changed(found[name]) for name in known}
        answer({
            name: {"words": draft.words, "basis": dict(draft.basis), "changed": list(changed.get(name, ()))}
            for name, draft in found.items()
        })
        return
    text = str(path or "\n\n".join(f"## {name}\n\n{draft.words}" for name, draft in found.items()))
    tell(*text.split("\n"))
    for name in known:
        if changes := kept[name].changes(found[name]):
            complain(f"The findings behind your text “{name}” changed: {'; '.join(changes)}.")


def sources_written(path: Path, form: str, ids: Sequence[str], *, as_json: bool) -> None:
    """Print where the sources went and how many they are."""
    if as_json:
        answer({"file": str(path), "form": form, "count": len(ids), "ids": list(ids)})
        return
    print(path)
    complain(f"{counted(len(ids), 'source')} as {form}. Zotero, JabRef, pandoc and others read the file.")


def problems(found: Iterable[Problem]) -> None:
    """Print problems on standard error, a line each."""
    for problem in found:
        complain(_told(problem))


def _told(problem: Problem) -> str:
    return f"{problem.severity}: {problem.code} {problem.message} ({problem.where}). {problem.hint}"


def checked(found: Sequence[Problem], pages: int, fixes: Sequence[Fix] = (), *, as_json: bool) -> None:
    """Print what was mended, then the problems of a brief that was not sealed, and how many there are."""
    errors = sum(problem.severity == "error" for problem in found)
    counts = {"pages": pages, "errors": errors, "warnings": len(found) - errors}
    if as_json:
        mended = [{name: getattr(fix, name) for name in _FIX} for fix in fixes]
        answer({**counts, "problems": [asdict(problem) for problem in found], "mended": mended})
        return
    for fix in fixes:
        tell(f"mended: {fix.code} {fix.field}: “{fix.before}” is now “{fix.after}”")
    for problem in found:
        tell(_told(problem))
    complain(", ".join(counted(count, name.removesuffix("s")) for name, count in counts.items()) + ".")
