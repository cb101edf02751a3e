"""Words that tell people, roles and organisations apart, and what one piece of an owner cell is."""

from __future__ import annotations

import re
from collections.abc import Collection

RANKS = frozenset(
    """supt ch chief superintendent det detective insp inspector ci dci di ds dc dsupt dcs sgt sergeant pc pcso pcc cc acc dcc ccsupt
    commander cmdr cllr councillor dr doctor mr mrs ms miss mx prof professor rev revd reverend sir dame lord lady baroness t/supt
    a/supt t/sgt a/sgt t/insp a/insp t/dci a/dci t/di a/di capt captain major col colonel lt hon rt acting temp temporary assistant deputy
    constable fr canon""".split()
)
"""Ranks and titles that stand before a name; the longer ones are roles too."""

_TAILS = frozenset(
    """officer officers manager managers lead leads leader leaders director directors coordinator coordinators co-ordinator co-ordinators
    chair chairs secretary clerk analyst analysts adviser advisers advisor advisors commissioner commissioners executive executives head heads
    service services team teams group groups board boards partnership partnerships panel committee subcommittee sub sub-group subgroup
    council councils authority authorities police constabulary trust trusts unit units department departments dept directorate agency
    agencies hub forum network office organisation organisations college colleges school schools university hospital hospitals academy
    association charity centre alliance federation ministry society union commission company ltd limited cic foundation institute
    partners members stakeholders staff colleagues reps representatives practitioner practitioners nurse nurses teacher teachers
    headteacher headteachers worker workers engineer planner treasurer president administrator assistant supervisor superintendent
    inspector sergeant champion champions sponsor sro owner owners consultant consultants specialist specialists trainer trainers
    governors governor trustee trustees wardens warden providers provider contractor contractors steering taskforce cttee grp""".split()
)
"""Nouns that complete the name of a role or of an organisation."""

_ALONE = frozenset(
    """police probation council nhs health education housing fire schools partners ambulance licensing procurement finance hr legal
    communications comms planning highways environment safeguarding cabinet members clerk chair all everyone various tbc tba tbd none vacant
    unknown councillors trustees governors""".split()
)
"""Words that stand for an owner by themselves."""

_HEAD_OF = re.compile(
    r"(?i)^(?:(?:assistant|deputy|interim|acting|executive|associate|corporate|strategic|service|group|regional|joint|senior|divisional)\s+)*"
    r"(?:head|director|directors|office|department|ministry|chief|chair|vice-?chair|leader|manager|lead|member|representative|board|"
    r"commissioner|secretary|minister|college|university|london borough|royal borough|borough|city|county)s?\s+(?:of|for)\b"
)
_FIRST_NAMES = frozenset(
    """aaron abdul abigail adam adele adrian ahmed aidan aisha alan alastair alex alexandra alice alison alistair allan allison amanda amber
    amelia amina amit amy ana andrea andrew andy angela angie anita ann anna anne annette annie anthony antonia antony arthur ashley audrey
    barbara barry becky belinda ben benjamin bernard beth bethany beverley bill bob brenda brian bridget bruce bryan callum cara carl carla
    carly carol carole caroline carolyn catherine cath cathy charles charlie charlotte cheryl chloe chris christian christina christine
    christopher claire clare clive colin connor craig dan daniel danielle darren dave david davina dawn dean deb debbie deborah debra
    deepak denise dennis derek diana diane dominic donna dorothy doug douglas duncan ed eddie edward eileen elaine eleanor elizabeth ella ellen
    ellie emily emma eric erin esther eve evelyn faith farah fatima faye felicity fiona fran frances francesca francis frank fred gail
    gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gill gillian gina glen glenn gordon grace graeme graham
    grant greg hamid hannah harold harpreet harriet harry hassan hayley hazel heather heidi helen helena henry hilary holly howard hugh ian
    imran irene iris isaac isabel isabella isla ivan jack jackie jacob jacqueline jacqui jake james jamie jan jane janet janice jason jay jayne
    jean jeff jen jenna jennie jennifer jenny jeremy jess jessica jill jim jo joan joanna joanne joe joel john johnny jon jonathan jordan
    joseph josh joshua joy joyce juan judith judy julia julian julie june justin karen karl kate kath katherine kathleen kathryn kathy
    katie katy kay keith kelly ken kenneth kerry kevin khalid kim kirsty kristina kuldeep kyle laura lauren leah lee leigh leila len leon leonard
    lesley leslie lewis liam libby linda lindsay lisa liz lorna lorraine louis louise lucy luke lydia lyn lynda lynn lynne maggie malcolm
    mandy manjit marc marcus margaret maria marian marie marilyn mario marion mark martha martin martyn mary mathew matt matthew maureen maurice
    max megan mel melanie melissa michael michelle mick mike miles miriam mohamed mohammad mohammed moira molly mohan monica morgan muhammad
    nadia nancy naomi nasreen natalie natasha nathan neil nic nicholas nick nicki nicky nicola nicole nigel nikki nina noel nora norma norman oliver
    olivia omar oscar owen pam pamela parveen pat patricia patrick paul paula pauline penny pete peter phil philip philippa phillip phoebe polly
    priya rachael rachel raj rajesh ralph ravi ray raymond rebecca reena rhys rich richard rick rita rob robbie robert roberta robin rod
    roger ron ronald rory rosalind rose rosemary rosie ross roy russell ruth ryan sajid sally sam samantha samuel sandra sanjay sara sarah satnam
    scott sean shabana shahid sharon shaun sheila shelley sheryl shirley sian simon sofia sonia sophia sophie stacey stan stella stephanie
    stephen steve steven stewart stuart sue suki sunil surinder susan susanna susannah suzanne sylvia tahir tanya tara ted terence teresa terri terry
    theresa thomas tim timothy tina toby tom tony tracey tracy trevor trish trudy usha valerie vanessa vera veronica vicki vicky victor victoria
    vikram vincent viv vivienne walter wayne wendy wesley will william yasmin yusuf yvette yvonne zainab zara zoe""".split()
)
_PARTICLES = frozenset("van der den de da di du del della la le von bin ibn al el ap ab ter ten dos das st st. mac mc y e".split())

_ACRONYM = re.compile(r"^(?=.*[A-Z].*[A-Z])(?=.{2,}$)[A-Z&][\w&.\-’']*$")
_NAME_WORD = re.compile(r"^[^\W\d_a-z][^\W\d_]*(?:[’'`\-.][^\W\d_]+)*[.]?$")
_INITIAL = re.compile(r"^[A-Z]\.?$")


def is_first_name(word: str) -> bool:
    return word.casefold() in _FIRST_NAMES


def is_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES


def is_rank(word: str) -> bool:
    return word.casefold().strip(".,") in RANKS


def is_tail(word: str) -> bool:
    """Whether a word completes the name of a role or an organisation: Officer, Team, Police."""
    return word.casefold().strip(".,()") in _TAILS


def is_acronym(word: str) -> bool:
    """VRU, DoSCE, NED-WT: two capitals or more, and not written as a name is (McNeil, O'Hara, Jo-Anne)."""
    bare = word.strip("().,")
    if not _ACRONYM.match(bare) or re.match(r"^(?:Mc|Mac|O['’]|D['’]|De|La|Le|Fitz)[A-Z]?[a-z]*[A-Z]?[a-z]+$", bare):
        return False
    return not re.match(r"^[A-Z][a-zé]+(?:[-’'][A-Z][a-zé]+)+$", bare)


def is_alone(text: str) -> bool:
    """Whether a word stands for an owner by itself: Police, Probation, TBC."""
    return text.casefold().strip(" .?()") in _ALONE


def is_role(words: Collection[str]) -> bool:
    """Whether words name a role or an organisation, whole: Head of Housing, Community Safety Team, NHS."""
    text = " ".join(words)
    if not words or _HEAD_OF.match(text):
        return bool(words)
    listed = list(words)
    return is_alone(text) or is_tail(listed[-1]) or (len(listed) == 1 and is_acronym(listed[0]))


def is_person(words: Collection[str]) -> bool:
    """Whether words are one person's name, with rank, initials and particles, or initials alone."""
    listed = [word.rstrip(",") for word in words]
    while listed and is_rank(listed[0]):
        listed = listed[1:]
    listed = [word for word in listed if not re.match(r"^\(.*\)$", word)]
    ranked = len(listed) < len(words)
    names = [word for word in listed if not is_particle(word)]
    if not names or any(is_tail(word) or is_alone(word) for word in names):
        return False
    if not all(_NAME_WORD.match(word) or _INITIAL.match(word) for word in names):
        return False
    if any(is_acronym(word) for word in names) and not text_is_capitals(names):
        return False
    return 2 <= len(names) <= 3 or (len(names) == 1 and (ranked or is_first_name(names[0])))


def text_is_capitals(words: Collection[str]) -> bool:
    """Whether a name is typed in capitals: KIM MADILL, where a word is too long for an acronym."""
    return all(word.isupper() for word in words) and any(len(word) > 4 for word in words) and len(words) > 1
