"""Owners: people, roles and organisations, apart by whatever people put between them, or nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.seed import expected_actions
from vrtracker.read.owners.people import read_owners
from vrtracker.read.words import clean

OWNERS = [
    ("Priya Nair", ["Priya Nair"]),
    ("Priya Nair / Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair & Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair and Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair, Tom Hale and Ann Wu", ["Priya Nair", "Tom Hale", "Ann Wu"]),
    ("Priya Nair; Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair\nTom Hale\nAnn Wu", ["Priya Nair", "Tom Hale", "Ann Wu"]),
    ("Priya Nair + Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair | Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair Tom Hale Ann Wu", ["Priya Nair", "Tom Hale", "Ann Wu"]),
    ("Priya Nair YOS", ["Priya Nair", "YOS"]),
    ("YOS Priya Nair", ["YOS", "Priya Nair"]),
    ("PN/TH", ["PN", "TH"]),
    ("PN, TH", ["PN", "TH"]),
    ("PN & TH", ["PN", "TH"]),
    ("Lamp Officer and Community Safety", ["Lamp Officer", "Community Safety"]),
    ("Housing Manager and Workforce Information", ["Housing Manager", "Workforce Information"]),
    ("Head of Housing and Adult Services", ["Head of Housing and Adult Services"]),
    ("PN & PC 4410", ["PN", "PC 4410"]),
    ("Sgt 118 and Licensing", ["Sgt 118", "Licensing"]),
    ("PC 4410 Priya Nair and TH", ["PC 4410 Priya Nair", "TH"]),
    ("PN TH", ["PN", "TH"]),
    ("PN", ["PN"]),
    ("TBC", ["TBC"]),
    ("TBC / Priya Nair", ["TBC", "Priya Nair"]),
    ("Priya Nair (interim)", ["Priya Nair (interim)"]),
    ("Priya Nair (YOS) Tom Hale (Police)", ["Priya Nair (YOS)", "Tom Hale (Police)"]),
    ("Priya Nair (YOS/MASH)", ["Priya Nair (YOS/MASH)"]),
    ("DCI Priya Nair", ["DCI Priya Nair"]),
    ("Det Ch Insp Priya Nair", ["Det Ch Insp Priya Nair"]),
    ("Supt Nair / Insp Hale", ["Supt Nair", "Insp Hale"]),
    ("Supt Nair Insp Hale", ["Supt Nair", "Insp Hale"]),
    ("Cllr Hale", ["Cllr Hale"]),
    ("Cllr Hale and Cllr Wu", ["Cllr Hale", "Cllr Wu"]),
    ("Cllrs Hale and Wu", ["Cllrs Hale", "Wu"]),
    ("Dr P. Nair", ["Dr P. Nair"]),
    ("Mrs A Wu", ["Mrs A Wu"]),
    ("A Wu / T Hale", ["A Wu", "T Hale"]),
    ("A. Wu, T. Hale", ["A. Wu", "T. Hale"]),
    ("T/DCI Hale", ["T/DCI Hale"]),
    ("C/Insp Hale", ["C/Insp Hale"]),
    ("C/Insp Hale and T/C/Insp Wu", ["C/Insp Hale", "T/C/Insp Wu"]),
    ("Sgt Wu/D/Ch/Supt Hale", ["Sgt Wu", "D/Ch/Supt Hale"]),
    ("T/GM Hale, DC/Supt Wu", ["T/GM Hale", "DC/Supt Wu"]),
    ("Head of Lamps and Keys and the Director of Doors", ["Head of Lamps and Keys", "the Director of Doors"]),
    ("Head of Planning and the Environment", ["Head of Planning and the Environment"]),
    ("Nether Police and Public Health", ["Nether Police", "Public Health"]),
    ("Police and Trading Standards", ["Police", "Trading Standards"]),
    ("Lamp Manager and Public Health", ["Lamp Manager", "Public Health"]),
    ("Director of Lamps and Public Health", ["Director of Lamps and Public Health"]),
    ("Lamp Services and Public Health", ["Lamp Services and Public Health"]),
    ("Adult Social Care and Lampo Homes", ["Adult Social Care", "Lampo Homes"]),
    ("Lampo Night Shelter & Housing Options", ["Lampo Night Shelter", "Housing Options"]),
    ("Lampo Refuge and Victim Care", ["Lampo Refuge", "Victim Care"]),
    ("Kit Lampo & Housing Options", ["Kit Lampo", "Housing Options"]),
    ("Public Health and Safety Team", ["Public Health and Safety Team"]),
    ("Adult Social Care and Housing", ["Adult Social Care and Housing"]),
    ("Ann Bell / Port Lampo BID", ["Ann Bell", "Port Lampo BID"]),
    ("Ann Bell/Lampo Rovers JFC", ["Ann Bell", "Lampo Rovers JFC"]),
    ("Head of Housing and NHS Nether ICB", ["Head of Housing", "NHS Nether ICB"]),
    (
        "Head of Housing and Nether Fire and Rescue Service",
        ["Head of Housing", "Nether Fire and Rescue Service"],
    ),
    ("Nether Police and Assistant Director – Housing", ["Nether Police", "Assistant Director – Housing"]),
    ("Assistant Director – Housing and Nether Police", ["Assistant Director – Housing", "Nether Police"]),
    ("NHS Nether ICB/YJS", ["NHS Nether ICB", "YJS"]),
    ("Community Safety Manager", ["Community Safety Manager"]),
    ("Head of Community Safety", ["Head of Community Safety"]),
    ("Head of Community Safety and Resilience", ["Head of Community Safety and Resilience"]),
    ("Director of Adults, Health and Communities", ["Director of Adults, Health and Communities"]),
    ("Head of Housing / Head of Planning", ["Head of Housing", "Head of Planning"]),
    ("Head of Housing and Director of Public Health", ["Head of Housing", "Director of Public Health"]),
    ("Health and Wellbeing Board", ["Health and Wellbeing Board"]),
    ("Police and Crime Commissioner", ["Police and Crime Commissioner"]),
    ("Police, Fire and Crime Commissioner", ["Police, Fire and Crime Commissioner"]),
    ("Office of the Police and Crime Commissioner", ["Office of the Police and Crime Commissioner"]),
    ("OPCC", ["OPCC"]),
    ("OPCC/Police", ["OPCC", "Police"]),
    ("Police/Probation/Housing", ["Police", "Probation", "Housing"]),
    ("Police, Probation and Housing", ["Police", "Probation", "Housing"]),
    ("Police and Probation", ["Police", "Probation"]),
    ("Children and Families", ["Children and Families"]),
    ("Adults & Communities Directorate", ["Adults & Communities Directorate"]),
    ("Strategy and Performance Manager", ["Strategy and Performance Manager"]),
    ("Youth Offending Service", ["Youth Offending Service"]),
    ("YOS, CSC and Education", ["YOS", "CSC", "Education"]),
    ("All partners", ["All partners"]),
    ("All", ["All"]),
    ("CSP partners", ["CSP partners"]),
    ("Town Clerk", ["Town Clerk"]),
    ("Clerk", ["Clerk"]),
    ("Clerk/Chair", ["Clerk", "Chair"]),
    ("Clerk and Chair", ["Clerk", "Chair"]),
    ("Chief Executive", ["Chief Executive"]),
    ("Chief Executive & Chief Finance Officer", ["Chief Executive", "Chief Finance Officer"]),
    ("Environment Committee", ["Environment Committee"]),
    ("Priya Nair, Head of Housing", ["Priya Nair, Head of Housing"]),
    ("Priya Nair - Head of Housing", ["Priya Nair - Head of Housing"]),
    ("Priya Nair, Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Priya Nair with support from Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Lead: Priya Nair\nSupport: Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("Lead – Priya Nair; Support – YOS", ["Priya Nair", "YOS"]),
    ("Priya Nair (lead), Tom Hale", ["Priya Nair (lead)", "Tom Hale"]),
    ("1. Priya Nair\n2. Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("• Priya Nair\n• Tom Hale", ["Priya Nair", "Tom Hale"]),
    ("priya.nair@anytown.gov.uk", ["priya.nair@anytown.gov.uk"]),
    ("priya.nair@anytown.gov.uk; tom.hale@anytown.gov.uk", ["priya.nair@anytown.gov.uk", "tom.hale@anytown.gov.uk"]),
    ("Siobhán O'Neill", ["Siobhán O'Neill"]),
    ("Siobhán O'Neill Jean-Luc Moreau", ["Siobhán O'Neill", "Jean-Luc Moreau"]),
    ("Anna Smith-Jones / Bob de Souza", ["Anna Smith-Jones", "Bob de Souza"]),
    ("Bob de Souza Anna McKay", ["Bob de Souza", "Anna McKay"]),
    ("Mohammed Ali Khan", ["Mohammed Ali Khan"]),
    ("Łukasz Nowak Çağla Demir", ["Łukasz Nowak", "Çağla Demir"]),
    ("Nguyen Van An", ["Nguyen Van An"]),
    ("Sue", ["Sue"]),
    ("Sue/Tom", ["Sue", "Tom"]),
    ("Sue and Tom", ["Sue", "Tom"]),
    ("Sue, Tom", ["Sue", "Tom"]),
    ("Sue Tom", ["Sue Tom"]),
    ("PRIYA NAIR", ["PRIYA NAIR"]),
    ("PRIYA NAIR / TOM HALE", ["PRIYA NAIR", "TOM HALE"]),
    ("Nair, Priya", ["Nair, Priya"]),
    ("Community Safety\nManager", ["Community Safety Manager"]),
    ("Head of\nHousing", ["Head of Housing"]),
    ("Community\nSafety Team", ["Community Safety Team"]),
    ("Priya Nair/\nTom Hale", ["Priya Nair", "Tom Hale"]),
    ("Anytown Council", ["Anytown Council"]),
    ("Anytown Council / Anyshire Police", ["Anytown Council", "Anyshire Police"]),
    ("Anytown Borough Council and Anyshire Police", ["Anytown Borough Council", "Anyshire Police"]),
    ("Anyshire Police Anytown Council", ["Anyshire Police Anytown Council"]),
    ("NHS England", ["NHS England"]),
    ("NHS Anyshire ICB", ["NHS Anyshire ICB"]),
    ("Public Health", ["Public Health"]),
    ("Public Health / CCG", ["Public Health", "CCG"]),
    ("DfE, Home Office", ["DfE", "Home Office"]),
    ("Home Office and Ministry of Justice", ["Home Office", "Ministry of Justice"]),
    ("HR/OD", ["HR", "OD"]),
    ("Medical Director / Chief Nurse", ["Medical Director", "Chief Nurse"]),
    ("Director of Finance/Deputy CEO", ["Director of Finance", "Deputy CEO"]),
    ("DoF", ["DoF"]),
    ("Service Manager YOS/MASH", ["Service Manager YOS/MASH"]),
    ("Priya Nair/YOS/Housing", ["Priya Nair", "YOS", "Housing"]),
    ("Priya Nair supported by YOS", ["Priya Nair", "YOS"]),
    ("N/A", ["N/A"]),
    ("Priya Nair Tom", ["Priya Nair Tom"]),
    ("Vacant post", ["Vacant post"]),
    ("Licensing Team, Trading Standards", ["Licensing Team", "Trading Standards"]),
    ("Women's Aid / Victim Support", ["Women's Aid", "Victim Support"]),
    ("Insp. Hale", ["Insp. Hale"]),
    ("Ch. Supt. Priya Nair", ["Ch. Supt. Priya Nair"]),
    ("Priya Nair Tom Hale/Ann Wu", ["Priya Nair", "Tom Hale", "Ann Wu"]),
    ("IT & Digital", ["IT & Digital"]),
    ("HR & OD", ["HR", "OD"]),
    ("Learning & Development Lead", ["Learning & Development Lead"]),
    ("Policy, Performance and Partnerships Team", ["Policy, Performance and Partnerships Team"]),
    ("Neighbourhood Policing Teams", ["Neighbourhood Policing Teams"]),
    ("Secondary Schools and Colleges", ["Secondary Schools and Colleges"]),
    ("DH/MW/KR", ["DH", "MW", "KR"]),
    ("CHt", ["CHt"]),
    ("JC/Clerk", ["JC", "Clerk"]),
    ("CHt/MW", ["CHt", "MW"]),
    ("Clerk & Cllr Scott", ["Clerk", "Cllr Scott"]),
    ("Cllr. R. Gore", ["Cllr. R. Gore"]),
    ("Cllr R Gore, Cllr S Farrow", ["Cllr R Gore", "Cllr S Farrow"]),
    ("Cllrs Gore & Farrow", ["Cllrs Gore", "Farrow"]),
    ("PCs Gore, Farrow & Wu, Housing", ["PCs Gore", "Farrow", "Wu", "Housing"]),
    ("Cllrs Gore & Clerk", ["Cllrs Gore & Clerk"]),
    ("AED\nFH/ZW", ["AED", "FH", "ZW"]),
    ("JC, MA and Clerk", ["JC", "MA", "Clerk"]),
    ("All Cllrs", ["All Cllrs"]),
    ("All councillors/Clerk", ["All councillors", "Clerk"]),
    ("Chair/Clerk/Highways WG", ["Chair", "Clerk", "Highways WG"]),
    ("Highways Working Group", ["Highways Working Group"]),
    ("Finance & General Purposes Committee", ["Finance & General Purposes Committee"]),
    ("F&GP", ["F&GP"]),
    ("F&GP Committee", ["F&GP Committee"]),
    ("Planning Cttee", ["Planning Cttee"]),
    ("NHS Boards", ["NHS Boards"]),
    ("Director of Nursing", ["Director of Nursing"]),
    ("DoN/MD", ["DoN", "MD"]),
    ("Director of Nursing & Medical Director", ["Director of Nursing", "Medical Director"]),
    ("Director of Nursing, Medical Director and COO", ["Director of Nursing", "Medical Director", "COO"]),
    (
        "Chief Operating Officer / Deputy Chief Operating Officer",
        ["Chief Operating Officer", "Deputy Chief Operating Officer"],
    ),
    ("CEO", ["CEO"]),
    ("CEO, CFO", ["CEO", "CFO"]),
    ("LSCB Business Manager", ["LSCB Business Manager"]),
    ("QEG / Training sub group", ["QEG", "Training sub group"]),
    ("QEG and Training sub group", ["QEG", "Training sub group"]),
    ("CSE sub-group", ["CSE sub-group"]),
    ("All agencies", ["All agencies"]),
    ("All LSCB partners", ["All LSCB partners"]),
    ("Treasury Board Secretariat", ["Treasury Board Secretariat"]),
    ("Treasury Board of Canada Secretariat (TBS)", ["Treasury Board of Canada Secretariat (TBS)"]),
    ("Innovation, Science and Economic Development Canada", ["Innovation, Science and Economic Development Canada"]),
    (
        "Crown-Indigenous Relations and Northern Affairs Canada",
        ["Crown-Indigenous Relations and Northern Affairs Canada"],
    ),
    ("Immigration, Refugees and Citizenship Canada (IRCC)", ["Immigration, Refugees and Citizenship Canada (IRCC)"]),
    ("TBS, LAC and PCO", ["TBS", "LAC", "PCO"]),
    ("TBS (lead), LAC", ["TBS (lead)", "LAC"]),
    ("Department of Justice", ["Department of Justice"]),
    ("Department of Justice; Public Safety Canada", ["Department of Justice", "Public Safety Canada"]),
    ("Library and Archives Canada", ["Library and Archives Canada"]),
    ("Elections Canada", ["Elections Canada"]),
    ("Environment and Climate Change Canada", ["Environment and Climate Change Canada"]),
    ("Executive Director, Office of Research", ["Executive Director, Office of Research"]),
    (
        "Senior Assistant Director, Rivers and Ports",
        ["Senior Assistant Director, Rivers and Ports"],
    ),
    ("Insp Pat Cole, Anyshire Police", ["Insp Pat Cole, Anyshire Police"]),
    (
        "Pat Cole (Anyshire Police) and Jo Dean (Anytown Council)",
        ["Pat Cole (Anyshire Police)", "Jo Dean (Anytown Council)"],
    ),
    (
        "Pat Cole - Anyshire Police / Jo Dean - Anytown Council",
        ["Pat Cole - Anyshire Police", "Jo Dean - Anytown Council"],
    ),
    ("Pat Cole, Anyshire Police\nJo Dean, Anytown Council", ["Pat Cole, Anyshire Police", "Jo Dean, Anytown Council"]),
    ("Community Safety / YOT / Police", ["Community Safety", "YOT", "Police"]),
    ("Community Safety and YOT", ["Community Safety", "YOT"]),
    ("Police & Council", ["Police", "Council"]),
    ("Police and Fire", ["Police", "Fire"]),
    ("Fire and Rescue Service", ["Fire and Rescue Service"]),
    ("Anyshire Fire and Rescue", ["Anyshire Fire and Rescue"]),
    ("Drug and Alcohol Action Team", ["Drug and Alcohol Action Team"]),
    ("Health & Safety Officer", ["Health & Safety Officer"]),
    ("Adults and Children's Safeguarding Boards", ["Adults and Children's Safeguarding Boards"]),
    ("Parks & Open Spaces", ["Parks & Open Spaces"]),
    ("VAWG Lead", ["VAWG Lead"]),
    ("DA Coordinator / MARAC Chair", ["DA Coordinator", "MARAC Chair"]),
    ("DA Coordinator and MARAC Chair", ["DA Coordinator", "MARAC Chair"]),
    ("Ch Insp Lee Ford / PS Amy Tan", ["Ch Insp Lee Ford", "PS Amy Tan"]),
    ("PS 1234 Tan", ["PS 1234 Tan"]),
    ("A/Insp Tan", ["A/Insp Tan"]),
    ("D/Supt Ford", ["D/Supt Ford"]),
    ("T/Supt Lee Ford Sgt Amy Tan", ["T/Supt Lee Ford", "Sgt Amy Tan"]),
    ("Lee Ford & team", ["Lee Ford & team"]),
    ("Lee Ford and colleagues", ["Lee Ford and colleagues"]),
    ("Lee Ford + VRU", ["Lee Ford", "VRU"]),
    ("Amy", ["Amy"]),
    ("Amy T", ["Amy T"]),
    ("Amy T/Lee F", ["Amy T", "Lee F"]),
    ("Amy-Jo Tan", ["Amy-Jo Tan"]),
    ("AMY TAN LEE FORD", ["AMY TAN", "LEE FORD"]),
    ("Amy TAN", ["Amy TAN"]),
    ("Amy TAN / Lee FORD", ["Amy TAN", "Lee FORD"]),
    ("Amy Tan\nYouth Justice Service", ["Amy Tan", "Youth Justice Service"]),
    ("Amy\nTan", ["Amy Tan"]),
    ("Amy Tan,\nLee Ford", ["Amy Tan", "Lee Ford"]),
    ("Youth Justice\nService", ["Youth Justice Service"]),
    ("Head of Service – Children", ["Head of Service – Children"]),
    ("Service Director (Children), Head of Housing", ["Service Director (Children)", "Head of Housing"]),
    ("TBC (vacant)", ["TBC (vacant)"]),
    ("To be confirmed", ["To be confirmed"]),
    ("?", ["?"]),
    ("Home-Start", ["Home-Start"]),
    ("Victim Support", ["Victim Support"]),
    ("St Giles Trust", ["St Giles Trust"]),
    ("St John Ambulance / Red Cross", ["St John Ambulance", "Red Cross"]),
    ("Marks and Spencer", ["Marks and Spencer"]),
    ("Amy Tan/Marks & Spencer", ["Amy Tan", "Marks & Spencer"]),
    ("Barnardo's", ["Barnardo's"]),
    ("Ann Wu, Business Manager – Parks and Play", ["Ann Wu, Business Manager – Parks and Play"]),
    ("Ann Wu, Chief Warden and Director of Lamps", ["Ann Wu, Chief Warden and Director of Lamps"]),
    ("Ann Wu, Manager for Parks, Streets and Play", ["Ann Wu, Manager for Parks, Streets and Play"]),
    ("Cllr Ann Wu, Cabinet Member for Parks and Play", ["Cllr Ann Wu, Cabinet Member for Parks and Play"]),
    ("Ann Wu, The Trust for Old Lamps", ["Ann Wu, The Trust for Old Lamps"]),
    ("Ann Wu (Chair), Tom Hale (Vice Chair)", ["Ann Wu (Chair)", "Tom Hale (Vice Chair)"]),
    ("Steering group, project manager, planning expert", ["Steering group", "project manager", "planning expert"]),
    ("Ward managers, matrons and heads of nursing", ["Ward managers", "matrons", "heads of nursing"]),
    ("Ann and nominated staff member", ["Ann", "nominated staff member"]),
    ("AW and staff", ["AW", "staff"]),
    ("VRU in co-ordination with the Lamp Board", ["VRU", "the Lamp Board"]),
    ("E.D., Lamps Directorate", ["E.D., Lamps Directorate"]),
    ("Assistant Director, Housing", ["Assistant Director, Housing"]),
    ("Wu, A", ["Wu, A"]),
    ("A Wu T Hale", ["A Wu", "T Hale"]),
    ("Lead: AW Support: TH", ["AW", "TH"]),
    ("Lakes Canada and Rivers Canada", ["Lakes Canada", "Rivers Canada"]),
    ("Lakes and Northern Rivers Canada", ["Lakes and Northern Rivers Canada"]),
    ("Lamps Scotland, Nether Council and NHS Nether", ["Lamps Scotland", "Nether Council", "NHS Nether"]),
    ("NHS Nether & Upper ICB", ["NHS Nether & Upper ICB"]),
    ("Lamp's & NLS", ["Lamp's", "NLS"]),
    ("Nether Water, Nether Lamps and the Lamp Agency", ["Nether Water", "Nether Lamps", "the Lamp Agency"]),
    ("Ofsted and the Lamp Commission", ["Ofsted", "the Lamp Commission"]),
    ("Parks, Lamps and Play Team", ["Parks, Lamps and Play Team"]),
    ("Country Lamps and Business Association", ["Country Lamps and Business Association"]),
    ("Headteacher and Governors", ["Headteacher", "Governors"]),
    ("SENDCo and assistant SENDCo", ["SENDCo", "assistant SENDCo"]),
    ("Police and Crime Commissioner and Chief Constable", ["Police and Crime Commissioner", "Chief Constable"]),
    ("Deans\nDirectors", ["Deans", "Directors"]),
    ("E&D\nManager", ["E&D Manager"]),
    ("Public Health and Nether Police", ["Public Health", "Nether Police"]),
    ("Ann Wu (AW), Tom Hale (TH) and Sam Reed (SR).", ["Ann Wu (AW)", "Tom Hale (TH)", "Sam Reed (SR)"]),
    ("Councillors Ann Wu and Tom Hale", ["Councillors Ann Wu", "Tom Hale"]),
    ("Clerk + Cllrs Moss & Lee", ["Clerk", "Cllrs Moss", "Lee"]),
    ("S: Ann Wu / Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("Overall responsibility: Head of Lamps", ["Head of Lamps"]),
    ("Ann Wu\n\nAdditional support from Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("Lamp Support of Nether", ["Lamp Support of Nether"]),
    ("Ann Wu (AW), Nether Council, Lamp Manager", ["Ann Wu (AW), Nether Council, Lamp Manager"]),
    ("Ann Wu – Head of Lamps, NC (AW)", ["Ann Wu – Head of Lamps, NC (AW)"]),
    ("Ann Wu (AW), Police, Probation", ["Ann Wu (AW)", "Police", "Probation"]),
    ("Ann Wu Lamp Manager, Nether Council", ["Ann Wu Lamp Manager, Nether Council"]),
    ("Ann Wu Lamp Manager, Police", ["Ann Wu Lamp Manager", "Police"]),
    ("Director of Adult and Housing Services", ["Director of Adult and Housing Services"]),
    ("Head of Housing and Planning", ["Head of Housing and Planning"]),
    (
        "Ann Wu (Lamps and Play Lead) and Tom Hale (Lead for Parks)",
        ["Ann Wu (Lamps and Play Lead)", "Tom Hale (Lead for Parks)"],
    ),
    (
        "Ann Wu, Head of Lamps and Acting Head of Parks and Play",
        ["Ann Wu, Head of Lamps and Acting Head of Parks and Play"],
    ),
    ("Exec Lead: Ann Wu / Operational Lead: Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("SRO: Ann Wu; Ops lead: Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("Lead: Ann Wu Ops Lead: Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("AW with TH", ["AW", "TH"]),
    ("Lamp's, Old Lamp Trust and Lamp24", ["Lamp's", "Old Lamp Trust", "Lamp24"]),
    ("Ann Wu – Head of Service, NLS", ["Ann Wu – Head of Service, NLS"]),
    ("Head of Service, Tom Hale", ["Head of Service", "Tom Hale"]),
    ("Ann Wu NC / Tom Hale Police", ["Ann Wu NC", "Tom Hale Police"]),
    ("Rob, Justine and Janet", ["Rob", "Justine", "Janet"]),
    ("Rob, Police and Lamps", ["Rob", "Police and Lamps"]),
    ("Head of\nCommunity\nSafety", ["Head of Community Safety"]),
    ("Violence\nReduction\nUnit", ["Violence Reduction Unit"]),
    ("Youth\nJustice\nService\nManager", ["Youth Justice Service Manager"]),
    ("Director of\nPublic\nHealth", ["Director of Public Health"]),
    ("Ann Wu\nand Tom\nHale", ["Ann Wu", "Tom Hale"]),
    ("Supt\nAnn\nWu", ["Supt Ann Wu"]),
    ("PCC\nVRU", ["PCC", "VRU"]),
    ("NLS\nBoard", ["NLS Board"]),
    ("Trading Standards\nCommunity Safety", ["Trading Standards", "Community Safety"]),
    ("(YOS) and VRU", ["(YOS) and VRU"]),
    ("Department of Lamps and Keys and the Lamp Service", ["Department of Lamps and Keys", "the Lamp Service"]),
    ("Lamp School and Team Manager: Old Lamps", ["Lamp School", "Team Manager: Old Lamps"]),
    ("Nominated councillors", ["Nominated councillors"]),
    ("Nether Councillors and Clerk", ["Nether Councillors", "Clerk"]),
    ("Councillors and Lamp Group", ["Councillors", "Lamp Group"]),
    ("Lamp Team with Named Nurse for Lamps", ["Lamp Team", "Named Nurse for Lamps"]),
    ("Lamp Manager with Police", ["Lamp Manager", "Police"]),
    ("Adults with Lamps Team", ["Adults with Lamps Team"]),
    ("Ann Wu LMPX\nTom Hale DLMP", ["Ann Wu LMPX", "Tom Hale DLMP"]),
    (
        "Ann Wu, Lamp Insight, Lamps and Play\nTom Hale, Lamp Officer",
        ["Ann Wu, Lamp Insight, Lamps and Play", "Tom Hale, Lamp Officer"],
    ),
    ("1. Ann Wu 2. Tom Hale 3. VRU", ["Ann Wu", "Tom Hale", "VRU"]),
    ("1) Ann Wu, 2) Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("* Ann Wu * Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("o Ann Wu\no Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("PC 56 Wu and PC 78 Hale", ["PC 56 Wu", "PC 78 Hale"]),
    ("Ann Wu > Tom Hale", ["Ann Wu", "Tom Hale"]),
    ("Ann Wu → Tom Hale -> Sam Reed", ["Ann Wu", "Tom Hale", "Sam Reed"]),
    ("Ann Wu <ann@nether.uk>; Tom Hale", ["Ann Wu <ann@nether.uk>", "Tom Hale"]),
    ("Ann Wu (until March 2024) then Tom Hale", ["Ann Wu (until March 2024)", "Tom Hale"]),
    ("Ann Wu (Lamps > Keys)", ["Ann Wu (Lamps > Keys)"]),
    ("Ann Wu, VRU", ["Ann Wu, VRU"]),
    ("Ann Wu, Police", ["Ann Wu, Police"]),
    ("Ann Wu, VRU, Lamp Manager", ["Ann Wu, VRU, Lamp Manager"]),
    ("Ann Wu, Tom Hale, VRU", ["Ann Wu", "Tom Hale", "VRU"]),
    ("Ann Wu, partners", ["Ann Wu", "partners"]),
    ("Ann Wu, TBC", ["Ann Wu", "TBC"]),
    ("Education\nWelfare\nOfficer", ["Education Welfare Officer"]),
    ("NLS – Ann\nWu", ["NLS – Ann Wu"]),
    ("ann@nether.uk, tom@nether.uk", ["ann@nether.uk", "tom@nether.uk"]),
    ("Ann Wu, ann@nether.uk", ["Ann Wu, ann@nether.uk"]),
    ("Ann Wu, ann@nether.uk, Tom Hale, tom@nether.uk", ["Ann Wu, ann@nether.uk", "Tom Hale, tom@nether.uk"]),
    ("Community Safety and Police", ["Community Safety", "Police"]),
    ("Community Safety and HR", ["Community Safety and HR"]),
    (
        "Community Safety, Public Health and Trading Standards",
        ["Community Safety", "Public Health", "Trading Standards"],
    ),
    ("AW, Social Care and Police", ["AW", "Social Care", "Police"]),
    ("Adults, Families and Schools Directorate", ["Adults, Families and Schools Directorate"]),
    ("Head of Housing, Planning and Highways", ["Head of Housing, Planning and Highways"]),
    ("Head of Housing, Police and Probation", ["Head of Housing", "Police", "Probation"]),
    ("Portfolio Holder for Lamps and Keys and Deputy Leader", ["Portfolio Holder for Lamps and Keys", "Deputy Leader"]),
    ("Cllr Wu, Cabinet Member for Lamps, Keys and Doors", ["Cllr Wu, Cabinet Member for Lamps, Keys and Doors"]),
    ("Cllr Wu, Deputy Leader, Cabinet Member for Lamps", ["Cllr Wu, Deputy Leader, Cabinet Member for Lamps"]),
    ("Nether Lamp Group and Executive", ["Nether Lamp Group", "Executive"]),
    ("Office for Lamps and Keys (OLK)", ["Office for Lamps and Keys (OLK)"]),
    ("Lamps and Open Keys Division (LOK)", ["Lamps and Open Keys Division (LOK)"]),
    ("Nether BID and Key Pastors", ["Nether BID", "Key Pastors"]),
    ("DACO Tom Hale, LFRS", ["DACO Tom Hale, LFRS"]),
    ("Office for Lamps\nand Keys (OLK) and Wardens", ["Office for Lamps and Keys (OLK)", "Wardens"]),
    ("Nether Lamps, Keys and Doors (NLKD); VRU", ["Nether Lamps, Keys and Doors (NLKD)", "VRU"]),
    (
        "Head of Lamps & Keys (Ann Wu), and Door Keeper (Tom Hale)",
        ["Head of Lamps & Keys (Ann Wu)", "Door Keeper (Tom Hale)"],
    ),
    ("Ann Wu – Lamp Manager & Key Lead", ["Ann Wu – Lamp Manager & Key Lead"]),
    ("Ann Wu – VRU and Tom Hale – Police", ["Ann Wu – VRU", "Tom Hale – Police"]),
    ("Lamp Manager. Head of Keys.", ["Lamp Manager", "Head of Keys"]),
    ("Asst. Director of Lamps", ["Asst. Director of Lamps"]),
    ("Hill Vale CCG and East Nether PCT", ["Hill Vale CCG", "East Nether PCT"]),
    (
        "Nether Police, Nether & Upper Council, East Nether PCT",
        ["Nether Police", "Nether & Upper Council", "East Nether PCT"],
    ),
    ("lamp boards, police and voluntary agencies", ["lamp boards", "police", "voluntary agencies"]),
    ("Councils and other public bodies", ["Councils", "other public bodies"]),
    ("Head of Lamps and Local Services", ["Head of Lamps and Local Services"]),
    ("local authorities, NHS board, Nether Enterprise", ["local authorities", "NHS board", "Nether Enterprise"]),
    ("VRU and Community Safety", ["VRU", "Community Safety"]),
    ("Sgt Hale and Community Safety", ["Sgt Hale", "Community Safety"]),
    ("Nether ICB and Public Health", ["Nether ICB", "Public Health"]),
    ("IT and Digital Support", ["IT and Digital Support"]),
    ("Lamp's and Victim Support", ["Lamp's", "Victim Support"]),
    ("Chair and Vice Chair", ["Chair", "Vice Chair"]),
    ("Clerk and Finance Officer", ["Clerk", "Finance Officer"]),
    ("DCI Jane Doe DI Tom Hale", ["DCI Jane Doe", "DI Tom Hale"]),
    ("VRU (Jane Doe) Police (Tom Hale)", ["VRU (Jane Doe)", "Police (Tom Hale)"]),
    ("Jane Doe (VRU) (Chair)", ["Jane Doe (VRU) (Chair)"]),
    ("Adults (18+) and Lamps (all) Services", ["Adults (18+) and Lamps (all) Services"]),
    ("Jane Doe c/o VRU", ["Jane Doe c/o VRU"]),
    ("Head of Service\nMASH/SA", ["Head of Service MASH/SA"]),
    ("Head of Service MASH/SA and Tom Hale", ["Head of Service MASH/SA", "Tom Hale"]),
    ("Service Manager YOS/MASH, Tom Hale", ["Service Manager YOS/MASH", "Tom Hale"]),
    ("Housing\nOptions\nManager", ["Housing Options Manager"]),
    ("Police\nLiaison\nOfficer", ["Police Liaison Officer"]),
    ("Lead\nOfficer", ["Lead Officer"]),
    ("Consultant in\nPublic Health", ["Consultant in Public Health"]),
    ("Youth Justice\nPartnership\nBoard", ["Youth Justice Partnership Board"]),
    ("Strategic\nLead for\nViolence", ["Strategic Lead for Violence"]),
    ("Jane Doe CEO", ["Jane Doe CEO"]),
    ("Jane Doe Interim CEO", ["Jane Doe Interim CEO"]),
    ("Jane Doe Deputy COO", ["Jane Doe Deputy COO"]),
    (
        "Jane Doe, Lamp Director & Lead, Fire Prevention & Control",
        ["Jane Doe, Lamp Director & Lead, Fire Prevention & Control"],
    ),
    ("Jane Doe, Lamp Manager, Police", ["Jane Doe, Lamp Manager", "Police"]),
    ("Lampo, Keys24 and Doorwise", ["Lampo", "Keys24", "Doorwise"]),
    ("Lampo, Skills and Doorwise", ["Lampo, Skills and Doorwise"]),
    ("VRU and Bursar", ["VRU", "Bursar"]),
    ("Assistant Director - Lamps and SEN", ["Assistant Director - Lamps and SEN"]),
    ("Nether Government and others", ["Nether Government", "others"]),
    ("Nether Government, Boards and others", ["Nether Government", "Boards", "others"]),
    ("Lead agency:\nVRU\nPartners:\nLamp services\nYOS", ["VRU", "Lamp services", "YOS"]),
    ("Nether Chamber of Keys, local businesses", ["Nether Chamber of Keys", "local businesses"]),
    ("the council, lamp groups and the bodies involved", ["the council", "lamp groups", "the bodies involved"]),
    ("police, local authorities, and lamp organizations", ["police", "local authorities", "lamp organizations"]),
    ("Police\nHealth\nLocal Authorities", ["Police", "Health", "Local Authorities"]),
    ("HM Inspectorate of Lamps and Keys (HMILK), VRU", ["HM Inspectorate of Lamps and Keys (HMILK)", "VRU"]),
    ("College of Lamps and Open Office for Keys (OOK)", ["College of Lamps", "Open Office for Keys (OOK)"]),
    ("Lamp Office for Keys and Doors and the Nether Police", ["Lamp Office for Keys and Doors", "the Nether Police"]),
    ("head of lamps, or the head of keys", ["head of lamps", "the head of keys"]),
    ("Nether Fire & Rescue and Nether Police Authority", ["Nether Fire & Rescue", "Nether Police Authority"]),
    ("Jane Doe OBE, Lamp Manager", ["Jane Doe OBE, Lamp Manager"]),
    ("Jane Doe QPM Tom Hale", ["Jane Doe QPM", "Tom Hale"]),
    ("Y Singh and E May", ["Y Singh", "E May"]),
    ("Chief Executive, Lamp Officer and Chief Constable", ["Chief Executive", "Lamp Officer", "Chief Constable"]),
    ("Team Manager, Lamp Team; Police", ["Team Manager, Lamp Team", "Police"]),
    ("Team Manager, Police", ["Team Manager", "Police"]),
    ("Police (with help from VRU) / Council", ["Police (with help from VRU)", "Council"]),
    ("Police, Fire and Rescue Service", ["Police", "Fire and Rescue Service"]),
    ("Police and Fire and Rescue Service", ["Police", "Fire and Rescue Service"]),
    ("Police, Health & Wellbeing Board", ["Police", "Health & Wellbeing Board"]),
    ("Police, Health and Education", ["Police", "Health", "Education"]),
    ("Adults, Health and Wellbeing Directorate", ["Adults, Health and Wellbeing Directorate"]),
    ("Police, Probation and Youth Justice Service", ["Police", "Probation", "Youth Justice Service"]),
    ("Education, Skills and Inclusion Service; Schools", ["Education, Skills and Inclusion Service", "Schools"]),
    ("VRU / South\nNether Police", ["VRU", "South Nether Police"]),
    ("North\nSouth Lamp Team", ["North South Lamp Team"]),
    ("Director of Lamps, NLC", ["Director of Lamps, NLC"]),
    ("Director of Lamps, COO", ["Director of Lamps", "COO"]),
    ("Director of Lamps, Police", ["Director of Lamps", "Police"]),
    ("Jane Doe, Lamp Manager, Nether Council", ["Jane Doe, Lamp Manager, Nether Council"]),
    ("Jane Doe, Lamp Manager, Tom Hale", ["Jane Doe, Lamp Manager", "Tom Hale"]),
    ("Lamp Managers (JD), (TH)", ["Lamp Managers (JD), (TH)"]),
    ("Jane Doe, (Police), Tom Hale", ["Jane Doe, (Police)", "Tom Hale"]),
    ("Head of Keys, Jane Doe, Head of Lamps, Tom Hale", ["Head of Keys, Jane Doe", "Head of Lamps, Tom Hale"]),
    ("Head of Keys, Jane Doe\nKey Manager, Tom Hale", ["Head of Keys, Jane Doe", "Key Manager, Tom Hale"]),
    ("Head of Keys\nJane Doe\nKey Manager\nTom Hale", ["Head of Keys", "Jane Doe", "Key Manager", "Tom Hale"]),
    ("Head of Keys, Jane Doe", ["Head of Keys", "Jane Doe"]),
    ("Office of the Lamp Commissioner and Key Unit", ["Office of the Lamp Commissioner", "Key Unit"]),
    ("VRU, OPCC, Parents and Carers", ["VRU", "OPCC", "Parents", "Carers"]),
    ("Housing, Planning, Parks and Leisure Team", ["Housing, Planning, Parks and Leisure Team"]),
    ("Jane Doe, Consultant in Lamps, Tom Hale", ["Jane Doe, Consultant in Lamps", "Tom Hale"]),
    ("Lamp Aid, Victim Support and Keyholme", ["Lamp Aid", "Victim Support", "Keyholme"]),
    ("Police, Nether, Upper and Lampshire ICB", ["Police", "Nether, Upper and Lampshire ICB"]),
    ("Nether and Upper ICB and Nether Police", ["Nether and Upper ICB", "Nether Police"]),
    ("Lamp Company and Nether LSCB", ["Lamp Company", "Nether LSCB"]),
    ("Director, Lamps and Keys and the Director, Doors", ["Director, Lamps and Keys", "the Director, Doors"]),
    ("Lamp Police, Nether Police and Keyholme", ["Lamp Police", "Nether Police", "Keyholme"]),
    ("Lamp Manager, Housing and Play", ["Lamp Manager, Housing and Play"]),
    ("VRU, Keyholme and St Lamp", ["VRU", "Keyholme", "St Lamp"]),
    ("Council (Housing/ASB) and Police", ["Council (Housing/ASB)", "Police"]),
    ("Analyst (Jo) with Key Analyst (Sue)", ["Analyst (Jo)", "Key Analyst (Sue)"]),
    ("AD Lamps and AD Keys", ["AD Lamps", "AD Keys"]),
    ("Jane Doe: Director of Lamps, Housing and Play", ["Jane Doe: Director of Lamps, Housing and Play"]),
    ("Jane Doe: Head of Keys, Tom Hale: Head of Lamps", ["Jane Doe: Head of Keys", "Tom Hale: Head of Lamps"]),
    ("Jane Doe, Strategic Lead - Prevention", ["Jane Doe, Strategic Lead - Prevention"]),
    ("Strategic Lead - Jane Doe", ["Jane Doe"]),
    ("Partners - Youth Service, Police", ["Youth Service", "Police"]),
    ("Nominated leads: Jane Doe; Tom Hale", ["Jane Doe", "Tom Hale"]),
    ("All partners, led by Police", ["All partners", "Police"]),
    ("Head of Lamps & QA", ["Head of Lamps & QA"]),
    ("Head of Lamps and VRU", ["Head of Lamps", "VRU"]),
    ("Supt Hale, Local Policing Commander", ["Supt Hale, Local Policing Commander"]),
    ("Jane Doe, All partners", ["Jane Doe", "All partners"]),
    ("IT & IG Manager", ["IT & IG Manager"]),
    ("Lamp Repair Service and Early Help", ["Lamp Repair Service", "Early Help"]),
    ("Customer Service and Business Support", ["Customer Service and Business Support"]),
    ("Drug/Alcohol Workers", ["Drug/Alcohol Workers"]),
    ("Police/Youth Service", ["Police", "Youth Service"]),
    ("CSE\nKey\ngroup", ["CSE Key group"]),
    ("CSE\nSub-group", ["CSE Sub-group"]),
    ("CSE\nAnn Wu", ["CSE", "Ann Wu"]),
    ("Netshire\nPolice", ["Netshire Police"]),
    ("All\nPartners", ["All Partners"]),
    ("Ann\nReed /\nTom\nHale", ["Ann Reed", "Tom Hale"]),
    ("Serious\nCase\nReview\nPanel", ["Serious Case Review Panel"]),
    ("Lampo\nRefuge\nPolice", ["Lampo", "Refuge", "Police"]),
    ("Ann Wu, YOS and Sgt Hale, Nether Police", ["Ann Wu, YOS", "Sgt Hale, Nether Police"]),
    ("Ann Wu, YOS and Tom Hale", ["Ann Wu", "YOS", "Tom Hale"]),
    ("Lamp Team Inspectors & ASB Officers", ["Lamp Team Inspectors", "ASB Officers"]),
    ("HMP/YOI Nether", ["HMP/YOI Nether"]),
    ("MARAC/MAPPA Coordinators", ["MARAC/MAPPA Coordinators"]),
    ("VRU/ASB Team", ["VRU", "ASB Team"]),
    ("Abuse Commissioning Lead and Providers", ["Abuse Commissioning Lead", "Providers"]),
    ("Lamp Support, Keyholme and Doorwise", ["Lamp Support", "Keyholme", "Doorwise"]),
    ("Lamp Manager, Police", ["Lamp Manager", "Police"]),
    ("Keyholme, Nether Police, Lampo and many others", ["Keyholme", "Nether Police", "Lampo", "many others"]),
    ("Police, Lamps and Keys Team", ["Police", "Lamps and Keys Team"]),
    ("Head of Lamp Change and Sustainable Keys", ["Head of Lamp Change and Sustainable Keys"]),
    ("Jane Doe and Tom Hale from Nether Council", ["Jane Doe", "Tom Hale from Nether Council"]),
    ("Jane Doe and Tom Hale – Public Health", ["Jane Doe", "Tom Hale – Public Health"]),
    (
        "Assistant Director - Early Help and Skills and the Service Manager - Lamp Team and Key Hub",
        ["Assistant Director - Early Help and Skills", "the Service Manager - Lamp Team and Key Hub"],
    ),
    ("Lamp Director, following consultation with the Leader", ["Lamp Director", "the Leader"]),
    ("Early Help Hub & Key Centres", ["Early Help Hub", "Key Centres"]),
    ("Jane Chambers", ["Jane Chambers"]),
    ("Leader, Deputy Leader and Chief Whip", ["Leader", "Deputy Leader", "Chief Whip"]),
    ("Ann Wu and Lamp Trusts in Nether", ["Ann Wu", "Lamp Trusts in Nether"]),
    ("Ann Wu & Co", ["Ann Wu & Co"]),
    ("StatCan and Mrs. C.A. Cave", ["StatCan", "Mrs. C.A. Cave"]),
    ("Ann Wu (Lamp Manager), Head of Keys", ["Ann Wu (Lamp Manager)", "Head of Keys"]),
    ("Ann Wu (VRU), Lamp Manager", ["Ann Wu (VRU), Lamp Manager"]),
    ("Ann Wu, Key Boards", ["Ann Wu", "Key Boards"]),
    ("Ann Wu Director of Lamps, Director of Keys", ["Ann Wu Director of Lamps", "Director of Keys"]),
    ("Head of Lamps, Keys and Doors\nChief Officers", ["Head of Lamps, Keys and Doors", "Chief Officers"]),
    ("Ann Wu (Chair)\nLamp Group", ["Ann Wu (Chair)", "Lamp Group"]),
    ("Chair – Ann Wu\nKey Managers", ["Chair – Ann Wu", "Key Managers"]),
    ("Ann Wu - VRU\nlocal commissioning group in Nether", ["Ann Wu - VRU local commissioning group in Nether"]),
    ("YOS, Nether\nlocal lamp commissioning groups", ["YOS", "Nether", "local lamp commissioning groups"]),
    ("Assistant Director - Early Help, Play and Keys", ["Assistant Director - Early Help, Play and Keys"]),
    ("Head of Service YOS/MASH / Ann Wu", ["Head of Service YOS/MASH", "Ann Wu"]),
    ("Lamp Board (LB)/VRU", ["Lamp Board (LB)", "VRU"]),
    ("Service Users and Ann Wu", ["Service Users", "Ann Wu"]),
    ("Safer Lampshire and Sgt Hale", ["Safer Lampshire", "Sgt Hale"]),
    ("Lamp Portfolio Holder and Head of Keys & Doors", ["Lamp Portfolio Holder", "Head of Keys & Doors"]),
    ("Ossian Vell (Lamp Council) and Key Partnership", ["Ossian Vell (Lamp Council)", "Key Partnership"]),
    ("Clerk and South Lampshire Police", ["Clerk", "South Lampshire Police"]),
    ("Nether and Upper Lampshire Council", ["Nether and Upper Lampshire Council"]),
    ("Head of Lamps and All partners", ["Head of Lamps", "All partners"]),
    ("Lamp Trusts and Keys24", ["Lamp Trusts", "Keys24"]),
    ("E&D Advisory Group", ["E&D Advisory Group"]),
    ("CYP&F Directorate", ["CYP&F Directorate"]),
    ("PN&TH", ["PN", "TH"]),
    ("T/DCI Ann Wu & Lamp Strategist (VRU)", ["T/DCI Ann Wu", "Lamp Strategist (VRU)"]),
    ("Lamp Manager (Jo) and Licensing Sgt (Bev)", ["Lamp Manager (Jo)", "Licensing Sgt (Bev)"]),
    ("Public Health and partner organisations", ["Public Health", "partner organisations"]),
    ("Cllr Wu, Chair of the Lamps, Keys and Doors Panel", ["Cllr Wu, Chair of the Lamps, Keys and Doors Panel"]),
    ("OPCC Chief Exec", ["OPCC Chief Exec"]),
    ("Ann Wu\nlamp services", ["Ann Wu", "lamp services"]),
    ("Ann Wu\nofficers", ["Ann Wu", "officers"]),
    ("P Charles\nLamp Leads", ["P Charles", "Lamp Leads"]),
    ("Lamp Manager (Keys)\nHead of Service MASH/SA", ["Lamp Manager (Keys)", "Head of Service MASH/SA"]),
    ("Ann Wu - VRU / OPCC", ["Ann Wu - VRU", "OPCC"]),
    ("Lamp Director (AW) and Gang & Key Coordinator", ["Lamp Director (AW)", "Gang & Key Coordinator"]),
    ("Department of Lamps and Relevant Key Officers", ["Department of Lamps", "Relevant Key Officers"]),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owners_are_told_apart(text: str, expected: list[str]) -> None:
    assert list(read_owners(text)[0]) == expected


@pytest.mark.parametrize(("text", "expected"), OWNERS)
def test_owners_one_a_line_read_back_the_same(text: str, expected: list[str]) -> None:
    assert list(read_owners("\n".join(expected))[0]) == expected


def test_empty_cell_has_no_owner() -> None:
    assert read_owners(" \n") == ((), ())


@pytest.mark.parametrize(
    "text", ["Ann Bell, Early Years Team", "Sgt Ann Bell, Lampo Council", "Public Health and Analyst"]
)
def test_a_body_beside_a_name_or_a_post_beside_a_unit_may_be_another_owner(text: str) -> None:
    owners, doubts = read_owners(text)
    assert owners == (text,)
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("names-unsure", "warning")]


@pytest.mark.parametrize("text", ["Ann Bell, Team Manager", "Ann Bell (Lampo Council)"])
def test_a_name_and_its_post_or_a_body_in_brackets_are_surely_one(text: str) -> None:
    assert read_owners(text) == ((text,), ())


def test_names_told_apart_with_nothing_between_are_said_to_be() -> None:
    _, doubts = read_owners("Anna Reed Tom Hale")
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("names-split", "info")]


def test_a_first_name_stuck_to_the_surname_before_it_begins_another_person() -> None:
    owners, doubts = read_owners("Anna ReedTom Hale")
    assert owners == ("Anna Reed", "Tom Hale")
    assert [doubt.code for doubt in doubts] == ["names-split"]


@pytest.mark.parametrize("text", ["Anna McDonald", "Anna MacArthur Hale", "Harbour StreetWatch Team", "AnnaMarie Hale"])
def test_a_capital_within_a_name_parts_nobody(text: str) -> None:
    assert read_owners(text)[0] == (text,)


def test_words_between_owners_that_name_none_are_said_once() -> None:
    owners, doubts = read_owners("Lead: Anna Reed; with support from VRU")
    assert owners == ("Anna Reed", "VRU")
    assert "Lead: Anna Reed; with support from VRU" in doubts[0].message


def test_and_between_two_names_nobody_knows_parts_them_and_says_so() -> None:
    owners, doubts = read_owners("Ossian Vell and Mirabel Thrupp")
    assert owners == ("Ossian Vell", "Mirabel Thrupp")
    assert [doubt.code for doubt in doubts] == ["names-split"]
    assert [doubt.code for doubt in read_owners("VRU, OPCC, Lamps and Keyholme")[1]] == ["names-split"]


@pytest.mark.parametrize(
    "cell",
    [
        "Refuge at Keyholme and Lantern Army",
        "Keyholme Trust and Lampo",
        "Trading Standards and Public Health",
        "Trading Standards & Licensing",
        "Licensing and Trading Standards",
        "Public Health & Lampo",
        "Police and Lampo",
        "Lampwick Keepers, Community Police",
        "Key Support Team, ABC",
        "VRU Lampo Keyholme",
    ],
)
def test_what_may_be_one_owner_or_two_is_kept_whole_and_said_to_be(cell: str) -> None:
    owners, doubts = read_owners(cell)
    assert owners == (cell,)
    assert [doubt.code for doubt in doubts] == ["names-unsure"]


@pytest.mark.parametrize(
    "cell",
    ["Scottish Fire and Rescue Service", "Mental Health and Wellbeing", "Health and Social Care", "NHS Lampo Keys"],
)
def test_the_name_of_one_body_is_no_doubt(cell: str) -> None:
    assert read_owners(cell) == ((cell,), ())


def test_odd_number_of_names_is_kept_whole_with_a_warning() -> None:
    owners, doubts = read_owners("Anna Reed Tom Hale Wren")
    assert owners == ("Anna Reed", "Tom Hale Wren")
    owners, doubts = read_owners("Orrin Vale Wren Thorne Moss")
    assert owners == ("Orrin Vale Wren Thorne Moss",)
    assert [(doubt.code, doubt.severity) for doubt in doubts] == [("names-unsure", "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Wu > Tom Hale",
        "Ann Wu then Tom Hale",
        "Ann Wu, VRU",
        "Ann Wu formerly Tom Hale",
        "Housing and Community Safety",
        "Lampo and Doorwise",
        "Director of Lamps, NLC",
        "Ann Wu, Lamp Manager, Nether Council",
        "Housing, Safety and Communities Team",
        "Head of Lamps & QA",
        "VRU and Keyholme",
        "IDVA & ISVA services",
        "Policy, Performance, Communities and Engagement",
        "Head of Climate Change and Sustainable Living",
        "Lamp Manager, Children's Services",
    ],
)
def test_what_may_be_one_owner_or_two_is_said_to_be_unsure(text: str) -> None:
    assert [(doubt.code, doubt.severity) for doubt in read_owners(text)[1]] == [("names-unsure", "warning")]


@pytest.mark.parametrize(
    "text",
    [
        *("Ann Wu, VRU\nTom Hale, Police", "Health and Social Care", "Mary Ann Wu", "Ann Wu, Lamp Manager"),
        "Adults, Skills and Wellbeing Directorate",
    ],
)
def test_what_is_written_as_one_owner_is_sure(text: str) -> None:
    assert read_owners(text)[1] == ()


def test_known_organisation_is_never_cut() -> None:
    assert read_owners("Bread and Roses", ("Bread and Roses",))[0] == ("Bread and Roses",)
    assert read_owners("Hope, Care/Share", ("Hope, Care/Share",))[0] == ("Hope, Care/Share",)


@pytest.mark.parametrize(
    "text",
    [
        "Youth Justice Early Help",
        "Community Safety Violence Reduction",
        "Adult Social Care Mental Health",
        "Natural Resources Forestry Industry",
    ],
)
def test_units_run_together_are_no_people(text: str) -> None:
    assert read_owners(text)[0] == (text,)


JOINERS = {"and", "with", "support", "from", "lead", "to", "or", "of"}
WRITTEN = """
Anna_Reed Tom_Hale VRU Head_of_Housing TBC Supt Cllr_Wu (YOS) a@b.uk / , ; & and | + - Police
Community_Safety_Team O'Neill de_Souza N/A J. PN/TH Crime_and_Disorder with_support_from Lead: 1. • Sue . Ürün
"""
PARTS = st.sampled_from(WRITTEN.split()).map(lambda part: part.replace("_", " "))
CELLS = st.lists(st.tuples(PARTS, st.sampled_from([" ", " ", "\n", ""])), min_size=1, max_size=8).map(
    lambda parts: "".join(part + gap for part, gap in parts)
)


def words(text: str) -> list[str]:
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return [word for word in re.findall(r"[^\W_]+", apart) if word.lower() not in JOINERS and not word.isdigit()]


@settings(max_examples=300, deadline=None)
@given(CELLS)
def test_every_word_stands_in_some_owner(text: str) -> None:
    owners, _ = read_owners(text)
    said = set(words(" ".join(owners)))
    assert not [word for word in words(clean(text)) if word not in said]


def test_the_real_plan_is_read_as_expected() -> None:
    for action in expected_actions():
        assert list(read_owners(" ".join(action["owners"]))[0]) == action["owners"]


def test_a_body_whose_name_ends_in_plus_keeps_it() -> None:
    assert read_owners("Housing / Refuge Plus")[0] == ("Housing", "Refuge Plus")
    assert read_owners("Ann Bell plus Bob Carr")[0] == ("Ann Bell", "Bob Carr")


@pytest.mark.parametrize("name", ["GM Aled Rowe", "SM Kerry Vaughan", "CFO Maxine Orrell", "ACFO Miles Penn"])
def test_ranks_of_the_fire_service_stand_before_a_name(name: str) -> None:
    assert read_owners(name)[0] == (name,)
    assert read_owners(f"{name} / Ann Bell")[0] == (name, "Ann Bell")


def test_two_lines_that_each_name_an_owner_are_not_put_together_in_silence() -> None:
    owners, doubts = read_owners("Bethan Sykes\nMissing Team")
    assert owners == ("Bethan Sykes Missing Team",)
    assert [doubt.code for doubt in doubts] == ["names-unsure"]
    assert not read_owners("Violence Reduction\nUnit")[1]


def test_the_lead_partner_is_named_behind_its_label() -> None:
    assert read_owners("Lead partner - Harbour Council\nPolice Scotland")[0] == ("Harbour Council", "Police Scotland")
    assert read_owners("Lead organisation: Harbour Council")[0] == ("Harbour Council",)
