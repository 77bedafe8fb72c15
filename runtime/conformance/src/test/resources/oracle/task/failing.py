import asyncio
from oracle import log, repr_of, run


async def deep(left):
    try:
        if left == 0:
            await asyncio.sleep(1)
            raise ValueError("bottom")
        await deep(left - 1)
    finally:
        log("leaving", left)


async def at_once():
    log("fails at once")
    raise ValueError("first step")


async def main():
    try:
        await deep(3)
    except ValueError as error:
        log(repr_of(error))
    task = asyncio.create_task(at_once())
    await asyncio.sleep(0)
    log("done", task.done())
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            log(repr_of(error), task.exception() is error)
    try:
        await at_once()
    except ValueError as error:
        log("inline", repr_of(error))


run(main)
