# SPDX-License-Identifier: Apache-2.0
"""The model of 2030 to try: a slider for each parameter that has a range, the fan drawn as it moves."""
