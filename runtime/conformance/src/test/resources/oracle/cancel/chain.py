import asyncio
from oracle import log, loop, repr_of, run


async def inner(future):
    try:
        await future
    finally:
        log("inner leaves", future.cancelled())


async def middle(task):
    try:
        await task
    except asyncio.CancelledError as error:
        log("middle", repr_of(error))
        raise


async def main():
    future = loop.create_future()
    a = asyncio.create_task(inner(future))
    b = asyncio.create_task(middle(a))
    c = asyncio.create_task(middle(b))
    await asyncio.sleep(1)
    c.cancel("all")
    log("requested", a.cancelling(), b.cancelling(), c.cancelling())
    log(await asyncio.wait({c}) is not None)
    log(a.cancelled(), b.cancelled(), c.cancelled())


run(main)
