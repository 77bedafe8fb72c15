package shop;

import java.util.List;
import lombok.Builder;
import lombok.Singular;
import lombok.Value;
import lombok.With;

/** What somebody wants, and what it costs as soon as that is known. */
@Value
@Builder
class Order {
  String customer;
  @Singular List<String> items;
  @With int total;
}
