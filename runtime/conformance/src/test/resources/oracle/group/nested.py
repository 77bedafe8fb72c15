import asyncio
from oracle import log, repr_of, run


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(name, "is cancelled")
        raise
    if fail:
        raise ValueError(name)
    log(name, "ends")


async def inner(name, fail):
    async with asyncio.TaskGroup() as group:
        group.create_task(child(name + "1", 1))
        group.create_task(child(name + "2", 2, fail))
        group.create_task(child(name + "3", 3))
    log(name, "is complete")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(inner("a", False))
        group.create_task(inner("b", False))
    log("both are complete")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner("c", True))
            group.create_task(inner("d", False))
            await child("body", 5)
    except ExceptionGroup as error:
        log(repr_of(error))
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(child("e", 5))
            async with asyncio.TaskGroup() as group:
                group.create_task(child("f", 1, True))
    except ExceptionGroup as error:
        log(repr_of(error))


run(main)
