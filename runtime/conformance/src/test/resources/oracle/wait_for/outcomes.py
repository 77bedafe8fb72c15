import asyncio
from oracle import log, loop, repr_of, run, without_ticks

without_ticks()


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(name, "is cancelled")
        if fail:
            raise ValueError(name)
        raise
    if fail:
        raise ValueError(name)
    return name


async def attempt(awaitable, limit):
    try:
        log("value", await asyncio.wait_for(awaitable, limit))
    except TimeoutError as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    except ValueError as error:
        log("failure", repr_of(error))
    except asyncio.CancelledError as error:
        log("cancelled", repr_of(error), asyncio.current_task().cancelling())


async def main():
    await attempt(child("a", 1, True), 2)
    await attempt(child("b", 3, True), 2)
    future = loop.create_future()
    await attempt(future, 1)
    log("future cancelled", future.cancelled())
    task = asyncio.create_task(child("c", 3))
    await attempt(asyncio.shield(task), 1)
    log("task cancelled", task.cancelled(), await task)
    task = asyncio.create_task(child("d", 5))
    loop.call_later(1, task.cancel)
    await attempt(task, 3)
    await attempt(asyncio.gather(child("e", 1), child("f", 5)), 2)
    ready = loop.create_future()
    ready.set_result("ready")
    await attempt(ready, 0)
    await attempt(ready, 1)
    await attempt(child("g", 1), -1)


run(main)
