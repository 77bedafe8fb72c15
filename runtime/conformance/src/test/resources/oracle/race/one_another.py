import asyncio
from oracle import log, repr_of, run


tasks = []


async def child(me, other):
    try:
        await asyncio.sleep(1)
        log(me, "cancels", tasks[other].cancel(f"by {me}"))
        await asyncio.sleep(0)
        log(me, "goes on")
        await asyncio.sleep(1)
        log(me, "ends")
    except asyncio.CancelledError as error:
        log(me, repr_of(error))
        raise


async def main():
    tasks.append(asyncio.create_task(child(0, 1)))
    tasks.append(asyncio.create_task(child(1, 2)))
    tasks.append(asyncio.create_task(child(2, 0)))
    done, pending = await asyncio.wait(tasks)
    log(len(done), *[task.cancelled() for task in tasks], *[task.cancelling() for task in tasks])


run(main)
