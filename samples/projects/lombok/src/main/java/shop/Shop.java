package shop;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Cleanup;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.experimental.FieldDefaults;
import lombok.experimental.NonFinal;
import lombok.extern.slf4j.Slf4j;
import lombok.val;

/** Everything Lombok does around an async method, and inside of one. */
@Slf4j
@Getter
@RequiredArgsConstructor
@FieldDefaults(level = AccessLevel.PRIVATE, makeFinal = true)
class Shop {
  String currency;
  List<String> events = new ArrayList<>();
  @Setter @NonFinal int orders;

  /** Prices its items one after the other. */
  @Async
  Coroutine<Order> price(Order order) {
    log.debug("{} orders {}", order.getCustomer(), order.getItems());
    int total = 0;
    for (val item : order.getItems()) {
      val price = await(Prices.of(item));
      events.add(order.getCustomer() + " " + item);
      total += price;
    }
    setOrders(getOrders() + 1);
    return value(order.withTotal(total));
  }

  /** A receipt is printed last, whatever happens. */
  @Async
  Coroutine<String> sell(String customer, String item, Receipt receipt) {
    @Cleanup("print") val open = receipt;
    var order = Order.builder().customer(customer).item(item).build();
    open.add(item + " " + await(price(order)).getTotal() + " " + currency);
    return value(order.toString());
  }

  /** Prices two orders at the same time. */
  @Async
  Coroutine<Integer> both(Order one, Order other) {
    int sum = 0;
    for (val priced : await(gather(price(one), price(other)))) {
      sum += priced.getTotal();
    }
    return value(sum);
  }
}
