import asyncio
from oracle import log, repr_of, run


async def child():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        log("cancelling", me.cancelling())
        log("uncancel", me.uncancel())
    await asyncio.sleep(1)
    log("goes on", me.cancelling())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        log(repr_of(error), me.cancelling())
    log("uncancel", me.uncancel(), me.uncancel(), me.uncancel())
    await asyncio.sleep(1)
    return "end"


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(2)
    task.cancel("one")
    task.cancel("two")
    log(await task, task.cancelling(), task.uncancel())


run(main)
