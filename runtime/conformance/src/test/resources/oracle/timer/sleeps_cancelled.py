import asyncio
from oracle import log, run


async def sleeper(name, delay):
    try:
        await asyncio.sleep(delay)
    finally:
        log(name, "leaves")


async def main():
    tasks = [asyncio.create_task(sleeper(i, 1 + i % 3)) for i in range(9)]
    await asyncio.sleep(0.5)
    for task in tasks[::2]:
        task.cancel()
    await asyncio.sleep(0.5)
    log("main, between")
    tasks[1].cancel()
    tasks[3].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    log("cancelled", *[task.cancelled() for task in tasks])


run(main)
