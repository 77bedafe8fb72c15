import asyncio
from oracle import log, loop, repr_of, run, since

since(3, 12)


def eager(coroutine):
    return asyncio.Task(coroutine, loop=loop, eager_start=True)


async def level(left):
    log("down at", left, "of", len(asyncio.all_tasks()))
    inner = eager(level(left - 1)) if left > 0 else None
    if inner is not None:
        log("inner done", inner.done())
        await inner
    else:
        await asyncio.sleep(1)
    log("up at", left)


async def cancels_itself():
    asyncio.current_task().cancel("mine")
    await asyncio.sleep(0)
    log("never")


async def cancelled_at_the_end():
    asyncio.current_task().cancel("late")


async def main():
    await eager(level(2))
    log("all are up")
    for body in cancels_itself, cancelled_at_the_end:
        task = eager(body())
        log("done", task.done(), "cancelling", task.cancelling())
        try:
            await task
        except asyncio.CancelledError as error:
            log(repr_of(error), task.cancelled())


run(main)
