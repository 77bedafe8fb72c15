import asyncio
from oracle import log, repr_of, run


async def child():
    log("never")


async def main():
    task = asyncio.create_task(child())
    log("cancel", task.cancel("early"))
    log("done", task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        log(repr_of(error))


run(main)
