import asyncio
from oracle import log, run


stock = []


async def taker(condition, name, wanted):
    async with condition:
        await condition.wait_for(lambda: len(stock) >= wanted)
        log(name, "takes", *[stock.pop(0) for _ in range(wanted)])


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(taker(condition, n, w)) for n, w in (("a", 2), ("b", 1), ("c", 3))]
    await asyncio.sleep(0)
    for item in range(6):
        async with condition:
            stock.append(item)
            condition.notify_all()
        log("added", item)
        await asyncio.sleep(1)
    log(*[task.done() for task in tasks])
    stock.append("ready")
    await taker(condition, "d", 1)
    try:
        async with asyncio.timeout(1):
            await taker(condition, "e", 1)
    except TimeoutError:
        log("timeout; locked", condition.locked())


run(main)
