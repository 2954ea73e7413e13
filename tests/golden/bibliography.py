# SPDX-License-Identifier: Apache-2.0
"""Let pandoc read our files of sources back, and write down which fields came back otherwise.

``python tests/golden/bibliography.py [PANDOC]`` writes ``tests/golden/bibliography/*.txt``. pandoc (3 or
newer, for RIS; the package ``pypandoc-binary`` carries it) is a judge in development only. Each line holds
the id of a source, a digest of what we write of it, and the fields that differ; ``judged.toml`` says why.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.pandoc_reading import READERS, write

from chipbrief.bibliography import FORMS
from chipbrief.gather import Library
from chipbrief.paths import shipped


def main(pandoc: str) -> None:
    """Write a golden file for each form."""
    items = [json.loads(source.csl) for source in Library.open(shipped("datasets")).sources.values()]
    for form, reader in READERS.items():
        command = [pandoc, f"--from={reader}", "--to=csljson"]
        done = subprocess.run(command, input=FORMS[form].write(items), capture_output=True, check=True)
        write(form, items, {item["id"]: item for item in json.loads(done.stdout)})


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["pandoc"]))
