# SPDX-License-Identifier: Apache-2.0
"""The evidence pane: from a word on the pages to its findings, records and sources, and back."""
