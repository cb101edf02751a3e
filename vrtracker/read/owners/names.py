"""Words that tell people, roles and organisations apart, and what one piece of an owner cell is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from vrtracker.patterns import compiled
from vrtracker.read.owners.first_names import FIRST_NAMES


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

GRADES_OF_RANKS = _words("a c ch chief d dc dch t")
"""What may stand before the slash of a rank: acting, chief, detective and temporary."""

_TAILS = _words(
    """
    academy accountant administrator adviser advisor agencies agency alliance ambassador analyst architect
    assistant association auditor authorities authority board bodies branch bursar businesses caretaker centre
    chair chairman chairmen chairperson chairwoman chamber champion chancellor charities charity cic clerk cllrs
    club co-ordinator colleagues college commander commission commissioner committee companies company constable
    constabulary consultant contractor convener convenor coordinator coroner council councillor cttee department
    dept director directorate division doctor editor engineer exec executive expert facilitator federation forum
    foundation governor group grp head headteacher homes hospital hostel hub inspector inspectorate institute
    landlords lead leader lecturer limited ltd management manager marshals matron mayor member mentors midwife
    midwives minister ministry mosque navigators network nurse office officer organisation organizations owner
    panel paramedic partner partnership party pastors pharmacist planner police practitioner president professional
    provider provost rapporteur registrar representatives reps researcher rovers school secretariat
    secretary sector sergeant service society solicitor specialist sponsor sro staff stakeholders steering
    strategist sub sub-group subcommittee subgroup superintendent supervisor surveyor taskforce taskgroup teacher
    team trainer treasurer trust trustee tutor union unit university vice-chair vice-chairman vice-chancellor
    volunteer warden webmaster whip worker
    """
)
"""Nouns that complete the name of a role or of an organisation."""

_ALONE = _words(
    """
    all ambulance cabinet chair clerk comms communications council councillors education environment everyone
    finance fire governors health highways housing hr legal licensing members nhs none officers others partners
    planning police probation procurement residents safeguarding schools staff tba tbc tbd trustees unknown vacant
    various volunteers webmaster
    """
)
"""Words that stand for an owner by themselves."""

_DEPARTMENTS = _words(
    "comms communications education environment finance health highways housing hr legal licensing planning procurement"
    " safeguarding"
)
_BODY_STARTS = _words("hm hmp lb nhs rb")
_HEAD_OF = compiled(
    r"(?i)^(?:(?:assistant|deputy|interim|acting|executive|associate|corporate|strategic|service|group|"
    r"regional|joint|senior|divisional|cabinet|portfolio|programme|clinical|managing)\s+)*"
    r"(?:head|director|directors|office|department|ministry|chief|chair|vice-?chair|leader|manager|lead|"
    r"member|holder|representative|board|"
    r"commissioner|secretary|minister|college|university|london borough|royal borough|borough|city|"
    r"county)s?\s+(?:of|for)\b"
)
_UNIT_WORDS = _words(
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

_POSTS = _words(
    """
    administrator adviser advisor analyst bursar caretaker chair chairman chairperson chairwoman champion chancellor
    clerk co-ordinator commander commissioner constable consultant convener convenor coordinator coroner director
    executive facilitator head headteacher inspector lead leader manager matron mayor nurse officer president provost
    secretary sergeant superintendent supervisor treasurer vice-chair vice-chairman vice-chancellor
    whip
    """
)
"""Nouns that complete the name of one person's post."""

_GRADES = _words(
    """
    area associate chief clinical corporate divisional executive general group interim joint managing minister
    operational operations principal programme project regional senior service strategic team vice
    """
)
"""Words of a post that say how high it stands, not what it is for."""

_PARTICLES = _words(
    """
    ab al ap bin da das de del della den der di dos du e el ibn la le mac mc st st. ten ter van von y
    """
)

_HONOURS = frozenset(("BEM", "CBE", "KC", "KFSM", "KPM", "MBE", "MP", "MSP", "OBE", "PhD", "QAM", "QC", "QFSM", "QPM"))
"""Letters after a person's name."""

_ACRONYM = compiled(r"^(?=.*[A-Z].*[A-Z])(?=.{2,}$)[A-Z&][\w&.\-’']*$")
_NAME_WORD = compiled(r"^[^\W\d_a-z][^\W\d_]*(?:[’'`\-.][^\W\d_]+)*[.]?$")
_INITIAL = compiled(r"^(?:[A-Z]\.?|(?:[A-Z]\.){2,3}[A-Z]?)$")


def is_first_name(word: str) -> bool:
    return word.casefold() in FIRST_NAMES


def is_unit_word(word: str) -> bool:
    return word.casefold().strip(".,()") in _UNIT_WORDS


def are_unit_words(words: Collection[str]) -> bool:
    """Whether all words are of units' names, so that they may say what a unit or a post is for: Community Safety."""
    return all(map(is_unit_word, words))


def is_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES and not _INITIAL.match(word)


def is_honour(word: str) -> bool:
    return word.strip(".,") in _HONOURS


def is_rank(word: str) -> bool:
    *graded, rank = word.casefold().strip(".,").replace(MASKED_SLASH, "/").split("/")
    return rank in RANKS and GRADES_OF_RANKS.issuperset(graded)


def is_tail(word: str) -> bool:
    """Whether a word completes the name of a role or an organisation: Officer, Team, Police."""
    bare = word.casefold().strip(".,()")
    return bare in _TAILS or (bare.endswith("s") and bare[:-1] in _TAILS and bare != "chambers")


def is_acronym(word: str) -> bool:
    """VRU, DoSCE, NED-WT: two capitals or more, and not written as a name is (McNeil, O'Hara, Jo-Anne)."""
    bare = word.strip("().,")
    if not _ACRONYM.match(bare) or re.match(r"^(?:Mc|Mac|O['’]|D['’]|De|La|Le|Fitz)[A-Z]?[a-z]*[A-Z]?[a-z]+$", bare):
        return False
    return not re.match(r"^[A-Z][a-zé]+(?:[-’'][A-Z][a-zé]+)+$", bare)


def is_alone(text: str) -> bool:
    """Whether a word stands for an owner by itself: Police, Probation, TBC."""
    return text.casefold().strip(" .?()") in _ALONE


def is_department(text: str) -> bool:
    """Whether a word is what a post may be for: Assistant Director, Housing."""
    return text.casefold().strip(" .") in _DEPARTMENTS


def is_head_of(text: str) -> bool:
    """Whether a text begins as a post "of" something: Head of Housing, Office of the Commissioner."""
    return bool(_HEAD_OF.match(text))


def is_role(words: Collection[str]) -> bool:
    """Whether words name a role or an organisation, whole: Head of Housing, Community Safety Team, NHS."""
    text = " ".join(words)
    if is_head_of(text):
        return True
    listed = list(words)
    if not listed:
        return False
    if len(listed) == 1 and is_acronym(listed[0]):
        return True
    if is_acronym(listed[-1]) and listed[0] in ("assistant", "deputy", "interim", "acting"):
        return True
    return is_alone(text) or is_tail(listed[-1]) or (len(listed) > 1 and listed[0].casefold() in _BODY_STARTS)


def is_person(words: Collection[str]) -> bool:
    """Whether words are one person's name, with rank, initials and particles, or initials alone."""
    listed = [word.rstrip(",") for word in words]
    while listed and is_rank(listed[0]):
        listed = listed[1:]
    if len(listed) > 1 and len(listed) < len(words) and listed[0].isdigit():
        listed = listed[1:]
    listed = [word for word in listed if not re.match(r"^\(.*\)\.?$", word)]
    ranked = len(listed) < len(words)
    while len(listed) > 2 and is_honour(listed[-1]):
        listed = listed[:-1]
    names = [word for word in listed if not is_particle(word)]
    if not names or any(is_tail(word) or is_alone(word) or is_rank(word) or is_unit_word(word) for word in names):
        return False
    if not all(_NAME_WORD.match(word) or _INITIAL.match(word) for word in names):
        return False
    if any(is_acronym(word) and not _INITIAL.match(word) for word in names) and not text_is_capitals(names):
        return False
    return 2 <= len(names) <= 3 or (len(names) == 1 and (ranked or is_first_name(names[0])))


def is_post(words: Collection[str]) -> bool:
    """Whether words end as the post of one person does: Medical Director, Town Clerk."""
    listed = list(words)
    return bool(listed) and listed[-1].casefold().strip(".,") in _POSTS


def names_post(words: Collection[str]) -> bool:
    """Whether words say what one person's post is, though it be for something: Business Manager – Leisure."""
    listed = list(words)
    closed = any(is_tail(word) and following in ("of", "for") for word, following in pairwise(listed))
    return is_role(words) or closed or any(word.casefold().strip(".,:–-") in _POSTS for word in listed[:4])


def is_country(word: str) -> bool:
    """Whether a word closes the name of a national body: Statistics Canada, Police Scotland."""
    return word.strip(".,()") in ("Canada", "Cymru", "England", "Ireland", "Scotland", "UK", "Wales")


def is_bare_post(words: Collection[str]) -> bool:
    """Whether a post is named without what it is for, so that this must follow: Executive Director, Chair."""
    grades = [word.casefold() for word in list(words)[:-1] if word not in ("The", "the")]
    return is_post(words) and all(word in _GRADES or word in RANKS for word in grades)


def is_known_person(words: Collection[str]) -> bool:
    """Whether a person's name has a mark of one: a rank, a known first name, an initial."""
    listed = list(words)
    return is_person(listed) and (is_rank(listed[0]) or is_first_name(listed[0]) or bool(_INITIAL.match(listed[0])))


def text_is_capitals(words: Collection[str]) -> bool:
    """Whether a name is typed in capitals: KIM MADILL, where a word is too long for an acronym."""
    listed = list(words)
    if len(listed) < 2 or not all(word.isupper() for word in listed):
        return False
    return any(len(word) > 4 for word in listed) or (len(listed[0]) > 2 and is_first_name(listed[0]))


UNITS_ALONE = frozenset(
    (
        *("adult social care", "community safety", "early help", "environmental health", "housing options"),
        *("public health", "trading standards", "victim care", "victim support"),
    )
)
"""Units of councils that are owners by themselves."""


def is_proper(word: str) -> bool:
    """Whether one word can only be somebody's own name: Lampo, Keys24, Hale; none of a unit, a post or a department."""
    own = bool(re.fullmatch(r"[A-Z][a-z][\w’']*", word))
    return own and not (is_unit_word(word) or is_tail(word) or is_alone(word) or is_rank(word))


def unbracketed(owner: str) -> list[str]:
    """The words of an owner outside brackets."""
    return re.sub(r"\s*\([^()]*\)", "", owner).split()


def is_owner(part: str) -> bool:
    """Whether words can be an owner; what follows a colon only says what a post is for (Team Manager: Lamps)."""
    words = unbracketed(part.partition(":")[0]) or part.split()
    words = words[:-1] if words[1:] and words[-1] in ("concerned", "involved") else words
    national = len(words) > 1 and (is_country(words[-1]) or words[-1] in ("Enterprise", "Government"))
    return is_person(words) or is_role(words) or national or is_body_of(words)


def is_body_of(words: Sequence[str]) -> bool:
    """Whether words name a body or post by what it is for: Nether Chamber of Keys, Old Office for Lamps."""
    begun = bool(words) and (words[0][0].isupper() or words[0] == "the")
    return begun and any(is_tail(word) and following in ("of", "for") for word, following in pairwise(words))
