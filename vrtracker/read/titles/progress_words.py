"""The titles of when work is due and how it goes, declared as data: those of its dates, updates, rating and success."""

from __future__ import annotations

from collections.abc import Mapping

from vrtracker.model import Field

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_MONTHS = rf"(?:{_MONTH}(?: ?\d{{2,4}})? (?:to |until )?)?{_MONTH} ?\d{{2,4}}"
ROUND = (
    rf"(?:(?:\d{{1,2}} )?{_MONTHS}|\d{{1,2}} \d{{1,2}} \d{{2,4}}|\d{{4}} \d{{1,2}} \d{{1,2}}"
    r"|(?:q|qtr |quarter )[1-4](?: 20\d\d(?: \d\d)?| \d\d \d\d)?|20\d\d \d\d q[1-4])"
)
_PART_OF_YEAR = (
    r"(?:(?:autumn|spring|summer|winter)(?: term)?(?: [12])?(?: (?:20)?\d\d(?: \d\d)?)?|term [1-6]|mid ?year"
    r"|(?:end of|half) year|year end)"
)

_HOPED = (
    r"(?:agreed|anticipated|baseline|estimated|expected|forecast|latest|likely|new|planned|projected|proposed|scheduled"
    r"|rescheduled|target)"
)
_DOING = r"(?:deliver[ey]?|complet(?:e|ed|ion)|compliance|achieve(?:d|ment)?|implement(?:ed|ation)?|resolution|closure)"

PROGRESS_TITLES: Mapping[Field, tuple[tuple[int, str], ...]] = {
    "start": (
        (
            100,
            r"^(?:start|started|start date|date started|start by|from|commence|commencing"
            r"|commencement|commencement date|begin|begins|beginning|planned start"
            r"|planned start date|date commenced|start when|when start|(?:begin|launch) date|kick ?off)$",
        ),
        (88, r"^(?!status\b).*\bstart(?:s|ed|ing)?\b|\bcommenc\w+\b"),
    ),
    "deadline": (
        (
            100,
            r"^(?:deadlines?|due|due date|date due|due by|by when|when|when by|by date|target date"
            r"|target dates|target completion(?: date)?|target date for completion|completion date"
            r"|completion|complete by|completed by|to be completed by|completion by|time ?scales?"
            r"|time ?frames?|time ?lines?|timings?|end date|finish(?:es)?|ends|completes|finish date|planned end"
            r"|delivery date|end|planned completion(?: date)?|expected completion(?: date)?|required by"
            r"|date required|by|nlt|no later than|t (?:scale|frame)s?)$",
        ),
        (
            96,
            r"^(?:new|revised|extended|amended|original|baseline|current|updated|latest|forecast|proposed"
            r"|agreed|final|initial|first|second|third|1st|2nd|3rd)"
            r" (?:(?:revised|extended|new|amended|agreed|planned) )?"
            r"(?:target |due |completion |end |deadline |implementation |delivery |closure )?(?:date|deadline"
            r"|due|target|timescale|completion|forecast)(?: date)?(?: \d)?$",
        ),
        (
            90,
            r"^(?:deadline|due|by when|when|target date|time ?scale|time ?frame|time ?line"
            r"|completion date|to be complete\w*(?: by)?)\b.*$|\b(?:deadline|due date|target date"
            r"|time ?(?:scale|frame|line)|completion date|end date|date due|by when|due by)s?\b",
        ),
        (
            94,
            r"^(?:(?:first|second|third|1st|2nd|3rd|further|agreed|new) )?"
            r"(?:extension|extended|revision|revised|slipped)"
            r"(?: (?:agreed|approved|granted))?(?: (?:date|to|until|till|\d))*$",
        ),
        (
            92,
            rf"^(?:{_HOPED} )+(?:date )?(?:of |for )?(?:completion|implementation|delivery|closure|resolution|finish"
            r"|end|date|month|quarter|year)(?: date)?$|^(?:re)?scheduled (?:dates?|to|for)$"
            r"|^completion (?:anticipated|expected|planned)$|^by what\b.*$"
            r"|^date (?:to be completed|required(?: by)?|needed(?: by)?|by)$|^completion target$"
            r"|^(?:\w+ )?milestones? (?:and )?(?:target )?dates?$"
            rf"|^(?:date|month|year|quarter)s? (?:(?:agreed|set) )?(?:of|for|by which) (?:\w+ ){{0,4}}{_DOING}\b.*$"
            r"|^date for action$|^date (?:\w+ ){0,4}(?:to|will|should|must) be\b.*$"
            r"|^(?:delivery|completion|compliance|achievement|implementation|closure|smart|target)"
            r" (?:date|month|year|quarter)s?$",
        ),
        (
            95,
            r"^(?:\w+ )?(?:date|year|month|quarter) (?:\w+ )?to (?:be )?(?:action|complete|compl[iy]|achieve|deliver"
            r"|implement)\w*\b.*$",
        ),
        (92, rf"^(?:by|due|before|end of|by end of) {ROUND}$"),
        (
            90,
            r"^(?:to be )?(?:done|finish(?:ed)?|deliver\w*|implement\w*|achiev\w+|complete|need(?:ed)?|require[ds]?"
            r"|expected|in place|ready|(?:needs )?to (?:happen|be done)|do"
            r"|(?:sort|do|finish|fix|get|have|complete) it(?: \w+)?) by(?: date)?$|^return date$",
        ),
        (86, r"^action (?:by )?(?:dates?|completion)$"),
        (
            93,
            rf"\b{_HOPED} (?:(?!(?:review|start|meeting|update|note|comment|entry|report)\b)\w+ ){{0,3}}"
            r"(?<!to )dates?$",
        ),
        (
            66,
            r"^(?:planned|launch|close) (?:for|by)$|^time period$|^end(?:s|ing)$|^clos(?:e|ing) date$"
            r"|^go live(?: date)?$|^(?:delivery )?(?:window|schedule)$|^s(?:hort)? m(?:edium)? (?:or )?l(?:ong)? term$",
        ),
        (66, r"\b(?:due|deadline|end|finish)\b|^to$|^until$"),
        (64, r"^(?!(?:action|lead|led|made|seen|sent|taken|written)\b)\w+(?<!ed) by$"),
        (55, r"^date$|^dates$|^time$|^quarter$|^month$|^review date$|^(?:next )?review$|^target\b(?!s?$)|^term$"),
        (66, r"^target$"),
    ),
    "updates": (
        (
            100,
            r"^(?:progress|updates?|latest update|progress update|progress updates|latest progress"
            r"|progress to date|update on progress|progress made|current (?:position|situation)|latest position"
            r"|position|position statement|status update|actual outcomes? of .*"
            r"|(?:any |our |the |latest |recent )?news(?: so far)?"
            r"|actions? taken|actions? taken to date|latest actions?|progress report"
            r"|progress notes|progress narrative|progress log|progress comments?|action update"
            r"|actions? (?:completed|undertaken)|completed (?:actions?|milestones?|tasks?|work)|actions? to date"
            r"|achievements?|narrative|commentary"
            r"|latest comments?|latest|latest notes?|latest status|how (?:are we|is it|we are|it is) (?:doing"
            r"|going|progressing)|current status|where are we now|what have we done"
            r"|what has been done|what has happened|feedback|activity to date|outcome to date"
            r"|quarterly update|monthly update)$",
        ),
        (96, r"^(?:date of )?completion(?: date)? and outcomes?$"),
        (
            92,
            r"\b(?:progress(?!i)\w*|(?<!to )updates?|commentary|narrative|(?<!be )achieve(?:d|ments?)|latest position"
            r"|position statement|actions? (?:already )?taken|highlights)\b",
        ),
        (
            88,
            rf"^(?:(?:progress|update|position|status|report|comments?|as|at|to|for|on|of|in"
            rf"|rag|board|meeting|committee|panel|group) )*{ROUND}(?: (?:progress|updates?|position|status"
            rf"|comments?|report|meeting|return))*$"
            rf"|^{_PART_OF_YEAR} reviews?$|^reviews? (?:(?:at|for|in|of) )?(?:the )?{_PART_OF_YEAR}$",
        ),
        (
            89,
            r"^(?:what )?we(?:ve| have)? (?:did|done)\b.*$|^what (?:has|have)\b.*$"
            r"|\bso far$|^actions? completed\b.*$|^(?:outcomes?|results?) of (?:the )?actions?$"
            r"|^(?:action|actual|review) (?:outcomes?|results?)$|^results? outcomes?$"
            r"|^(?:work|activity|steps) (?:undertaken|carried out|completed|done)(?: to date)?$"
            r"|^(?:work|delivery|results?|outcomes?) to date$|^follow up$"
            r"|^what (?:progress\b|we have (?:achieved|delivered)).*$"
            r"|^(?:current |latest )?status (?:and|of|with)\b.*$"
            r"|^(?:has|have|is|was|were|did) (?:\w+ ){1,4}(?:met|achieved?|completed?|done|delivered?"
            r"|implemented|happen)\b.*\b(?:how|details?|comments?|evidence|explain|why)\b.*$",
        ),
        (
            90,
            r"^where (?:are we|we are|is it|it is)(?: now| at| up to)?$|^whats? (?:has )?happen(?:ed|ing)\b.*$"
            r"|^whats (?:been|the latest)\b.*$|^where (?:have (?:we|it)|(?:we|it|they) (?:are|has|have|is))\b.*$"
            r"|^what did we (?:achieve|deliver|do)\b.*$"
            r"|^how (?:far |well )?(?:are|did|has|have|is) (?:it|things|they|we)\b(?!.*\bgoing to\b)(?!.*ed$).*$"
            r"|^hows? (?:its?|we|are we)(?: going| doing| getting on)?$",
        ),
        (
            93,
            r"^(?:latest )?(?:actions?|tasks?|activit(?:y|ies)|work|steps|measures|milestones?|interventions?)"
            r" (?:already )?(?:taken|undertaken|carried out|completed?|implemented|delivered|progressed|done"
            r"|this (?:month|period|quarter|term))\b(?!.*\b(?:by|planned|proposed)\b).*$|\bsince (?:the )?last\b",
        ),
        (62, r"^(?:state of play|repl(?:y|ies)|report back|(?:key )?developments)$"),
        (84, r"\bcomments?\b|\bremarks?\b"),
        (66, r"^(?:additional |further |general |other )?notes?$|\bnotes$"),
        (62, r"^observations?$"),
        (
            74,
            r"\b(?:position|feedback|outcomes? so far|results? so far|delivered)\b"
            r"|^actual outcomes?\b",
        ),
        (72, r"^status$"),
        (64, r"^outcomes?$|^results?$|^resolution$|^reporting$"),
        (70, r"^completed$|^done$|^actioned$"),
        (67, r"^(?:(?:\w+ ){0,2}response|responses)(?: received| to recommendations?)?$"),
        (65, r"^evidence$|^evidence of (?:completion|progress|delivery)$|^evidence en$"),
        (58, r"\bstatus\b|(?<!expected )(?<!required )\bevidence\b(?! (?:expected|needed|required)\b)"),
    ),
    "rag": (
        (
            100,
            r"^(?:b?rag|b?rags|r a g|b r a g|b?rag (?:rating|status|rated|score|colour|key|now"
            r"|current)|rating|traffic lights?|(?:current|latest|overall|delivery|progress|status"
            r"|action) b?rag(?: \w+)?|rygb?|rayg|ragb|bragg|red amber green(?: \w+)?)$",
        ),
        (
            94,
            r"\bassessment of progress\b|\bprogress (?:assessment|category|grade|rating|score|indicator)\b"
            r"|^(?:completed?|done|achieved|actioned|met) (?:yes no|y n)$",
        ),
        (
            93,
            r"\bb?rag\b|\br a g\b|\btraffic lights?\b|^rating (?:previous|prior|last|current|latest|now|this|today)\b"
            r"|^(?:previous|prior|last|current|latest|this) (?:\w+ )?rating$",
        ),
        (
            84,
            r"^(?:grading|open|closed?|open closed?|proposed to open closed?|complete"
            r"|resolved|action status|delivery status|overall status"
            r"|(?:(?:is (?:it|this)|are (?:we|they|things)) (?:still )?)?on (?:track|target|course)(?: y n| yes no)?"
            r"|status colour|colour|colour code|status rating|delivery confidence|confidence)$",
        ),
        (76, r"^(?:current )?status$|\brating\b|\bopen close\b"),
        (
            66,
            r"^(?:state|percent|percentage|(?:%|percent(?:age)?) (?:completed?|done)|(?:progress|completion) %)$"
            r"|^stage\b",
        ),
        (60, r"^completed$|^done$|^achieved$|^kept$|^lights?$|\bstatus\b"),
    ),
    "evaluation": (
        (
            103,
            r"^(?:evaluation|evaluation .*|.* evaluation)$|^measure(?:ment)?s? (?:of|for) (?:progress|success)\b.*$"
            r"|^what (?:will|would) (?:be )?(?:the )?(?:impact|difference|different|better|benefits?|outcomes?|change"
            r"|improve|(?:success|good|it|this|we) (?:\w+ )?(?:look|see|feel))\b.*$"
            r"|^what(?: has| have|s) (?:\w+ )?changed.*$"
            r"|^(?:how|what) (?:\w+ ){0,5}(?:know|measur\w+|monitor\w*|evidenc\w+|check\w*|assured?|judged?|evaluated?"
            r"|tell|demonstrated?)\b.*$",
        ),
        (
            88,
            r"^(?:success (?:criteria|measures?|indicators?)|measures?|measures? of success"
            r"|measurements?|kpis?|key performance indicators?|performance measures?"
            r"|outcome measures?|indicators?|impact|impacts|impact measures?|metrics?"
            r"|what (?:does )?(?:success|good) looks? like"
            r"|evidence of success"
            r"|what (?:difference|impact)\b.*|so what|difference made"
            r"|evidence of impact|outcome evaluation|measurable outcomes?)$",
        ),
        (92, r"^(?:impact|difference|benefits?)(?: made| seen| achieved)? (?:so far|to date)$"),
        (82, r"\b(?:evaluat\w+|measured?|success|impact|kpis?|indicators?)\b"),
        (64, r"^(?:(?:expected|planned|required|supporting) )?evidence\b.*$"),
        (56, r"^(?:expected |intended |planned )?outcomes?$|^expected (?:results?|impacts?)$|^assurance$|^outputs?$"),
    ),
}
"""Points and patterns as those of the titles of the work itself."""
