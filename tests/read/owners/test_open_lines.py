"""An owner cell in a narrow column: lines that are nobody by themselves are one owner with the line beside them."""

from __future__ import annotations

import pytest

from vrtracker.read.owners.people import read_owners

CUT = [
    ("Chief Operating\nOfficer", ["Chief Operating Officer"]),
    ("Executive\nDirector of\nLamps", ["Executive Director of Lamps"]),
    ("Assistant\nDirector, Housing", ["Assistant Director, Housing"]),
    ("Deputy Chief\nExecutive", ["Deputy Chief Executive"]),
    ("Cabinet\nMember for\nHousing", ["Cabinet Member for Housing"]),
    ("Lead\nMember for\nHousing", ["Lead Member for Housing"]),
    ("Head of Financial\nServices (ABC)", ["Head of Financial Services (ABC)"]),
    ("Director of Planning and Environmental\nHealth", ["Director of Planning and Environmental Health"]),
    ("Director of People and Organisational\nDevelopment", ["Director of People and Organisational Development"]),
    ("Joint Head of Community\nSafety & Licensing", ["Joint Head of Community Safety & Licensing"]),
    ("Housing Options Team\nLeader", ["Housing Options Team Leader"]),
    ("Licensing\nManager – Lamps", ["Licensing Manager – Lamps"]),
    ("Lamp Manager\n– Keys and\nDoors", ["Lamp Manager – Keys and Doors"]),
    ("Probation\n(Key Unit Head)", ["Probation (Key Unit Head)"]),
    ("Head\nof Service\n(TBC)", ["Head of Service (TBC)"]),
    ("Key Training Sub\nGroup", ["Key Training Sub Group"]),
    ("Police and\nCrime\nCommissioner", ["Police and Crime Commissioner"]),
    ("Youth Key\nOfficer and\nPolice", ["Youth Key Officer", "Police"]),
    ("Mrs P\nHale", ["Mrs P Hale"]),
    ("Chief\nInsp. Ann Wu", ["Chief Insp. Ann Wu"]),
    ("T Reed (Clerk), Mr\nTom Hale", ["T Reed (Clerk)", "Mr Tom Hale"]),
    ("Mrs A.J.\nWu", ["Mrs A.J. Wu"]),
    ("Jane\nWu (VRU)", ["Jane Wu (VRU)"]),
    ("Chair – Jane\nWu", ["Chair – Jane Wu"]),
    ("Ann Wu & Tom\nHale", ["Ann Wu", "Tom Hale"]),
    ("Ann Wu\nOBE", ["Ann Wu OBE"]),
    ("Police\nScotland", ["Police Scotland"]),
    ("HMP\nLamp", ["HMP Lamp"]),
    ("LSCB\nChair", ["LSCB Chair"]),
    ("Service\nDirector\n(Lamps)", ["Service Director (Lamps)"]),
    ("Associate\nDirector\nSafeguarding", ["Associate Director Safeguarding"]),
    ("Trust\nSecretary", ["Trust Secretary"]),
    ("Emergency\nPlanning\nLead", ["Emergency Planning Lead"]),
    ("Child Death\nOverview\nPanel", ["Child Death Overview Panel"]),
    ("HR\nDirector", ["HR Director"]),
    ("Executive\nMedical\nDirector", ["Executive Medical Director"]),
    ("Key Working\nParty", ["Key Working Party"]),
    ("Police, education\nproviders", ["Police", "education providers"]),
    ("Manager and chair of CSE\nsub group", ["Manager", "chair of CSE sub group"]),
    ("Ann Wu – Keys; Tom\nO’Hale –\nPolice", ["Ann Wu – Keys", "Tom O’Hale – Police"]),
    ("VRU\nBusiness\nManager", ["VRU Business Manager"]),
    ("NHS\nNethershire", ["NHS Nethershire"]),
    ("NHS\nNether ICB", ["NHS Nether ICB"]),
    ("Kent\nPolice", ["Kent Police"]),
    ("Lampo\nBorough Council", ["Lampo Borough Council"]),
    ("Borough\nCouncil", ["Borough Council"]),
    ("Safer South\nLampo", ["Safer South Lampo"]),
]


@pytest.mark.parametrize(("cell", "owners"), CUT)
def test_a_line_that_is_nobody_by_itself_is_one_owner_with_the_line_beside_it(cell: str, owners: list[str]) -> None:
    assert list(read_owners(cell)[0]) == owners


APART = [
    "Chief Executive\nDirector of Lamps",
    "Director of Nursing\nMatron",
    "Contextual Safeguarding Lead\nSenior Lamp Officer",
    "PCC\nSupt Tom Hale",
    "DS\nHead of Keys",
    "PCC\nHealth (medical)",
    "Head of Safeguarding\nCouncil (Housing)",
    "Inspector Ann Wu\nTown Council",
    "Lampo\nCouncil",
    "Deans\nDirectors",
    "Ann Wu\n- Tom Hale\n- Jo Reed",
    "Police\nNHS\nRefuge",
    "Public Health\nSchools Forum",
    "Clerk\nCommittee",
    "VRU\nChair",
    "Chair of LSCB\nChair Nether Partnership",
    "Head of Housing & Key\nAnn Wu (Strategic Lead - Lamps)",
    "Chief Executive\nHousing",
    "Chair\nSecretary",
    "parents\ncarers",
    "Head of Housing and Planning\nVRU panel",
    "Head of Service\nACC Tom Hale",
]


@pytest.mark.parametrize("cell", APART)
def test_lines_that_are_somebody_stay_owners_of_their_own(cell: str) -> None:
    assert list(read_owners(cell)[0]) == [line.removeprefix("- ") for line in cell.split("\n")]


def test_where_one_line_was_cut_for_sure_other_full_lines_were_cut_too() -> None:
    assert read_owners("VRU Lamps\nOversight Key Group")[0] == ("VRU Lamps", "Oversight Key Group")
    assert read_owners("VRU Lamps\nOversight Key Group\nand Police")[0] == ("VRU Lamps Oversight Key Group", "Police")


def test_a_line_of_one_word_that_names_nobody_is_said() -> None:
    owners, doubts = read_owners("Coast\nLampo Keys Panel")
    assert owners == ("Coast", "Lampo Keys Panel")
    assert [doubt.code for doubt in doubts] == ["names-unsure"]
    assert "Coast" in doubts[0].message
    assert not read_owners("Police\nLampo Keys Panel")[1]
    assert not read_owners("Ann Wu\nOfficers")[1]
