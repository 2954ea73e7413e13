# SPDX-License-Identifier: Apache-2.0
"""Words for the keys that datasets hold: measures, customs codes, kinds, states, country groups."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.compose.wording import METRICS, OUTCOMES, POLICIES
from chipbrief.language import said

#: Keys whose words are not the key itself with spaces for underscores.
_WORDS: Mapping[str, str] = MappingProxyType({
    **METRICS,
    **OUTCOMES,
    **{key: word for key, word in POLICIES.items() if word},
    ">=": "≥",
    "<=": "≤",
    "in": said("is"),
    "macau+china": said("China and Macau"),
    "none": said("none"),
    "hbm": said("HBM"),
    "h100e": said("H100e"),
    "ai_chip_ownership_share_published": said("share of the world's AI chips, published"),
    "ai_gpus_installed": said("AI chips installed"),
    "ai_gpus_planned_total": said("AI chips planned in all"),
    "ai_gpus_public_pool": said("AI chips in the public pool"),
    "ai_gpus_public_pool_earlier_2025": said("AI chips in the public pool, earlier in 2025"),
    "data_center_capacity": said("data-center capacity"),
    "data_center_capacity_colocation_operational": said("data-center capacity in operation, colocation"),
    "data_center_capacity_johor_operational": said("data-center capacity in operation, Johor"),
    "data_center_capacity_johor_pipeline": said("data-center capacity planned, Johor"),
    "data_center_capacity_operational": said("data-center capacity in operation"),
    "data_center_capacity_world_share": said("share of the world's data-center capacity"),
    "data_center_electricity": said("electricity used by data centers"),
    "data_center_electricity_iea_base_case": said("electricity used by data centers, IEA base case"),
    "data_center_pipeline": said("data-center capacity planned"),
    "data_center_supply_johor_all_stages": said("data-center supply at all stages, Johor"),
    "gpu_cluster_count_in_sample": said("AI clusters in Epoch AI's sample"),
    "gpu_cluster_h100e_in_sample": said("AI clusters in Epoch AI's sample, H100 equivalents"),
    "gpu_cluster_planned_count": said("AI clusters planned"),
    "gpu_cluster_planned_power_mw": said("power of AI clusters planned"),
    "gpu_cluster_share_in_sample": said("share of AI clusters in Epoch AI's sample"),
    "gpu_cluster_share_published": said("share of AI clusters, published"),
    "planned_campus_power": said("power of the campus planned"),
    "stargate_uae_first_phase_target": said("Stargate UAE, target of the first phase"),
    "top500_performance_share": said("share of TOP500 performance"),
    "top500_systems": said("systems on the TOP500 list"),
    "export_from_us": said("export from the United States"),
    "causal": said("claim of cause"),
    "fact": said("claim of fact"),
    "policy": said("view on policy"),
    "usd": said("USD"),
    "corporate_capex": said("capital expenditure of a company"),
    "revenue_billing_location": said("revenue by billing location"),
    "revenue_outside_usa": said("revenue outside the United States"),
    "revenue_restated_basis_tracker": said("revenue on the restated basis"),
    "controlled_dc_compute_billed_sgp_ordered_by_us_customers": said(
        "controlled data-center products billed to Singapore, ordered by U.S. customers"
    ),
    "h20_inventory_and_purchase_charge": said("charge on H20 stock and purchases"),
    "h20_revenue_change_vs_prior_quarter": said("change of H20 revenue against the quarter before"),
    "h20_sales_to_china_based_customers": said("H20 sales to customers based in China"),
})

#: Keys that are words with underscores between them.
_PLAIN: Mapping[str, str] = MappingProxyType({
    str(word): word
    for word in (
        said("% correct"),
        said("Africa"),
        said("Caucasus"),
        said("Central America"),
        said("Central Asia"),
        said("East Asia"),
        said("Europe"),
        said("Middle East"),
        said("North America"),
        said("Oceania"),
        said("South America"),
        said("South Asia"),
        said("Southeast Asia"),
        said("above allocation"),
        said("against"),
        said("algorithmic efficiency"),
        said("announced"),
        said("any"),
        said("both"),
        said("buyer"),
        said("capability"),
        said("cards"),
        said("chips"),
        said("chips per year"),
        said("clusters"),
        said("codified"),
        said("companies"),
        said("compute program"),
        said("controller"),
        said("controls failing"),
        said("controls working"),
        said("cost"),
        said("cyber"),
        said("data center revenue"),
        said("dies"),
        said("enacted"),
        said("enforced"),
        said("export"),
        said("for"),
        said("forecast"),
        said("fund"),
        said("guidance"),
        said("hardware"),
        said("import"),
        said("in force"),
        said("indictment"),
        said("investigation"),
        said("is-informed letter"),
        said("law"),
        said("letter"),
        said("listed entity"),
        said("mixed"),
        said("months"),
        said("named chip"),
        said("named consignee"),
        said("neutral"),
        said("not enforced"),
        said("notice"),
        said("open weights"),
        said("order"),
        said("other supply"),
        said("penalty"),
        said("pending"),
        said("percent"),
        said("percentage points"),
        said("plan"),
        said("pledge"),
        said("press report"),
        said("price"),
        said("producer"),
        said("production"),
        said("purchases"),
        said("revenue"),
        said("revenue share"),
        said("review condition"),
        said("rule"),
        said("run length"),
        said("see text"),
        said("servers"),
        said("share guidance"),
        said("share of net system sales"),
        said("share of total sales"),
        said("smuggled"),
        said("spent"),
        said("stack"),
        said("stacks"),
        said("statement"),
        said("status"),
        said("stock"),
        said("subsidy"),
        said("supercomputers"),
        said("superseded"),
        said("suspended"),
        said("ended"),
        said("systems"),
        said("target"),
        said("times"),
        said("total revenue"),
        said("training compute"),
        said("transit"),
        said("unresolved"),
        said("wafers per month"),
        said("whole chip"),
        said("withdrawn"),
        said("within allocation"),
        said("x per year"),
    )
})

#: Codes of the Harmonized System in the data pack.
CODES: Mapping[str, str] = MappingProxyType({
    "8542": said("integrated circuits"),
    "854231": said("processors and controllers"),
    "854232": said("memories"),
    "854239": said("other circuits"),
    "8471": said("computers"),
    "8473": said("parts of computers"),
    "8486": said("chip-making machines"),
    "848620": said("chip-making machines"),
})

#: Headings of the country groups (supplement no. 1 to part 740 of the EAR), and names of this data pack.
GROUPS: Mapping[str, str] = MappingProxyType({
    "A:1": said("partners in the multilateral regimes"),
    "A:5": said("destinations of License Exception STA, widest use"),
    "A:6": said("destinations of License Exception STA, narrower use"),
    "D:1": said("national security concern"),
    "D:4": said("missile technology concern"),
    "D:5": said("U.S. arms embargo"),
    "E:1": said("support of terrorism"),
    "E:2": said("unilateral embargo"),
    "AIA:a": said("first tier of the diffusion rule"),
    "macau+china": said("destinations of the October 2022 rule"),
})

ROLES: Mapping[str, str] = MappingProxyType({
    "controller": said("Controller"),
    "target": said("Target"),
    "transit": said("Transit"),
    "buyer": said("Buyer"),
    "producer": said("Producer"),
})


def in_words(key: str) -> str:
    """Return a key of the data pack as words.

    >>> in_words("press_report"), in_words("tpp")
    ('press report', 'TPP')
    """
    spaced = key.replace("_", " ")
    return _WORDS.get(key) or _PLAIN.get(spaced) or said("{word}", word=spaced)


#: What the data pack calls by a word of its own, and a page says in its language: chip classes (as labels and
#: inside a sentence), and what is said of a source.
LABELS = frozenset({
    said("Data-center training GPU"),
    said("data-center training GPU"),
    said("Data-center inference GPU"),
    said("data-center inference GPU"),
    said("China-specific variant"),
    said("china-specific variant"),
    said("Consumer or workstation GPU"),
    said("consumer or workstation GPU"),
    said("Hyperscaler custom ASIC"),
    said("hyperscaler custom ASIC"),
    said("Merchant AI ASIC"),
    said("merchant AI ASIC"),
    said("Chinese domestic accelerator"),
    said("chinese domestic accelerator"),
    said("High-bandwidth memory stack"),
    said("high-bandwidth memory stack"),
    said("policy"),
    said("causal"),
    said("fact"),
    said("primary"),
    said("official"),
    said("company filing"),
    said("research"),
    said("press"),
    said("secondary quotation"),
    said("supplied by the analyst"),
    said("retracted"),
})
