import asyncio
from oracle import log, run


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
    log("numbers end")


async def squares(source):
    async for i in source:
        if i % 2 == 0:
            await asyncio.sleep(0)
        yield i * i
    log("squares end")


async def batches(source, size):
    batch = []
    async for i in source:
        batch.append(i)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def drain(name, n):
    async for batch in batches(squares(numbers(n)), 2):
        log(name, *batch)


async def main():
    await drain("alone", 5)
    await asyncio.gather(drain("a", 4), drain("b", 3))


run(main)
