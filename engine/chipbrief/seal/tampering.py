# SPDX-License-Identifier: Apache-2.0
"""Say what differs between a sealed file and its re-run beside what is shown: what it carries and claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from chipbrief.language.notices import notice, notice_of
from chipbrief.seal.attachments import MANIFEST_NAME, Attachment
from chipbrief.seal.unsealing import Sealed

_LONGEST = 160
_MOST = 100
_HASHES = ("sha256", "size")
#: Parts of a manifest that are data of the brief; a machine may read them there. Checks come and go.
_TOLD = {"pick", "data_pack", "template", "findings", "judgements", "extra"}
_HEAD = re.compile(rb"%PDF-([0-9.]{1,9})")
_END = re.compile(rb"startxref\s+\d+\s+%%EOF\s*")


def appended(pdf: bytes) -> tuple[str, ...]:
    """Return what was added around a file: revisions (ISO 32000-1, 7.5.6) or other bytes.

    A sealed file begins at its first byte, has one end and nothing behind it.
    """
    ends = list(_END.finditer(pdf))
    found = []
    if len(ends) > 1:
        found.append(
            notice_of(
                len(ends) - 1,
                "document: a revision was appended after the seal",
                "document: {count} revisions were appended after the seal",
            )
        )
    if (start := pdf.find(b"%PDF-")) > 0:
        found.append(notice("document: {size} bytes stand before its start", size=start))
    if ends and ends[-1].end() < len(pdf):
        found.append(notice("document: {size} bytes follow its end", size=len(pdf) - ends[-1].end()))
    return tuple(found)


def other_version(pdf: bytes, again: bytes) -> tuple[str, ...]:
    """Return that the head of ``pdf`` (sealed) names another version of PDF than its re-run's, or nothing."""
    told, right = (found[1].decode() if (found := _HEAD.search(side)) else "" for side in (pdf, again))
    if told == right:
        return ()
    return (notice("document: its head says PDF {told}, a re-run’s PDF {right}", told=told, right=right),)


def attachment_differences(then: Sealed, now: Sealed) -> tuple[str, ...]:
    """Return the attachments that are not what the re-run attaches; those with a damage are told already."""
    damaged = {item.name for item in then.damages}
    old, new = ({item.name: item.sha256 for item in side.attachments} for side in (then, now))
    labels = [{item.name: _label(item) for item in side.attachments} for side in (then, now)]
    return (
        *(
            notice("{name}: its content is not what a re-run attaches", name=name)
            for name in old
            if _changed(name, old, new)
        ),
        *(
            notice("{name}: its description or kind is not what a re-run gives it", name=name)
            for name in old
            if _changed(name, *labels)
        ),
        *(
            notice("{name}: a re-run does not attach it", name=name)
            for name in old
            if name not in new and name not in damaged
        ),
        *(
            notice("{name}: a re-run attaches it, the PDF does not", name=name)
            for name in new
            if name not in {*old, *damaged}
        ),
    )


def _label(item: Attachment) -> tuple[str, ...]:
    return item.mime, item.relationship, item.description


def _changed(name: str, old: Mapping[str, object], new: Mapping[str, object]) -> bool:
    return name in new and old[name] != new[name]


def manifest_differences(then: Mapping[str, Any], now: Mapping[str, Any], *, told: bool) -> tuple[str, ...]:
    """Return what the two manifests say differently, a line each, the first hundred.

    It is what they tell of the brief, as its findings, or else how it was made: by which program, and when.

    Hashes of attachments are left out, because ``attachment_differences`` compares the files themselves.
    """
    found = []
    for place, old, new in _changes("", *(_part(side, told=told) for side in (then, now))):
        if place == "engine" or place.startswith("libraries."):
            tool = place.removeprefix("libraries.").replace("engine", "Chipbrief")
            found.append(
                notice(
                    "made with {tool} {old}, checked with {new}", tool=tool, old=_short(old), new=_short(new)
                )
            )
        elif not place.startswith("attachments.") or _says_more(place, old, new):
            found.append(
                notice(
                    "{file}: {place}: sealed {old}, re-run {new}",
                    file=MANIFEST_NAME,
                    place=place,
                    old=_short(old),
                    new=_short(new),
                )
            )
        if len(found) == _MOST:
            break
    return tuple(found)


def _part(manifest: Mapping[str, Any], *, told: bool) -> Mapping[str, Any]:
    return {key: value for key, value in manifest.items() if (key in _TOLD) is told}


def _says_more(place: str, old: Any, new: Any) -> bool:
    """Whether a change in the list of attachments says more than that the files differ."""
    return old is not None and new is not None and not place.endswith(_HASHES)


def _changes(place: str, old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield place, old and new value of each leaf that differs; lists of named things go by their names."""
    if old == new:
        return
    sides = [_by_name(value) for value in (old, new)]
    if not all(isinstance(side, Mapping) for side in sides):
        yield place, old, new
        return
    for key in dict.fromkeys((*sides[0], *sides[1])):
        yield from _changes(f"{place}.{key}".lstrip("."), sides[0].get(key), sides[1].get(key))


def _by_name(value: Any) -> Any:
    """Return a list of objects with an ``id`` or a ``name`` as a mapping; anything else as it is.

    What has a name that stood there before is numbered, so that it counts beside the first.
    """
    if not isinstance(value, list) or not value:
        return value
    for key in ("id", "name"):
        if all(isinstance(item, Mapping) and isinstance(item.get(key), str) for item in value):
            times = Counter[str]()
            return {_numbered(item[key], times): item for item in value}
    return value


def _numbered(name: str, times: Counter[str]) -> str:
    times[name] += 1
    return name if times[name] == 1 else f"{name} ({times[name]})"


def _short(value: Any) -> str:
    text = notice("nothing") if value is None else str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
