import asyncio
from oracle import log, run


async def child(name, yields):
    for _ in range(yields):
        await asyncio.sleep(0)
    log(name, "ends")
    return name


async def main():
    log(*await asyncio.gather(child("a", 0), child("b", 0)))
    log(*await asyncio.gather(child("slow", 3), child("fast", 1)))
    task = asyncio.create_task(child("twice", 0))
    log(*await asyncio.gather(task, child("once", 0), task))
    log("none", len(await asyncio.gather()))


run(main)
