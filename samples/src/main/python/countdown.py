import asyncio


async def countdown(start):
    try:
        for number in range(start, 0, -1):
            yield number
            await asyncio.sleep(0.05)
    finally:
        print("Countdown over")


async def main():
    async for number in countdown(3):
        print(number)
    print("Lift-off!")


asyncio.run(main())
