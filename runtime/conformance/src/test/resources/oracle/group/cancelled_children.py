import asyncio
from oracle import log, repr_of, run


async def child(name, delay, stubborn=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        log(name, repr_of(error))
        if not stubborn:
            raise
        return "stubborn"
    log(name, "ends")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child("a", 5))
        b = group.create_task(child("b", 2))
        await asyncio.sleep(1)
        a.cancel("only a")
        log("body ends")
    log("no error", a.cancelled(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            c = group.create_task(child("c", 5, True))
            d = group.create_task(child("d", 5))
            await asyncio.sleep(1)
            raise ValueError("body")
    except ExceptionGroup as error:
        log(repr_of(error), c.result(), d.cancelled())
    async with asyncio.TaskGroup() as group:
        e = group.create_task(child("e", 1))
        e.add_done_callback(lambda done: log("e is done"))
        unstarted = group.create_task(child("never", 1))
        unstarted.cancel()
        try:
            await unstarted
        except asyncio.CancelledError:
            log("awaited a cancelled child", asyncio.current_task().cancelling())
    log("end")


run(main)
