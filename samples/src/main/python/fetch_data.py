import asyncio


async def fetch_data():
    print("Requesting data...")
    await asyncio.sleep(0.2)
    print("Data received")
    return [1, 2, 3]


async def main():
    data = await fetch_data()
    print("The sum is", sum(data))


asyncio.run(main())
