"""The words that ranks, posts, units and bodies are called by, declared as data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MASKED_ANDS = ("\ue003", "\ue007")
"""What stands for the & and the "and" inside one name, while the signs between owners are looked for."""

MASKED_SLASH = "\ue000"
"""What stands meanwhile for the slash of a rank: T/DCI."""

BEGINS_GROUP = frozenset(("all", "local", "other", "partner", "relevant", "voluntary"))
"""Words that begin a group of owners, which is nobody's unit: Local Authorities, relevant agencies."""
BEGINS_PLACE = frozenset(("East", "Greater", "Mid", "North", "South", "West"))
"""Words that begin a place's name, and of a body that has it: South Nether Police."""

RANKS = _words(
    """
    acc acting assistant baroness canon capt captain cc ccsupt ch chief ci cllr
    cmdr col colonel commander constable councillor dame dc dcc dci dcs deputy det detective di doctor dr ds dsupt
    fr hon insp inspector lady lord lt major miss mr mrs ms mx pc pcc pcso prof ps professor ps rev revd reverend rt
    councillors cllrs aco daco csupt acfo cfo dcfo gm sm am wm
    sergeant sgt sir superintendent supt temp temporary
    """
)
"""Ranks and titles that stand before a name; the longer ones are roles too."""

RANKS_OF_MANY = frozenset(
    (
        *("cllrs", "councillors", "crs", "drs", "messrs", "mmes"),
        *("dcs", "dis", "dss", "insps", "pcs", "pcsos", "sgts", "supts"),
    )
)
"""Ranks that stand before the names of several people: Cllrs Hale and Wu."""

GRADES_OF_RANKS = _words("a c ch chief d dc dch t")
"""What may stand before the slash of a rank: acting, chief, detective and temporary."""

TAILS = _words(
    """
    academy accountant administrator adviser advisor agencies agency alliance ambassador analyst architect
    assistant association auditor authorities authority board bodies branch bursar businesses caretaker centre
    chair chairman chairmen chairperson chairwoman chamber champion chancellor charities charity cic clerk cllrs
    club co-ordinator colleagues college commander commission commissioner committee companies company constable
    constabulary consultant contractor convener convenor coordinator coroner council councillor cttee department
    dept director directorate division doctor editor engineer exec executive expert facilitator federation forum
    foundation governor groundsman group grp handyman head headteacher homes hospital hostel hub inspector
    inspectorate institute landlords lead leader lecturer lengthsman limited ltd management manager marshals
    matron mayor member mentors midwife midwives minister ministry mosque navigators network nurse office
    officer organisation organizations owner panel paramedic partner partnership party pastors pharmacist
    planner police practitioner president professional provider provost rapporteur registrar representatives
    reps researcher rovers school secretariat secretary sector sergeant service society solicitor specialist
    sponsor sro staff stakeholders steering strategist sub sub-group subcommittee subgroup superintendent
    supervisor surveyor taskforce taskgroup teacher team trainer treasurer trust trustee tutor union unit
    university vice-chair vice-chairman vice-chancellor volunteer warden webmaster whip worker
    """
)
"""Nouns that complete the name of a role or of an organisation."""

ALONE = _words(
    """
    all ambulance cabinet chair clerk comms communications council councillors education environment everyone
    finance fire governors health highways housing hr legal licensing members nhs none officers others partners
    planning police probation procurement residents safeguarding schools staff tba tbc tbd trustees unknown vacant
    various volunteers webmaster
    """
)
"""Words that stand for an owner by themselves."""

DEPARTMENTS = _words(
    "comms communications education environment finance health highways housing hr legal licensing planning procurement"
    " safeguarding"
)
BODY_STARTS = _words("hm hmp lb nhs rb")
UNIT_WORDS = _words(
    """
    abuse adult adults advice affairs agriculture alcohol all ambulance anti-social antisocial any anytown archives
    assurance asylum behaviour benefits borough both britain british budget building business canada canadian care
    central change child children children's childrens citizenship city civic civil climate clinical coast commercial
    commissioning communications communities community contract control corporate county crime criminal crown
    crown-indigenous culture custody customer dales data death defence delivery democratic deputy development digital
    disability disorder district domestic downs drug drugs each early east economic economy education emergency
    employment enforcement engagement england environment environmental equalities equality estates every exploitation
    facilities families family federal finance financial fire first fisheries food foreign forestry fraud girls global
    governance government hate head health help heritage highways hills home homelessness housing human immigration
    improvement incident inclusion indigenous industry infection information infrastructure innovation inspection
    integrated intelligence international intervention investment ireland island joint justice labour land lands lead
    learning legal leisure liaison libraries library licensing local london management marketing medical mental
    midlands modern moors national natural needs neighbourhood neighbourhoods night-time north northern nursing oceans
    offender offending office open operating operational operations options other overview parish parks partnership
    patient payroll people performance personnel place planning play policing policy prevent prevention primary prison
    privy probation procurement programme project projects property protection public quality reduction refugees
    regeneration region regional regulatory rehabilitation relations relevant repairs republic rescue research
    resilience resources response revenue revenues rights risk road roads rural safeguarding safer safety science
    scotland scottish scrutiny secondary secretariat security senior serious service sexual skills social south special
    sport sports standards statistics strategic strategy street streets substance support sustainability systems
    technical technology tourism town trade trading training transformation transport treasury treatment urban valley
    various veterans victim victims violence violent voluntary wales waste water welfare wellbeing welsh west witness
    women women's workforce young youth
    """
) | frozenset(MASKED_ANDS)
"""Words of the names of units and bodies, which run together would pass for people: Youth Justice Early Help."""

POSTS = _words(
    """
    administrator adviser advisor analyst bursar caretaker chair chairman chairperson chairwoman champion
    chancellor clerk co-ordinator commander commissioner constable consultant convener convenor coordinator
    coroner director executive facilitator groundsman handyman head headteacher inspector lead leader lengthsman
    manager matron mayor nurse officer president provost secretary sergeant superintendent supervisor treasurer
    vice-chair vice-chairman vice-chancellor whip
    """
)
"""Nouns that complete the name of one person's post."""

GRADES = _words(
    """
    area associate chief clinical corporate divisional executive general group interim joint managing minister
    operational operations principal programme project regional senior service strategic team vice
    """
)
"""Words of a post that say how high it stands, not what it is for."""

PARTICLES = _words(
    """
    ab al ap bin da das de del della den der di dos du e el ibn la le mac mc st st. ten ter van von y
    """
)

HONOURS = frozenset(("BEM", "CBE", "KC", "KFSM", "KPM", "MBE", "MP", "MSP", "OBE", "PhD", "QAM", "QC", "QFSM", "QPM"))
"""Letters after a person's name."""

UNITS_ALONE = frozenset(
    (
        *("adult social care", "community safety", "early help", "environmental health", "housing options"),
        *("public health", "trading standards", "victim care", "victim support"),
    )
)
"""Units of councils that are owners by themselves."""

OFFICES = _words("CEO CFO CIO COO DCS DPH")
"""Acronyms of a post that one person holds: Jane Doe CEO."""
OF_PLACES = _words("BID CCG CIC CSP CVS FC FRS HA ICB ICS JFC LSCB MBC PCT SAB SCB UHB")
"""Acronyms of bodies that have their name from a place: Hill Vale CCG is no person and a body."""
ACRONYMS_OF_BODIES = _words("BTP CPS CRC DWP HMPPS LA MASH MPS NPS OPCC PCC VRP VRU YJB YJS YOS YOT")
"""Acronyms of bodies that everybody in the field knows, with a place or without."""
BODIES = _words("police probation")
"""Bodies that have one word for a name, and no unit of what it says."""
DESKS = _words("AI ASB CCTV CSE DA EDI HR ICT IT NHS OD PMO PR SEN SEND")
"""Acronyms of what a unit may be for, which are no bodies."""
