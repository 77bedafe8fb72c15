import asyncio
from oracle import log, run


async def child():
    log("in", asyncio.current_task().get_name())
    await asyncio.sleep(0)
    log("in", asyncio.current_task().get_name(), *names())


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.current_task().set_name("main")
    a = asyncio.create_task(child(), name="a")
    b = asyncio.create_task(child(), name="b")
    log(*names())
    await child()
    b.set_name("renamed")
    log(*names())
    await a
    log("a is done", *names())
    await b
    log(a.get_name(), b.get_name(), *names())


run(main)
