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
