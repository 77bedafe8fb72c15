import asyncio
from oracle import log, loop, repr_of, run


async def child(name):
    try:
        await asyncio.sleep(5)
    finally:
        log(name, "leaves")


async def main():
    a = asyncio.create_task(child("a"))
    b = asyncio.create_task(child("b"))
    loop.call_later(1, a.cancel, "timer")
    a.add_done_callback(lambda done: log("a is done; cancel b", b.cancel()))
    b.add_done_callback(lambda done: log("b is done; cancel a", a.cancel()))
    for task in b, a:
        try:
            await task
        except asyncio.CancelledError as error:
            log(repr_of(error))


run(main)
