"""A Sphinx directive that draws one region of the life of a contract from the table that the package runs on."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.parsers.rst import Directive

from okstat.situation.life_table import BEGINNING, TRANSITIONS, Region, State

if TYPE_CHECKING:
    from sphinx.application import Sphinx

WIDE, HIGH, DOWN, LANE = 150, 36, 92, 104
TIP = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 0 8 4 0 8z"/></marker></defs>'
)


def states(region: Region) -> list[State]:
    """The states of a region, from first to last."""
    reached = {BEGINNING[region], *(row.target for row in TRANSITIONS if row.region is region)}
    return [state for state in State if state in reached]


def arrows(region: Region) -> dict[tuple[State, State], list[str]]:
    """The kinds of event on each arrow; an event that changes nothing is told in the table below the picture."""
    found: defaultdict[tuple[State, State], list[str]] = defaultdict(list)
    for row in TRANSITIONS:
        if row.region is region and row.target is not None:
            for source in sorted(row.sources, key=lambda state: state.value):
                label = row.event if row.result is None else f"{row.event}: {_result(row.result)}"
                if source is not row.target and label not in found[source, row.target]:
                    found[source, row.target].append(label)
    return dict(found)


def _result(result: object) -> str:
    if isinstance(result, bool):
        return "upheld" if result else "rejected"
    return str(getattr(result, "value", result))


def picture(region: Region) -> str:
    """The region as an SVG drawing: states from first to last, arrows onward on the right and back on the left."""
    order = states(region)
    row = {state: number for number, state in enumerate(order)}
    onward, back = [], []
    for (source, target), events in arrows(region).items():
        (onward if row[target] > row[source] else back).append((row[source], row[target], events))
    right, left = _lanes(onward), _lanes(back)
    middle = (max(left.values(), default=-1) + 1) * LANE + 30 + WIDE / 2
    width = middle + WIDE / 2 + (max(right.values(), default=-1) + 1) * LANE + 60
    parts = [
        f'<svg class="life" role="img" viewBox="0 0 {width:.0f} {len(order) * DOWN}" width="{width:.0f}">',
        f"<title>States of the {region.value}, and the events that lead from one to another</title>",
        TIP,
    ]
    labels: list[str] = []
    for side, lanes, paths in ((1, right, onward), (-1, left, back)):
        for source, target, events in paths:
            out = middle + side * (WIDE / 2 + 14 + lanes[source, target] * LANE)
            parts.append(_arc(middle + side * WIDE / 2, source, target, out, side))
            labels += _label(out, (source + target) / 2 * DOWN + HIGH, events, side)
    for state, number in row.items():
        y = number * DOWN + 20
        parts.append(f'<rect x="{middle - WIDE / 2:.0f}" y="{y}" width="{WIDE}" height="{HIGH}" rx="9"/>')
        parts.append(
            f'<text class="state" x="{middle:.0f}" y="{y + 23}">{escape(state.value.replace("_", " "))}</text>'
        )
    return "\n".join([*parts, *labels, "</svg>"])


def _lanes(paths: list[tuple[int, int, list[str]]]) -> dict[tuple[int, int], int]:
    """A lane for each arrow, the short ones inside, so that no two arrows of a lane meet."""
    taken: list[list[tuple[int, int]]] = []
    found = {}
    for source, target, _ in sorted(paths, key=lambda path: (abs(path[1] - path[0]), min(path[0], path[1]))):
        low, high = sorted((source, target))
        free = next((n for n, lane in enumerate(taken) if all(high <= a or b <= low for a, b in lane)), len(taken))
        if free == len(taken):
            taken.append([])
        taken[free].append((low, high))
        found[source, target] = free
    return found


def _arc(edge: float, source: int, target: int, out: float, side: int) -> str:
    """From the lower half of one box, out to the lane, and into the upper half of the other."""
    down = target > source
    y1 = source * DOWN + 20 + (HIGH * 0.75 if down else HIGH * 0.25)
    y2 = target * DOWN + 20 + (HIGH * 0.25 if down else HIGH * 0.75)
    turn = 10 if down else -10
    return (
        f'<path class="arrow" marker-end="url(#tip)" d="M{edge:.0f} {y1:.0f}H{out - side * 10:.0f}'
        f"Q{out:.0f} {y1:.0f} {out:.0f} {y1 + turn:.0f}V{y2 - turn:.0f}"
        f'Q{out:.0f} {y2:.0f} {out - side * 10:.0f} {y2:.0f}H{edge:.0f}"/>'
    )


def _label(x: float, y: float, events: list[str], side: int) -> list[str]:
    anchor = "start" if side > 0 else "end"
    top = y + 4 - 6 * (len(events) - 1)
    start = f'<text class="event" text-anchor="{anchor}" x="{x + side * 4:.0f}"'
    return [f'{start} y="{top + 13 * line:.0f}">{escape(event)}</text>' for line, event in enumerate(events)]


class LifeDiagram(Directive):
    """`{life-diagram} making`: the drawing of one region."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The drawing as raw HTML; other builders get the table that stands beside it."""
        return [nodes.raw("", picture(Region(self.arguments[0])), format="html")]


class LifeTable(Directive):
    """`{life-table} making`: every row of one region."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Event, states in which it is possible, state it leads to, why only there."""
        region = Region(self.arguments[0])
        rows = [
            (
                row.event if row.result is None else f"{row.event} ({_result(row.result)})",
                ", ".join(sorted(state.value.replace("_", " ") for state in row.sources)),
                row.target.value.replace("_", " ") if row.target is not None else "the same",
                row.because.en,
                "; ".join(citation.in_words("en") for citation in row.cites),
            )
            for row in TRANSITIONS
            if row.region is region
        ]
        return [_table(("event", "possible in", "leads to", "why only there", "law"), rows)]


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> nodes.table:
    table, group = nodes.table(), nodes.tgroup(cols=len(head))
    table += group
    for _ in head:
        group += nodes.colspec(colwidth=1)
    for part, lines in ((nodes.thead(), [head]), (nodes.tbody(), rows)):
        group += part
        for line in lines:
            row = nodes.row()
            part.append(row)
            for cell in line:
                entry = nodes.entry()
                entry += nodes.paragraph("", cell)
                row += entry
    return table


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the two directives."""
    app.add_directive("life-diagram", LifeDiagram)
    app.add_directive("life-table", LifeTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
