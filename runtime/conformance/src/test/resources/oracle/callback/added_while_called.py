import asyncio
from oracle import log, loop, run


async def main():
    future = loop.create_future()

    def last(done):
        log("last")

    def first(done):
        log("first", done.done())
        future.add_done_callback(lambda again: log("added by first"))
        log("removed", future.remove_done_callback(last))

    def fails(done):
        log("fails")
        raise ValueError("in a callback")

    future.add_done_callback(first)
    future.add_done_callback(fails)
    future.add_done_callback(last)
    future.set_result(1)
    log("set")
    await future
    log("no wait")
    await asyncio.sleep(0)
    log("after one tick")
    await asyncio.sleep(0)
    log("after two")


run(main)
