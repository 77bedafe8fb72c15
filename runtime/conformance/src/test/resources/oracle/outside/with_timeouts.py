import asyncio
from oracle import log, repr_of, run


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        log(name, "ends")
    except asyncio.CancelledError:
        log(name, "is cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                group.create_task(child("a", 1))
                group.create_task(child("b", 3))
    except TimeoutError:
        log("timeout around the group", asyncio.current_task().cancelling())
    async with asyncio.TaskGroup() as group:
        group.create_task(child("c", 3))
        try:
            async with asyncio.timeout(1):
                await child("body", 5)
        except TimeoutError:
            log("timeout inside the group", asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("d", 1, True))
            try:
                async with asyncio.timeout(3):
                    await child("body", 5)
            except TimeoutError:
                log("never")
    except ExceptionGroup as error:
        log(repr_of(error), asyncio.current_task().cancelling())


run(main)
