import asyncio
from oracle import log, run


async def slow():
    for i in range(3):
        await asyncio.sleep(1)
        yield i


async def consumer(name, source):
    try:
        log(name, "got", await source.__anext__())
    except RuntimeError:
        log(name, "comes too early")
    except StopAsyncIteration:
        log(name, "comes too late")


async def main():
    source = slow()
    await asyncio.gather(*[consumer(name, source) for name in "abc"])
    log(await source.__anext__())
    asking = asyncio.create_task(consumer("d", source))
    await asyncio.sleep(0.5)
    try:
        await source.aclose()
    except RuntimeError:
        log("it is running")
    await asking
    await source.aclose()
    await consumer("e", source)


run(main)
