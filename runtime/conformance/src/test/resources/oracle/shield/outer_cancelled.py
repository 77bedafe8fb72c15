import asyncio
from oracle import log, repr_of, run


async def child(name, delay):
    await asyncio.sleep(delay)
    log(name, "ends")
    return name


async def outer(inner):
    log("outer got", await asyncio.shield(inner))


async def main():
    inner = asyncio.create_task(child("inner", 3))
    task = asyncio.create_task(outer(inner))
    await asyncio.sleep(1)
    task.cancel("go")
    try:
        await task
    except asyncio.CancelledError as error:
        log("outer", repr_of(error), "inner done", inner.done())
    log(await inner)
    log(await asyncio.shield(inner))
    log(await asyncio.shield(child("other", 1)))


run(main)
