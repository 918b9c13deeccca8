"""Ask a register over HTTP, in a synchronous and in an asynchronous host, with the transport of `over_http.py`.

Run `python examples/ask_a_register.py`: an invented register that has no time at first, then hands out two contracts.
"""

from __future__ import annotations

import asyncio
from datetime import date

import httpx
from over_http import AsyncTransport, Limits, Transport

from okstat.feeds.exchange import carry, carry_async
from okstat.feeds.fields import Source
from okstat.integrations.vigo import VigoLaktiv

CONTRACTS = """{"antall": 2, "kontrakter": [
  {"elev": {"sysId": "A", "fdato": "01.02.2007", "fornavn": "Oppdiktet", "etternavn": "Lærling"},
   "type": "L", "promrkode": "IMITD3", "start": "18.08.2025", "slutt": "17.08.2027"},
  {"elev": {"sysId": "B", "fdato": "30.06.2006", "fornavn": "Diktet", "etternavn": "Opp"},
   "type": "L", "promrkode": "SRSOA3", "start": "18.08.2026", "slutt": "17.08.2026"}]}"""


def invented(asked: list[str]) -> httpx.MockTransport:
    """A register that has no time at first. Yours is a server: leave `transport` out."""

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        return httpx.Response(503 if len(asked) == 1 else 200, stream=httpx.ByteStream(CONTRACTS.encode()))

    return httpx.MockTransport(handle)


def main() -> None:
    """Ask for the active contracts of a county, in both kinds of host, and print what became of each record."""
    feed = VigoLaktiv(Source(date(2026, 11, 20)))
    address, keys, limits = "https://register.invalid/", {"api-key": "invented"}, Limits(pause=0.01)

    asked: list[str] = []
    with httpx.Client(base_url=address, headers=keys, transport=invented(asked)) as client:
        batch = carry(feed.active_contracts("03"), Transport(client, limits).send)
    for line in batch.receipt.lines:
        print(f"{line.at}: {line.taking.value}", *(remark.code for remark in line.remarks))
    print(f"{len(asked)} requests")

    async def asynchronous() -> None:
        asked: list[str] = []
        async with httpx.AsyncClient(base_url=address, headers=keys, transport=invented(asked)) as client:
            again = await carry_async(feed.active_contracts("03"), AsyncTransport(client, limits).send)
        print("the same, asynchronously" if again == batch else "another answer", f"({len(asked)} requests)")

    asyncio.run(asynchronous())


if __name__ == "__main__":
    main()
