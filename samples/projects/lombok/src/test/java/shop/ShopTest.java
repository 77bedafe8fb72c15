package shop;

import static dev.bide.Asyncio.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

class ShopTest {
  private final Shop shop = new Shop("cents");

  private static Order order(String customer) {
    return Order.builder().customer(customer).item("tea").item("milk").build();
  }

  @Test
  void ordersAreServedInTurns() {
    assertThat(run(shop.both(order("ann"), order("bob")))).isEqualTo(14);

    assertThat(shop.getEvents()).containsExactly("ann tea", "bob tea", "ann milk", "bob milk");
    assertThat(shop.getOrders()).isEqualTo(2);
  }

  @Test
  void cleanupComesAfterWhatIsAwaited() {
    Receipt receipt = new Receipt();

    assertThat(run(shop.sell("ann", "tea", receipt))).contains("items=[tea]");

    assertThat(receipt.getLines()).containsExactly("tea 3 cents", "-- thank you --");
  }

  @Test
  void cleanupComesAfterAFailure() {
    Receipt receipt = new Receipt();

    assertThatThrownBy(() -> run(shop.sell("ann", "", receipt)))
        .isInstanceOf(FileNotFoundException.class);

    assertThat(receipt.getLines()).containsExactly("-- thank you --");
  }

  @Test
  void nullChecksAreMadeInTheBody() {
    var price = Prices.of(null);

    assertThatThrownBy(() -> run(price))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("item is marked non-null but is null");
  }

  @Test
  void membersOfAUtilityClassAreStatic() throws Exception {
    int before = Prices.asked;

    assertThat(run(Prices.of("x"))).isEqualTo(1);

    assertThat(Prices.asked).isEqualTo(before + 1);
    assertThat(Modifier.isStatic(Prices.class.getDeclaredMethod("of", String.class).getModifiers()))
        .isTrue();
  }
}
