import asyncio
from oracle import log, repr_of, run


async def link(name, task, fail):
    try:
        value = await task
    except ValueError as error:
        log(name, "sees", repr_of(error))
        raise
    log(name, "got", value)
    if fail:
        raise ValueError(name)
    return value + name


async def start():
    await asyncio.sleep(1)
    log("start")
    return ">"


async def main():
    a = asyncio.create_task(start())
    b = asyncio.create_task(link("b", a, False))
    c = asyncio.create_task(link("c", b, False))
    d = asyncio.create_task(link("d", b, True))
    e = asyncio.create_task(link("e", c, False))
    f = asyncio.create_task(link("f", d, False))
    log(await e)
    try:
        await f
    except ValueError as error:
        log("main", repr_of(error), d.exception() is error)
    log(await b)


run(main)
