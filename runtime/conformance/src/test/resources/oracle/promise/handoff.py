import asyncio
from oracle import log, loop, run


async def ping(slots):
    for i in range(3):
        log("ping", i)
        slots[2 * i].set_result(i)
        log("pong came", await slots[2 * i + 1])


async def pong(slots):
    for i in range(3):
        value = await slots[2 * i]
        log("pong", value)
        slots[2 * i + 1].set_result(value * 10)


async def main():
    slots = [loop.create_future() for _ in range(6)]
    await asyncio.gather(ping(slots), pong(slots))
    log("end")


run(main)
