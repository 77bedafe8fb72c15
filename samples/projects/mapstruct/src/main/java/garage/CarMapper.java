package garage;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** MapStruct writes {@code CarMapperImpl}, which inherits the async method. */
@Mapper
interface CarMapper {
  @Mapping(source = "make", target = "name")
  @Mapping(source = "seats", target = "seatCount")
  CarDto toDto(Car car);

  @Async
  default Coroutine<CarDto> load(Storage storage, String make) {
    Car car = await(storage.find(make));
    return value(toDto(car));
  }
}
