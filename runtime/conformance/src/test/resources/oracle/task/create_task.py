import asyncio
from oracle import log, run


async def child(name):
    log(name, "runs")
    return name


async def main():
    log("create")
    first = asyncio.create_task(child("first"))
    second = asyncio.create_task(child("second"))
    log("inline", await child("inline"))
    log("await", await first)
    log("await", await second)
    return "end"


run(main)
