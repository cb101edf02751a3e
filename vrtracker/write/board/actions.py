"""An action in the board's words: its state, its dates, its updates with the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from vrtracker import english
from vrtracker.model import Action, Extension, Objective, Place, Priority, Tracker, Update, When, is_nobody
from vrtracker.patterns import compiled
from vrtracker.reviewed import Moved, Review, Status
from vrtracker.write import theme
from vrtracker.write.board.facts import (
    ActionFacts,
    LineFacts,
    ObjectiveFacts,
    PriorityFacts,
    RatingWord,
    UpdateFacts,
)
from vrtracker.write.wording import capital, short, unbulleted

NO_OWNER = "No owner named"
_WORD = compiled(r"[^\W\d_]+")
_DATE_WORDS = frozenset(
    {*(name.casefold()[:length] for name in english.MONTHS for length in (3, 4, 9)), "st", "nd", "rd", "th", "of"}
)


class Teller(NamedTuple):
    """Tells actions, knowing the review and which later dates are asked for."""

    review: Review
    moved: Mapping[Place, Moved]
    asked: Mapping[tuple[str, str], Extension]
    name: Callable[[str], str]
    public: bool
    told: dict[int, ActionFacts]

    @classmethod
    def of(
        cls,
        review: Review,
        extensions: Sequence[Extension],
        name: Callable[[str], str] = str,
        *,
        public: bool = False,
    ) -> Teller:
        """``name`` says how an owner is named: as written, or in the ``public`` version by body or role alone."""
        moved = {moved.action.place: moved for moved in review.changes.rag} if review.changes else {}
        return cls(review, moved, {_identity(extension): extension for extension in extensions}, name, public, {})

    def owners(self, action: Action) -> str:
        return ", ".join(dict.fromkeys(self.name(owner) for owner in action.owners)) or NO_OWNER

    def status(self, action: Action) -> Status:
        return self.review.status.get(action.place, Status())

    def worsened(self, action: Action) -> bool:
        moved = self.moved.get(action.place)
        return moved is not None and moved.movement == "worse"

    def exceptional(self, action: Action) -> bool:
        """Open, and red, overdue or worse than last time."""
        late = self.status(action).overdue
        return not action.complete and (action.rating.colour == "red" or late or self.worsened(action))

    def action(self, action: Action) -> ActionFacts:
        """What is told of an action, the same wherever the report speaks of it."""
        known = self.told.get(id(action))
        if known is None:
            known = self.told[id(action)] = self._tell(action)
        return known

    def _tell(self, action: Action) -> ActionFacts:
        title = action.title or "An action without words"
        brief = short(title)
        updates = newest_first(action.updates, public=self.public)
        status = self.status(action)
        latest = status.last_update
        return ActionFacts(
            ref=action.ref,
            title=title,
            short=brief,
            cut=brief != title,
            rating=rating_word(action),
            rated_as=_rated_as(action),
            state=_state(action, status),
            owners=self.owners(action),
            start=_when(action.start),
            deadline=_deadline(action, status),
            due=_due(action.deadline),
            earlier="; ".join(_when(when) for when in action.earlier_deadlines),
            latest=_latest(latest),
            last_heard=theme.update_date(latest.date) if latest else "Never",
            evaluation=action.evaluation or "",
            reasons="; ".join(self._reasons(action, status)),
            next_date=self._next_date(action),
            updates=updates,
            extra=tuple(LineFacts(label, words) for label, words in action.extra.items()),
        )

    def objective(self, objective: Objective) -> ObjectiveFacts:
        name = f"Objective {objective.ref}" if objective.ref else "Objective"
        brief = short(objective.title)
        return ObjectiveFacts(
            heading=f"{name}: {brief}" if brief else name,
            title=objective.title,
            cut=brief != objective.title,
            actions=tuple(self.action(action) for action in objective.actions),
        )

    def priority(self, priority: Priority) -> PriorityFacts:
        return PriorityFacts(
            name=" ".join((priority.name or priority.sheet).split()),
            lead=self.name(priority.strategic_lead) if priority.strategic_lead else "",
            support=self.name(priority.support_officer) if priority.support_officer else "",
            measures=tuple(unbulleted(measure) for measure in priority.measures),
            context=tuple(LineFacts(item.label or "Context", item.text) for item in priority.context),
            key=_key(priority),
            objectives=tuple(self.objective(objective) for objective in priority.objectives),
        )

    def _reasons(self, action: Action, status: Status) -> Sequence[str]:
        reasons = []
        if action.rating.colour == "red" and not action.complete:
            reasons.append("red")
        if status.overdue:
            reasons.append(f"{english.count(status.days_overdue, 'day')} overdue")
        if self.worsened(action):
            reasons.append(f"{theme.movement('worse').lower()} than last time ({from_to(self.moved[action.place])})")
        return [capital(reasons[0]), *reasons[1:]] if reasons else []

    def _next_date(self, action: Action) -> str:
        due = action.deadline.date
        if due and due >= self.review.as_at:
            return english.long_date(due)
        asked = self.asked.get(_identity(action))
        if asked:
            return f"{asked.proposed} asked for"
        return "None set; the owner needs to give a new date"


def _identity(item: Action | Extension) -> tuple[str, str]:
    """A ref alone may stand in two priorities; the beginning of the words tells which is meant."""
    return item.ref, short(item.title, 30)


def refs(tracker: Tracker) -> Mapping[Place, str]:
    """How to name each action by its ref alone, with its priority where another one has an action of that ref."""
    known = Counter(action.ref for action in tracker.actions())
    return {
        action.place: action.ref if known[action.ref] == 1 else f"{action.ref} of {short(priority.name, 40)}"
        for priority in tracker.priorities
        for action in priority.actions()
    }


def from_to(moved: Moved) -> str:
    """A rating's movement in words: amber to green."""
    return " to ".join(moved.words)


def rating_word(action: Action) -> RatingWord:
    return RatingWord("Complete" if action.complete else theme.rating_label(action.rating.colour))


def unowned(action: Action) -> bool:
    """Nobody is named, or only somebody to be confirmed."""
    return all(is_nobody(owner) for owner in action.owners)


def newest_first(updates: Sequence[Update], *, public: bool = False) -> tuple[UpdateFacts, ...]:
    """Updates by date, the newest first; of one day, and of those without a date, in the order of the cell.

    The public version has dates alone: a stamp may hold its writer's initials.
    """
    dated = [update for update in updates if update.date]
    if dated and str(dated[0].date) < str(dated[-1].date):
        updates = tuple(reversed(updates))
    ordered = sorted(updates, key=lambda update: update.date or "", reverse=True)
    return tuple(
        UpdateFacts(theme.update_date(update.date) if public else _stamped(update), unbulleted(update.text))
        for update in ordered
    )


def _stamped(update: Update) -> str:
    """The date written out, with the tracker's own words where they say more or less: initials, no year."""
    day = theme.update_date(update.date)
    stamp = (update.stamp or "").strip(" \n.,;:–—-()[]")
    says_more = any(word.casefold() not in _DATE_WORDS for word in _WORD.findall(stamp))
    return f"{day} (“{' '.join(stamp.split())}”)" if says_more or (stamp and update.inferred) else day


def _latest(update: Update | None) -> str:
    return f"{theme.update_date(update.date)}: {update.text}" if update else "Nothing has been reported."


def _when(when: When | None) -> str:
    """The words as written, with the date they mean where they don't say it themselves."""
    if when is None:
        return ""
    if when.date is None:
        return when.text or ""
    date = english.long_date(when.date)
    if not when.text or when.text in (theme.short_date(when.date), date):
        return date
    return f"{date} (“{when.text}”)"


def _due(when: When) -> str:
    return english.long_date(when.date) if when.date else when.text or "No deadline"


def _key(priority: Priority) -> str:
    labels: Mapping[str, str] = {str(key): label for key, label in theme.RATING_LABELS.items()}
    return "; ".join(f"{labels.get(colour, colour)}: {meaning}" for colour, meaning in priority.rag_key.items())


def _deadline(action: Action, status: Status) -> str:
    words = _when(action.deadline) or "No deadline"
    return f"{words}, {english.count(status.days_overdue, 'day')} late" if status.overdue else words


def _state(action: Action, status: Status) -> str:
    if action.complete:
        colour = action.rating.colour
        return f"(rated {theme.rating_label(colour).lower()})" if colour and colour != "blue" else ""
    if status.overdue:
        return f"({english.count(status.days_overdue, 'day')} overdue)"
    if status.due_soon and status.days_to_deadline is not None:
        days = status.days_to_deadline
        return f"(due in {english.count(days, 'day')})" if days else "(due today)"
    return ""


def _rated_as(action: Action) -> str:
    text = action.rating.text or ""
    said = {rating_word(action).casefold(), theme.rating_label(action.rating.colour).casefold()}
    return "" if text.strip().casefold() in said or text == action.evaluation else text
