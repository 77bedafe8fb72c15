import asyncio
from oracle import log, loop, repr_of, run, since

since(3, 12)


async def child(delay, result):
    try:
        await asyncio.sleep(delay)
        log("child ends")
        return result
    except asyncio.CancelledError:
        log("child is cancelled")
        raise


async def attempt(awaitable, limit):
    try:
        log("value", await asyncio.wait_for(awaitable, limit))
    except TimeoutError:
        log("timeout", asyncio.current_task().cancelling())
    except asyncio.CancelledError as error:
        log(repr_of(error), asyncio.current_task().cancelling())
        raise


async def main():
    await attempt(child(1, "inline"), 1)
    await attempt(asyncio.create_task(child(1, "task")), 1)
    future = loop.create_future()
    loop.call_later(1, future.set_result, "future")
    await attempt(future, 1)
    task = asyncio.create_task(attempt(child(2, "outside"), 1))
    await asyncio.sleep(1)
    task.cancel("too")
    try:
        await task
    except asyncio.CancelledError as error:
        log("main", repr_of(error), task.cancelling())
    task = asyncio.create_task(attempt(child(5, "slow"), 9))
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        log("main", repr_of(error), task.cancelling())


run(main)
