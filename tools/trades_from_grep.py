"""Write the list of trades anew from what Grep tells of programme areas.

    curl -o areas.json 'https://data.udir.no/kl06/v201906/programomraader'
    python tools/trades_from_grep.py areas.json --read 2026-11-22 --into src/okstat/data

Licence of the source: NLOD 2.0. Grep tells names, whether a code is in use, and mostly what it builds on. It does not
tell the training time, the model, and which trade took over from which: that stays as the list has it, and so do codes
that Grep does not have (some are in VIGO only) and paths that it does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from make_code_lists import NOT_VOCATIONAL, TRADES
from offline_list import Row, asked, before, put, records_of

from okstat.feeds.seen import CodeSeen
from okstat.integrations.grep import PROGRAMME_AREAS, read_codes

ADDRESS = "https://data.udir.no/kl06/v201906/programomraader"
THIRD_YEAR = re.compile(r"[A-ZÆØÅ]{5}[34]----")
SAID_BY_GREP = ("code", "name_nb", "name_nn", "programme", "current")


def is_trade(seen: CodeSeen) -> bool:
    """Whether a programme area is a third year, or its part in a company, of a vocational programme."""
    name = seen.names.get("nb") or seen.names.get("") or ""
    is_third = THIRD_YEAR.fullmatch(seen.code) is not None and seen.code[:2] not in NOT_VOCATIONAL
    return is_third and not name.startswith("Studieforberedende")


def trades(codes: Iterable[CodeSeen], known: Mapping[str, Row], read: date) -> Iterator[Row]:
    """Every trade that Grep or the list has."""
    found = {seen.code: seen for seen in codes if is_trade(seen)}
    for code in found.keys() | known.keys():
        if code not in found:
            yield known[code]
            continue
        yield _trade(found[code], known.get(code, {}), read)


def _trade(seen: CodeSeen, old: Row, read: date) -> Row:
    told = {
        "code": seen.code,
        "name_nb": seen.names.get("nb") or seen.names.get("") or old.get("name_nb", ""),
        "name_nn": seen.names.get("nn", ""),
        "programme": seen.code[:2],
        "current": {True: "yes", False: "no", None: old.get("current", "")}[seen.is_current],
        "vg1": " ".join(sorted(code for code in seen.leads_from if code[5:6] == "1")) or old.get("vg1", ""),
        "vg2": " ".join(sorted(code for code in seen.leads_from if code[5:6] == "2")) or old.get("vg2", ""),
    }
    kept = {name: old.get(name, "") for name in TRADES if name not in told}
    others = [part for part in kept["source"].split("; ") if part and not part.startswith("Grep")]
    return {
        **kept,
        **told,
        "source": "; ".join([f"Grep, programme areas, {read}", *others]),
        "url": ADDRESS,
        "mark": "S" if others else "P",
        "checked": str(read),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the download and write the list."""
    given = asked((__doc__ or "").splitlines()[0], arguments)
    (areas,) = given.files
    found = records_of(read_codes(areas.read_bytes(), PROGRAMME_AREAS, given.source))
    known = before(given.into, "generated_trades")
    put(given.into, "generated_trades", TRADES, trades(found, known, given.read))


if __name__ == "__main__":
    main()
