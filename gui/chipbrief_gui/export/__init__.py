# SPDX-License-Identifier: Apache-2.0
"""Export: the PDF, and beside it charts, data, records and sources, under names that a pattern gives."""
