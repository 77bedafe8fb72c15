import asyncio
from oracle import log, loop, repr_of, run


class Resource:
    def __init__(self, name, swallows=False, fails=False):
        self.name = name
        self.swallows = swallows
        self.fails = fails

    async def __aenter__(self):
        await asyncio.sleep(0)
        log("enter", self.name)
        return self

    async def __aexit__(self, kind, error, traceback):
        log("exit", self.name, repr_of(error))
        await asyncio.sleep(1)
        if self.fails:
            raise ValueError(self.name)
        return self.swallows


async def twice(first, second, how):
    async with first as a, second as b:
        log("body of", a.name, b.name)
        if how == "returns":
            return how
        if how == "fails":
            raise ValueError("body")
        await asyncio.sleep(0)
    return "end"


async def main():
    log(await twice(Resource("a"), Resource("b"), "ends"))
    log(await twice(Resource("c"), Resource("d"), "returns"))
    log(await twice(Resource("e"), Resource("f", swallows=True), "fails"))
    try:
        await twice(Resource("g"), Resource("h", fails=True), "fails")
    except ValueError as error:
        log(repr_of(error))
    try:
        await twice(Resource("i", fails=True), Resource("j"), "returns")
    except ValueError as error:
        log(repr_of(error))
    task = asyncio.create_task(twice(Resource("k"), Resource("l"), "ends"))
    loop.call_later(0.5, task.cancel, "at the exit")
    try:
        await task
    except asyncio.CancelledError as error:
        log(repr_of(error))


run(main)
