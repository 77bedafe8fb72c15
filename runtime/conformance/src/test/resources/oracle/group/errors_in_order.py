import asyncio
from oracle import log, repr_of, run


async def child(name, delay, cleaning=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(name, "is cancelled")
        if cleaning is None:
            raise
        await asyncio.sleep(cleaning)
    raise ValueError(name)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a", 2))
            group.create_task(child("b", 5, 2))
            group.create_task(child("c", 5, 1))
            group.create_task(child("d", 5))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as error:
                log("body", repr_of(error), asyncio.current_task().cancelling())
                raise ValueError("body")
    except ExceptionGroup as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("e", 1))
            group.create_task(child("f", 1))
            await asyncio.sleep(1)
            raise ValueError("body")
    except ExceptionGroup as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    log("main goes on")


run(main)
