# SPDX-License-Identifier: Apache-2.0
"""The data browser: every dataset as a table to sort, filter, search, chart and take along."""
