import asyncio
from oracle import log, run


async def child(name):
    try:
        await asyncio.sleep(5)
    finally:
        log(name, "is cleaning up")
        try:
            await asyncio.sleep(2)
        finally:
            log(name, "leaves")


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        group.create_task(child("b"))
        log("body ends")


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel("first")
    await asyncio.sleep(1)
    log("again", task.cancel("second"), task.cancelling())
    await asyncio.wait([task])
    log("cancelled", task.cancelled(), task.cancelling())


run(main)
