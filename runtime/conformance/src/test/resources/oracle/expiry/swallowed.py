import asyncio
from oracle import log, repr_of, run


async def swallows():
    async with asyncio.timeout(1) as timeout:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as error:
            log("swallowed", repr_of(error), asyncio.current_task().cancelling())
        log("goes on", timeout.expired())
        await asyncio.sleep(1)
    log("expired", timeout.expired(), asyncio.current_task().cancelling())


async def replaces():
    async with asyncio.timeout(1):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise ValueError("instead")


async def main():
    await swallows()
    try:
        await replaces()
    except ValueError as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(5) as timeout:
            raise TimeoutError
    except TimeoutError as error:
        log("not of the timeout", timeout.expired())
    task = asyncio.current_task()
    for i in range(3):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(2)
        except TimeoutError:
            log("round", i, task.cancelling())
    await asyncio.sleep(1)


run(main)
