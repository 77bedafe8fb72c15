import asyncio
from oracle import log, repr_of, run


async def inner(how):
    await asyncio.sleep(1)
    log("inner ends")
    if how == "fails":
        raise ValueError("inner")
    return how


async def outer(task):
    try:
        log("outer got", await task)
    except BaseException as error:
        log("outer", repr_of(error))
        raise


async def main():
    for how in "returns", "fails":
        task = asyncio.create_task(inner(how))
        waiting = asyncio.create_task(outer(task))
        task.add_done_callback(lambda done: log("cancel", waiting.cancel("meanwhile"), waiting.cancelling()))
        try:
            await waiting
        except asyncio.CancelledError as error:
            log("main", repr_of(error), "inner cancelled", task.cancelled())
        if how == "fails":
            log(repr_of(task.exception()))


run(main)
