package garage;

import static dev.bide.Asyncio.await;

import dev.bide.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mapstruct.factory.Mappers;

/** Uses mappers in every way, the generated classes by name included. */
final class Garage {
  private final Storage storage;
  private final CarMapper mapper = new CarMapperImpl();

  Garage(Storage storage) {
    this.storage = storage;
  }

  @Async
  CompletableFuture<CarDto> viaField(String make) {
    return CompletableFuture.completedFuture(mapper.toDto(await(storage.find(make))));
  }

  @Async
  CompletableFuture<CarDto> viaFactory(String make) {
    CarMapper found = Mappers.getMapper(CarMapper.class);
    return CompletableFuture.completedFuture(await(found.load(storage, make)));
  }

  @Async
  CompletableFuture<List<CarDto>> viaGeneratedClass(String... makes) {
    var fleet = new FleetMapperImpl();
    List<CarDto> all = await(fleet.loadAll(storage, makes));
    return CompletableFuture.completedFuture(all);
  }
}
