"""Tell how well the training of one apprentice of the invented office is documented: aims, half-years, what is due.

Run `python examples/is_it_documented.py [CONTRACT] [LANGUAGE] [json]`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from okstat import read_file
from okstat.office.documentation import documented_training
from okstat.render import documentation, documentation_json
from okstat.render.json import dumps

EXAMPLE = Path(__file__).with_name("office-2026.json")
ON = date(2026, 11, 20)


def main(arguments: Sequence[str]) -> None:
    """Write the answer as text, or as JSON where that is asked for."""
    contract, language, form = (*arguments, *("IT-03", "nb", "text")[len(arguments) :])
    found = documented_training(read_file(EXAMPLE), contract, on=ON)
    if form == "json":
        print(dumps(documentation_json.document(found)))
    else:
        print(documentation.report(found, language=language), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
