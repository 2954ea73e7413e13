# SPDX-License-Identifier: Apache-2.0
"""Compiled templates: it takes Jinja longer to make code of a template than to run the code.

A process keeps what it compiled for its next brief. The code of the shipped templates is kept for the next
process too, as Python keeps its own: ``keep`` writes it when the program is set up. What a brief or a user
brings is never written, and a text that differs by a letter is compiled anew.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket, bc_magic

from chipbrief.compose import sandbox
from chipbrief.files.reading import read_start

#: What one process keeps of a language, and how many bytes a file of kept code has at most.
_MOST, _LONGEST = 64, 64_000_000
#: A template's name and the digest of its text.
Key = tuple[str, str]
Codes = Mapping[Key, bytes]
KEPT = Path(__file__).parent / "__pycache__" / f"templates.{sys.implementation.cache_tag}.bin"


class Compiled(BytecodeCache):
    """Compiled templates of one language by name and text; ``kept`` are those of an earlier process.

    By language, because Jinja works out filters of constants while it compiles.
    """

    def __init__(self, kept: Codes) -> None:
        self._kept = kept
        self._codes: dict[Key, CodeType] = {}

    def get_source_checksum(self, source: str) -> str:
        """Return a digest that no other text shares, not even one that was made to."""
        return hashlib.sha256(source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code that its text was compiled to before."""
        key = bucket.key, bucket.checksum
        if key not in self._codes and key in self._kept:
            self._codes[key] = marshal.loads(self._kept[key])  # noqa: S302 - a file of the program itself
        bucket.code = self._codes.get(key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if len(self._codes) >= _MOST:
            self._codes.clear()
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code

    def codes(self) -> Codes:
        """Return what was compiled, to be kept."""
        return {key: marshal.dumps(code) for key, code in self._codes.items()}


@lru_cache(maxsize=8)
def compiled(language: str) -> Compiled:
    """Return the compiled templates of a language, by its code, that this process has."""
    return Compiled(_read().get(language, {}))


@lru_cache(maxsize=1)
def _read() -> Mapping[str, Codes]:
    """Return what was kept by the language; nothing where it was made by another state of the program."""
    try:
        maker, languages = marshal.loads(read_start(KEPT, _LONGEST))  # noqa: S302 - a file of the program itself
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return languages if maker == _maker() else {}


def _maker() -> bytes:
    """Return what identifies this state of the program: versions of Jinja and Python, text of the sandbox."""
    file = Path(sandbox.__file__)
    return bc_magic + hashlib.sha256(file.read_bytes() if file.is_file() else b"").digest()


def keep() -> None:
    """Compile the shipped templates in each of their languages, and keep the code for processes to come."""
    from chipbrief.compose.composing import language_of
    from chipbrief.compose.environment import FILTERS, build_environment
    from chipbrief.compose.formats import open_formats
    from chipbrief.edition import Edition
    from chipbrief.files.writing import write_atomically
    from chipbrief.paths import shipped

    found: dict[str, dict[Key, bytes]] = {}
    for format in open_formats(shipped("templates")).values():
        texts = {path: format.text(path) for path in format.files if path.endswith(".j2")}
        for code in format.languages:
            language = language_of(format, Edition(language=code))
            environment = build_environment(texts, dict.fromkeys(FILTERS, str), {}, language)
            cache = environment.bytecode_cache = Compiled({})
            for name in texts:
                environment.get_template(name)
            found.setdefault(code, {}).update(cache.codes())
    KEPT.parent.mkdir(exist_ok=True)
    write_atomically(KEPT, marshal.dumps((_maker(), found)))
