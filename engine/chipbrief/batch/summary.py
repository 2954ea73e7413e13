# SPDX-License-Identifier: Apache-2.0
"""The summary of a batch beside its files: what became of each row, as JSON and as CSV.

It is written while the batch runs, so that one that was stopped, or killed, can go on where it was.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from chipbrief.batch.rows import Row
from chipbrief.batch.running import Outcome, is_there
from chipbrief.check import Problem
from chipbrief.errors import PlanError
from chipbrief.files.reading import read_start
from chipbrief.files.writing import write_atomically
from chipbrief.language.notices import notice

_VERSION = 1
_MAX_BYTES = 50_000_000
#: How many times as long as it took to write the summary it is then left alone: of thousands it is large.
_REST = 20
_COLUMNS = (
    "row country class chip format from to as_of file state pages seconds errors warnings gaps error".split()
)


@dataclass(slots=True)
class Summary:
    """What became of each row so far; ``base`` is the path of the files without their ending."""

    base: Path
    rows: Sequence[Row]
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    _due: float = 0.0

    def add(self, outcome: Outcome) -> None:
        """Note what became of a row, and write the JSON file if that takes little of the time.

        Raises ``SealError``.
        """
        self.outcomes[outcome.row.number] = outcome
        began = time.monotonic()
        if began >= self._due:
            self._write_json()
            done = time.monotonic()
            self._due = done + (done - began) * _REST

    def write(self) -> None:
        """Write both files as they stand. Raises ``SealError``."""
        self._write_json()
        text = io.StringIO(newline="")
        table = csv.writer(text)
        table.writerow(_COLUMNS)
        table.writerows(_cells(value) for value in self.values())
        # With a mark of its encoding, without which Excel takes UTF-8 for something else.
        write_atomically(self.csv, text.getvalue().encode("utf-8-sig"))

    def check_free(self) -> None:
        """Raise ``PlanError`` when an earlier batch has left its summary at this place."""
        if self.json.exists():
            raise PlanError(
                notice(
                    "“{json}” is there: the summary of an earlier batch. Choose another folder, add --resume "
                    "to go on with that batch, or --overwrite.",
                    json=self.json,
                )
            )

    @property
    def json(self) -> Path:
        """The path of the JSON file."""
        return self.base.with_name(f"{self.base.name}.json")

    @property
    def csv(self) -> Path:
        """The path of the CSV file."""
        return self.base.with_name(f"{self.base.name}.csv")

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows there are in each state."""
        return Counter(outcome.state for outcome in self._all())

    @property
    def exit_code(self) -> int:
        """The exit code of the batch: the gravest of its rows."""
        return max((outcome.code for outcome in self.outcomes.values()), default=0)

    def values(self) -> list[dict[str, Any]]:
        """Return each row with what became of it, as plain values."""
        return [_value(outcome) for outcome in self._all()]

    def _all(self) -> list[Outcome]:
        return [self.outcomes.get(row.number) or Outcome(row, "waiting") for row in self.rows]

    def _write_json(self) -> None:
        value = {"chipbrief_batch": _VERSION, "rows": self.values()}
        write_atomically(self.json, json.dumps(value, ensure_ascii=False, indent=1).encode())


def finished(summary: Summary, folder: Path, *, overwrite: bool = False) -> list[Outcome]:
    """Return the rows that need not be made again: file there, unchanged, and from the same inputs.

    The summary that an earlier run left says which these are. Raises ``PlanError`` when there is none or it
    cannot be read, and without ``overwrite`` for a file that is there and is not what the row makes.
    """
    known = _known(summary.json)
    found = [(row, _kept(row, folder / row.file, known.get(row.file, {}))) for row in summary.rows]
    odd = [row for row, kept in found if kept is None and _is_foreign(row, folder, known)]
    if odd and not overwrite:
        raise PlanError(
            notice(
                "{count} files in “{folder}”, such as “{file}”, are not what this plan makes from the data "
                "pack, formats and words of today. Move them away, or add --overwrite to replace them.",
                count=len(odd),
                folder=folder,
                file=odd[0].file,
            )
        )
    return [kept for _row, kept in found if kept is not None]


def _kept(row: Row, path: Path, told: Mapping[str, Any]) -> Outcome | None:
    if not path.is_file() or told.get("inputs") != row.inputs:
        return None
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:  # it is then a file that was not made by this batch
        return None
    if told["sha256"] != found:
        return None
    return Outcome(row, "kept", told["pages"], told["seconds"], told["problems"], told["gaps"], sha256=found)


def _is_foreign(row: Row, folder: Path, known: Mapping[str, Mapping[str, Any]]) -> bool:
    """Return whether a file of the row's name is there that the batch did not begin.

    A row that was under way when a batch was killed is made again, and its file stays if it is the same.
    """
    begun = known.get(row.file, {}).get("state") not in (None, "made", "kept")
    return is_there(folder / row.file) and not begun


def _known(path: Path) -> dict[str, dict[str, Any]]:
    """Return what a summary says of each file. Raises ``PlanError``."""
    try:
        value = json.loads(read_start(path, _MAX_BYTES))
        if value["chipbrief_batch"] != _VERSION:
            raise ValueError(notice("another version"))
        return {row["file"]: _told(row) for row in value["rows"]}
    except FileNotFoundError:
        raise PlanError(
            notice("There is nothing to resume: “{path}” is not there. Leave --resume out.", path=path)
        ) from None
    except (OSError, ValueError, KeyError, TypeError, ArithmeticError, RecursionError) as error:
        raise PlanError(
            notice("“{path}” cannot be read as the summary of a batch ({error}).", path=path, error=error)
        ) from None


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is used of a row. Raises what Python raises for a value of another kind."""
    return {
        "state": row["state"],
        "inputs": row["inputs"],
        "sha256": row["sha256"],
        "pages": int(row["pages"]),
        "seconds": float(row["seconds"]),
        "problems": tuple(Problem(**problem) for problem in row["problems"]),
        "gaps": tuple(map(str, row["gaps"])),
    }


def _value(outcome: Outcome) -> dict[str, Any]:
    row = outcome.row
    return {
        "row": row.number,
        "country": row.pick.country,
        "class": row.pick.chip_class,
        "chip": row.pick.chip,
        "format": row.pick.format,
        "from": row.pick.start.isoformat(),
        "to": row.pick.end.isoformat(),
        "as_of": row.pick.as_of.isoformat(),
        "file": row.file,
        "state": outcome.state,
        "pages": outcome.pages,
        "seconds": round(outcome.seconds, 2),
        "problems": [asdict(problem) for problem in outcome.problems],
        "gaps": list(outcome.gaps),
        "error": outcome.error,
        "sha256": outcome.sha256,
        "inputs": row.inputs,
    }


def _cells(value: Mapping[str, Any]) -> list[Any]:
    """Return the cells of a line: problems and gaps counted."""
    errors = sum(problem["severity"] == "error" for problem in value["problems"])
    counts = {"errors": errors, "warnings": len(value["problems"]) - errors, "gaps": len(value["gaps"])}
    cells = {**value, **counts, "error": _harmless(value["error"])}
    return [cells[name] for name in _COLUMNS]


def _harmless(text: str) -> str:
    """Return a text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
