import asyncio
from oracle import log, loop, repr_of, run


async def spinner(name):
    turn = 0
    try:
        while turn < 5:
            await asyncio.sleep(0)
            turn += 1
    finally:
        log(name, "leaves at", turn)
    return turn


async def main():
    a = asyncio.create_task(spinner("a"))
    b = asyncio.create_task(spinner("b"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    a.cancel("stop")
    loop.call_soon(b.cancel, "stop too")
    log("requested", a.cancelling(), b.cancelling())
    done, pending = await asyncio.wait([a, b])
    log(a.cancelled(), b.cancelled())
    c = asyncio.create_task(spinner("c"))
    loop.call_later(0, c.cancel)
    try:
        await c
    except asyncio.CancelledError as error:
        log(repr_of(error))


run(main)
