import asyncio
from oracle import log, repr_of, run


async def work(ticks):
    for tick in range(ticks):
        log("works", tick)
        await asyncio.sleep(0)
    return "end"


async def attempt(limit, ticks):
    try:
        async with asyncio.timeout(limit):
            log(await work(ticks))
    except TimeoutError as error:
        log(repr_of(error), asyncio.current_task().cancelling())


async def main():
    await attempt(0, 0)
    await asyncio.sleep(0)
    await attempt(0, 1)
    await attempt(0, 3)
    await attempt(-1, 3)
    async with asyncio.timeout(0):
        pass
    await asyncio.sleep(1)
    log("no cancellation is left over")


run(main)
