import asyncio
from oracle import log, loop, repr_of, run, since

since(3, 13)


async def fails(name):
    await asyncio.sleep(1)
    raise ValueError(name)


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("a"))
            try:
                await asyncio.sleep(5)
            finally:
                log("body leaves", asyncio.current_task().cancelling())
                try:
                    await asyncio.sleep(1)
                except asyncio.CancelledError as error:
                    log("body", repr_of(error), asyncio.current_task().cancelling())
    except ExceptionGroup as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(5)
        log("no request was left")
    except asyncio.CancelledError as error:
        log("behind the group", repr_of(error), asyncio.current_task().cancelling())
        raise


async def main():
    for delay in -1, 1.5:
        task = asyncio.create_task(parent())
        if delay >= 0:
            loop.call_later(delay, task.cancel, "outside")
        await asyncio.wait([task])
        log("cancelled", task.cancelled(), task.cancelling())
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    log("in the tick of the failure", task.cancel("outside"), task.cancelling())
    await asyncio.wait([task])
    log("cancelled", task.cancelled(), task.cancelling())


run(main)
