import asyncio
from oracle import log, repr_of, run


async def inner():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        log("inner", repr_of(error))
        raise


async def waiter(name, task):
    try:
        await task
    except asyncio.CancelledError as error:
        log(name, repr_of(error), "cancelling", asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(inner())
    a = asyncio.create_task(waiter("a", task))
    b = asyncio.create_task(waiter("b", task))
    await asyncio.sleep(1)
    log("cancel", a.cancel())
    log("cancelling", task.cancelling(), a.cancelling(), b.cancelling())
    await asyncio.wait([a, b])
    log("cancelled", task.cancelled(), a.cancelled(), b.cancelled())


run(main)
