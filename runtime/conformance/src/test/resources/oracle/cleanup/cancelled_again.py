import asyncio
from oracle import log, repr_of, run


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        log("cleaning up", asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(10)
            log("never")
        except asyncio.CancelledError as error:
            log("again", repr_of(error), asyncio.current_task().cancelling())
            await asyncio.sleep(1)
            log("cleaned up all the same")


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    task.cancel("first")
    await asyncio.sleep(1)
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        log("main", repr_of(error), task.cancelling())


run(main)
