import asyncio
from oracle import log, repr_of, run


async def child(name, fail):
    log(name, "runs")
    if fail:
        raise ValueError(name)
    return name


def ended(task):
    log("ended", task.get_name(), "cancelled", task.cancelled())


async def main():
    a = asyncio.create_task(child("a", False), name="a")
    b = asyncio.create_task(child("b", True), name="b")
    c = asyncio.create_task(child("c", False), name="c")
    for task in a, b, c:
        task.add_done_callback(ended)
    c.cancel()
    log(await a)
    try:
        await b
    except ValueError as error:
        log(repr_of(error))
    log("c", c.cancelled())
    c.add_done_callback(ended)
    await asyncio.sleep(0)


run(main)
