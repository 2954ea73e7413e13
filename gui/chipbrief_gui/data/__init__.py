# SPDX-License-Identifier: Apache-2.0
"""The windows of the Data menu: what a pick rests on, what the rules say, data packs, own tables."""
