import asyncio
from oracle import log, repr_of, run, without_ticks

without_ticks()


async def child(delay, stubborn=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log("child is cancelled")
        await asyncio.sleep(1)
        if not stubborn:
            raise
    return "value"


async def attempt(awaitable, limit):
    try:
        log(await asyncio.wait_for(awaitable, limit))
    except asyncio.TimeoutError as error:
        log(repr_of(error))


async def main():
    await attempt(child(1), 2)
    await attempt(child(3), 2)
    await attempt(child(3, True), 2)
    await attempt(child(3), 0)
    task = asyncio.create_task(child(1))
    await asyncio.sleep(2)
    await attempt(task, 0)
    outer = asyncio.create_task(attempt(child(9), 5))
    await asyncio.sleep(1)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        log("outer is cancelled")


run(main)
