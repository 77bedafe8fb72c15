import asyncio
from oracle import log, repr_of, run


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        if name == "f":
            raise ValueError(name)
        log(name, "is cancelled")
        raise
    if fail:
        raise ValueError(name)
    log(name, "ends")


async def group(specs, body_delay, body_fails=False):
    try:
        async with asyncio.TaskGroup() as tasks:
            for spec in specs:
                tasks.create_task(child(*spec))
            await asyncio.sleep(body_delay)
            log("body ends")
            if body_fails:
                raise KeyError
    except BaseException as error:
        log(repr_of(error))
        if isinstance(error, asyncio.CancelledError):
            raise


async def main():
    await asyncio.create_task(group([("a", 1), ("b", 2)], 0))
    await asyncio.create_task(group([("c", 3), ("d", 1, True)], 2))
    await asyncio.create_task(group([("e", 2, True), ("f", 4), ("g", 5)], 1))
    await asyncio.create_task(group([("h", 5)], 1, True))
    task = asyncio.create_task(group([("i", 5)], 1))
    await asyncio.sleep(2)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        log("main", repr_of(error))


run(main)
