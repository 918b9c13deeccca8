from __future__ import annotations

import pytest
from documents import NULL, UNKNOWN_KEY, changed, faults, full

NO_OFFICE_KIND = "is no kind of event of an office"


@pytest.mark.parametrize(
    ("where", "value", "reason"),
    [
        ("format", "okstat.portfolio/2", "is not `okstat.portfolio/1`"),
        ("format", 1, "is a number, where `okstat.portfolio/1` belongs"),
        ("format", None, NULL),
        ("version", 1, UNKNOWN_KEY),
        ("contracts[0].department", "oslo", UNKNOWN_KEY),
        ("contracts[0].enterprise", "agency", UNKNOWN_KEY),
        ("contracts[0].person.age", 19, UNKNOWN_KEY),
        ("contracts[0].events[0].cause", "sickness", UNKNOWN_KEY),
        ("enterprises[0].departments[0].sector", "state", UNKNOWN_KEY),
        ("offices", None, NULL),
        ("offices", {}, "is an object, where a list belongs"),
        ("enterprises", "agency", "is a text, where a list belongs"),
        ("contracts", {}, "is an object, where a list belongs"),
        ("candidates", 3, "is a number, where a list belongs"),
        ("offices[1]", "ok", "is a text, where an object belongs"),
        ("contracts[1]", [], "is a list, where an object belongs"),
        ("candidates[1]", None, NULL),
        ("contracts[0].person", [], "is a list, where an object belongs"),
        ("contracts[0].placements", "oslo", "is a text, where a list belongs"),
        ("contracts[0].placements[2]", "oslo", "is a text, where an object belongs"),
        ("contracts[0].events", {}, "is an object, where a list belongs"),
        ("contracts[0].events[0]", "signed", "is a text, where an object belongs"),
        ("contracts[0].events[0].kind", None, NULL),
        ("contracts[0].events[0].kind", ["signed"], "is a list, where a kind of event belongs"),
        ("contracts[0].events[0].kind", "joined", "is no kind of event of a contract"),
        ("enterprises[0].events[0].kind", "signed", "is no kind of event of an enterprise"),
        ("offices[0].events[0].kind", "joined", NO_OFFICE_KIND),
        ("candidates[0].events[0].kind", "signed", "is no kind of event of a candidate"),
        ("complete", [], "is a list, where an object belongs"),
        ("complete", None, NULL),
        ("complete.sigend", "2026-01-01", "is no kind of event here"),
        ("complete.signed", True, "is true or false, where a day belongs"),
        ("contracts[0].complete", None, NULL),
        ("contracts[0].complete.joined", "2026-01-01", "is no kind of event here"),
        ("contracts[0].complete.signed", "2026", "is no day in the form YYYY-MM-DD"),
    ],
)
def test_what_has_the_wrong_shape_is_told(where: str, value: object, reason: str) -> None:
    """One wrong object, list or key in a document that is otherwise right gives one fault."""
    assert [(where, reason)] == faults(changed(full(), where, value))


def test_of_another_format_nothing_else_is_said() -> None:
    """Whatever it holds is right or wrong by that format's own rules."""
    document = changed(changed(full(), "format", "okstat.portfolio/9"), "contracts", 1)
    assert [("format", "is not `okstat.portfolio/1`")] == faults(document)
