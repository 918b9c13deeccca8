"""Tell what is due next of a company or a contract of the invented office, as text and as a file that calendars open.

Run `python examples/what_is_due.py [SUBJECT] [LANGUAGE] [FILE.ics]`; without a subject one of the agencies is asked
about, and without a file only the text is written.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from okstat import read_file
from okstat.agenda import agenda
from okstat.render import agenda as text

EXAMPLE = Path(__file__).with_name("office-2026.json")
FIRST, LAST = date(2026, 8, 1), date(2027, 2, 28)


def main(arguments: Sequence[str]) -> None:
    """Write the agenda as text, and as a calendar where a file is named."""
    subject, language, file = (*arguments, *("fjelldata", "nb", "")[len(arguments) :])
    found = agenda(read_file(EXAMPLE), first=FIRST, last=LAST).about(subject)
    print(text.report(found, language=language), end="")
    if file:
        from okstat.render import icalendar  # asks for the extra `ics`

        Path(file).write_bytes(icalendar.calendar(found, language=language))


if __name__ == "__main__":
    main(sys.argv[1:])
