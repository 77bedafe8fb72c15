import asyncio
from oracle import log, repr_of, run


async def returns():
    asyncio.current_task().cancel("late")
    log("returns all the same")
    return "lost"


async def awaits():
    asyncio.current_task().cancel("me")
    log("goes on to its next await")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        log("there", repr_of(error))
    await asyncio.sleep(1)
    return "kept"


async def yields():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        log("yield", repr_of(error))
    return "end"


async def main():
    for body in returns, awaits, yields:
        task = asyncio.create_task(body())
        try:
            log("value", await task)
        except asyncio.CancelledError as error:
            log("main", repr_of(error))


run(main)
