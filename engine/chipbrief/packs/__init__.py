# SPDX-License-Identifier: Apache-2.0
"""Data packs that come later than the program: check, install, compare, list, go back, and make them.

Nothing here uses a network. A pack is data from anyone: it is read whole and checked before anything
is replaced.
"""

from __future__ import annotations
