import asyncio
from oracle import log, loop, repr_of, run


async def child(limit):
    try:
        async with asyncio.timeout(limit) as timeout:
            try:
                await asyncio.sleep(5)
            finally:
                log("leaving", timeout.expired(), asyncio.current_task().cancelling())
    except TimeoutError:
        log("timeout", asyncio.current_task().cancelling())
    except asyncio.CancelledError as error:
        log(repr_of(error), timeout.expired(), asyncio.current_task().cancelling())
        raise
    await asyncio.sleep(1)
    return "end"


async def attempt(limit, delay):
    task = asyncio.create_task(child(limit))
    loop.call_later(delay, task.cancel, "outside")
    try:
        log(await task)
    except asyncio.CancelledError as error:
        log("cancelled", task.cancelled(), task.cancelling())


async def main():
    await attempt(2, 1)
    await attempt(1, 1)
    await attempt(1, 1.5)
    task = asyncio.create_task(child(1))
    await asyncio.sleep(1)
    log("in the tick of the expiry", task.cancel("outside"), task.cancelling())
    try:
        log(await task)
    except asyncio.CancelledError as error:
        log("cancelled", task.cancelled(), task.cancelling())


run(main)
