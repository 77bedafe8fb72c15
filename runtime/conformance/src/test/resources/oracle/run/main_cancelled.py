import asyncio
from oracle import log, loop, run


async def child():
    try:
        await asyncio.sleep(100)
    finally:
        log("child leaves")


async def main():
    task = asyncio.create_task(child())
    me = asyncio.current_task()
    loop.call_later(1, me.cancel, "by a timer")
    try:
        await task
    finally:
        log("main leaves", task.cancelled(), me.cancelling())


run(main)
