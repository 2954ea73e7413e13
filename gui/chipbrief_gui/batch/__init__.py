# SPDX-License-Identifier: Apache-2.0
"""The window of many briefs: choose, see what the pack holds for each, make, look through, export."""
