package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 61: {@code for (T x : awaitEach(source))}: break, continue, return, exception close the
 * source, once, awaited.
 */
class Row61AwaitEachTest extends MatrixRow {
  private static final String GENERATOR =
      """
      @Async AsyncGenerator<Integer> count(int n) {
        log("open");
        try {
          for (int i = 0; i < n; i++) {
            await(later("g" + i, 0));
            emit(i);
          }
          log("exhausted");
        } finally {
          await(later("closing", 0));
          log("closed");
        }
        return end();
      }
      """;

  final Case toTheEnd =
      members(
          GENERATOR
              + """
              @Async Coroutine<Object> run() {
                int sum = 0;
                for (int x : awaitEach(count(3))) sum += x;
                for (var x : awaitEach(count(2))) { sum += await(later("body" + x, x)); }
                for (Integer x : awaitEach(count(0))) log("never" + x);
                return value(sum);
              }
              """);

  final Case breakCloses =
      members(
          GENERATOR
              + """
              @Async Coroutine<Object> run() {
                for (int x : awaitEach(count(5))) {
                  if (x == 1) break;
                  await(later("b", x));
                }
                log("after");
                outer:
                for (int i = 0; i < 2; i++) {
                  for (int x : awaitEach(count(9))) { if (x == 1) continue outer; if (i == 1) break outer; }
                }
                return value("end");
              }
              """);

  final Case continueDoesNotClose =
      members(
          GENERATOR
              + """
              @Async Coroutine<Object> run() {
                int sum = 0;
                for (int x : awaitEach(count(4))) { if (x % 2 == 0) continue; sum += await(later(x)); }
                loop:
                for (int x : awaitEach(count(3))) { for (int j = 0; ; j++) { if (j == x) continue loop; sum += await(later(1)); } }
                return value(sum);
              }
              """);

  final Case returnCloses =
      members(
          GENERATOR
              + """
              @Async Coroutine<Integer> find(int wanted) {
                for (int x : awaitEach(count(5))) if (x == wanted) return value(x * 10 + await(later("r", 1)));
                return value(-1);
              }
              @Async Coroutine<Object> run() { return value(join(await(find(2)), await(find(7)))); }
              """);

  final Case exceptionInTheBodyCloses =
      members(
          GENERATOR
              + """
              @Async Coroutine<Object> run() {
                try {
                  for (int x : awaitEach(count(5))) { if (x == 1) await(failing("f", new IllegalStateException("body"))); }
                } catch (IllegalStateException e) {
                  log(e);
                }
                try {
                  for (int x : awaitEach(count(5))) { if (x == 1) throw new IllegalStateException("plain"); }
                } catch (IllegalStateException e) {
                  log(e);
                } finally {
                  log("finally");
                }
                return value("end");
              }
              """);

  final Case exceptionInTheSource =
      members(
          """
          @Async AsyncGenerator<String> bad() {
            emit("a");
            await(later(0));
            emit("b");
            throw new IllegalStateException("source");
          }
          @Async Coroutine<Object> run() {
            String out = "";
            try { for (String s : awaitEach(bad())) out += s; } catch (IllegalStateException e) { out += e.getMessage(); }
            return value(out);
          }
          """);

  final Case handWrittenIterators =
      members(
          """
          class Counter implements AsyncIterator<Integer> {
            int i;
            public Awaitable<Integer> next() {
              log("next");
              return i < 3 ? later(i++) : failing(new StopAsyncIteration());
            }
          }
          @Async Coroutine<Object> run() {
            int sum = 0;
            for (int x : awaitEach(new Counter())) sum += x;
            AsyncIterable<Integer> again = Counter::new;
            for (int i = 0; i < 2; i++) for (long x : awaitEach(again)) { if (x == 2) break; sum += x + await(later(10)); }
            return value(sum);
          }
          """);

  final Case nested =
      members(
          GENERATOR
              + """
              @Async Coroutine<Object> run() {
                String out = "";
                for (int x : awaitEach(count(2))) {
                  for (int y : awaitEach(count(x + 1))) {
                    if (y == 1) break;
                    out += x + "" + y + await(later(","));
                  }
                }
                return value(out);
              }
              """);

  final Case sourceIsEvaluatedOnceAndMayAwait =
      members(
          GENERATOR
              + """
              @Async Coroutine<AsyncGenerator<Integer>> make(int n) { await(later("make", 0)); return value(count(n)); }
              @Async Coroutine<Object> run() {
                int n = 2, sum = 0;
                for (int x : awaitEach(await(make(n++)))) { n = 100; sum += x + await(later(1)); }
                return value(join(sum, n));
              }
              """);

  final Case insideTryFinallyAndCapturing =
      members(
          GENERATOR
              + """
              @Async Coroutine<Object> run() {
                List<Supplier<Integer>> all = new ArrayList<>();
                try {
                  for (int x : awaitEach(count(3))) {
                    try { all.add(() -> x); if (x == 1) break; await(later("body", 0)); } finally { await(later("inner", x)); }
                  }
                } finally {
                  await(later("outer", 0));
                }
                return value(all.stream().map(Supplier::get).toList());
              }
              """);

  final Case generatorsOverGenerators =
      members(
          GENERATOR
              + """
              @Async AsyncGenerator<String> twice(AsyncIterable<Integer> source) {
                for (int x : awaitEach(source)) {
                  emit("a" + x);
                  emit("b" + await(later(x)));
                }
                return end();
              }
              @Async Coroutine<Object> run() {
                String out = "";
                for (String s : awaitEach(twice(count(2)))) out += s;
                for (String s : awaitEach(twice(count(5)))) { out += s; if (s.equals("b1")) break; }
                return value(out);
              }
              """);
}
