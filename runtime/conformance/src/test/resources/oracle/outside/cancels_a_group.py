import asyncio
from oracle import log, repr_of, run, since

since(3, 13)


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(name, "is cancelled")
        if fail:
            raise ValueError(name)
        await asyncio.sleep(1)
        log(name, "is clean")
        raise


async def parent(body_delay, fail):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a", 5))
            group.create_task(child("b", 5, fail))
            await asyncio.sleep(body_delay)
            log("body ends")
    except BaseException as error:
        log("group", repr_of(error), asyncio.current_task().cancelling())
        raise
    finally:
        try:
            await asyncio.sleep(1)
            log("parent goes on")
        except asyncio.CancelledError:
            log("parent is cancelled behind the group", asyncio.current_task().cancelling())


async def main():
    for body_delay in 5, 0:
        for fail in False, True:
            task = asyncio.create_task(parent(body_delay, fail))
            await asyncio.sleep(1)
            task.cancel("outside")
            await asyncio.wait([task])
            log("cancelled", task.cancelled(), task.cancelling())
            if not task.cancelled():
                log(repr_of(task.exception()))


run(main)
