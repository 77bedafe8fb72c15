import asyncio
from oracle import log, repr_of, run


tasks = []


async def stubborn():
    for turn in range(3):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError as error:
            log("stubborn", turn, repr_of(error))
            await asyncio.sleep(1)
            log("stubborn ends")
            return


async def never():
    log("never")


async def done():
    return "done"


async def main():
    tasks.append(asyncio.create_task(stubborn()))
    tasks.append(asyncio.create_task(done()))
    await asyncio.sleep(1)
    tasks.append(asyncio.create_task(never()))
    log("main fails")
    raise ValueError("main")


run(main)
