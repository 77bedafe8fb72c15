import asyncio
from oracle import log, loop, run


def chain(name, left):
    log(name, left)
    if left > 0:
        loop.call_soon(chain, name, left - 1)


async def main():
    loop.call_soon(chain, "a", 3)
    loop.call_soon(chain, "b", 1)
    for i in range(3):
        log("main", i)
        loop.call_soon(log, "from main", i)
        await asyncio.sleep(0)
    loop.call_soon(lambda: asyncio.create_task(child()))
    await asyncio.sleep(0)
    log("child is created")
    await asyncio.sleep(0)
    log("child has run")


async def child():
    log("child")


run(main)
