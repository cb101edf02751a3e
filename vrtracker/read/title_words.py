"""The titles people write above their columns, declared as data: what each field and what no field is called."""

from __future__ import annotations

from collections.abc import Mapping

from vrtracker.model import Field

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
ROUND = (
    rf"(?:(?:\d{{1,2}} )?{_MONTH} ?\d{{2,4}}|\d{{1,2}} \d{{1,2}} \d{{2,4}}|\d{{4}} \d{{1,2}} \d{{1,2}}"
    r"|(?:q|qtr |quarter )[1-4](?: 20\d\d(?: \d\d)?| \d\d \d\d)?|20\d\d \d\d q[1-4])"
)
_WORK = r"(?:actions?|tasks?|activit(?:y|ies)|milestones?|deliverables?|steps?|interventions?|action points?)"
_AIM = r"(?:objectives?|aims?|outcomes?|priorit(?:y|ies)|themes?|goals?|ambitions?|issues?|areas?)"
_NUMBER = r"(?:no|nos|nr|num|number|numbers|ref|refs|reference|references|id|code|#)"
_PERSON = (
    r"(?:lead|leads|leader|owner|owners|officer|officers|person|people|agency|agencies"
    r"|manager|team|partner|party|parties)"
)

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
        (75, rf"^(?!.*\byes no$)(?:\w+ ){{1,2}}{_NUMBER}$|^{_NUMBER} \w+$"),
        (90, rf"^minutes?(?: (?:{_NUMBER}|item))?$|^rec$"),
        (66, r"^agenda (?:item|no|ref)$"),
        (90, r"^(?:issue|task|action) key$"),
        (60, r"^items?$"),
    ),
    "objective": (
        (
            104,
            r"^what (?:(?:(?:do|are|is|did) )?(?:we|the \w+) (?:are )?)?(?:want(?:ing|ed)? to|hop(?:e|ing) to"
            r"|aim(?:ing)? to"
            r"|trying to|need to)"
            r" (?:achieve|change|improve|see|tackle|solve)\b.*$|^what is the (?:issue|problem|concern|need|aim"
            r"|objective)\b.*$|^(?:what )?(?:you|they|people|residents|staff) (?:said|asked(?: for)?|told us)\b.*$"
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
        (88, r"^(?:paper|topic|subject|area|areas|focus|driver|section|category|project|programme)\b(?: .*)?$"),
        (
            82,
            r"^(?:(?!of )\w+ )?recommendations?(?: (?:made|afis?|issues?|findings?))?$"
            r"|^(?:proposals?(?: for improvement)?|findings?|concerns?|problems?|needs identified"
            r"|(?:identified )?needs?|issues? identified)$",
        ),
        (75, r"^improvements?(?: (?:required|needed))?$|^intent(?:ion)?$"),
        (80, r"^how will (?:the )?\w+ do this$|^(?:area|areas) (?:of|for) \w+"),
        (72, rf"\b(?:{_AIM}|themes?|workstreams?|commitments?)\b"),
        (70, r"^aims?$|^targets?$"),
        (66, r"^why$|^outcomes?$"),
        (55, r"^risks?$|^items?$"),
    ),
    "action": (
        (101, r"\bactions? taken (?:and |or )?(?:planned|proposed|to be taken)\b"),
        (102, r"^sub ?(?:actions?|tasks?)(?: body| description)?$"),
        (101, r"^actions?(?: (?:required|needed|agreed|to be taken|to take))?$"),
        (
            100,
            rf"^(?:(?:key|specific|agreed|required|planned|proposed|improvement|our|the|main"
            rf"|individual|detailed|sub|agency|milestone|priority|smart"
            rf"|corrective|remedial|preventi?ve|preventative|management|recommended|mitigating|further|chosen|committed"
            rf"|local) )*{_WORK}(?: (?:required|needed|to be taken|to take|description|details?"
            rf"|agreed|plan|body|points?|items?|title|name|statement))?$",
        ),
        (
            97,
            r"^what (?:we(?:re|ll)?|we (?:are|will)) (?:do|doing|going to do)\b.*$"
            r"|^what$|^what (?!.*\balready\b)(?:(?:will|do|are|should|must|can) (?:we|it|they|you|be|i)\b"
            r"|(?:will|do|should|must|can) the \w+|(?:further|more|other|are the) actions?\b"
            r"|needs? to|is to be|has to|is the action|action).*$"
            r"|^what (?:we|they|\w+) (?:said|agreed|promised|plan(?:ned)?) .*\bdo$|^what (?:we|i|they) (?:will"
            r"|plan to|need to) do\b.*$",
        ),
        (92, rf"^(?:\w+ )*{_WORK} (?:to|we|that|for|and|required)\b.*$"),
        (
            85,
            r"^(?:specific|detailed|sub|individual|smart|operational) ?objectives?$|^what .*\b(?:do"
            r"|done|deliver|happen)\b.*$|\baction plan\b",
        ),
        (90, r"^we will$|^what needs (?:doing|to (?:happen|change))\b.*$"),
        (82, r"^strategies$|^strategies (?:to|for|used)\b.*$"),
        (88, r"^(?:tactics?|tactical options?|initiatives?|projects? and actions?|steps? to be taken)$"),
        (
            80,
            r"^(?:description|action description|details?|work|work to be (?:done|undertaken|carried out)|to do"
            r"|tasks? and activities)$",
        ),
        (76, rf"\b(?<!next ){_WORK}\b"),
        (
            72,
            r"^how$|^how (?:we|it|they) (?:will|can|plan)\b.*$|^how to achieve.*$"
            r"|^how (?:will|are|do) (?:we|it|this|you|the \w+)\b.*$",
        ),
        (
            68,
            r"^aims?$|^commitments?$|^requirements?$|^(?:our )?response$"
            r"|^improvements?(?: (?:required|needed))?$|^implementation$"
            r"|^(?:(?!of )\w+ )?recommendations?(?: (?:made|afis?|issues?|findings?))?$",
        ),
        (60, r"^objectives?$|^goals?$|^targets?$|^next (?:steps?|actions?)$"),
        (45, r"^priority"),
        (52, r"^issues?$|^items?$|^outcomes?$|^topic$|^subject$|^projects?$|^themes?$|^(?:summary|title|decisions?)$"),
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
            r"|champion|assignee|resource names?|action by|actioned by|actions? for|for action by)$",
        ),
        (92, r"^whos?(?:e)? (?:doing|leading|leads|responsible|on|job|does)\b.*$|^post ?holders?$"),
        (90, r"^(?:who|by whom|responsib\w+|accountab\w+|owned|led by|assigned|allocated)\b.*$"),
        (85, r"\b(?:lead|leads|owners?|responsible|responsibility|accountable)\b"),
        (
            80,
            r"^(?:councillor|cllr|directorate|department|dept|agency|agencies|organisation"
            r"|organisations|partner|partners|team|staff|service|service area|officer|officers|lead dept"
            r"|name|names|initials|partners? involved|contact|sro|oic|portfolio holder|head of service"
            r"|(?:\w+ )?(?:directors?|managers?))$",
        ),
        (62, r"\b(?:officers?|agency|agencies|partners?|organisations?|councillor|directorate|contact|whom?)\b"),
    ),
    "start": (
        (
            100,
            r"^(?:start|started|start date|date started|start by|from|commence|commencing"
            r"|commencement|commencement date|begin|begins|beginning|planned start"
            r"|planned start date|date commenced|start when|when start)$",
        ),
        (88, r"^(?!status\b).*\bstart(?:s|ed|ing)?\b|\bcommenc\w+\b"),
    ),
    "deadline": (
        (
            100,
            r"^(?:deadlines?|due|due date|date due|due by|by when|when|when by|by date|target date"
            r"|target dates|target completion(?: date)?|target date for completion|completion date"
            r"|completion|complete by|completed by|to be completed by|completion by|time ?scales?"
            r"|time ?frames?|time ?lines?|timing|end date|finish|finish date|planned end"
            r"|delivery date|end|planned completion(?: date)?|expected completion(?: date)?"
            r"|expected completion|required by|date required|by)$",
        ),
        (
            96,
            r"^(?:new|revised|extended|amended|original|current|updated|latest|forecast|proposed"
            r"|agreed|final|initial|first|second|third|1st|2nd|3rd) (?:(?:revised|extended|new|amended) )?"
            r"(?:target |due |completion |end |deadline )?(?:date|deadline"
            r"|due|target|timescale|completion)(?: date)?(?: \d)?$",
        ),
        (
            90,
            r"^(?:deadline|due|by when|when|target date|time ?scale|time ?frame|time ?line"
            r"|completion date|to be complete\w* by)\b.*$|\b(?:deadline|due date|target date"
            r"|time ?(?:scale|frame|line)|completion date|end date|date due|by when|due by)s?\b",
        ),
        (
            94,
            r"^(?:(?:first|second|third|1st|2nd|3rd|further|agreed|new) )?(?:extension|extended|revision|slipped)"
            r"(?: (?:date|to|\d))*$",
        ),
        (
            92,
            r"^(?:agreed|planned|expected|anticipated|estimated|proposed|likely|projected|target) (?:date )?"
            r"(?:of |for )?(?:completion|implementation|delivery|closure|resolution)(?: date)?$"
            r"|^date (?:to be completed|(?:for|of) completion"
            r"|for implementation|required by|by)$|^completion target$"
            r"|^(?:expected|required|delivery|implemented|implementation) by$"
            r"|^milestones? (?:and )?(?:target )?dates?$",
        ),
        (
            92,
            r"^(?:\w+ )?(?:date|year|month|quarter) (?:\w+ )?to (?:be )?(?:action|complete|achieve|deliver"
            r"|implement)\w*\b.*$",
        ),
        (78, r"^when\b.*$"),
        (92, rf"^(?:by|due|before|end of|by end of) {ROUND}$"),
        (90, r"^(?:done|finish(?:ed)?|deliver(?:ed)?|implemented|in place|ready|(?:needs )?to (?:happen|be done)) by$"),
        (86, r"^(?:action|implementation|delivery|planned|forecast|expected) (?:by )?dates?$"),
        (66, r"\b(?:due|deadline|end|finish)\b|^to$|^until$"),
        (55, r"^date$|^dates$|^time$|^review date$|^(?:next )?review$|^target\b(?!s?$)"),
        (66, r"^target$"),
    ),
    "updates": (
        (
            100,
            r"^(?:progress|updates?|latest update|progress update|progress updates|latest progress"
            r"|progress to date|update on progress|progress made|current position|latest position"
            r"|position|position statement|status update|latest news|actual outcomes? of .*"
            r"|action taken|actions? taken|actions? taken to date|latest actions?|progress report"
            r"|progress notes|progress narrative|progress log|progress comments?|action update"
            r"|actions? completed|actions? to date|achievements?|narrative|commentary"
            r"|latest comments?|latest|latest notes?|latest status|how (?:are we|is it|we are|it is) (?:doing"
            r"|going|progressing)|current status|where are we now|what have we done"
            r"|what has been done|what has happened|feedback|activity to date|outcome to date"
            r"|quarterly update|monthly update)$",
        ),
        (
            92,
            r"\b(?:progress(?!i)\w*|updates?|commentary|narrative|achieve(?:d|ments?)|latest position"
            r"|position statement|actions? taken)\b",
        ),
        (
            88,
            rf"^(?:(?:progress|update|position|status|report|comments?|as|at|to|for|on|of|in"
            rf"|rag) )*{ROUND}(?: (?:progress|updates?|position|status|comments?|report|meeting"
            rf"|return))*$",
        ),
        (
            89,
            r"^(?:what )?we (?:did|have done)\b.*$|^what (?:has|have)\b.*$"
            r"|\bso far$|^actions? completed\b.*$|^outcomes? of (?:the )?actions?$"
            r"|^(?:work|activity|steps) (?:undertaken|carried out|completed)(?: to date)?$"
            r"|^(?:current |latest )?status (?:and|of|with)\b.*$",
        ),
        (
            90,
            r"^where (?:are we|we are|is it|it is)(?: now| at| up to)?$|^whats? (?:has )?happen(?:ed|ing)\b.*$"
            r"|^hows? (?:its?|we|are we)(?: going| doing| getting on)?$",
        ),
        (84, r"\bcomments?\b|\bremarks?\b|^status .*comments?$"),
        (62, r"^(?:additional |further |general |other )?notes?$|\bnotes$"),
        (
            74,
            r"\b(?:position|feedback|outcomes? so far|results? so far|delivered)\b"
            r"|^actual outcomes?\b|^outcomes? achieved$",
        ),
        (72, r"^status$"),
        (64, r"^outcomes?$|^results?$|^resolution$|^reporting$"),
        (70, r"^completed$|^done$"),
        (67, r"^(?:(?:\w+ ){0,2}response|responses)(?: to recommendations?)?$"),
        (65, r"^evidence$|^evidence of (?:completion|progress|delivery)$|^evidence en$"),
        (58, r"\bstatus\b|\bevidence\b"),
    ),
    "rag": (
        (
            100,
            r"^(?:b?rag|b?rags|r a g|b r a g|b?rag (?:rating|status|rated|score|colour|key|now"
            r"|current)|rating|traffic lights?|(?:current|latest|overall|delivery|progress|status"
            r"|action) b?rag(?: \w+)?|rygb?|ragb|red amber green(?: \w+)?)$",
        ),
        (94, r"\bassessment of progress\b|\bprogress (?:assessment|category|grade|rating|score|indicator)\b"),
        (93, r"\bb?rag\b|\br a g\b|\btraffic lights?\b"),
        (
            84,
            r"^(?:open|closed?|open closed?|proposed to open closed?|complete"
            r"|(?:completed?|done|achieved) (?:yes no|y n)|resolved|action status|delivery status|overall status"
            r"|on track"
            r"|status colour|colour|status rating|delivery confidence|confidence)$",
        ),
        (76, r"^(?:current )?status$|\brating\b|\bopen close\b"),
        (66, r"^(?:stage|state|percent|percentage|% complete|% completed|percent complete|progress %)$|^stage\b"),
        (60, r"^completed$|^done$|^achieved$|\bstatus\b"),
    ),
    "evaluation": (
        (
            103,
            r"^(?:evaluation|evaluation .*|.* evaluation)$"
            r"|^what (?:will|would) (?:be )?(?:the )?(?:impact|difference|benefits?|outcomes?)\b.*$",
        ),
        (
            88,
            r"^(?:success (?:criteria|measures?|indicators?)|measures?|measures? of success"
            r"|measurements?|kpis?|key performance indicators?|performance measures?"
            r"|outcome measures?|indicators?|impact|impacts|impact measures?|metrics?"
            r"|how (?:will )?(?:it|this|we|success)?.*measured?.*|what does success look like"
            r"|what (?:will )?success looks? like|how (?:will |do |can )?we (?:will |ll |shall )?know.*|measure"
            r"|evidence of success"
            r"|what (?:difference|impact)\b.*|what(?: has| have|s) (?:\w+ )?changed.*|so what|difference made"
            r"|evidence of impact|outcome evaluation|measurable outcomes?)$",
        ),
        (92, r"^(?:impact|difference|benefits?)(?: made| seen| achieved)? (?:so far|to date)$"),
        (82, r"\b(?:evaluat\w+|measured?|success|impact|kpis?|indicators?)\b"),
        (64, r"^evidence\b.*$"),
        (56, r"^(?:expected |intended |planned )?outcomes?$|^expected (?:results?|impacts?)$|^assurance$|^outputs?$"),
    ),
}
"""For each field, how many points a title earns by a pattern; a title counts by its best one."""

EXTRA = (
    r"^(?:act|actual) (?:end|finish|completion)|^date (?:completed?|closed|raised|added|agreed|set|opened|logged)\b"
    r"|^(?:actual )?completed (?:on|date)|^(?:closed|completed) date|^(?:what is "
    r"|the )?(?:desired|expected|intended|anticipated) outcomes?(?: (?:and )?benefits?)?$"
    r"|^reporting period$|\bbudget\b|\bcosts?\b|\bfunding\b|^resources?(?! names?$)\b.*$"
    r"|\bpriority (?:h m l|high med(?:ium)? low|levels?|rating|ranking|score)\b"
    r"|\brisk (?:rating|score|level)\b|\brationale\b|^when (?:will|do) .*\breview"
    r"|^priority of\b|^(?:high|top) priority\b|^who .*\b(?:harmed|affected|benefits?)\b"
    r"|^monitoring (?:actions?|arrangements?|methods?)$"
    r"|\bcontact details\b|^e ?mail\b|\bphone\b|^meeting date$"
    r"|^actual (?:date|completion|end)"
)
"""Titles that look like a field's and are not one: an actual date is no deadline, a cost no update."""
