import asyncio
from oracle import log, repr_of, run


async def raises():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def returns():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "instead"


async def another():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise asyncio.CancelledError("another")


async def main():
    for body in raises, returns, another:
        task = asyncio.create_task(body())
        await asyncio.sleep(1)
        log("cancel", task.cancel("requested"))
        await asyncio.wait([task])
        log("done", task.done(), "cancelled", task.cancelled(), task.cancelling())
        try:
            log("value", await task)
        except ValueError as error:
            log("failure", repr_of(error))
        except asyncio.CancelledError as error:
            log("main", repr_of(error))


run(main)
