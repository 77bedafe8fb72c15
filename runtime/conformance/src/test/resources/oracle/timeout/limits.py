import asyncio
from oracle import log, loop, repr_of, run


async def body(limit, delay):
    try:
        async with asyncio.timeout(limit) as timeout:
            log("enter")
            await asyncio.sleep(delay)
            log("in time")
    except TimeoutError as error:
        log(repr_of(error), "expired", timeout.expired(), "cancelling", asyncio.current_task().cancelling())
    else:
        log("expired", timeout.expired())


async def moved():
    try:
        async with asyncio.timeout(1) as timeout:
            timeout.reschedule(loop.time() + 3)
            await asyncio.sleep(2)
            log("still here")
            timeout.reschedule(loop.time() - 1)
            await asyncio.sleep(2)
    except TimeoutError:
        log("now")


async def nested():
    try:
        async with asyncio.timeout(2) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(10)
            finally:
                log("inner", inner.expired(), "outer", outer.expired())
    except TimeoutError:
        log("outer")


async def main():
    await body(2, 1)
    await body(1, 2)
    await body(0, 1)
    await moved()
    await nested()
    task = asyncio.create_task(body(5, 9))
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        log(repr_of(error))


run(main)
