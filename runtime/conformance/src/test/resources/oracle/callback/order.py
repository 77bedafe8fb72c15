import asyncio
from oracle import log, loop, run


def fails():
    log("fails")
    raise ValueError("callback")


async def main():
    loop.call_soon(log, "soon 1")
    cancelled = loop.call_soon(log, "never")
    loop.call_soon(fails)
    loop.call_soon(lambda: (log("soon 2"), loop.call_soon(log, "next tick")))
    cancelled.cancel()
    loop.call_later(2, log, "later 2")
    loop.call_later(1, log, "later 1")
    never = loop.call_later(1.5, log, "never")
    loop.call_at(loop.time() + 0.5, log, "at")
    never.cancel()
    future = loop.create_future()
    twice = lambda done: log("callback twice", done.result())
    removed = lambda done: log("never")
    future.add_done_callback(twice)
    future.add_done_callback(removed)
    future.add_done_callback(twice)
    log("removed", future.remove_done_callback(removed))
    future.set_result("x")
    try:
        future.set_result("y")
    except asyncio.InvalidStateError:
        log("set twice")
    future.add_done_callback(lambda done: log("late callback"))
    await asyncio.sleep(3)
    log("end")


run(main)
