import asyncio
from oracle import log, repr_of, run


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        log(name, repr_of(error))
        raise
    if fail:
        raise ValueError(name)
    log(name, "ends")
    return name


async def outer(awaitable):
    try:
        return await awaitable
    except asyncio.CancelledError as error:
        log("outer", repr_of(error), asyncio.current_task().cancelling())
        raise


async def main():
    inner = asyncio.create_task(child("a", 2))
    first = asyncio.shield(inner)
    second = asyncio.shield(first)
    task = asyncio.create_task(outer(second))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    log("cancelled", second.cancelled(), first.cancelled(), inner.cancelled())
    log(await first)
    inner = asyncio.create_task(child("b", 5))
    task = asyncio.create_task(outer(asyncio.shield(inner)))
    await asyncio.sleep(1)
    inner.cancel("inner itself")
    await asyncio.wait([task])
    log("cancelled", task.cancelled(), inner.cancelled())
    try:
        await asyncio.shield(child("c", 1, True))
    except ValueError as error:
        log(repr_of(error))
    shields = asyncio.gather(asyncio.shield(child("d", 2)), child("e", 5))
    await asyncio.sleep(1)
    shields.cancel()
    try:
        await shields
    except asyncio.CancelledError:
        log("gathering is cancelled")


run(main)
