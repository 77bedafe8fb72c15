import asyncio
from oracle import log, run


async def child(name, turns):
    for turn in range(turns):
        log(name, turn)
        await asyncio.sleep(0)
    return name


async def main():
    tasks = [asyncio.create_task(child(n, t)) for n, t in (("a", 3), ("b", 1), ("c", 2))]
    await asyncio.sleep(-1)
    log("main goes on")
    for task in tasks:
        log("joined", await task)


run(main)
