import asyncio


class AsyncCounter:
    def __init__(self, max_count):
        self.max_count = max_count
        self.count = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count >= self.max_count:
            raise StopAsyncIteration
        await asyncio.sleep(0.05)
        self.count += 1
        return self.count


async def main():
    async for number in AsyncCounter(3):
        print("Counted", number)
    print("No more")


asyncio.run(main())
