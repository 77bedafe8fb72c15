import asyncio
from oracle import log, repr_of, run, since

since(3, 13)


async def child():
    me = asyncio.current_task()
    me.cancel("not meant")
    log("uncancel", me.uncancel())
    await asyncio.sleep(1)
    log("goes on")
    me.cancel("meant")
    me.cancel("meant twice")
    log("uncancel", me.uncancel())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        log(repr_of(error), me.cancelling())
    me.cancel()
    me.uncancel()
    me.uncancel()
    return "end"


async def main():
    task = asyncio.create_task(child())
    log(await task, task.cancelled(), task.cancelling())


run(main)
