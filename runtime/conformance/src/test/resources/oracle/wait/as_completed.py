import asyncio
from oracle import log, repr_of, run


async def child(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [asyncio.create_task(child(*spec)) for spec in (("a", 3), ("b", 1), ("c", 2))]
    for next_done in asyncio.as_completed(tasks):
        log(await next_done)
    slow = asyncio.create_task(child("slow", 9))
    fast = asyncio.create_task(child("fast", 1))
    try:
        for next_done in asyncio.as_completed([slow, fast], timeout=2):
            log(await next_done)
    except asyncio.TimeoutError as error:
        log(repr_of(error), "slow is done", slow.done(), "cancelled", slow.cancelled())
    log(await slow)


run(main)
