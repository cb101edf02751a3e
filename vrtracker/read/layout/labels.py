"""What the labels of a header block mean: a plan's name, its lead, its support, its measures."""

from __future__ import annotations

import re
from functools import lru_cache

from vrtracker.patterns import compiled
from vrtracker.read.titles.points import plain

LONGEST_LABEL = 150
"""Characters beyond which a text is looked at no further; people's labels are far shorter."""
POSTS = ("lead", "support", "post")
"""The kinds of label that say who holds a post."""

_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "support",
        compiled(
            r"^(?:(?:lead|strategic|priority|plan|partnership|main) )*(?:support(?:ing)?"
            r"|coordinat(?:or|ing)|co ordinat(?:or|ing)|secretariat|administrat\w+)(?: (?:officer"
            r"|lead|manager|contact|person|team))*$"
        ),
    ),
    (
        "support",
        compiled(
            r"^(?:deputy|operational|delivery|support|tactical)(?: \w+)? (?:lead|officer|support)$"
            r"|^(?:plan|tracker) (?:coordinator|co ordinator)$"
            r"|^lead officer support$|^supported by$|^secretary$"
            r"|^(?:officer|programme|project|policy|business|admin\w*|analyt\w+) support(?: officer)?$"
        ),
    ),
    (
        "post",
        compiled(
            r"^(?:plan|tracker) (?:owner|lead|author|manager)$|^lead (?:officer|manager)$"
            r"|^(?:programme|project) (?:manager|lead|officer)$"
        ),
    ),
    (
        "lead",
        compiled(
            r"^(?:(?:the|overall|priority|plan|strategic|executive|senior|theme|partnership|board|sub|group|subgroup"
            r"|steering|working|task|slt|smt|trust|delivery group|committee|workstream|strand|political|cabinet"
            r"|portfolio|corporate|lead|accountable|responsible|outcome|thematic|pillar|aim|goal|objective|commitment"
            r"|ambition|programme|school|academy|college|service|force|directorate|department|division|site|borough|gold"
            r"|district|county|agency|named) )*(?:leads?|sro|sponsor|owner|champion"
            r"|chair|responsible owner|responsible officer|lead officer|lead member"
            r"|accountable officer|director|leads? responsible)$"
            r"|^(?:sro )?senior responsible (?:owner|officer)(?: sro)?$"
            r"|^(?:(?:strategic|executive|senior|overall|board|priority|plan) )*(?:leads?|sponsor)"
            r" (?:from|for|on)(?: \w+){1,5}$"
        ),
    ),
    (
        "measures",
        compiled(
            r"^(?:(?:key|success|performance|outcome|headline|our|the|priority"
            r"|impact) )*(?:measures?|measures? of success|success criteria|kpis?|indicators?"
            r"|outcomes?|performance indicators?|targets?)$|^how (?:(?:will|do) we|we (?:will"
            r"|shall)) (?:know|measure)\b.*$|^measured by$"
        ),
    ),
    (
        "name",
        compiled(
            r"^(?:(?:the|strategic|delivery|partnership|key|board|action|name of"
            r"|title of) )*(?:priority|plan|theme|workstream|work stream|strand|priority area"
            r"|action plan|delivery plan|priority name|plan name|programme|plan title|subgroup"
            r"|sub group|delivery group)(?: (?:name|title|area))?$"
            r"|^(?:(?:strategic|key|our|main|board|partnership|delivery|improvement|school|overarching) )*priority"
            r" (?:(?:no|number|area|theme) )?(?:\d{1,2}[a-z]?|[a-f]|one|two|three|four|five|six)$"
        ),
    ),
)


@lru_cache(maxsize=8192)
def label_kind(text: str) -> str | None:
    """What a label is for: name, lead, support, measures, or a post that may be either; None for any other words.

    In two languages, "Arweinydd / Lead", either half may say it. Two posts of one person, "Chair and strategic lead",
    are the first one; so is a post with an aside, "Sponsor (strategic lead)".
    """
    for part in (text, *text.split(" / ")) if " / " in text else (text,):
        if kind := _kind(part):
            return kind
    posts = [_kind(part) for part in _POSTS_OF_ONE.split(_ASIDE.sub("", text))] if len(text) <= LONGEST_LABEL else []
    return posts[0] if posts and all(kind in POSTS for kind in posts) else None


def _kind(text: str) -> str | None:
    words = plain(text.replace("(s)", "s").replace("(S)", "S")) if len(text) <= LONGEST_LABEL else text
    return next((kind for kind, pattern in _LABELS if pattern.match(words)), None) if len(words) <= 50 else None


_POSTS_OF_ONE = compiled(r"\s+(?:and|&)\s+")
_ASIDE = compiled(r"\s*\([^()]*\)")


def is_label(text: str) -> bool:
    return label_kind(text) is not None or (text.endswith(":") and len(text) <= 80)
