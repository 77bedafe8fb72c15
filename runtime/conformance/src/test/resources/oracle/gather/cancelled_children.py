import asyncio
from oracle import log, loop, repr_of, run


async def child(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    a = asyncio.create_task(child("a", 1))
    b = asyncio.create_task(child("b", 2))
    future = loop.create_future()
    gathering = asyncio.gather(a, b, future, return_exceptions=True)
    await asyncio.sleep(0.5)
    a.cancel()
    future.cancel("the future")
    for outcome in await gathering:
        if isinstance(outcome, BaseException):
            log("failure", repr_of(outcome))
        else:
            log("value", outcome)
    first = asyncio.create_task(child("first", 1))
    second = asyncio.create_task(child("second", 1))
    gathering = asyncio.gather(first, second)
    gathering.add_done_callback(lambda done: log("gathering is done", done.cancelled()))
    await asyncio.sleep(0)
    second.cancel("second")
    try:
        await gathering
    except asyncio.CancelledError as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    log("first done", first.done(), await first)


run(main)
