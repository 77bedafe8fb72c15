import asyncio
from oracle import log, repr_of, run


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        log("child", repr_of(error), "cancelling", asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        log("cleaned up")
        raise
    finally:
        log("finally")


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    log("cancel", task.cancel("why"), "done", task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        log("main", repr_of(error))
    log("cancelled", task.cancelled(), "again", task.cancel())


run(main)
