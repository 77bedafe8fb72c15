import asyncio
from oracle import log, repr_of, run


async def child(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        log(name, "ends")
        return name
    except asyncio.CancelledError as error:
        log(name, repr_of(error))
        raise


async def pair(name, fail):
    return await asyncio.gather(child(name + "1", 1), child(name + "2", 2, fail))


async def main():
    for pairs in await asyncio.gather(pair("a", False), pair("b", False)):
        log(*pairs)
    try:
        await asyncio.gather(pair("c", True), pair("d", False), child("e", 3))
    except ValueError as error:
        log(repr_of(error))
    await asyncio.sleep(2)
    task = asyncio.create_task(pair("f", False))
    gathering = asyncio.gather(task, asyncio.gather(child("g", 5), pair("h", False)))
    await asyncio.sleep(0.5)
    log("cancel", gathering.cancel("all"))
    try:
        await gathering
    except asyncio.CancelledError as error:
        log("main", repr_of(error), "gathering cancelled", gathering.cancelled(), task.cancelled())
    await asyncio.sleep(0)
    log("end")


run(main)
