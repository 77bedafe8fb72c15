package garage;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.ArrayList;
import java.util.List;
import org.mapstruct.Mapper;

/** A mapper with state of its own. */
@Mapper(uses = CarMapper.class)
abstract class FleetMapper {
  private int loaded;

  abstract List<CarDto> toDtos(List<Car> cars);

  @Async
  Coroutine<List<CarDto>> loadAll(Storage storage, String... makes) {
    List<Car> cars = new ArrayList<>();
    for (String make : makes) {
      cars.add(await(storage.find(make)));
      loaded++;
    }
    return value(toDtos(cars).subList(0, loaded));
  }
}
