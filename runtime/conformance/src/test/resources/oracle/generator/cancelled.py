import asyncio
import contextlib
import itertools
from oracle import log, repr_of, run


async def numbers():
    try:
        for i in itertools.count():
            await asyncio.sleep(1)
            yield i
    except asyncio.CancelledError as error:
        log("source", repr_of(error))
        raise
    finally:
        await asyncio.sleep(1)
        log("source is closed")


async def consumer(delay):
    async with contextlib.aclosing(numbers()) as source:
        async for i in source:
            log("item", i)
            await asyncio.sleep(delay)


async def main():
    for delay in 0, 5:
        task = asyncio.create_task(consumer(delay))
        await asyncio.sleep(2.5)
        task.cancel("enough")
        try:
            await task
        except asyncio.CancelledError as error:
            log("main", repr_of(error))


run(main)
