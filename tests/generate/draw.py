"""A true plan and a layout → what stands in which cell, and what a perfect reader would make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from textwrap import wrap

from tests.generate import words
from tests.generate.layouts import SECOND_DUE, Layout
from vrtracker.model import Action, Objective, Priority, Rating, Update, When

FILLS = {"red": "FF0000", "amber": "FFC000", "green": "00B050", "blue": "0070C0"}
HEAD_FILL = "1F3864"
RAG_SENTENCES = {
    "red": "Red – the work has not begun",
    "amber": "Amber – the work has begun and is behind",
    "green": "Green – the work is on track",
    "blue": "Complete – the work is done",
}


@dataclass
class Drawn:
    """What goes into one cell."""

    text: str = ""
    number: float | None = None
    number_format: str = ""
    day: date | None = None
    fill: str = ""
    struck: bool = False
    comment: str = ""


@dataclass
class Canvas:
    """One sheet in the making; rows and columns are counted from 0."""

    name: str
    cells: dict[tuple[int, int], Drawn] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False
    row: int = 0

    def put(self, column: int, text: str, **marks: object) -> Drawn:
        drawn = Drawn(text, **marks)  # type: ignore[arg-type]
        self.cells[self.row, column] = drawn
        return drawn


@dataclass
class TrueAction:
    """An action as it should be read, and the rows it stands in."""

    action: Action
    rows: range


@dataclass
class Painter:
    """Draws the plans of a tracker, one after another, and keeps what should be read."""

    random: Random
    layout: Layout
    canvas: Canvas

    def __post_init__(self) -> None:
        self.columns = {name: self.layout.left + number for number, name in enumerate(self._names())}
        self.rows: list[tuple[Action, range]] = []
        self.since_header = 0

    def _names(self) -> list[str]:
        names: list[str] = []
        for name in self.layout.order:
            if name == "updates" and self.layout.updates == "rounds":
                names += ["round 1", "round 2", "round 3"]
            elif name == "updates" and self.layout.dated_rows:
                names += ["update date", "updates"]
            elif name == "deadline" and self.layout.two_dues:
                names += ["deadline", "new deadline"]
            else:
                names.append(name)
        return names

    @property
    def last(self) -> int:
        return max(self.columns.values())

    def title(self, name: str) -> str:
        layout = self.layout
        if name.startswith("round "):
            return ("March 2024", "April 2024", "May 2024")[int(name[-1]) - 1]
        if name == "update date":
            return "Date of update"
        if layout.two_dues and name in ("deadline", "new deadline"):
            return SECOND_DUE[len(layout.titles["deadline"]) % 3][name == "new deadline"]
        if name == layout.untitled and name in layout.order:
            return ""
        return layout.titles[name] + layout.title_end if name in layout.titles else name

    def plan(self, priority: Priority) -> Priority:
        """Draws one plan; gives it back as it should be read."""
        first = len(self.rows)
        self._above(priority)
        self.header()
        objectives = [self._objective(objective, number) for number, objective in enumerate(priority.objectives, 1)]
        self._shade(self.rows[first:])
        self._tally(self.rows[first:])
        self._below(priority)
        return self._as_read(priority, objectives)

    def _as_read(self, priority: Priority, objectives: Sequence[Objective]) -> Priority:
        if self.layout.heading == "none":
            return replace(
                priority,
                strategic_lead=None,
                support_officer=None,
                measures=(),
                context=(),
                objectives=tuple(objectives),
            )
        return replace(priority, objectives=tuple(objectives))

    def _above(self, priority: Priority) -> None:
        canvas, left = self.canvas, self.layout.left
        for number in range(self.layout.title_lines):
            text = (
                "Northshire Violence Reduction Partnership action plan 2024/25",
                "Working together for safer places",
            )[number]
            canvas.put(left, text)
            canvas.row += 1
        canvas.row += self.layout.gap
        if self.layout.heading != "none":
            self._heading(priority)
        if self.layout.key == "above":
            self._key(left)

    def _heading(self, priority: Priority) -> None:
        measures = " ".join(f"{number}. {text}" for number, text in enumerate(priority.measures, 1))
        pairs = [
            ("Priority:", priority.name),
            ("Strategic Lead:", priority.strategic_lead or ""),
            ("Lead support officer:", priority.support_officer or ""),
            ("Measures:", measures),
            *((context.label, context.text) for context in priority.context),
        ]
        canvas, left = self.canvas, self.layout.left
        for number, (label, value) in enumerate(pairs):
            if self.layout.heading == "in one" and label.endswith(":"):
                canvas.put(left, f"{label} {value}")
            elif self.layout.heading == "beside" and number == 2:
                canvas.row -= 1
                canvas.put(left + 3, label)
                canvas.put(left + 4, value)
            else:
                canvas.put(left, label)
                canvas.put(left + 2, value)
                if self.layout.objectives == "merged":
                    canvas.merges.append((canvas.row, left, canvas.row, left + 1))
            canvas.row += 1

    def _key(self, column: int) -> None:
        for colour, meaning in KEY:
            self.canvas.put(column, f"{colour} = {meaning}")
            self.canvas.row += 1

    def header(self) -> None:
        """The titles, over one row or two."""
        canvas = self.canvas
        if self.layout.header == "groups":
            self._groups()
        for name, column in self.columns.items():
            title = self.title(name)
            if title:
                canvas.put(column, title, fill=HEAD_FILL)
        if self.layout.header == "split" and "start" in self.columns and not self.layout.two_dues:
            self._split()
        if self.layout.header == "wrapped":
            self._break_titles()
        canvas.row += 1
        self.since_header = 0

    def _groups(self) -> None:
        canvas = self.canvas
        middle = self.layout.left + max(2, len(self.columns) // 2)
        canvas.put(self.layout.left, "What we do")
        canvas.put(middle, "How it goes")
        canvas.merges.append((canvas.row, self.layout.left, canvas.row, middle - 1))
        if self.last > middle:
            canvas.merges.append((canvas.row, middle, canvas.row, self.last))
        canvas.row += 1

    def _break_titles(self) -> None:
        """The last word of every title in a row below."""
        canvas = self.canvas
        titles = {column: canvas.cells[row, column] for row, column in list(canvas.cells) if row == canvas.row}
        for column, drawn in titles.items():
            first, _, last = drawn.text.rpartition(" ")
            if first:
                drawn.text = first
                canvas.cells[canvas.row + 1, column] = Drawn(last, fill=HEAD_FILL)
        canvas.row += any((canvas.row + 1, column) in canvas.cells for column in titles)

    def _split(self) -> None:
        start, end = self.columns["start"], self.columns["deadline"]
        if end != start + 1:
            return
        canvas = self.canvas
        canvas.put(start, "Timescale", fill=HEAD_FILL)
        canvas.cells.pop((canvas.row, end))
        canvas.merges.append((canvas.row, start, canvas.row, end))
        canvas.row += 1
        canvas.put(start, "Start")
        canvas.put(end, "End")

    def _objective(self, objective: Objective, number: int) -> Objective:
        layout, canvas = self.layout, self.canvas
        top = canvas.row
        if layout.objectives in ("banner", "numbered banner"):
            text = (
                f"Objective {number}: {objective.title}"
                if layout.objectives == "banner"
                else f"{number}. {objective.title}"
            )
            canvas.put(layout.left, text, fill="D9E1F2")
            if not layout.plain_banners:
                canvas.merges.append((canvas.row, layout.left, canvas.row, self.last))
            canvas.row += 1
        elif layout.objectives == "own row":
            canvas.put(self.columns["objective"], objective.title)
            if layout.refs == "objective":
                canvas.put(self.columns["ref"], str(number))
            canvas.row += 1
        actions = []
        for index, action in enumerate(objective.actions, 1):
            actions.append(self._action(objective, action, number, index))
        if layout.objectives == "merged" and canvas.row - top > 1:
            for name in ("objective", *(("ref",) if layout.refs == "objective" else ())):
                canvas.merges.append((top, self.columns[name], canvas.row - 1, self.columns[name]))
        return replace(objective, ref=str(number), actions=tuple(actions))

    def _ref(self, number: int, index: int) -> str:
        return {
            "text": f"{number}.{index}",
            "numbers": f"{number}.{index}",
            "codes": f"VR{number}{index:02}",
        }.get(self.layout.refs, f"{number}.{index}")

    def _action(self, objective: Objective, action: Action, number: int, index: int) -> Action:
        layout, canvas = self.layout, self.canvas
        if layout.page and self.since_header >= layout.page and layout.objectives != "merged":
            canvas.row += 1
            if layout.page_title and layout.title_lines:
                canvas.put(layout.left, TITLE_LINES[0])
                canvas.row += 1
            self.header()
        self.since_header += 1
        top = canvas.row
        if layout.small_letters:
            action = replace(action, title=action.title[0].lower() + action.title[1:])
        read = replace(action, ref=self._ref(number, index))
        if "ref" in self.columns:
            self._draw_ref(number, index)
        if "objective" in self.columns and (
            layout.objectives == "repeated" or (layout.objectives != "own row" and index == 1)
        ):
            canvas.put(self.columns["objective"], objective.title)
        canvas.put(self.columns["action"], action.title)
        read = self._owners(read)
        read = self._dates(read)
        read = self._rag(read)
        read = self._extras(read)
        if layout.struck and self.random.random() < layout.struck:
            canvas.cells[canvas.row, self.columns["action"]].struck = True
        owned = (canvas.row, self.columns["owner"]) in canvas.cells
        if owned and layout.comments and self.random.random() < layout.comments:
            canvas.cells[canvas.row, self.columns["owner"]].comment = "Checked with the lead"
            read = replace(
                read,
                extra={
                    **read.extra,
                    f"Comment on {self.title('owner') or _letters(self.columns['owner'])}": "Checked with the lead",
                },
            )
        read = self._updates(read)
        wrapped = self._wrap() if layout.wrap and self.random.random() < layout.wrap else False
        if layout.line_width:
            wrapped = self._in_lines()
        canvas.row += 1
        if layout.hidden_row and not wrapped and layout.updates != "rows" and self.random.random() < layout.hidden_row:
            canvas.hidden_rows.add(top)
        self.rows.append((read, range(top, canvas.row)))
        return read

    def _owners(self, read: Action) -> Action:
        """The owners; where cells are merged, now and then those of the action above go on for this one."""
        canvas, column = self.canvas, self.columns["owner"]
        above = self.rows[-1] if self.rows and self.rows[-1][1].stop == canvas.row else None
        open_merge = any(merge[1:3] == (column, canvas.row - 1) for merge in canvas.merges)
        if self.layout.merged_owners and above and not open_merge and self.random.random() < 0.4:
            canvas.merges.append((canvas.row - 1, column, canvas.row, column))
            return replace(read, owners=above[0].owners)
        canvas.put(column, self.layout.owner_join.join(read.owners))
        return read

    def _draw_ref(self, number: int, index: int) -> None:
        layout, canvas, column = self.layout, self.canvas, self.columns["ref"]
        if layout.refs == "objective":
            if (index == 1 and layout.objectives != "own row") or layout.objectives == "repeated":
                canvas.put(column, str(number))
        elif layout.refs == "numbers":
            canvas.put(column, "", number=float(f"{number}.{index}"), number_format="0.0")
        else:
            canvas.put(column, self._ref(number, index))

    def _when(self, column: int, when: When) -> None:
        if when.text and when.date and self.layout.real_dates and when.text == f"{when.date:%d/%m/%Y}":
            self.canvas.put(column, "", day=when.date)
        elif when.text:
            self.canvas.put(column, when.text)

    def _dates(self, read: Action) -> Action:
        if "start" in self.columns and read.start:
            self._when(self.columns["start"], read.start)
        else:
            read = replace(read, start=None)
        self._when(self.columns["deadline"], read.deadline)
        if self.layout.two_dues and read.deadline.date and not read.deadline.ongoing and self.random.random() < 0.5:
            later = date(read.deadline.date.year + 1, read.deadline.date.month, 28)
            now = When(f"{later:%d/%m/%Y}", later)
            self._when(self.columns["new deadline"], now)
            extra = {**read.extra, self.title("deadline"): read.deadline.text or ""}
            read = replace(read, deadline=now, earlier_deadlines=(read.deadline,), extra=extra)
        return read

    def _rag(self, read: Action) -> Action:
        layout, canvas = self.layout, self.canvas
        colour = read.rating.colour or "green"
        evaluation = self.columns.get("evaluation")
        if "rag" not in self.columns:
            read = replace(read, rating=Rating(None), complete=False)
        elif layout.rag == "fill":
            canvas.put(self.columns["rag"], "", fill=FILLS[colour])
        elif layout.rag == "sentence":
            sentence = f"{RAG_SENTENCES[colour]}."
            assert evaluation is not None
            canvas.put(evaluation, sentence)
            return replace(read, evaluation=sentence)
        else:
            word = {"blue": "Complete"}.get(colour, colour.title())
            text = word[0] if layout.rag == "letter" and colour != "blue" else word
            canvas.put(self.columns["rag"], text, fill=FILLS[colour] if layout.rag == "both" else "")
        if evaluation is not None:
            canvas.put(evaluation, read.evaluation or "")
            return read
        return replace(read, evaluation=None)

    def _extras(self, read: Action) -> Action:
        extra = dict(read.extra)
        for name in self.layout.extras:
            if self.random.random() < 0.6:
                text = self.random.choice(words.NOTES)
                self.canvas.put(self.columns[name], text)
                extra[name] = text
        return replace(read, extra=extra)

    def _updates(self, read: Action) -> Action:
        layout, canvas = self.layout, self.canvas
        if layout.updates == "rounds":
            return self._rounds(read)
        lines = [update.line for update in read.updates]
        if layout.updates == "rows":
            top = canvas.row
            for offset, line in enumerate(lines):
                canvas.row = top + offset
                canvas.put(self.columns["updates"], line)
                if layout.dated_rows and read.updates[offset].stamp:
                    canvas.put(self.columns["updates"], read.updates[offset].text)
                    canvas.put(self.columns["update date"], (read.updates[offset].stamp or "").strip(" –:"))
            return replace(read, updates=tuple(map(_bare_stamp, read.updates))) if layout.dated_rows else read
        canvas.put(self.columns["updates"], (" " if layout.updates == "inline" else "\n").join(lines))
        return read

    def _rounds(self, read: Action) -> Action:
        updates = []
        for number, update in enumerate(read.updates[:3], 1):
            name = f"round {number}"
            self.canvas.put(self.columns[name], update.text)
            updates.append(Update(update.text, f"2024-0{number + 2}", f"{self.title(name)}:"))
        return replace(read, updates=tuple(updates))

    def _wrap(self) -> bool:
        """Cuts one or two cells of the row as a page break does, and lets them go on in a row below."""
        canvas, top = self.canvas, self.canvas.row
        names = [name for name in ("updates", "action", "evaluation") if len(self._words(name)) >= 8]
        if not names:
            return False
        chosen = self.random.sample(names, min(len(names), self.random.choice((1, 1, 2))))
        tails = {}
        for name in chosen:
            head, tail = _cut(self._words(name), self.random, in_action=name == "action")
            if self.layout.cut_words and name != "action":
                head, tail = _cut_word(head, tail, self.random)
            canvas.cells[top, self.columns[name]].text = head
            tails[name] = tail
        canvas.row += 1
        if self.layout.wrap_gap == "blank" and self.layout.objectives != "merged":
            canvas.row += 1
        elif self.layout.wrap_gap == "header" and self.layout.objectives != "merged":
            self.header()
        for name, tail in tails.items():
            canvas.put(self.columns[name], tail)
        return True

    def _in_lines(self) -> bool:
        """Every line of every cell in a row of its own, as when a page was pasted line by line."""
        canvas, top = self.canvas, self.canvas.row
        most = 1
        for column in self.columns.values():
            drawn = canvas.cells.get((top, column))
            if drawn is None or not drawn.text or len(drawn.text) <= self.layout.line_width:
                continue
            lines = [part for line in drawn.text.split("\n") for part in wrap(line, self.layout.line_width)]
            drawn.text = lines[0]
            for offset, line in enumerate(lines[1:], 1):
                canvas.cells[top + offset, column] = Drawn(line)
            most = max(most, len(lines))
        canvas.row = top + most - 1
        return most > 1

    def _words(self, name: str) -> list[str]:
        drawn = self.canvas.cells.get((self.canvas.row, self.columns.get(name, -1)))
        return drawn.text.split(" ") if drawn else []

    def _shade(self, rows: Sequence[tuple[Action, range]]) -> None:
        """Every other action in a pale colour, from end to end, but where cells have a colour or are merged."""
        canvas = self.canvas
        if not self.layout.shade:
            return
        covered = {
            (row, column)
            for top, left, bottom, right in canvas.merges
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        }
        for _, places in rows[::2]:
            for row in places:
                for column in self.columns.values():
                    if (row, column) not in covered:
                        drawn = canvas.cells.setdefault((row, column), Drawn())
                        drawn.fill = drawn.fill or self.layout.shade

    def _tally(self, rows: Sequence[tuple[Action, range]]) -> None:
        """How many are rated so, beside the table or below it."""
        layout, canvas = self.layout, self.canvas
        beside = layout.tally == "beside" and layout.key != "beside" and not layout.hidden_row
        if layout.tally == "none" or (layout.tally == "beside" and not beside):
            return
        row, column = (rows[0][1].start, self.last + 2) if beside else (canvas.row + 2, layout.left)
        for offset, (label, count) in enumerate((("Red", 2), ("Amber", 3), ("Green", 4))):
            canvas.cells[row + offset, column] = Drawn(label)
            canvas.cells[row + offset, column + 1] = Drawn(number=float(count))
        canvas.row = canvas.row if beside else row + 3

    def _below(self, priority: Priority) -> None:
        canvas, left = self.canvas, self.layout.left
        canvas.row += 1
        if "totals" in self.layout.footer:
            canvas.put(left, f"Total actions: {sum(len(o.actions) for o in priority.objectives)}")
            canvas.row += 1
        if "updated" in self.layout.footer:
            canvas.put(left, "Last updated 30 June 2024 by the coordinator")
            canvas.row += 1
        if self.layout.key == "below":
            canvas.row += 1
            self._key(left)
        canvas.row += 2


TITLE_LINES = ("Northshire Violence Reduction Partnership action plan 2024/25", "Working together for safer places")
KEY = (("Green", "on track"), ("Amber", "some delay"), ("Red", "will not be met"), ("Blue", "complete"))


def _cut(parts: list[str], random: Random, *, in_action: bool) -> tuple[str, str]:
    """Two halves of a text: between words, where the second half begins small for an action (a page cuts anywhere)."""
    places = [at for at in range(3, len(parts) - 1) if parts[at][:1].islower() or not in_action]
    at = random.choice(places or [len(parts) // 2])
    return " ".join(parts[:at]), " ".join(parts[at:])


def _bare_stamp(update: Update) -> Update:
    return replace(update, stamp=update.stamp.strip(" –:") if update.stamp else None)


def _cut_word(head: str, tail: str, random: Random) -> tuple[str, str]:
    """Sometimes the page cuts the word itself, where a printer would not."""
    word = tail.split(" ", maxsplit=1)[0]
    if word.isalpha() and word.islower() and len(word) >= 9:
        return f"{head} {word[: len(word) // 2]}", tail[len(word) // 2 :]
    return head, tail


def _letters(column: int) -> str:
    return f"Column {chr(65 + column)}"
