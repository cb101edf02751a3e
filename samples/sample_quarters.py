"""What the sample trackers say: an invented partnership's two priorities, at the end of two quarters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

When = date | str


@dataclass(frozen=True)
class Youth:
    """A row of the youth violence sheet, whose rating is a fill; ``over`` are cells that ran on into the next row."""

    ref: str
    what: str
    who: str
    begin: When
    by: When
    new_date: When
    now: str
    colour: str
    impact: str
    strategy: str
    over: tuple[str, str] = ("", "")
    note: str = ""


@dataclass(frozen=True)
class Safety:
    """A row of the women and girls sheet, whose rating is a sentence; ``more`` is progress that ran on below."""

    number: float | str
    action: str
    responsible: str
    timescale: When
    progress: str
    status: str
    comments: str = ""
    more: str = ""
    struck: bool = False


@dataclass(frozen=True)
class Quarter:
    """One tracker: banners with their rows, outcomes with theirs, and the line that says when it was kept."""

    file: str
    kept: date
    youth: tuple[tuple[str, tuple[Youth, ...]], ...]
    safety: tuple[tuple[str, tuple[Safety, ...]], ...]


Row = TypeVar("Row", Youth, Safety)


def later(row: Row, said: str = "", **changes: Any) -> Row:
    """The row a quarter on: what is newly said stands first, the rest stays but for the changes."""
    field = "now" if isinstance(row, Youth) else "progress"
    before = getattr(row, field)
    changes[field] = "\n".join(part for part in (said, before) if part)
    return replace(row, **changes)


POCKETS = "Objective 1 – Fewer young people carry a weapon on the way to school or at night on the seafront"
EARLY = "Objective 2 – Children most at risk are noticed early and one adult stays with them"

CLEAR_POCKETS = Youth(
    "YV-01",
    "Run the Clear Pockets sessions in all six secondary schools and at the Harbour Street pupil referral unit, led by "
    "people who have lived it",
    "Ivo Tarrant / Lise Marchetti",
    "Autumn term 2025",
    date(2026, 7, 17),
    "",
    "02/04/26 – Four of the six schools done, 412 pupils in all. Two heads have asked for a second visit\n"
    "15/1/26 – First two schools done. The pupils' own stories worked; the slides did not and have gone\n"
    "20/11 – Speakers trained and DBS checks back",
    "amber",
    "Pupils who said they knew whom to tell rose from 31% to 58%",
    "Prevent",
)
SEAFRONT = Youth(
    "YV-02",
    "Put two detached youth workers on Saltmarsh seafront from Thursday to Saturday, 6pm to 11pm",
    "Saltmarsh Town Council, Harbour Lights Youth Trust",
    date(2025, 10, 1),
    "End of June 2026",
    "",
    "27.3.26: Both workers out every week since half term. Police calls to the arcade are down by a third on last "
    "spring\n9.1.26: Second worker began on 5 January after the first choice withdrew",
    "green",
    "",
    "Prevent",
    note="Harbour Lights invoice us quarterly, see finance folder",
)
SALES = Youth(
    "YV-03",
    "",
    "Trading Standards – Odile Farrant",
    "Immediate",
    "31/3/26",
    "",
    "March 2026 – Map half done. Visits wait for the new officer, whose start has slipped to May",
    "red",
    "",
    "Enforce",
    over=("Map where knives can be bought without a check of age, and visit", "every shop on the map"),
)
FORM = Youth(
    "YV-04",
    "Agree one referral form for all agencies",
    "Dev Okafor",
    "",
    "TBC",
    "",
    "12 March 2026 Draft form with agencies for comment, three have answered",
    "amber",
    "",
    "",
)
MENTOR = Youth(
    "YV-05",
    "Give each child on the top thirty list one trusted adult for at least twelve months",
    "Dev Okafor & Youth Justice Service",
    "Sept 2025",
    "March 2027 & ongoing",
    "",
    "(DO 8/4) 22 of 30 children matched. Waiting list for male mentors\n"
    "(DO 14/1) 17 matched, none has broken down so far",
    "green",
    "School exclusions among those matched: two, against nine in the year before",
    "Protect",
)
HOSPITAL = Youth(
    "YV-06",
    "Start a youth worker scheme in the emergency department of Fenwick Royal Infirmary",
    "TBC/ Fenwick Royal Infirmary",
    "",
    "Q1 2026/27",
    "",
    "30/03/2026: Space agreed beside triage. No bid for the post's second year yet\n"
    "5/2/26: Met the matron, who is keen; information sharing agreement is with legal",
    "amber",
    "",
    "Protect",
)
TRANSPORT = Youth(
    "YV-07",
    "Train bus drivers and station staff on the Coast Line to notice exploitation & to know whom to ring",
    "Coast Line Buses; British Transport Police",
    "",
    "By summer 2026",
    "",
    "",
    "",
    "",
    "Protect",
)
SUMMER = Youth(
    "YV-07",
    "Summer programme for Year 6 leavers who move up without a friend",
    "Harbour Lights Youth Trust",
    "20 July 2026",
    date(2026, 8, 28),
    "",
    "8/7/26 – 64 children enrolled from eleven primary schools",
    "green",
    "",
    "Prevent",
)

HOME = "Women and girls who report violence at home are safe the same week"
NIGHT = "The evening economy in both towns is safe to work in and to walk home from"
HEALTHY = "Boys and young men learn what a good relationship looks like"

REFUGE = Safety(
    1.1,
    "Open four more refuge places, one of them for a family with a teenage son",
    "Tamsin Quill, Saltmarsh Housing",
    date(2026, 12, 31),
    "1 April 2026: Lease signed on two flats. The third place needs planning consent, heard on 6 May.\n"
    "10 December 2025: Budget agreed by cabinet.",
    "Green – on track, two of four places will open in June",
)
SAME_WEEK = Safety(
    1.2,
    "See every high-risk victim within five working days of the report",
    "Fenland Constabulary / Anchor Women's Aid",
    "Performance year 2025/26",
    "As of 31/03/2026: 81% seen within five days over the year, 92% in the last quarter. Those missed were nearly all "
    "over bank",
    "Amber, improving but short of the target for the year",
    "Board asked for figures by town",
    more="holidays, so a holiday rota begins at Easter.",
)
PERPETRATOR = Safety(
    1.3,
    "Commission a behaviour change course for those who harm, in both towns",
    "Priya Lund",
    "Spring 2026",
    "19/3/26 Two bids received. Panel meets on 28 April 2026, contract to start by 1 July if one is good enough",
    "Amber: procurement started late",
)
BARS = Safety(
    2.1,
    "Sign up 40 licensed premises to the Safe Home charter",
    "Licensing team and Pubwatch",
    "30 September 2026",
    "26/03/26 – 23 premises signed.\n22/01/26 – Launch at the Corn Exchange, 11 signed on the night.",
    "Green",
)
LIGHT = Safety(
    2.2,
    "Light the path between Quay Road and the station",
    "County Highways",
    "ASAP",
    "Waiting for the county's capital programme",
    "Red – no date from Highways",
    "Escalated to chief executive on 3 March",
)
TAXI = Safety(
    "2.10",
    "Safeguarding training for every licensed taxi driver",
    "Licensing team",
    "31.12.25",
    "16/12/25: 214 of 214 drivers done",
    "Complete",
)
SCHOOL = Safety(
    3.1,
    "Offer the Level course to Year 9 in every school",
    "Lise Marchetti",
    "Academic year 2025/26",
    "Feb 2026: Five of six schools have dates",
    "Green as booked",
)
COACHES = Safety(
    3.2,
    "Train coaches of the boys' football and boxing clubs to hold the first conversation",
    "TBC",
    "",
    "1/7/26 Fenwick Rugby Club, Saltmarsh Boxing Club and two football clubs want to take part",
    "Green - new action agreed by the board in May",
)

FIRST = Quarter(
    "saltmarsh-tracker-2026-q1.xlsx",
    date(2026, 4, 10),
    ((POCKETS, (CLEAR_POCKETS, SEAFRONT, SALES, FORM)), (EARLY, (MENTOR, HOSPITAL, TRANSPORT))),
    ((HOME, (REFUGE, SAME_WEEK, PERPETRATOR)), (NIGHT, (BARS, LIGHT, TAXI)), (HEALTHY, (SCHOOL,))),
)

YOUTH_LATER = (
    (
        POCKETS,
        (
            later(
                CLEAR_POCKETS,
                "03/07/26 – All six schools done, pupil referral unit booked for 15 July",
                colour="green",
                impact="Pupils who said they knew whom to tell rose from 31% to 64%",
            ),
            later(
                SEAFRONT,
                "30.6.26: Year one finished and reported to cabinet; the council has taken both posts into its budget",
                colour="blue",
                impact="Calls to the arcade: 41 in the year, 66 in the year before",
            ),
            later(
                SALES,
                "June 2026 – Officer in post since 18 May. Map finished: 38 shops, nine visited, two warned",
                colour="amber",
                new_date="30/09/2026",
            ),
        ),
    ),
    (
        EARLY,
        (
            later(
                MENTOR,
                "(DO 1/7) 27 of 30 children matched; Fenwick Rugby Club has brought five male mentors",
                ref="YV-04",
            ),
            later(
                HOSPITAL,
                "6/7/26: Post advertised twice, no suitable applicant; the hospital trust now offers to second a nurse",
                ref="YV-05",
                who="Marguerite Oyelaran, Fenwick Royal Infirmary",
                new_date="31/12/2026",
                colour="red",
            ),
            later(TRANSPORT, "22nd May 2026 First 30 drivers trained at the depot", ref="YV-06", colour="amber"),
            SUMMER,
        ),
    ),
)

SAFETY_LATER = (
    (
        HOME,
        (
            later(
                REFUGE,
                "2 July 2026: Two places open since 15 June, both taken. Consent for the third refused, appeal lodged.",
                status="Amber – two of four open, the third hangs on an appeal",
            ),
            later(
                SAME_WEEK,
                "As of 30/06/2026: 94% seen within five days this quarter. The holiday rota held over both May breaks.",
                timescale="Performance year 2026/27",
                status="Green – Achieved for the quarter",
            ),
            later(
                PERPETRATOR,
                "9/7/26 Neither bid was good enough. Out to tender again with Fenwick's share of the money confirmed",
                status="Red: no provider",
            ),
        ),
    ),
    (
        NIGHT,
        (
            later(BARS, "25/06/26 – 36 premises signed, two struck off after a mystery visit."),
            later(LIGHT, status="Discussed with the cabinet member, letter to follow"),
            later(TAXI, struck=True),
        ),
    ),
    (HEALTHY, (later(SCHOOL, "July 2026: All six schools done, 1,140 pupils", status="Complete"), COACHES)),
)

SECOND = Quarter("saltmarsh-tracker-2026-q2.xlsx", date(2026, 7, 10), YOUTH_LATER, SAFETY_LATER)

QUARTERS = (FIRST, SECOND)
