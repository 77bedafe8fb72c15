package garage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each call returns before there is a car, and its result is there as soon as the car is. */
class GarageTest {
  private final Storage storage = new Storage();
  private final Garage garage = new Garage(storage);

  @Test
  void aMapperInAField() {
    var dto = garage.viaField("beetle");
    assertThat(dto).isNotDone();

    storage.deliver("beetle", 4);
    assertThat(dto).isCompletedWithValue(new CarDto("beetle", 4));
  }

  @Test
  void anAsyncMethodOfAMapper() {
    var dto = garage.viaFactory("mini");
    assertThat(dto).isNotDone();

    storage.deliver("mini", 3);
    assertThat(dto).isCompletedWithValue(new CarDto("mini", 3));
  }

  @Test
  void aGeneratedClassByName() {
    var dtos = garage.viaGeneratedClass("mini", "bus");
    storage.deliver("mini", 3);
    assertThat(dtos).isNotDone();

    storage.deliver("bus", 40);
    assertThat(dtos.join()).containsExactly(new CarDto("mini", 3), new CarDto("bus", 40));
  }
}
