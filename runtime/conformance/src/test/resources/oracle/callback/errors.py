import asyncio
from oracle import log, loop, run


def fails(name):
    log(name)
    raise ValueError(name)


def cancelled():
    raise asyncio.CancelledError("raised")


async def main():
    log("task in main", asyncio.current_task() is not None)
    loop.call_soon(lambda: log("task in a callback", asyncio.current_task() is not None))
    loop.call_soon(fails, "soon")
    loop.call_later(1, fails, "later")
    loop.call_later(1.5, cancelled)
    loop.call_later(1.75, log, "the rest goes on")
    loop.call_soon_threadsafe(fails, "threadsafe")
    loop.call_exception_handler({"message": "by hand", "exception": ValueError("mine")})
    loop.call_exception_handler({"message": "without an error"})
    await asyncio.sleep(2)
    log("main goes on")


run(main)
