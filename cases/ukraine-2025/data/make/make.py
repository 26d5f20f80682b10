#!/usr/bin/env python3
"""Writes the tables of this case from the folder of source tables: make.py FOLDER.

Every figure below was typed by a person who read the words beside it. The script parses no prose: it asks only whether those
words stand in the file that is named, letter by letter, and stops where they do not. What was read on a public page instead
of in a source table has its words as the `quote` of its source, and the script asks whether they stand there.
Standard library only.
"""

import csv
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent
CASE = DATA.parent
PAGE = None  # the words stand in the quote of the source, not in a source table


def cell(value, source="", words="", file=PAGE):
    """One figure: its value (empty: not published), its source id, the words it was read from, and where these stand."""
    return {"value": value, "source": source, "words": words, "file": file}


GAP = cell("")

FISCAL, RECONSTRUCTION = "fiscal/ukraine.yaml", "reconstruction.csv"
PROJECTS, FEB07, MARCH = "projects/ukraine.yaml", "deals/01_us_draft_2025-02-07.yaml", "deals/04_us_draft_2025-03.yaml"
FEB21, FEB25, SIGNED = "deals/02_us_draft_2025-02-21.yaml", "deals/03_text_2025-02-25.yaml", "deals/05_signed_2025-04-30.yaml"

# ---- receipts.csv: what Ukraine receives from its subsoil, mn UAH a year ------------------------------------------------

RECEIPTS = [
    dict(id="rent_2024", what="Rent and other payments for the use of subsoil, all licences", year="2024", standing="C: reprint by a partisan aggregator of a Reuters report",
         amount=cell("47700", "newspravda_rent_2025_05", "in 2024, the Ukrainian state earned UAH 47.7 billion, or about $1 billion, in royalties and other payments related to the exploitation of natural resources")),
    dict(id="fees_2023", what="Fees for special permits, all of them", year="2023", standing="B: national agency, quoting the geological service",
         amount=cell("2400", "menafn_permits_2024", "fees hit a record high of UAH 2.4 billion")),
    dict(id="to_fund_low", what="Half of rent on new licences, low end of what an official expects", year="", standing="C: a deputy minister's expectation, read in Russian state media",
         amount=cell("1000", "tass_kachka_2025_05", "With the highest expectations, this is about 1-2 billion hryvnias per year")),
    dict(id="to_fund_high", what="Half of rent on new licences, high end of what an official expects", year="", standing="C: a deputy minister's expectation, read in Russian state media",
         amount=cell("2000", "tass_kachka_2025_05", "With the highest expectations, this is about 1-2 billion hryvnias per year")),
]

# ---- unpublished_receipts.csv: what was not found in any source, mn UAH a year -------------------------------------------

UNPUBLISHED_RECEIPTS = [
    dict(id="infrastructure", what="Revenue of ports, pipelines and other infrastructure tied to resources", year="", standing="not published", amount=GAP),
    dict(id="listed_fees", what="Fees for new permits on the minerals of Annex A alone", year="", standing="not published", amount=GAP),
    dict(id="product", what="Product that the State would receive under new sharing agreements", year="", standing="not published", amount=GAP),
]

# ---- aid.csv: what "given" means, bn USD --------------------------------------------------------------------------------

AID = [
    dict(id="none", name="None: what was given stays given", date="2025-04-30", standing="the signed text",
         amount=cell("0", "signed_2025_04_30", "The agreement states it creates no debt obligations.", SIGNED)),
    dict(id="floor_100", name="Floor of the draft of March 2025", date="2025-03-27", standing="B: a newspaper that read the draft",
         amount=cell("100", "harmonic_telegraph_0327", "America will receive all the royalties until Ukraine has paid off at least $US100 billion")),
    dict(id="kiel_123", name="Kiel Institute's total, as European Pravda puts it to the draft of March 2025", date="2025-03-28", standing="B: a newspaper that read the draft",
         amount=cell("123", "ep_123_2025_03", "The Kiel Institute reports the total aid to be repaid is estimated at US$123 billion")),
    dict(id="said_350", name="What the President of the United States said", date="2025-02-24", standing="C: said without a source; others' figures contradict it",
         amount=cell("350", "abc_aid_2025_02", "We’re in there for about $350 billion.")),
    dict(id="appropriated_174", name="Appropriated by Congress, five acts of 2022 to 2024", date="2024-08-15", standing="A: Congressional Research Service",
         amount=cell("174.2", "crs_if12305", "Congress has appropriated a total of $174.2 billion from FY2022 through FY2024")),
    dict(id="with_agencies_183", name="Appropriated, with funds of agencies", date="2025-02", standing="A: United States oversight body, as told by a news agency",
         amount=cell("183", "ap_aid_2025_02", "the U.S. Congress has appropriated around $183 billion")),
    dict(id="disbursed_83", name="Of it disbursed by then", date="2025-02-25", standing="B: United States oversight body, as told by a broadcaster",
         amount=cell("83", "abc_aid_2025_02", "$83 billion has been disbursed")),
    dict(id="wanted_500", name="What was wanted in return", date="2025-02-10", standing="C: said in an interview; read in a reprint by partisan media",
         amount=cell("500", "fox_500_2025_02", "I told them that I want the equivalent, like $500 billion worth of rare earths")),
]

# ---- needs.csv: reconstruction over ten years, bn USD -------------------------------------------------------------------

NEEDS = [
    dict(id="rdna4", name="RDNA4", date="2025-02-25", standing="A: World Bank, Ukraine, EU and UN, as told by a news agency",
         amount=cell("524", "dpa_rdna4", "rec011,RDNA4,2024-12-31,2025-02-25,total,all sectors,needs_10y,524,bn USD", RECONSTRUCTION)),
    dict(id="rdna5", name="RDNA5", date="2026-02-23", standing="A: World Bank press release, copy; \"almost\"",
         amount=cell("588", "wb_pr_rdna5", "rec018,RDNA5,2025-12-31,2026-02-23,total,all sectors,needs_10y,588,bn USD", RECONSTRUCTION)),
]

# ---- clocks.csv: years from a licence to output -------------------------------------------------------------------------
# The two ends of one statement share its weight of 1.

POLOKHIVSKE = "We need a year and a half to produce final feasibility study. After that, … two and a half, three years during which we will build the mine"
DOBRA = "(2,5 года и $12 млн) … строительство шахты для добычи литиевых минералов и мощностей для их переработки в концентраты (ориентировочно 4-5 лет"
CONSULTANTS = "Developing mines that produce strategically important minerals … typically takes 10 to 20 years, according to mining consultants at Benchmark Minerals Intelligence"
CLOCKS = [
    dict(id="polokhivske_soon", name="Polokhivske lithium, its company: 1.5 and 2.5 years", weight="0.5", years=cell("4", "reuters_screen_ulm_2025", POLOKHIVSKE)),
    dict(id="polokhivske_late", name="Polokhivske lithium, its company: 1.5 and 3 years", weight="0.5", years=cell("4.5", "reuters_screen_ulm_2025", POLOKHIVSKE)),
    dict(id="dobra_soon", name="Dobra lithium, officials: 2.5 and 4 years", weight="0.5", years=cell("6.5", "obozrevatel_dobra", DOBRA)),
    dict(id="dobra_late", name="Dobra lithium, officials: 2.5 and 5 years", weight="0.5", years=cell("7.5", "obozrevatel_dobra", DOBRA)),
    dict(id="consultants_soon", name="Consultants: 10 years", weight="0.5", years=cell("10", "benchmark_2025_05", CONSULTANTS)),
    dict(id="consultants_late", name="Consultants: 20 years", weight="0.5", years=cell("20", "benchmark_2025_05", CONSULTANTS)),
    dict(id="world", name="CSIS: average of the world", weight="1", years=cell("18", "csis_18_2025", "It takes 18 years on average globally to build a mine")),
]

# ---- projects.csv: the named projects -----------------------------------------------------------------------------------
# Capital as named by whoever named it, mn USD; ore in Mt; output in kt of product a year. Empty: not published in what was read.


def project(id, name, stage, standing, capital=GAP, ore=GAP, output=GAP):
    return dict(id=id, name=name, stage=stage, standing=standing, capital=capital, ore=ore, output=output)


def said(value, source, words):
    return cell(value, source, words, PROJECTS)


PROJECT_ROWS = [
    project("dobra", "Dobra lithium", "exploration", "B", capital=said("179", "ukurier_dobra_winner", "minimum_tender_usd_m: 179")),
    project("shevchenkivske", "Shevchenkivske lithium", "not developed, occupied", "C", ore=said("13.8", "newspravda_shevch_li2o", "ore_mt: 13.8, li2o_t: 207000")),
    project("polokhivske", "Polokhivske lithium", "feasibility", "B", capital=said("350", "reuters_screen_ulm_2025", "mine_and_plant_usd_m: 350")),
    project("balakhivske", "Balakhivske graphite", "before construction", "B", capital=said("450", "ubn_bgv_450", "total_needed_usd_m: 450"),
            ore=said("42.405", "delo_balakhivske", "ore_mt: 42.405"), output=said("50", "ubn_bgv_us", "concentrate_ktpa: 50")),
    project("velta", "Velta titanium", "in part producing", "B", capital=said("586", "ubn_velta", "programme_total_usd_m: 586"),
            output=said("390", "velta_likarivske", "total_ilmenite_ktpa_after: 390")),
    project("perzhanske", "Perzhanske beryllium", "before feasibility", "C", ore=said("2.34", "visnyk_perzhanske", "resource: {ore_mt: 2.34}")),
    project("novopoltavske", "Novopoltavske rare earths", "not developed, occupied", "C", capital=said("300", "politico_novopolt", "ugs_estimate_usd_m: 300")),
    project("yuzivska", "Yuzivska gas", "dormant", "C", capital=said("3500", "reuters_shale_2012", "minimum_plus_development_usd_bn: 3.5")),
    project("novokostiantynivske", "Novokostiantynivske uranium", "operating below plan", "A"),
    project("surske", "Surske and Novohuriivske uranium", "permit", "B"),
    project("poltava", "Poltava iron ore (Ferrexpo)", "operating", "A", ore=said("955", "ferrexpo_reserves", "gpl_reserves_mt: 955")),
    project("shymanivske", "Shymanivske iron ore", "development", "B", output=said("4000", "rumbo_blackiron", "phase1_mtpa: 4, phase2_mtpa: 8")),
]

# ---- growth.csv: how much the capital of a mine grew from its first study to its last ------------------------------------

GROWTH_WORDS = "(Cinovec 4.4x, Vittangi 3.0x, Kalgoorlie 1.6x, Keliber and Chilalo 1.4x)"
GROWTHS = [
    dict(id="as_named", name="As named", factor=cell("1", "", "")),
    dict(id="keliber", name="As at Keliber: from 475 to 656 mn EUR", factor=cell("1.4", "gcc_keliber_2023", GROWTH_WORDS, "README.md")),
    dict(id="cinovec", name="As at Cinovec: from 393 to 1,720 mn USD", factor=cell("4.4", "hl_cinovec_dfs", GROWTH_WORDS, "README.md")),
]

# ---- unpublished.csv: what cannot be had ---------------------------------------------------------------------------------

UNPUBLISHED = [
    dict(id="us_share", what="The United States' share of the partnership", would="the limited partnership agreement, in effect since 23 May 2025", value=cell("", "signed_2025_04_30", "exact percentages in the LPA", SIGNED)),
    dict(id="counted", what="Part of the value of new arms that counts as capital", would="the rule by which the Defence Ministry values them", value=cell("", "signed_2025_04_30", "the Defence Ministry values it", SIGNED)),
    dict(id="paid_out", what="Part of the fund that is paid out each year, and to whom", would="the distribution rules of the partnership", value=cell("", "signed_2025_04_30", "distributions after that are expected but open", SIGNED)),
]

# ---- clauses.csv: the texts clause by clause, in our words ----------------------------------------------------------------

CLAUSES = [
    (FEB07, "us_draft_2025_02_07", "c2", "liga_telegraph_2025_02", "US takes half of the recurring revenues received by Ukraine from resource extraction."),
    (FEB07, "us_draft_2025_02_07", "c3", "liga_telegraph_2025_02", "US takes half of the financial value of all new licences issued to third parties."),
    (FEB07, "us_draft_2025_02_07", "c4", "liga_telegraph_2025_02", "A lien on those revenues in favour of the US."),
    (FEB07, "us_draft_2025_02_07", "c8", "euromaidan_telegraph", "Press and the US president spoke of about $500bn as payback for past aid; not shown as a cap in the quoted draft text."),
    (FEB21, "us_draft_2025_02_21", "c1", "forumfin_text_0221", "Joint fund in which the US keeps 100 percent of the financial interest; management is stated as equal."),
    (FEB21, "us_draft_2025_02_21", "c2", "forumfin_text_0221", "Half of Ukraine's revenues from natural resources goes to the fund, minus actual operating expenses."),
    (FEB21, "us_draft_2025_02_21", "c3", "ep_draft_2025_02_21", "Contributions continue until the fund reaches $500bn."),
    (FEB21, "us_draft_2025_02_21", "c4", "ep_draft_2025_02_21", "Ukraine contributes twice the amount of future US financial help."),
    (FEB25, "text_2025_02_25", "c1", "zenbb_text_0225", "Joint ownership that takes actual contributions into account; jointly managed; detailed terms left to a later Fund Agreement."),
    (FEB25, "text_2025_02_25", "c2", "akua_text_0225", "Ukraine contributes half of revenues from future monetisation of relevant government-owned natural resource assets."),
    (FEB25, "text_2025_02_25", "c3", "akua_text_0225", "Existing sources that already form part of the general budget revenues are excluded."),
    (FEB25, "text_2025_02_25", "c5", "akua_text_0225", "Contributions are reinvested at least once a year in Ukraine to promote safety, security and prosperity."),
    (FEB25, "text_2025_02_25", "c8", "elitexpert_0225", "No amount of past or future aid counted as a debt in this text; the $500bn target is gone."),
    (MARCH, "us_draft_2025_03", "c2", "harmonic_telegraph_0327", "US receives all royalties until Ukraine has paid off at least $100bn of war debt, plus 4 percent a year."),
    (MARCH, "us_draft_2025_03", "c3", "harmonic_telegraph_0327", "Afterwards Ukraine receives half of the royalties."),
    (MARCH, "us_draft_2025_03", "c7", "harmonic_telegraph_0327", "All US aid since 2022 counted as the US contribution; no new US capital."),
    (MARCH, "us_draft_2025_03", "c8", "antikor_honcharenko", "US contribution returned with 4 percent per annum before Ukraine (as listed by MP Honcharenko); income in dollars offshore."),
    (SIGNED, "signed_2025_04_30", "c2", "rada_262532", "Half of revenues from royalties (rent) on NEW licences, new special-permit fees and the State share of new PSAs."),
    (SIGNED, "signed_2025_04_30", "c3", "rada_262532", "Half of the qualifying revenues is moved from the general and local budgets into a special fund and paid to the partnership."),
    (SIGNED, "signed_2025_04_30", "c4", "babel_2025_05_01", "New US military aid (arms, ammunition, technology, training) after entry into force raises the US capital contribution by its value; the Defence Ministry values it."),
    (SIGNED, "signed_2025_04_30", "c5", "ki_text_0430", "The agreement states it creates no debt obligations."),
    (SIGNED, "signed_2025_04_30", "c6", "mayerbrown_2025", "Joint ownership and equal decision power; maximum US share bounded by US law; exact percentages in the LPA."),
    (SIGNED, "signed_2025_04_30", "c9", "home_column_dividends", "Intention to reinvest profits in Ukraine for the first ten years; distributions after that are expected but open."),
    (SIGNED, "signed_2025_04_30", "l3", "unn_board_2025", "Six board members, three from each side; critical decisions unanimous."),
    (SIGNED, "signed_2025_04_30", "l5", "tass_75m_2025", "$75m from the US (DFC) and $75m from Ukraine announced September 2025; base total $150m."),
    (SIGNED, "signed_2025_04_30", "l6", "psa_blog_cmu1616", "Agency transfers budget contributions and 50 percent of PSA bonuses by 1 April each year (CMU resolution 1616, 10 Dec 2025); disclosure duties of permit holders (CMU 1411, 5 Nov 2025)."),
]

# ---- ground.csv: what the ground is said to be worth, bn USD, and what is in it --------------------------------------------

GROUND = [
    dict(id="forbes", name="All minerals, reserves and resources, at prices of February 2023", date="2023-04", standing="B: a magazine's estimate, as told by news",
         amount=cell("14800", "ubn_forbes_2023", "der Wert aller Mineralien in der Ukraine 14,8 Trill. USD beträgt")),
    dict(id="reserves", name="Reserves alone", date="2025-02", standing="C: one geologist's estimate, as told by news",
         amount=cell("5000", "mykhailov_2025", "resources are always greater than reserves. … he estimated them at $5 trillion")),
    dict(id="lithium", name="Lithium, 33 million tonnes of something not said", date="2023-04", standing="C: the same estimate, as told by a news agency",
         amount=cell("38", "lusa_forbes_2025", "33 milhões de toneladas de lítio, no valor de 38.000 milhões de dólares")),
    dict(id="secdev", name="Energy, metals and minerals, 2,209 deposits", date="2022-08", standing="C: a consultancy, as told by a newspaper; twice the part beyond government control, of which it says nearly half",
         amount=cell("26000", "lusa_forbes_2025", "o Washington Post estimou as reservas minerais da Ucrânia em 26 biliões de dólares")),
    dict(id="secdev_occupied", name="Of it under Russian control", date="2022-08", standing="C: a consultancy, as told by a newspaper",
         amount=cell("12400", "wp_secdev_2022", "at least $12.4 trillion worth of Ukraine’s energy deposits, metals and minerals are now under Russian control")),
]

# ---- ground_gaps.csv: what has no published value -------------------------------------------------------------------------

GROUND_GAPS = [dict(id="rare_earths", name="Rare earths", standing="not published", amount=GAP)]

# ---- ground_parts.csv: parts of the estimate of 2023, percent -------------------------------------------------------------

PARTS = [
    dict(id="coal", name="Coal", part=cell("62", "ubn_forbes_2023", "62% auf Kohle")),
    dict(id="iron", name="Iron ore", part=cell("14", "ubn_forbes_2023", "14% auf Eisenerz")),
]

# ---- prices.csv: two prices of the World Bank, USD a tonne: the month of the estimate and the mean of 2025 -------------------

PRICES = [
    dict(id="coal", name="Coal, Australia", then=cell("207.48", "wb_pinksheet_2026_06"), mean_2025=cell("108.3908", "wb_pinksheet_2026_06", "wb_coal_au,coal,thermal coal Newcastle 6000 kcal/kg (6300 in 2010-2014),fob; futures from Feb 2022,USD/t,2025,108.3908", "prices.csv")),
    dict(id="iron", name="Iron ore, 62 % Fe", then=cell("127.6", "wb_pinksheet_2026_06"), mean_2025=cell("100.1817", "wb_pinksheet_2026_06", "wb_iron_cfr,iron ore,62% Fe fines,cfr China spot,USD/dmt,2025,100.1817", "prices.csv")),
]

# ---- given.csv: what "given" may mean, in the currency of who counted -------------------------------------------------------

GIVEN = [
    dict(id="appropriated", name="Appropriated by Congress, five acts of 2022 to 2024", date="2024-08-15", standing="A: Congressional Research Service", usd=cell("174.2", "crs_if12305", "Congress has appropriated a total of $174.2 billion from FY2022 through FY2024"), eur=GAP),
    dict(id="with_agencies", name="Appropriated, with funds of agencies", date="2025-02", standing="A: United States oversight body, as told by a news agency", usd=cell("183", "ap_aid_2025_02", "the U.S. Congress has appropriated around $183 billion"), eur=GAP),
    dict(id="disbursed", name="Disbursed", date="2025-02-25", standing="B: United States oversight body, as told by a broadcaster", usd=cell("83", "abc_aid_2025_02", "$83 billion has been disbursed"), eur=GAP),
    dict(id="allocated", name="Allocated to Ukraine itself, to the end of 2024", date="2025-02", standing="A: Kiel Institute, as told by news", usd=cell("119.1", "actual_kiel_2025_02", "114.2 billion euros (roughly 119.1 billion dollars)"), eur=cell("114.2", "actual_kiel_2025_02", "114.2 billion euros (roughly 119.1 billion dollars)")),
    dict(id="allocated_2026", name="Allocated to Ukraine itself, to April 2026", date="2026-04", standing="A: Kiel Institute, release 29", usd=GAP, eur=cell("115.3807", "kiel_ust_r29", "United States,USA,64.6169,47.2972,3.4666,115.3807,2022-01..2026-04,kiel_ust_r29", "aid_totals.csv")),
]

# ---- rare_earths.csv: the seventeen elements; metals.csv: the six that were named, and one that was not -----------------------

IUPAC = "iupac_kiwix"
ELEMENTS = [dict(id=id, name=name, number=str(number), source=IUPAC) for id, name, number in (
    ("scandium", "Scandium", 21), ("yttrium", "Yttrium", 39), ("lanthanum", "Lanthanum", 57), ("cerium", "Cerium", 58), ("praseodymium", "Praseodymium", 59),
    ("neodymium", "Neodymium", 60), ("promethium", "Promethium", 61), ("samarium", "Samarium", 62), ("europium", "Europium", 63), ("gadolinium", "Gadolinium", 64),
    ("terbium", "Terbium", 65), ("dysprosium", "Dysprosium", 66), ("holmium", "Holmium", 67), ("erbium", "Erbium", 68), ("thulium", "Thulium", 69),
    ("ytterbium", "Ytterbium", 70), ("lutetium", "Lutetium", 71))]
NAMED_AT = "strontium, tantalum, lithium, zirconium, niobium, vanadium"
METALS = [dict(id=id, name=name, number=str(number), named=named, source="newsaz_2025_02_05" if named == "yes" else IUPAC) for id, name, number, named in (
    ("strontium", "Strontium", 38, "yes"), ("tantalum", "Tantalum", 73, "yes"), ("lithium", "Lithium", 3, "yes"), ("zirconium", "Zirconium", 40, "yes"),
    ("niobium", "Niobium", 41, "yes"), ("vanadium", "Vanadium", 23, "yes"), ("scandium", "Scandium", 21, "no"))]

# ---- statements.yaml: what is held against what was said in the interview of 5 February 2025 ---------------------------------

STATEMENTS = "statements.yaml"


def told(value, source, words):
    return cell(value, source, words, STATEMENTS)


# occupied.csv: the part of the resources that is said to be beyond the government's control, percent
OCCUPIED = [
    dict(id="president_all", name="All mineral resources: the president, 7 February 2025", date="2025-02-07", standing="B: the president, as told by news; \"under\"",
         part=told("20", "up_zelensky_20pct", "under 20 percent of mineral resources")),
    dict(id="president_rare", name="Rare-earth deposits: the president, 7 February 2025", date="2025-02-07", standing="B: the president, as told by news; \"about half\"",
         part=told("50", "reuters_zelensky_map", "half of rare-earth deposits")),
    dict(id="niss_metals", name="Deposits of metals: Institute for Strategic Studies, by way of Reuters", date="2025-05", standing="C: a copy in a partisan reprint",
         part=told("40", "reuters_40pct", "about 40 percent of metal deposits")),
    dict(id="secdev_metals", name="Metals, by value: SecDev, August 2022", date="2022-08", standing="C: a consultancy, as told by a newspaper",
         part=told("42", "wp_secdev_2022", "42 percent")),
    dict(id="secdev_critical", name="Rare and critical minerals, by value: SecDev, August 2022", date="2022-08", standing="C: a consultancy, as told by a newspaper",
         part=told("33", "wp_secdev_2022", "33 percent of rare and critical minerals")),
    dict(id="secdev_coal", name="Coal, by value: SecDev, August 2022", date="2022-08", standing="C: a consultancy, as told by a newspaper",
         part=told("63", "wp_secdev_2022", "63 percent of coal")),
]

# deadlines.csv: who set which time for the end of the war, days
DEADLINES = [
    dict(id="campaign", name="The candidate himself, in the campaign", date="2024", standing="A: many speeches", said_by="president",
         days=told("1", "natmemo_kellogg", "24 hours in the campaign")),
    dict(id="envoy", name="His envoy, as a goal", date="2025-01-08", standing="A: an interview of the envoy, as told by several", said_by="envoy",
         days=told("100", "troib_kellogg", "The 100 days were set by envoy Keith Kellogg on 8 January")),
    dict(id="newspaper", name="To his envoy, as the Wall Street Journal reported", date="2025-01-22", standing="B: a newspaper, as told by another", said_by="report",
         days=told("100", "onlineua_wsj_100", "Trump gave Kellogg 100 days")),
]

# ranks.csv: place among the producers of the world, World Mining Data, and among Europe's, which was not found
RANKS = [
    dict(id="all_minerals", name="All minerals together", date="2025-02", standing="B: a news agency on World Mining Data", place=told("40", "afp_wmd_2025", "40th among producers overall"), in_europe=GAP),
    dict(id="manganese", name="Manganese", date="2025-02", standing="B: a news agency on World Mining Data", place=told("8", "afp_wmd_2025", "8th in manganese"), in_europe=GAP),
    dict(id="titanium", name="Titanium", date="2025-02", standing="B: a news agency on World Mining Data", place=told("11", "afp_wmd_2025", "11th in titanium"), in_europe=GAP),
    dict(id="graphite", name="Graphite", date="2025-02", standing="B: a news agency on World Mining Data", place=told("14", "afp_wmd_2025", "14th in graphite"), in_europe=GAP),
    dict(id="rare_earths", name="Rare earths", date="2026-02", standing="not in the table of the USGS; none is mined", place=GAP, in_europe=GAP),
]

# shale_gas.csv: how much shale gas, bn cubic metres
SHALE_GAS = [
    dict(id="state_2012", name="Yuzivska area, the State's survey of 2012", date="2012-05", standing="B: a news agency", what="resource", amount=told("2000", "reuters_shale_2012", "2 tcm by state survey in")),
    dict(id="eia_2011", name="The whole country, technically recoverable: EIA", date="2011", standing="B: trade press on the EIA", what="resource", amount=told("1200", "ogj_shale_2013", "42 tcf (1.2 tcm) technically")),
    dict(id="reserves", name="Reserves, proven", date="2025", standing="none is known", what="reserves", amount=GAP),
]

# oil_discounts.csv: how far below Brent Russian oil sold to China, dollars a barrel; below 0 is above Brent
OIL_DISCOUNTS = [
    dict(id="espo_january", name="ESPO, delivered, January 2025", date="2025-01", standing="B: news agencies", least=told("-5", "ki_espo_2025_02", "premium to Brent (over $5 in January"), most=told("-5", "ki_espo_2025_02", "premium to Brent (over $5 in January")),
    dict(id="espo_february", name="ESPO, loading in March 2025, sold in February", date="2025-02", standing="B: news agencies", least=told("-3", "ki_espo_2025_02", "$2-3 in February for March loading"), most=told("-2", "ki_espo_2025_02", "$2-3 in February for March loading")),
    dict(id="espo_late", name="ESPO, late 2025", date="2025-12", standing="B: news agencies", least=told("5", "baird_espo_2025", "discounts of $5-9 appeared only after late-2025 sanctions"), most=told("9", "baird_espo_2025", "discounts of $5-9 appeared only after late-2025 sanctions")),
    dict(id="urals_late", name="Urals, late 2025 to February 2026", date="2026-02", standing="C: one news site", least=told("10", "charter_espo_2026", "Urals $10-12"), most=told("12", "charter_espo_2026", "Urals $10-12")),
    dict(id="gas", name="Gas by pipeline", date="2025-02", standing="not found", least=GAP, most=GAP),
]

# ---- deposits.csv and control.csv ----------------------------------------------------------------------------------------

# What a source says of who holds a place: from which day, as far as it says. A year alone counts from its first day. Which of the
# sources of a row says it is typed here where the row has several.
WORDS = {"government": "held", "occupied": "occupied", "front_line": "uncertain", "split": "uncertain"}
SAID_BY = {
    "li_kruta_balka": ("2025-01-14", "rferl_lithium_2025_01", "stated: two of four, taken since 2022"),
    "li_shevchenkivske": ("2025-06-27", "newspravda_figaro_2025_06", "stated (Le Figaro and DeepState)"),
    "ree_novopoltavske": ("2025", "novyny_zaporizhzhia2", "stated (Novyny.LIVE)"),
    "ree_azovske": ("2022-12-16", "bizon_azov_2022", "inferred: district occupied since 2022"),
    "mn_velyko_tokmatske": ("2024-08-10", "tass_tokmak_2024", "stated"),
    "fe_pivdenno_bilozerske": ("2025-11-14", "tv24_zzrk_2025", "stated"),
    "fe_pereverzevske": ("2025-11-14", "tv24_zzrk_2025", "stated"),
    "au_bobrykivske": ("2014", "zkarpat_gold", "stated in a state balance list; district occupied since 2014"),
    "coal_pokrovske": ("2025-01-14", "ki_pokrovsk_2025", "stated (front under 2 km from a shaft)"),
}


def first_day(date):
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def deposits(make):
    wide, control = [], []
    for row in rows(make.folder / "deposits.csv"):
        ids = [id for id in row["source_ids"].split(";") if id]
        make.used |= set(ids)
        wide.append(row | {"source": next((id for id in ids if not id.startswith("geonames")), ids[0])})
        date, source, basis = SAID_BY.get(row["id"], (row["control_date"], wide[-1]["source"], row["control_basis"]))
        if row["entry_kind"] != "aggregate" and row["control_status"] in WORDS and date:
            make.hold(f"control/{row['id']}", source, "", PAGE)
            control.append(dict(key=row["id"], date=first_day(date), status=WORDS[row["control_status"]], source=source, basis=basis, date_as_given=date))
    write(DATA / "deposits.csv", list(wide[0]), wide)
    write(DATA / "control.csv", list(control[0]), control)


class Maker:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.texts = {}
        self.quotes = {row["id"]: row["quote"] for row in rows(HERE / "quotes.csv")}
        self.sources = {row["id"]: row for row in rows(self.folder / "sources.csv")}
        self.sources |= {row["id"]: row for row in rows(HERE / "more_sources.csv")}
        self.used = set()

    def text(self, file):
        if file not in self.texts:
            self.texts[file] = (self.folder / file).read_text(encoding="utf-8")
        return self.texts[file]

    def hold(self, where, source, words, file):
        """Stops unless the words stand where they are said to stand."""
        if source:
            self.used.add(source)
            if source not in self.sources:
                sys.exit(f"{where}: no source {source}")
        if not words:
            return
        home = self.text(file) if file else self.quotes.get(source, "")
        for part in words.split(" … "):
            if part not in home:
                sys.exit(f"{where}: {file or 'the quote of ' + source} does not hold the words: {part}")

    def table(self, name, table):
        wide = [self.row(name, row) for row in table]
        write(DATA / f"{name}.csv", list(wide[0]), wide)

    def row(self, name, row):
        flat = {}
        for column, value in row.items():
            if isinstance(value, dict):
                self.hold(f"{name}/{row['id']}/{column}", value["source"], value["words"], value["file"])
                flat |= {column: value["value"], f"{column}_source": value["source"], f"{column}_words": value["words"]}
            else:
                flat[column] = value
        return flat

    def clauses(self):
        wide = []
        for file, deal, clause, source, words in CLAUSES:
            self.hold(f"clauses/{deal}:{clause}", source, words, file)
            if f"id: {clause}" not in self.text(file):
                sys.exit(f"{file} has no clause {clause}")
            wide.append(dict(deal=deal, clause=clause, text=words, source=source))
        write(DATA / "clauses.csv", list(wide[0]), wide)

    def write_sources(self):
        used = self.used | set((HERE / "used.txt").read_text(encoding="utf-8").split())
        missing = sorted(used - set(self.sources))
        if missing:
            sys.exit(f"no row in sources.csv for {missing}")
        wide = [self.sources[id] | {"quote": self.quotes.get(id, "")} for id in sorted(used)]
        write(CASE / "sources.csv", list(wide[0]), wide)


def rows(file):
    with open(file, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def write(file, columns, table):
    with open(file, "w", encoding="utf-8", newline="") as text:
        out = csv.DictWriter(text, columns, lineterminator="\n")
        out.writeheader()
        out.writerows(table)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    make = Maker(sys.argv[1])
    for name, table in (("receipts", RECEIPTS), ("unpublished_receipts", UNPUBLISHED_RECEIPTS), ("aid", AID), ("needs", NEEDS), ("clocks", CLOCKS), ("projects", PROJECT_ROWS),
                        ("growth", GROWTHS), ("unpublished", UNPUBLISHED), ("ground", GROUND), ("ground_gaps", GROUND_GAPS), ("ground_parts", PARTS), ("prices", PRICES), ("given", GIVEN),
                        ("occupied", OCCUPIED), ("deadlines", DEADLINES), ("ranks", RANKS), ("shale_gas", SHALE_GAS), ("oil_discounts", OIL_DISCOUNTS)):
        make.table(name, table)
    for name, table in (("rare_earths", ELEMENTS), ("metals", METALS)):
        for row in table:
            make.hold(f"{name}/{row['id']}", row["source"], "", PAGE)
        write(DATA / f"{name}.csv", list(table[0]), table)
    deposits(make)
    make.clauses()
    make.write_sources()


if __name__ == "__main__":
    main()
