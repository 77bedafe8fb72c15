import asyncio
from oracle import log, run


async def waiter(event, name):
    await event.wait()
    log(name, "goes on; set", event.is_set())


async def main():
    event = asyncio.Event()
    a, b, c = [asyncio.create_task(waiter(event, name)) for name in "abc"]
    await asyncio.sleep(0)
    b.cancel()
    event.set()
    event.clear()
    log("set", event.is_set())
    d = asyncio.create_task(waiter(event, "d"))
    await asyncio.wait([a, b, c])
    log("cancelled", b.cancelled(), "d done", d.done())
    event.set()
    event.set()
    await event.wait()
    log("no wait when it is set")
    await d
    event.clear()
    try:
        async with asyncio.timeout(1):
            await event.wait()
    except TimeoutError:
        log("timeout")
    event.set()
    await waiter(event, "main")


run(main)
