# SPDX-License-Identifier: Apache-2.0
"""Verify: unseal a brief, run the seven steps again on what it carries, and compare.

Three levels are told apart: the hashes of what is carried, the text and drawings of a re-run, and its
bytes. A brief made by other library versions may differ in bytes and still be the same brief.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from chipbrief.bounds import bounded
from chipbrief.carried import edition_from, format_from, library_from, own_from, pick_from
from chipbrief.errors import ChipbriefError, SealError
from chipbrief.flow import Workshop, make_brief
from chipbrief.gather import Library
from chipbrief.gather.records import Rule
from chipbrief.pick import Pick
from chipbrief.seal import Sealed, compare_pdfs, unseal
from chipbrief.typeset.client import Typesetter

OK = "ok"
DIFFERENT = "different"
NOT_RUN = "not run"
_LISTS = frozenset({"attachments", "findings", "libraries"})
_SECONDS = 300
_MEMORY = 4 * 2**30


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found. ``hashes``, ``content`` and ``bytes`` are ok, different or not run."""

    file: str
    sealed: bool
    hashes: str = NOT_RUN
    content: str = NOT_RUN
    bytes: str = NOT_RUN
    superseded: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the brief is sealed and nothing differs."""
        return self.sealed and self.hashes == self.content == self.bytes == OK

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as plain JSON values."""
        return asdict(self)


def verify_path(path: Path, library: Library) -> tuple[Verdict, ...]:
    """Return a verdict for a PDF, or for each PDF in a folder, in the order of their names.

    ``library`` is the data pack of today: it tells which rules and sources have been superseded.
    Raises ``SealError`` when ``path`` cannot be read.
    """
    if not path.exists():
        raise SealError(f"There is no file or folder {path}.")
    files = sorted(path.glob("*.pdf")) if path.is_dir() else [path]
    with Typesetter() as typesetter:
        return tuple(_verify_file(file, typesetter, library) for file in files)


def _verify_file(file: Path, typesetter: Typesetter, library: Library) -> Verdict:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise SealError(f"{file} cannot be read: {error.strerror}.") from None
    return verify(str(file), data, typesetter, library)


def verify(name: str, pdf: bytes, typesetter: Typesetter, library: Library) -> Verdict:
    """Return the verdict on one PDF."""
    try:
        sealed = unseal(pdf)
    except SealError as error:
        return Verdict(name, sealed=False, differences=(str(error),))
    damages = tuple(str(item) for item in sealed.damages)
    if sealed.manifest is None:
        return Verdict(name, sealed=False, differences=damages)
    hashes = DIFFERENT if damages else OK
    try:
        with bounded(_SECONDS, _MEMORY):
            again = _again(sealed, sealed.manifest, typesetter)
        changed = tuple(str(item) for item in compare_pdfs(pdf, again))
        claimed = () if pdf == again else manifest_differences(sealed.manifest, unseal(again).manifest or {})
        superseded = _superseded(sealed.manifest, library)
    except Exception as error:  # noqa: BLE001 - whatever a hostile file provokes is a finding about that file
        return Verdict(name, True, hashes, differences=(*damages, f"it cannot be rebuilt: {_worded(error)}"))
    return Verdict(
        file=name,
        sealed=True,
        hashes=hashes,
        content=DIFFERENT if changed else OK,
        bytes=OK if pdf == again else DIFFERENT,
        superseded=superseded,
        differences=(*damages, *changed, *claimed),
    )


def _worded(error: Exception) -> str:
    return str(error) if isinstance(error, ChipbriefError) else f"{type(error).__name__} {error}"


def _again(sealed: Sealed, manifest: Mapping[str, Any], typesetter: Typesetter) -> bytes:
    attached = {item.name: item.data for item in sealed.attachments}
    format = format_from(manifest, attached)
    workshop = Workshop(library_from(manifest, attached), MappingProxyType({format.id: format}), typesetter)
    own, edition = own_from(manifest, attached), edition_from(attached)
    return make_brief(pick_from(manifest), workshop, own=own, edition=edition).pdf


def manifest_differences(then: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the two manifests say differently: versions, the pick, the findings, anything else."""
    plain = [key for key in sorted({*then, *now}) if key not in _LISTS and then.get(key) != now.get(key)]
    old, new = ({item["id"]: item for item in side.get("findings", [])} for side in (then, now))
    findings = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    return (
        *(f"manifest.json: {key}: sealed {then.get(key)}, re-run {now.get(key)}" for key in plain),
        *_versions(then.get("libraries", {}), now.get("libraries", {})),
        *(f"manifest.json: finding {key}: {_change(old.get(key, {}), new.get(key, {}))}" for key in findings),
    )


def _change(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    parts = [key for key in dict.fromkeys((*old, *new)) if old.get(key) != new.get(key)]
    return "; ".join(f"{key} sealed {old.get(key)}, re-run {new.get(key)}" for key in parts)


def _versions(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    pairs = {name: (old.get(name), new.get(name)) for name in sorted({*old, *new})}
    return tuple(f"made with {name} {a}, checked with {b}" for name, (a, b) in pairs.items() if a != b)


def _superseded(manifest: Mapping[str, Any], library: Library) -> tuple[str, ...]:
    """Return the rules and sources of the findings that are no longer current in today's data pack."""
    pick = pick_from(manifest)
    findings = manifest.get("findings", [])
    used = {source for finding in findings for source in finding.get("sources", [])}
    named = {item.removeprefix("rules/") for finding in findings for item in finding.get("inputs", [])}
    rules = [_ended(rule, pick) for rule in library.all(Rule) if rule.id in named]
    stale = [s for s in library.sources.values() if s.id in used and s.status != "current"]
    return (*(text for text in rules if text), *(f"source {s.id} is {s.status}" for s in stale))


def _ended(rule: Rule, pick: Pick) -> str:
    if rule.ended is None or rule.ended <= pick.as_of:
        return ""
    return f"rule {rule.id} ended on {rule.ended}"
