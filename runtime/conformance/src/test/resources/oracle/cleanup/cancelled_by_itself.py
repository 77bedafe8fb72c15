import asyncio
from oracle import log, repr_of, run


async def raises():
    await asyncio.sleep(0)
    raise asyncio.CancelledError("mine")


async def awaits(task):
    await task
    log("never")


async def main():
    a = asyncio.create_task(raises())
    b = asyncio.create_task(awaits(a))
    try:
        await b
    except asyncio.CancelledError as error:
        log(repr_of(error), asyncio.current_task().cancelling())
    log("cancelled", a.cancelled(), b.cancelled(), "cancelling", a.cancelling(), b.cancelling())
    try:
        await raises()
    except asyncio.CancelledError as error:
        log("inline", repr_of(error))
    await asyncio.sleep(1)
    log("main goes on")


run(main)
