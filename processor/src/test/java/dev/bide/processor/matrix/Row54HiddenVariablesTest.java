package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 54: dead references nulled that no variable of the author's holds: operands, iterators,
 * resources, selectors, failures on their way.
 */
class Row54HiddenVariablesTest extends LivenessRow {
  final Case operandInTheExpression =
      weak(
          """
          int use(Object a, int b) { return b; }
          @Async Coroutine<Object> run() {
            boolean gone = use(make(), await(later(1))) + 1 == 2 & await(gone(ref));
            return value(gone);
          }
          """);

  final Case operandBesideAConditional =
      weak(
          """
          int use(Object a, Object b) { return 1; }
          @Async Coroutine<Object> run() {
            int i = use(make(), await(later(true)) ? await(later(1)) : null);
            boolean one = await(gone(ref));
            String s = weak(new String("a")) + await(later("b")) + await(later("c"));
            return value(join(i, one, s, await(gone(ref))));
          }
          """);

  final Case receiverOfACall =
      weak(
          """
          @Async Coroutine<Object> run() {
            boolean same = make().equals(await(later(1)));
            return value(join(same, await(gone(ref))));
          }
          """);

  final Case arrayOfACompoundAssignment =
      weak(
          """
          @Async Coroutine<Object> run() {
            int i = weak(new int[] {3})[0] += await(later(4));
            return value(join(i, await(gone(ref))));
          }
          """);

  final Case iteratorAfterItsLoop =
      weak(
          """
          @Async Coroutine<Object> run() {
            Iterable<String> words = () -> weak(new ArrayList<>(List.of("a", "b")).iterator());
            int sum = 0;
            for (String word : words) sum += await(later(word.length()));
            return value(join(sum, await(gone(ref))));
          }
          """);

  final Case iteratorOfALoopThatIsLeft =
      weak(
          """
          @Async Coroutine<Object> run() {
            Iterable<String> words = () -> weak(new ArrayList<>(List.of("a", "b")).iterator());
            boolean gone = true;
            for (int i = 0; i < 2; i++) {
              for (String word : words) if (await(later(word)).equals("a")) break;
              gone &= await(gone(ref));
            }
            return value(gone);
          }
          """);

  final Case arrayAfterItsLoop =
      weak(
          """
          @Async Coroutine<Object> run() {
            int sum = 0;
            for (int i : weak(new int[] {1, 2})) sum += await(later(i));
            return value(join(sum, await(gone(ref))));
          }
          """);

  final Case asyncIteratorAfterItsLoop =
      weak(
          """
          @Async AsyncGenerator<String> words() {
            emit("a");
            await(later(0));
            emit("b");
            return end();
          }
          @Async Coroutine<Object> run() {
            int sum = 0;
            for (String word : awaitEach(weak(words()))) sum += await(later(word.length()));
            return value(join(sum, await(gone(ref))));
          }
          """);

  final Case resourceAfterItsStatement =
      weak(
          """
          static class Resource implements AutoCloseable {
            public void close() { log("closed"); }
          }
          @Async Coroutine<Object> run() {
            try (Resource resource = weak(new Resource())) {
              await(later(0));
              log(resource != null);
            }
            boolean gone = await(gone(ref));
            try (Resource resource = weak(new Resource())) {
              await(failing(new IllegalStateException()));
            } catch (IllegalStateException e) {
              await(later(0));
            }
            return value(join(gone, await(gone(ref))));
          }
          """);

  final Case resourceInTheCatchAndFinally =
      weak(
          """
          static class Resource implements AutoCloseable {
            public void close() { log("closed"); }
          }
          @Async Coroutine<Object> run() {
            boolean gone = true;
            try (Resource resource = weak(new Resource())) {
              await(failing(new IllegalStateException()));
              log(resource);
            } catch (IllegalStateException e) {
              gone &= await(gone(ref));
            } finally {
              gone &= await(gone(ref));
            }
            return value(gone);
          }
          """);

  final Case failureInAResourceStatement =
      weak(
          """
          static class Resource implements AutoCloseable {
            public void close() { log("closed"); }
          }
          @Async Coroutine<Object> run() {
            try (Resource resource = new Resource()) {
              await(failing(weak(new IllegalStateException())));
            } catch (IllegalStateException e) {
              await(later(0));
            }
            return value(await(gone(ref)));
          }
          """);

  final Case failureThatAnAsyncContextSwallows =
      weak("""
          static class Swallowing implements AsyncContext {
            public Awaitable<Boolean> exit(Throwable e) { log(e != null); return later(true); }
          }
          @Async Coroutine<Object> run() {
            try (Swallowing context = new Swallowing()) {
              await(later(0));
              log(context != null);
              if (await(later(true))) throw weak(new IllegalStateException());
            }
            return value(await(gone(ref)));
          }
          """)
          .oracle(
              """
              class Main {
                @Async Coroutine<Object> run() { log(true); log(true); return value(true); }
              }
              """);

  final Case failureThatGoesThroughAFinally =
      weak(
          """
          @Async Coroutine<Void> fails() {
            try {
              throw weak(new IllegalStateException());
            } finally {
              await(later(0));
            }
          }
          @Async Coroutine<Object> run() {
            try {
              await(fails());
            } catch (IllegalStateException e) {
              log("caught");
            }
            return value(await(gone(ref)));
          }
          """);

  final Case returnedValueAfterAFinally =
      weak(
          """
          @Async Coroutine<Object> f() {
            try {
              return value(make());
            } finally {
              await(later(0));
            }
          }
          @Async Coroutine<Object> run() {
            log(await(f()) != null);
            return value(await(gone(ref)));
          }
          """);

  final Case selectorAfterItsSwitch =
      weak(
          """
          @Async Coroutine<Object> run() {
            switch (weak(new String("a"))) {
              case "a": log(await(later(1))); break;
              default: log("other");
            }
            int i = switch (weak(new String("b"))) { case "b" -> await(later(2)); default -> 0; };
            return value(join(i, await(gone(ref))));
          }
          """);

  final Case selectorInItsSwitch =
      weak(
          """
          @Async Coroutine<Object> run() {
            boolean gone = true;
            switch (weak(new String("a"))) {
              case "a":
                await(later(1));
                gone &= await(gone(ref));
                break;
              default: log("other");
            }
            return value(gone);
          }
          """);

  final Case selectorOfAPatternSwitch =
      weak("""
              @Async Coroutine<Object> run() {
                boolean gone = true;
                switch (weak((Object) new ArrayList<String>())) {
                  case String s -> log(s);
                  case List<?> list -> {
                    await(later(list.size()));
                    log(list.isEmpty());
                    gone &= await(gone(ref));
                  }
                  default -> log("other");
                }
                return value(gone);
              }
              """)
          .since(21);

  final Case bindingAfterItsUse =
      weak(
          """
          @Async Coroutine<Object> run() {
            int size = 0;
            if (weak((Object) new ArrayList<String>()) instanceof List<?> list) {
              await(later(0));
              size = list.size();
            }
            return value(join(size, await(gone(ref))));
          }
          """);

  final Case awaitedCoroutine =
      weak(
          """
          @Async Coroutine<Integer> f() { return value(await(later(1))); }
          @Async Coroutine<Object> run() {
            Coroutine<Integer> f = weak(f());
            int i = await(f);
            return value(join(i, await(gone(ref))));
          }
          """);
}
