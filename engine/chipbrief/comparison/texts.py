# SPDX-License-Identifier: Apache-2.0
"""Find the passages of text that differ between two PDFs, sentence by sentence. Only the worker runs this."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from chipbrief.comparison.values import TextChange
from chipbrief.seal.differences import HYPHEN, first_difference

MOST = 100
_LONGEST = 320
_BEFORE = 60
#: A sentence begins with a capital, also one with an accent, a digit, a quotation mark, or a sign.
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+(?=[A-ZÀ-ÖØ-ÞŒŸ0-9“«(•†‡\[])|\s+(?=•)")
_CITED = re.compile(r"\s*\[\d+(, \d+)*\](\s\+\d+)?")
#: Numbers of a list that stand together, for they are a column of their own.
_NUMBERED = re.compile(r"(?:(?<=\s)|^)(?:\d{1,3}\.\s){2,}")
#: A hyphen at the end of a line or page, in the ways in which pdfium writes it.
_LAST = re.compile(f"[{HYPHEN}\x02\xad] ?")
_HYPHENATED = re.compile(r"\w+-\w+")
_ENDS = re.compile(rf"(\w*){HYPHEN}(?=(\w*))")
_HYPHENS = re.compile(rf"{HYPHEN}|(?<=\w)-(?=\w)")

Passage = tuple[int, str]
#: The lines of text of each page.
Lines = Sequence[Sequence[str]]


def text_changes(a: Lines, b: Lines) -> tuple[tuple[TextChange, ...], int]:
    """Return the passages that differ, in the order of the pages, and how many more there are.

    Lines that stand on most pages, such as running heads and page numbers, do not count.
    """
    old, new = sentences(a), sentences(b)
    matcher = SequenceMatcher(
        None, [_plain(text) for _page, text in old], [_plain(text) for _page, text in new], autojunk=False
    )
    known = frozenset(word for _page, text in (*old, *new) for word in _HYPHENATED.findall(text))
    found = [
        _change(_shown(old[i1:i2], known), _shown(new[j1:j2], known), _page_at(old, i1), _page_at(new, j1))
        for i1, i2, j1, j2 in _different(matcher, old, new)
        if any(_says(text) for _page, text in (*old[i1:i2], *new[j1:j2]))
    ]
    return tuple(found[:MOST]), max(0, len(found) - MOST)


def _different(
    matcher: SequenceMatcher[str], old: Sequence[Passage], new: Sequence[Passage]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield from where to where passages differ, also in nothing but a hyphen."""
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            yield i1, i2, j1, j2
            continue
        for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
            if first_difference(_uncited(old[i][1]), _uncited(new[j][1])):
                yield i, i + 1, j, j + 1


def _says(text: str) -> bool:
    """Return whether a passage has words: marks and numbers of a list alone say nothing."""
    return any(sign.isalpha() for sign in text)


def sentences(pages: Lines) -> list[Passage]:
    """Return the sentences of pages of lines, each with the page on which it begins."""
    running = _running(pages)
    kept = [[line for line in lines if _shape(line) not in running] for lines in pages]
    kept = [kept[0], *(now[_repeated(before, now) :] for before, now in pairwise(kept))] if kept else []
    whole = ""
    starts = []
    for lines in kept:
        starts.append(len(whole))
        whole += _LAST.sub(HYPHEN, "".join(f"{line} " for line in lines))
    cuts = [0, *(match.end() for match in _SENTENCE.finditer(whole)), len(whole)]
    spans = [(start, whole[start:end].strip()) for start, end in pairwise(cuts)]
    return [(sum(begin <= start for begin in starts), text) for start, text in spans if text]


def _running(pages: Lines) -> set[str]:
    """Return the shapes of the lines that stand on more than half of at least three pages."""
    counts = Counter(shape for lines in pages for shape in {_shape(line) for line in lines})
    return {shape for shape, count in counts.items() if len(pages) > 2 and count > len(pages) / 2}


def _repeated(before: Sequence[str], now: Sequence[str]) -> int:
    """Return how many lines at the top of a page stand so on the page before: the head of a table again."""
    count = 0
    while count < len(now) and _stand_in(now[: count + 1], before):
        count += 1
    return count if any(_says(line) for line in now[:count]) else 0


def _stand_in(lines: Sequence[str], page: Sequence[str]) -> bool:
    size = len(lines)
    return any(page[at : at + size] == lines for at in range(len(page) - size + 1))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _uncited(text: str) -> str:
    """Return a passage without the numbers of its sources, which follow from the list of sources."""
    return _CITED.sub("", text)


def _plain(text: str) -> str:
    """Return what tells a passage from others: not where its words are divided, nor by which hyphens."""
    return _HYPHENS.sub("", _uncited(text))


def _page_at(passages: Sequence[Passage], index: int) -> int:
    return passages[min(index, len(passages) - 1)][0] if passages else 1


def _shown(passages: Sequence[Passage], known: Collection[str]) -> str:
    """Return passages with whole words: those ``known`` to have a hyphen keep it at the end of a line."""
    text = _NUMBERED.sub("", " ".join(text for _page, text in passages))
    return _ENDS.sub(lambda end: f"{end[1]}-" if f"{end[1]}-{end[2]}" in known else end[1], text)


def _change(old: str, new: str, page_a: int, page_b: int) -> TextChange:
    texts = (old, new)
    same = next((i for i, (x, y) in enumerate(zip(*texts, strict=False)) if x != y), min(map(len, texts)))
    begin = max(0, same - _BEFORE) if min(map(len, texts)) else 0
    return TextChange(page_a, page_b, *(_clipped(text, begin) for text in texts))


def _clipped(text: str, begin: int) -> str:
    """Return what stands from there on, as far as it is shown, in whole words."""
    if begin:
        begin = text.find(" ", begin - 1, begin + _BEFORE) + 1 or begin
    end = begin + _LONGEST
    if end < len(text):
        cut = text.rfind(" ", begin + _LONGEST // 2, end + 1)
        end = cut if cut > 0 else end
    piece = text[begin:end]
    return f"{'…' if begin and piece else ''}{piece}{'…' if end < len(text) else ''}"
