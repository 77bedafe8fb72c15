package garage;

import lombok.Builder;
import lombok.Data;

/** As it is stored: Lombok writes what MapStruct reads. */
@Data
@Builder
class Car {
  private String make;
  private int seats;
}
