import asyncio
from oracle import log, repr_of, run


async def close(name):
    log("closing", name)
    await asyncio.sleep(1)
    log("closed", name)


async def level(left):
    try:
        if left == 0:
            await asyncio.sleep(10)
        else:
            await level(left - 1)
    except asyncio.CancelledError as error:
        log("cancelled at", left)
        if left == 1:
            raise ValueError("from level 1")
        raise
    finally:
        await close(left)


async def main():
    task = asyncio.create_task(level(2))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except ValueError as error:
        log(repr_of(error), "cancelled", task.cancelled())


run(main)
