import asyncio
from oracle import log, repr_of, run


async def child(name, delay):
    await asyncio.sleep(delay)
    log(name, "ends")


async def parent(group, name, depth):
    await asyncio.sleep(1)
    log(name)
    if depth > 0:
        group.create_task(parent(group, name + "l", depth - 1))
        group.create_task(parent(group, name + "r", depth - 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(parent(group, "x", 2))
        log("body ends")
    log("all have ended")
    late = child("never", 1)
    try:
        group.create_task(late)
    except RuntimeError:
        log("refused: it has ended")
        late.close()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a", 5))
            try:
                await child("body", 1)
                raise ValueError("body")
            finally:
                group.create_task(child("b", 5))
    except ExceptionGroup as error:
        log(repr_of(error))
    async with asyncio.TaskGroup() as group:
        log("empty")
    log("left")
    async with asyncio.TaskGroup() as group:
        quick = group.create_task(child("quick", 0), name="quick")
        await asyncio.sleep(1)
        log(quick.get_name(), "is done", quick.done())
    log("left")


run(main)
