import asyncio
from oracle import log, repr_of, run


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.5)
        self.left -= 1
        if self.left == 13:
            raise ValueError("unlucky")
        return self.left


async def main():
    async for left in Countdown(3):
        log(left)
    shared = Countdown(5)
    async for left in shared:
        if left == 3:
            log("break at", left)
            break
    async for left in shared:
        log("again", left)
    try:
        async for left in Countdown(15):
            log(left)
    except ValueError as error:
        log(repr_of(error))


run(main)
