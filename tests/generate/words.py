"""Invented words of an invented partnership: what its actions, owners, deadlines and updates say."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from random import Random

VERBS = [
    "Deliver",
    "Develop",
    "Review",
    "Establish",
    "Commission",
    "Run",
    "Expand",
    "Publish",
    "Pilot",
    "Map",
    "Train",
    "Recruit",
    "Launch",
    "Evaluate",
    "Improve",
    "Strengthen",
    "Offer",
    "Design",
]
OBJECTS = (
    "a mentoring programme",
    "the referral pathway",
    "detached youth work",
    "bystander training",
    "a joint tasking meeting",
    "the data sharing agreement",
    "a trauma informed toolkit",
    "safe spaces",
    "the night-time economy charter",
    "a knife surrender scheme",
    "parenting support",
    "the custody navigator scheme",
    "an exploitation screening tool",
    "weekly outreach sessions",
    "a hate crime reporting centre",
    "the licensing visits",
    "a school exclusion panel",
)
FOR = (
    "for young people at risk in Eastmere",
    "with Larkfield College and its partners",
    "across the four hotspot wards",
    "for families known to two or more services",
    "with the hospital trust",
    "for people leaving custody",
    "in primary and secondary schools",
    "with the voluntary sector in Northshire",
    "on the Brindle estate",
    "for victims and those who harm",
    "with housing providers (social and private)",
    "through the partnership's delivery group",
)
TAILS = (
    "so that fewer people come to harm",
    "in order to reduce repeat calls",
    "and share what is learned with the board",
    "building on last year's pilot",
    "with clear thresholds and a named contact",
    "to agreed standards",
    "using the evidence review",
    "and report on reach, quality and outcomes",
)
DONE = (
    "Met with partners and agreed the scope",
    "Steering group has signed off the plan",
    "Recruitment is under way and two posts are filled",
    "Three schools have taken part so far",
    "Data from the hospital is now shared weekly",
    "The provider has started work with the first cohort",
    "Feedback from residents was positive",
    "Funding has been confirmed for next year",
    "Sessions paused over the holidays and will resume",
    "Awaiting a decision from the commissioners",
    "The toolkit is with the design team",
    "Attendance has grown to forty people a week",
    "Partners raised concerns about capacity, which the chair will take up",
    "A first draft went to the working group for comment",
    "Training dates are booked with both colleges",
)
MORE = (
    "Next meeting will look at the detail.",
    "Costs are within budget.",
    "No risks to report.",
    "The lead will bring a paper to the board.",
    "Numbers are up on the same quarter of last year (up 12%).",
    "Work continues with the two wards that have most need.",
    "Officers will visit each site.",
    "This links with the work on schools.",
)
AIMS = (
    "Reduce serious violence among under 25s",
    "Build resilient communities",
    "Protect people from domestic abuse",
    "Tackle the drivers of offending",
    "Improve safety in the town centre",
    "Support victims and witnesses",
    "Prevent exploitation of children and vulnerable adults",
    "Work as one system",
    "Give every child a trusted adult",
    "Make evidence the basis of what we fund",
)
FIRST = [
    "Amy",
    "Ben",
    "Cara",
    "Dev",
    "Ella",
    "Finn",
    "Gita",
    "Hugh",
    "Iona",
    "Jack",
    "Kezia",
    "Liam",
    "Mona",
    "Nasir",
    "Olga",
    "Pete",
    "Rhona",
    "Sam",
    "Tara",
    "Umar",
    "Vera",
    "Will",
    "Yusuf",
    "Zoe",
]
LAST = [
    "Archer",
    "Blunt",
    "Cole",
    "Darby",
    "Eaves",
    "Farrow",
    "Gupta",
    "Hollis",
    "Ince",
    "Joyce",
    "Khan",
    "Lowe",
    "Marsh",
    "Nolan",
    "Okoro",
    "Price",
    "Quill",
    "Reeve",
    "Shah",
    "Tully",
    "Usher",
    "Vance",
    "Webb",
    "Yates",
]
ORGANISATIONS = (
    "VRU",
    "Public Health",
    "Probation Service",
    "Northshire Police",
    "Youth Justice Service",
    "NHS Trust",
    "Housing Team",
)
PRIORITIES = (
    "Violence reduction",
    "Domestic abuse",
    "Night-time economy",
    "Serious organised crime",
    "Anti-social behaviour",
    "Hate crime",
)
NOTES = (
    "Linked to the schools plan",
    "Board asked for a paper",
    "Depends on the new contract",
    "Risk 4 applies",
    "See the shared folder",
    "Discussed at the away day",
)
MONTHS = calendar.month_name[1:]


def title(random: Random) -> str:
    """What is to be done, in one sentence of 6 to 30 words."""
    words = f"{random.choice(VERBS)} {random.choice(OBJECTS)} {random.choice(FOR)}"
    for _ in range(random.choice((0, 0, 1, 1, 2))):
        words += f" {random.choice(TAILS)}"
    return words + random.choice(("", "", "", "."))


def person(random: Random) -> str:
    return f"{random.choice(FIRST)} {random.choice(LAST)}"


def owners(random: Random) -> tuple[str, ...]:
    """One to three different owners, now and then an organisation."""
    names = [person(random) for _ in range(random.choice((1, 1, 1, 2, 2, 3)))]
    if random.random() < 0.2:
        names = [random.choice(ORGANISATIONS)] if len(names) == 1 else [*names[:-1], "VRU"]
    return tuple(dict.fromkeys(names))


def report(random: Random) -> str:
    """What an update says: one to four sentences."""
    parts = [random.choice(DONE) + "."]
    if parts[0].endswith("."):
        parts += random.sample(MORE, random.choice((0, 1, 1, 2, 3)))
    return " ".join(parts)


def pick(random: Random, values: Sequence[str], count: int) -> list[str]:
    """Different ones, in any order; with a number behind them where there are not enough."""
    found = random.sample(list(values), min(count, len(values)))
    return found + [f"{random.choice(values)} {number}" for number in range(len(found), count)]


def stamp(day: date, style: int) -> str:
    """A date as this tracker's people write it in front of an update."""
    return (
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d/%m/%Y}:",
        f"{day:%d.%m.%Y} –",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}:",
        f"{day:%d-%b-%y}:",
        f"{day.day}{_th(day.day)} {MONTHS[day.month - 1]} {day.year} –",
        f"Update {day.day}/{day.month}/{day:%y}:",
    )[style]


STAMP_STYLES = 7


def _th(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
