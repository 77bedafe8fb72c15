import asyncio
from oracle import log, repr_of, run


async def child(name):
    try:
        await asyncio.sleep(2)
    finally:
        log(name, "leaves")


async def waiter(tasks):
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError as error:
        log("waiter", repr_of(error), *[task.done() for task in tasks])
        raise


async def main():
    tasks = [asyncio.create_task(child(name)) for name in "ab"]
    waiting = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(1)
    waiting.cancel("do not wait")
    try:
        await waiting
    except asyncio.CancelledError as error:
        log("main", repr_of(error))
    log("cancelling", *[task.cancelling() for task in tasks])
    done, pending = await asyncio.wait(tasks + tasks)
    log(len(done), len(pending))


run(main)
