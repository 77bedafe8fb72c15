import asyncio
from oracle import log, run


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("swallowed", attempt, "cancelling", asyncio.current_task().cancelling())
    log("uncancel", asyncio.current_task().uncancel(), asyncio.current_task().uncancel())
    return "value"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    task.cancel()
    await asyncio.sleep(1)
    log("done", task.done())
    log(await task, "cancelled", task.cancelled(), "cancelling", task.cancelling())


run(main)
