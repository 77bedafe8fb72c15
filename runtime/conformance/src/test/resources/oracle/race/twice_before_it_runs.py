import asyncio
from oracle import log, repr_of, run


async def child():
    for turn in range(2):
        try:
            await asyncio.sleep(5)
            log("slept", turn)
        except asyncio.CancelledError as error:
            log(turn, repr_of(error), asyncio.current_task().cancelling())
    return "end"


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(1)
    log("cancel", task.cancel("a"), task.cancel("b"), task.cancelling())
    log(await task, task.cancelling(), task.cancelled())
    log("cancel", task.cancel())
    early = asyncio.create_task(child())
    log("cancel", early.cancel("c"), early.cancel("d"), early.cancelling())
    try:
        await early
    except asyncio.CancelledError as error:
        log(repr_of(error))


run(main)
