import asyncio
from oracle import log, run


async def inner(name, turn):
    await asyncio.sleep(0)
    log(name, turn)
    return turn


async def child(name, turns):
    total = 0
    for turn in range(turns):
        total += await inner(name, turn)
        if turn % 2 == 0:
            await asyncio.sleep(0)
    return total


async def main():
    tasks = [asyncio.create_task(child("abcdefgh"[i], i)) for i in range(8)]
    while not all(task.done() for task in tasks):
        await asyncio.sleep(0)
    log("totals", *[task.result() for task in tasks])


run(main)
