import asyncio
from oracle import log, run


async def sleeper(delay):
    log("sleeps", f"{delay:.2f}", await asyncio.sleep(delay, "woken"))


async def main():
    delays = [0.5, 0.25, 2, 0.75, 1.5, 0.01, 1]
    await asyncio.gather(*(sleeper(d) for d in delays))
    await asyncio.sleep(0.125)
    log("end")


run(main)
