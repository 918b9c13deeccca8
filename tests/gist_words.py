"""Which words of a gist show that there is something to compute: a date, a number, an age, a role, a kind, an event.

The test is one of words and not of sense, so it is strict: what it finds wrongly is listed, with the reason, in
`tests/attested-alone.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

__all__ = ["ALLOWED", "allowed", "telling_words"]

ALLOWED = Path(__file__).with_name("attested-alone.txt")

_REFERENCE = re.compile(
    r"§§?\s*\d+[A-Z]?-\d+\w*(?:\s*\(\w+\))?(?:(?:,| and| or| to)\s+\d+-\d+\w*(?:\s*\(\w+\))?)*"
    r"|chapter \d+|part [IVX]+|\([a-z]\)(?: to \([a-z]\))?|\(\d\)"
)
_KINDS_OF_WORDS = {
    "number": r"\d[\d.]*|one|two|three|four|five|six|first|second|third|half|both|each|majority|percent|twice|least",
    "date": r"days?|weeks?|months?|years?|yearly|dates?|deadlines?|times?|before|after|within|until|since|later?|early"
    r"|end|term|regularly|continuously|spring|autumn",
    "age": r"ages?|turns?|turned|young|adults?|minors?",
    "role": r"guardians?|parents?|leaders?|deput\w+|members?|employers?|employees?|unions?|representatives?|doctors?"
    r"|instructors?|faglig leder|experts?",
    "kind": r"lærling\w*|lærekandidat\w*|praksisbrev\w*|praksiskandidat\w*|kandidat for|lærekontrakt\w*"
    r"|opplæringskontrakt\w*|pupils?|privatist\w*|candidates?|those with læretid",
    "event": r"when|if|unless|once|already|passed|ended|heva|completed|finished|refused|withdrawn|appeal\w*|annul\w*"
    r"|exten\w+|approv\w+|appl(?:y|ied|ies|ication\w*)|absen\w+|transfer\w*|expel\w*|register\w*|decision\w*|decides?",
}
_WORDS = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS_OF_WORDS.items()), re.IGNORECASE)


def telling_words(gist: str) -> list[str]:
    """The words of a gist that ask for a rule, each with what it tells of; what refers to another section is none."""
    plain = _REFERENCE.sub(" ", gist)
    return list(dict.fromkeys(f"{found.lastgroup} {found.group().lower()}" for found in _WORDS.finditer(plain)))


def allowed(text: str) -> Iterator[tuple[str, str]]:
    """Place and reason of each line of the file; a line with `#` is for people."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            place, _, reason = line.partition(": ")
            yield place, reason
