# SPDX-License-Identifier: Apache-2.0
"""How long ten jobs of an analyst take by keyboard alone, on a screen of its own and by a new user.

``python bench/jobs.py`` prints them. They are the jobs of ``tests/e2e/test_jobs.py``, which asserts that they
are done; nothing is asserted of the time. Needs Xvfb and xdotool.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"


def main() -> None:
    """Print the seconds of each job, from its first key until its outcome is seen."""
    line = [sys.executable, "-m", "support.doing_jobs"]
    sys.exit(subprocess.run(line, check=False, env={**os.environ, "PYTHONPATH": str(TESTS)}).returncode)


if __name__ == "__main__":
    main()
