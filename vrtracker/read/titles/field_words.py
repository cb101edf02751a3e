"""The titles people write above their columns, declared as data: what each field and what no field is called."""

from __future__ import annotations

from collections.abc import Mapping

from vrtracker.model import Field
from vrtracker.read.titles.progress_words import PROGRESS_TITLES

_WORK = r"(?:actions?|tasks?|activit(?:y|ies)|milestones?|deliverables?|steps?|interventions?|action points?)"
_AIM = r"(?:objectives?|aims?|outcomes?|priorit(?:y|ies)|themes?|goals?|ambitions?|issues?|areas?)"
_MEANT = (
    r"(?:planned|proposed|agreed|required|recommended|corrective|remedial|remediation|improvement|mitigation|mitigating"
    r"|further|additional|new|control|risk|preventi?ve|preventative|future|outstanding|operational|strategic)"
)
_NUMBER = r"(?:no|nos|nr|num|number|numbers|ref|refs|reference|references|id|code|#)"
_PERSON = (
    r"(?:lead|leads|leader|owner|owners|officer|officers|person|people|agency|agencies"
    r"|manager|team|partner|party|parties)"
)

_POST = r"(?:directors?|managers?|supervisors?|co ?ordinators?|consultants?)"

TITLES: Mapping[Field, tuple[tuple[int, str], ...]] = {
    "ref": (
        (100, rf"^{_NUMBER}$"),
        (
            100,
            rf"^(?:item|action|task|objective|priority|theme|outcome|serial|s|sr|line|unique"
            rf"|milestone|plan) {_NUMBER}$",
        ),
        (
            90,
            rf"^(?:ref|reference|item|action) {_NUMBER}$|^(?:row|line|serial|index|s n|rec(?:ommendation)? {_NUMBER})$",
        ),
        (90, rf"^minutes?(?: (?:{_NUMBER}|item))?$|^min {_NUMBER}$|^rec$"),
        (75, rf"^(?!.*\byes no$)(?:\w+ ){{1,2}}{_NUMBER}$"),
        (66, r"^agenda (?:item|no|ref)$"),
        (90, r"^(?:issue|task|action) key$|^(?:uid|urn)$"),
        (60, r"^items?$"),
    ),
    "objective": (
        (
            104,
            r"^what (?:(?:(?:do|are|is|did) )?(?:we|the \w+) (?:are )?)?(?:want(?:ing|ed)? to|hop(?:e|ing) to"
            r"|aim(?:ing)? to"
            r"|trying to|needs? to)"
            r" (?:achieve|change|improve|see|tackle|solve)\b.*$|^what is the (?:issue|problem|concern|need|aim"
            r"|objective)\b.*$|^(?:what )?(?:you|they|people|residents|staff) (?:said|asked(?: for)?|told us)\b.*$"
            r"|^what (?:the )?(?!we\b|i\b|is\b|has\b)\w+(?: \w+)? (?:found|told us|asked (?:us )?for)$"
            r"|^what (?:are|do) we aim(?:ing)? for\b.*$|^why (?:do|are|is|does|it|we|this)\b.*$",
        ),
        (100, rf"^(?:overall|strategic|key|main|high level|corporate|partnership|overarching) {_AIM}$"),
        (
            95,
            r"^(?:themes?|work ?streams?|strands?|commitments?|pillars?|priority areas?|plan priority"
            r"|(?:\w+ )*action areas?|strategic \w+)$",
        ),
        (91, r"^priorit(?:y|ies)$"),
        (96, r"^(?:our )?objectives?$"),
        (
            90,
            r"^buckets?(?: name)?$|^(?:areas? for improvement|afis?)$"
            r"|^(?:our )?(?:promises?|pledges?|missions?|foundations?|building blocks?|enablers?|asks?)$",
        ),
        (92, r"^(?:goals?|issues?|standards?|domains?|ambitions?|strategy)$"),
        (
            88,
            rf"^(?!.*\b(?:{_POST}|sponsors?)$)(?:paper|topic|subject|area|areas|focus|driver|section|category|project|programme)\b"
            r"(?: .*)?$",
        ),
        (
            82,
            r"^(?:(?!of )\w+ )?recommendations?(?: (?:made|afis?|issues?|findings?|description|details))?$"
            r"|^(?:(?:our )?proposals?(?: for improvement)?|observations?|findings?|concerns?|problems?"
            r"|needs identified|(?:identified )?needs?|(?:issues?|risks?) identified)$",
        ),
        (75, r"^improvements?(?: (?:required|needed))?$|^intent(?:ion)?$"),
        (80, r"^how will (?:the )?\w+ do this$"),
        (
            86,
            r"^(?:(?:under|for|to|towards) )?which (?:(?:of|our|the|plan|key|strategic) )*"
            r"(?:objectives?|aims?|priorit(?:y|ies)|themes?|goals?|ambitions?|outcomes?|strands?|pillars?|commitments?"
            r"|promises?)\b(?!.*\b(?:achieved?|affected|met|reached|left)\b).*$",
        ),
        (72, rf"\b(?:{_AIM}|themes?|workstreams?|commitments?)\b"),
        (70, r"^targets?$"),
        (66, r"^why$"),
        (55, r"^risks?$|^items?$"),
    ),
    "action": (
        (101, r"\bactions? taken (?:and |or )?(?:planned|proposed|to be taken)\b(?! to date)"),
        (102, r"^sub ?(?:actions?|tasks?)(?: body| description)?$"),
        (101, r"^actions?(?: (?:required|needed|agreed|to be taken|to take))?$"),
        (89, r"^(?:key |main |interim )?(?:milestones?|deliverables?)$"),
        (90, r"^(?:the |our |detailed )?plan (?:who|what|how)\b"),
        (
            100,
            rf"^(?:(?:key|specific|agreed|required|planned|proposed|improvement|our|the|main"
            rf"|individual|detailed|sub|agency|milestone|priority|smart"
            rf"|corrective|remedial|preventi?ve|preventative|management|recommended|mitigating|further|chosen|committed"
            rf"|local) )*{_WORK}(?: (?:required|needed|to be taken|to take|description|details?"
            rf"|agreed|plan|body|points?|items?|steps?|title|name|statement))?$",
        ),
        (
            97,
            r"^(?:what|(?:the )?things?(?: that)?) (?:we(?:re|ll)?|we (?:are|will)) (?:do|doing|going to do)"
            r"(?: \w\w.*)?$"
            r"|^what$|^what (?!.*\b(?:already|achieve|different|change|see|look)\b)"
            r"(?:(?:will|do|are|should|must|can) (?:we|it|they|you|be|i)\b"
            r"|(?:will|do|should|must|can) the \w+|(?:(?:further|more|other|are the) )?(?:actions?|steps)\b"
            r"|needs? to|is to be|has to|is the action|action"
            r"|is (?:the plan|agreed|planned|required|proposed|being \w+)).*$"
            r"|^what (?:we|they|\w+) (?:said|agreed|promised|plan(?:ned)?) .*\bdo$|^what (?:we|i|they) (?:will"
            r"|plan to|need to) do\b.*$",
        ),
        (
            94,
            rf"^(?:overall )?(?:{_MEANT} )+(?:(?:management )?responses?|measures?|controls?|changes?|mitigations?"
            r"|treatments?|way forward|plans?|strateg(?:y|ies)|(?:next )?steps?)(?: (?:required|needed))?$"
            r"|^(?:measures?|changes?|improvements?) to be \w+$|^(?:changes?|controls?|measures?) (?:required|needed)$"
            r"|^(?:agreed|planned|proposed) improvements?$",
        ),
        (92, rf"^(?:\w+ )*{_WORK} (?:to|we|that|for|and|required|needed)\b.*$"),
        (93, rf"^(?:(?!(?:of|for|from|on|to|against)\b)\w+ )*{_MEANT} (?:management )?actions?\b"),
        (
            85,
            r"^(?:specific|detailed|sub|individual|smart|operational) ?objectives?$|^what .*\b(?:do"
            r"|done|deliver|happen)\b.*$|\baction plan\b",
        ),
        (90, r"^(?:so )?we will$|^what needs (?:doing|to (?:happen|change))\b.*$"),
        (82, r"^strategies$|^strategies (?:to|for|used)\b.*$"),
        (88, r"^(?:tactics?|tactical options?|initiatives?|projects? and actions?|steps? to be taken)$"),
        (
            80,
            r"^(?:description|action description|details?|(?:things )?to (?:do|be done)|doing"
            r"|tasks? and activities|way forward|remed(?:y|ies|iation)|rectification|mitigations?|treatments?"
            r"|taskings?|jobs?)$"
            rf"|^(?:{_MEANT} )*works?"
            r"(?: ?(?:required|requested|needed|proposed|planned|programme|plans?|items?|to do|to be \w+(?: out)?))?$",
        ),
        (
            76,
            rf"\b(?<!next ){_WORK}\b"
            r"|^(?:delivery|implementation|improvement|mitigation|operational|recovery|tactical|treatment) plans?$",
        ),
        (
            72,
            r"^how$|^how (?:we|it|they) (?:will|can|plan)\b.*$|^how to achieve.*$"
            r"|^how (?:will|are|do) (?:we|it|this|you|the \w+)\b.*$",
        ),
        (
            64,
            r"^how (?!.*\b(?:resourced?|fund(?:ed|ing)?|communicat\w+|involv\w+|feedback|report\w*|often|much|many|long"
            r"|links?|far)\b).*$",
        ),
        (
            68,
            r"^aims?$|^(?:our )?(?:commitments?|pledges?|promises?)$|^requirements?$|^(?:our )?response$"
            r"|^improvements?(?: (?:required|needed))?$|^implementation$"
            r"|^(?:(?!of )\w+ )?recommendations?(?: (?:made|afis?|issues?|findings?|description|details))?$",
        ),
        (60, r"^objectives?$|^goals?$|^targets?$|^next (?:steps?|actions?)$"),
        (45, r"^priority"),
        (
            52,
            r"^(?:issues?|items?|outcomes?|topic|subject|(?:key )?projects?|themes?|summary|title|decisions?)$",
        ),
    ),
    "owner": (
        (
            100,
            rf"^(?:(?:action|task|strategic|lead|named|responsible|accountable|delivery|key|project"
            rf"|operational|objective|responsibility of|overall) )*{_PERSON}(?: (?:officer|person"
            rf"|agency|organisation|partner|agencies|name|responsible|s|and \w+|or \w+|group"
            rf"|department|dept|body|member|officers|organisations?|initials?|role|owners?))*$",
        ),
        (
            100,
            r"^(?:who|by who|by whom|whom|who by|who is responsible|who will do (?:it|this)"
            r"|who leads|who will lead|person responsible|responsible|responsibility"
            r"|responsibilities|accountable|accountability|assigned|assigned to|allocated to"
            r"|delegated to|delivered by|provided by|provider|to be actioned by"
            r"|(?:to be )?(?:undertaken|led|progressed|taken forward) by"
            r"|champion|assignee|resource names?|action by|actioned by|actions? for|for action(?: by)?|addressed to"
            r"|recommendations? (?:made |addressed )?(?:for|to))$"
            r"|\b(?:taken|undertaken|carried out|actioned|managed) by$|\b(?:assigned|allocated|tasked) to$|\bby whom?$",
        ),
        (95, r"^resp$"),
        (92, r"^whos?(?:e)? (?:doing|going|leading|leads|accountable|responsible|on|job|does)\b.*$|^post ?holders?$"),
        (90, r"^(?:who|by whom|responsib\w+|accountab\w+|owned|led by|assigned|allocated)\b.*$"),
        (85, r"\b(?:lead|leads|owners?|owning|responsible|responsibility|accountable)\b"),
        (
            80,
            r"^(?:councillor|cllr|directorate|department|dept|agencies|organisation"
            r"|organisations|partners|staff|personnel|service|service area|lead dept"
            r"|name|names|initials|partners? involved|contact|sro|oic|portfolio holder|head of service"
            rf"|(?:(?!for\b|to\b|of\b|by\b|with\b)\w+ ){{0,3}}{_POST})$",
        ),
        (
            62,
            r"\b(?:officers?|agency|agencies|partners?|organisations?|councillor|directorate|contact|whom?)\b"
            r"|^(?:division|(?:sub|task|task and finish|working|delivery|project|steering) ?(?:group|party)|unit|post"
            r"|persons? \w+"
            r"|(?:delivery|governing|implementing) body)$",
        ),
    ),
    **PROGRESS_TITLES,
}
"""For each field, how many points a title earns by a pattern; a title counts by its best one."""

_HAPPENED = (
    r"(?:achieved|added|closed|completed|created|delivered|identified|implemented|issued|logged|opened|raised|received"
    r"|reported|resolved)"
)

_SERVED = (
    r"(?:(?:young )?peoples?|youth|child(?:ren)?s?|pupils?|students?|parents?|carers?|famil(?:y|ies)|residents?"
    r"|tenants?|public|service users?|users?|victims?|survivors?|experts? by experience)"
)
"""Those for whom the work is done: what they say of it is no progress."""

_SAID = r"(?:comments?|feedback|views?|voices?)"

EXTRA = (
    rf"^{_SERVED} {_SAID}$|^{_SAID} (?:from|of) (?:the )?{_SERVED}$"
    r"|\bhow (?:much|well) (?:did|have) (?:we|they) (?:do|done)\b|\banyone (?:be )?better off\b"
    r"|^(?:act|actual|real) (?:end|finish|completion)|^(?:completion|end|finish|closure) (?:date )?actual$"
    rf"|^who (?:first )?(?:{_HAPPENED}|proposed)\b"
    rf"|^date (?:{_HAPPENED}|complete|done|met|(?:agreed|set)(?! for))\b|^{_HAPPENED} date\b"
    r"|^(?:actual )?completed (?:on|date)|^(?:what is "
    r"|the )?(?:desired|expected|intended|anticipated) outcomes?(?: (?:and )?benefits?)?$"
    r"|\bfinancial (?:\w+ ){0,2}(?:implications?|resources?|inputs?|impact|requirements?)$|^financ(?:e|es|ials?)$"
    r"|^reporting period$|\bbudget\b|\bcosts?\b|\bfunding\b|^resources?(?! names?$)\b.*$"
    r"|\bpriority (?:levels?|rating|ranking|score)\b|^(?:action|audit|rec|recommendation|risk) priority\b"
    r"|^(?:no|number) of\b|\b(?:h m l|l m h|high med(?:ium)? low|low med(?:ium)? high)\b"
    r"|^priority (?:\w )+\w$|^reasons?\b"
    r"|\bsign(?:ed)? off\b"
    r"|\brisk (?:rating|score|level)\b|\brationale\b|^when (?:will|do) .*\breview"
    r"|^priority of\b|^target (?:position|state|group|audience)\b|^barriers?\b"
    r"|^(?:high|top) priority\b|^who .*\b(?:harmed|affected|benefits?|told|informed|consulted)\b"
    r"|^(?:consultation|engagement|monitoring|reporting) (?:actions?|arrangements?|methods?)$"
    r"|\bcontact details\b|^e ?mail\b|\bphone\b|^(?:meeting|status) date$"
    r"|^actual (?:date|completion|end)|^baseline(?! (?:date|end|finish))\b|^cross ref|^page\b"
    r"|^(?:current|existing|interim) (?:\w+ )?(?:measures?|controls?)\b"
    r"|^what (?:resources?|support|help|training|barriers?|risks?|else)\b"
)
"""Titles that look like a field's and are not one: an actual date is no deadline, a cost no update."""

SHORT: Mapping[str, str] = {
    "comp": "completion",
    "compl": "completion",
    "coord": "coordinator",
    "dept": "department",
    "est": "estimated",
    "eta": "expected completion",
    "eval": "evaluation",
    "exec": "executive",
    "exp": "expected",
    "impl": "implementation",
    "mgmt": "management",
    "mgr": "manager",
    "mgt": "management",
    "opi": "responsible",
    "opr": "responsible",
    "obj": "objective",
    "objs": "objectives",
    "org": "organisation",
    "organization": "organisation",
    "organizations": "organisations",
    "orgs": "organisations",
    "pic": "responsible",
    "poc": "contact",
    "prog": "progress",
    "program": "programme",
    "resp": "responsible",
    "ser": "serial",
}
"""What people write short to keep a column narrow, or spell as in America."""
