import asyncio
from oracle import log, run


async def grow(name, depth):
    log(name, "starts")
    if depth == 0:
        return [name]
    children = [asyncio.create_task(grow(name + n, depth - 1)) for n in "lr"]
    names = [name]
    for each in children:
        names += await each
    log(name, "ends")
    return names


async def main():
    log(*await grow("x", 3))


run(main)
