"""An exchange runs the same way in synchronous and asynchronous hosts."""

from __future__ import annotations

import asyncio

import pytest

from okstat.feeds.exchange import Answer, Exchange, FeedError, Request, body_of, carry, carry_async, nothing_asked


def pages(closed: list[bool] | None = None) -> Exchange[bytes]:
    """Ask for pages until an empty one comes."""
    got = b""
    try:
        while body := (yield Request("GET", f"page/{len(got)}")).body:
            got += body
    finally:
        if closed is not None:
            closed.append(True)
    return got


def send(request: Request) -> Answer:
    """Three pages of a byte each."""
    return Answer(200, b"x" if int(request.path.rpartition("/")[2]) < 3 else b"")


async def send_later(request: Request) -> Answer:
    """The same, after the others have had their turn."""
    await asyncio.sleep(0)
    return send(request)


def test_both_hosts_get_the_same() -> None:
    """The exchange does not know who carries it."""
    assert b"xxx" == carry(pages(), send) == asyncio.run(carry_async(pages(), send_later))


def test_what_asks_for_nothing_is_carried_by_nobody() -> None:
    """What is at hand already needs no transport."""

    def fail(request: Request) -> Answer:
        raise AssertionError(request)

    async def fail_later(request: Request) -> Answer:
        raise AssertionError(request)

    assert 7 == carry(nothing_asked(7), fail) == asyncio.run(carry_async(nothing_asked(7), fail_later))


def test_a_fault_of_the_transport_passes_through_and_the_exchange_is_closed() -> None:
    """The host's own errors stay the host's own."""
    closed: list[bool] = []

    def fail(request: Request) -> Answer:
        raise TimeoutError(request.path)

    async def fail_later(request: Request) -> Answer:
        raise TimeoutError(request.path)

    with pytest.raises(TimeoutError, match="page/0"):
        carry(pages(closed), fail)
    with pytest.raises(TimeoutError, match="page/0"):
        asyncio.run(carry_async(pages(closed), fail_later))
    assert [True, True] == closed


@pytest.mark.parametrize("status", [201, 204, 301, 404, 500])
def test_an_answer_with_another_status_is_none(status: int) -> None:
    """The error names the feed, and what was asked for, and nothing that stood in the answer."""
    assert b"x" == body_of(Answer(200, b"x"), "A feed")
    for asked, told in (("", "A feed: answered"), ("rows", "A feed: rows was answered")):
        with pytest.raises(FeedError) as error:
            body_of(Answer(status, b"01020550000"), "A feed", asked)
        assert f"{told} with status {status}" == str(error.value)


def test_asking_again_does_no_harm_where_nothing_is_taken() -> None:
    """So it is with GET; of another method the adapter says so."""
    assert (True, False) == (Request("GET", "x").is_repeatable, Request("POST", "x").is_repeatable)
    assert (False, True) == (
        Request("GET", "x", is_repeatable=False).is_repeatable,
        Request("POST", "x", is_repeatable=True).is_repeatable,
    )


def test_bytes_and_headers_stay_out_of_the_repr() -> None:
    """They may be personal data, and headers may be secrets."""
    shown = f"{Request('POST', 'x', {'api-key': 'secret'}, b'01020550000')!r} {Answer(200, b'Ola', {'a': 'secret'})!r}"
    assert [] == [word for word in ("secret", "0102", "Ola") if word in shown]
