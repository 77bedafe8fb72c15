import asyncio
from oracle import log, loop, run


async def sleeper(name, delay):
    await asyncio.sleep(delay)
    log(name, "woke up")


async def main():
    tasks = [asyncio.create_task(sleeper("a", 1)), asyncio.create_task(sleeper("b", 1))]
    loop.call_later(1, log, "later")
    loop.call_at(1, log, "at")
    loop.call_later(0.5, lambda: loop.call_later(0.5, log, "in two halves"))
    await asyncio.sleep(0.5)
    loop.call_at(1, log, "at, set late")
    loop.call_later(0.5, lambda: loop.call_soon(log, "soon"))
    await asyncio.sleep(0.5)
    log("main")
    for task in tasks:
        await task
    loop.call_at(loop.time(), log, "now")
    loop.call_soon(log, "soon")
    loop.call_at(loop.time() - 1, log, "in the past")
    loop.call_later(-5, log, "further in the past")
    await asyncio.sleep(0)
    log("one tick")
    await asyncio.sleep(0)
    log("two ticks")


run(main)
