"""The labels and words around owners that name none: Lead: and Support:, "supported by", "in partnership with"."""

from __future__ import annotations

import re

from vrtracker.patterns import compiled
from vrtracker.read.owners.names import are_unit_words, is_alone, is_tail

_JOINERS = compiled(
    r"(?i)(\([^()]*\))|\s*[,;]?\s*\b(?:with (?:the )?(?:support|input|help|assistance) (?:from|of)|"
    r"(?:some |additional |further )?(?:support|input|help|assistance) from|"
    r"(?:also )?supported by|assisted by|in (?:partnership|conjunction|"
    r"collaboration|consultation|co-?ordination|co-?operation|liaison|association) with|"
    r"(?:following|after) consultation with|together with|along with|jointly with|working with|"
    r"(?:overseen|led|coordinated|co-ordinated|delivered|chaired) by|"
    r"and/or|as well as|plus(?=\s+\w))\b:?\s*"
)
_KINDS_OF_LEAD = (
    *("Action", "Clinical", "Delivery", "Exec", "Executive", "Joint", "Key", "Named", "Nominated", "Operational"),
    *("Ops", "Overall", "Programme", "Project", "Senior", "Strategic"),
)
_KIND = "|".join(_KINDS_OF_LEAD)
_LABELS = compiled(
    rf"(?i)(?:^|(?<=[;|\n/,]))\s*(?:(?:{_KIND})\s+)?"
    r"(?:[lsr]|leads?|responsibility|support(?:ing|ed by)?|owners?|sponsor|sro|responsible|"
    r"accountable|deputy|lead (?:officer|agency|partner|organisation|body|department)s?|partners?|co-leads?)"
    r"\s*(?::|\s[–-]\s)\s*(?=\S)"
)
_LABEL_INSIDE = compiled(
    rf"(?<=\w)\s+{''.join(rf'(?<!{kind} )' for kind in _KINDS_OF_LEAD)}"
    rf"(?=(?:(?:{_KIND}) )?(?:Leads?|Support(?:ing|ed by)?|Deputy|Partners?|Sponsor|Owner|SRO)\s*:)"
)


def is_label(line: str) -> bool:
    """Whether a line holds a label and nobody: Partners:."""
    return _LABELS.sub(" ", f"{line} .").strip() == "."


def by_semicolons(sentence: str) -> str:
    """The text without labels, a semicolon for each word that joins owners; what stands in brackets joins nobody."""
    text = _LABEL_INSIDE.sub("; ", sentence)
    text = _LABELS.sub(lambda found: found[0] if _is_post(found[0], text[found.end() :]) else " ", text)
    return _JOINERS.sub(lambda found: found[1] or " ; ", text)


def _is_post(label: str, after: str) -> bool:
    """Whether a label is part of a post: Strategic Lead – Prevention; but not Strategic Lead – Police."""
    remit = re.split(r"(?i)[,;/|&\n]|\band\b", after)[0].split()
    if not remit or not label.casefold().rstrip(" :–-").endswith(("lead", "leads")) or label.rstrip().endswith(":"):
        return False
    return are_unit_words(remit) and not (is_tail(remit[-1]) or is_alone(" ".join(remit)))
