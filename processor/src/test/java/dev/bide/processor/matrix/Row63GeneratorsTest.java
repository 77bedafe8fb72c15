package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 63: async generators: {@code emit} in every position an await may take, in try/finally,
 * closed early, athrow.
 */
class Row63GeneratorsTest extends MatrixRow {
  private static final String ALL =
      """
      @Async <T> Coroutine<List<T>> all(AsyncIterable<T> source) {
        List<T> out = new ArrayList<>();
        for (T t : awaitEach(source)) { log(t); out.add(t); }
        return value(out);
      }
      """;

  final Case loopsAndConditions =
      members(
          ALL
              + """
              @Async AsyncGenerator<Object> g(int n) {
                emit("start");
                for (int i = 0; i < n; i++) {
                  if (i % 2 == 0) emit(i); else { await(later(0)); emit("odd" + i); }
                  switch (i) { case 2: emit("two"); case 3: emit("fell"); break; default: continue; }
                  emit("after switch");
                }
                int k = n;
                while (k-- > 1) emit(k * 100L);
                do { emit(await(later("do"))); } while (await(later(false)));
                block: { emit('b'); if (n > 1) break block; emit("never"); }
                return end();
              }
              @Async Coroutine<Object> run() { return value(await(all(g(4)))); }
              """);

  final Case tryCatchFinally =
      members(
          ALL
              + """
              @Async AsyncGenerator<String> g() {
                for (int i = 0; i < 3; i++) {
                  try {
                    emit("try" + i);
                    if (i == 1) await(failing(new IllegalStateException("x")));
                    if (i == 2) throw new IllegalArgumentException("y");
                    emit("ok");
                  } catch (IllegalStateException e) {
                    emit("catch" + e.getMessage());
                    await(later(0));
                    emit("catch again");
                  } finally {
                    emit("finally" + i);
                    await(later("f", 0));
                  }
                }
                return end();
              }
              @Async Coroutine<Object> run() {
                try { return value(await(all(g()))); } catch (IllegalArgumentException e) { return value(e.getMessage()); }
              }
              """);

  final Case nothingRunsBeforeTheFirstNext =
      members(
          """
          @Async AsyncGenerator<Integer> g(int n) { log("started"); emit(n); log("resumed"); emit(n + 1); log("ending"); return end(); }
          @Async Coroutine<Object> run() {
            var g = g(1);
            log("made");
            int a = await(g.next());
            log(a);
            Awaitable<Integer> step = g.next();
            log("not yet");
            int b = await(step);
            try { await(g.next()); } catch (StopAsyncIteration e) { log("stop"); }
            try { await(g.next()); } catch (StopAsyncIteration e) { log("stop again"); }
            return value(join(a, b));
          }
          """);

  final Case asend =
      members(
          """
          @Async AsyncGenerator<String> echo() {
            String got = emit("first");
            int n = 0;
            while (got != null) {
              await(later(0));
              String before = got;
              got = emit(before + n++);
            }
            Object last = emit("null came");
            log("last " + last);
            return end();
          }
          @Async Coroutine<Object> run() {
            var g = echo();
            String out = await(g.asend(null)) + "," + await(g.asend("a")) + "," + await(g.asend("b")) + "," + await(g.next());
            try { await(g.asend("z")); } catch (StopAsyncIteration e) { out += ",stop"; }
            return value(out);
          }
          """);

  final Case athrow =
      members(
          """
          @Async AsyncGenerator<String> g() {
            for (int i = 0; ; i++) {
              try {
                emit("item" + i);
              } catch (IllegalStateException e) {
                await(later("handling", 0));
                emit("caught " + e.getMessage());
              } finally {
                log("finally" + i);
              }
            }
          }
          @Async Coroutine<Object> run() {
            var g = g();
            log(await(g.next()));
            log(await(g.athrow(new IllegalStateException("one"))));
            log(await(g.next()));
            try { await(g.athrow(new IllegalArgumentException("two"))); } catch (IllegalArgumentException e) { log(e); }
            try { await(g.next()); } catch (StopAsyncIteration e) { log("stop"); }
            return value("end");
          }
          """);

  final Case closedEarly =
      members(
          """
          @Async AsyncGenerator<Integer> g(String name) {
            try {
              try { emit(1); emit(2); } finally { await(later(name + "inner", 0)); }
              log("never");
            } catch (Exception e) {
              log("never");
            } finally {
              log(name + "outer");
            }
            return end();
          }
          @Async Coroutine<Object> run() {
            var a = g("a");
            await(a.next());
            await(a.aclose());
            await(a.aclose());
            try { await(a.next()); } catch (StopAsyncIteration e) { log("stop"); }
            var b = g("b");
            await(b.aclose());
            try { await(b.next()); } catch (StopAsyncIteration e) { log("never started"); }
            for (int x : awaitEach(g("c"))) { if (x == 2) break; }
            return value("end");
          }
          """);

  final Case emittedValuesOfEveryType =
      members(
          ALL
              + """
              @Async AsyncGenerator<Object> g() {
                byte b = 1; short s = 2; char c = 'c'; long l = 4; float f = 5; double d = 6; boolean z = true;
                emit(b); emit(s); emit(c); emit(3); emit(l); emit(f); emit(d); emit(z); emit(null); emit("t"); emit(new int[] {7});
                emit(b + await(later(1))); emit(c += 1); emit(z ? await(later("cond")) : "no"); emit(List.of(await(later(1)), b++)); emit(b);
                return end();
              }
              @Async Coroutine<Object> run() { return value(await(all(g())).size()); }
              """);

  final Case interfacesAsDeclaredTypes =
      members(
          """
          @Async AsyncIterator<Integer> iterator(int n) { while (n-- > 0) { await(later(0)); emit(n); } return end(); }
          @Async AsyncIterable<String> iterable() { emit("x"); emit("y"); return end(); }
          @Async static <T> AsyncGenerator<T> repeat(T t, int n) { for (int i = 0; i < n; i++) emit(t); return end(); }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i : awaitEach(iterator(3))) out += i;
            for (String s : awaitEach(iterable())) out += s;
            for (String s : awaitEach(repeat("r", await(later(2))))) out += s + await(later(s));
            return value(out);
          }
          """);

  final Case recursiveGenerators =
      members(
          """
          record Tree(Tree l, int v, Tree r) { }
          @Async AsyncGenerator<Integer> walk(Tree t) {
            if (t == null) return end();
            for (int x : awaitEach(walk(t.l()))) emit(x);
            await(later(0));
            emit(t.v());
            for (int x : awaitEach(walk(t.r()))) emit(x);
            return end();
          }
          @Async Coroutine<Object> run() {
            Tree t = new Tree(new Tree(null, 1, null), 2, new Tree(new Tree(null, 3, null), 4, null));
            String out = "";
            for (int x : awaitEach(walk(t))) out += x;
            for (int x : awaitEach(walk(t))) { if (x == 3) break; out += x; }
            return value(out);
          }
          """);

  final Case earlyEndAndNoEmit =
      members(
          ALL
              + """
              @Async AsyncGenerator<Integer> g(int n) {
                if (n == 0) return end();
                if (n == 1) { await(later("one", 0)); return end(); }
                try { emit(n); if (n == 2) return end(); emit(n * 2); } finally { log("f"); }
                return end();
              }
              @Async AsyncGenerator<Integer> none() { await(later(0)); return end(); }
              @Async AsyncGenerator<Integer> bad() { await(later(0)); throw new IllegalStateException("bad"); }
              @Async Coroutine<Object> run() {
                String out = "";
                for (int i = 0; i < 4; i++) out += await(all(g(i)));
                out += await(all(none()));
                try { await(all(bad())); } catch (IllegalStateException e) { out += e.getMessage(); }
                return value(out);
              }
              """);

  final Case localsAcrossEmits =
      members(
          """
          @Async AsyncGenerator<String> g(int a, String... more) {
            int i = a;
            String s = "s";
            for (String m : more) {
              long l = i * 10L;
              emit(s + l + m);
              s += m;
              a++;
              final int k = a;
              Supplier<Integer> sup = () -> k;
              emit("k" + sup.get());
              l += sup.get();
              emit("l" + l);
            }
            emit(s + a + i);
            return end();
          }
          @Async Coroutine<Object> run() {
            var x = g(1, "a", "b");
            var y = g(5, "c");
            String out = "";
            for (int i = 0; i < 4; i++) out += await(x.next()) + await(y.next()) + " ";
            return value(out);
          }
          """);

  final Case emitInAnExpressionPosition =
      members(
          """
          static String two(Object a, Object b) { return a + "+" + b; }
          @Async AsyncGenerator<String> g() {
            String r = two(emit("a"), emit("b"));
            int n = 1 + (Integer) emit(r);
            if (emit("bool" + n)) log("yes"); else log("no");
            String[] arr = {emit("x"), emit("y")};
            log(join((Object[]) arr));
            return end();
          }
          @Async Coroutine<Object> run() {
            var g = g();
            log(await(g.next()));
            log(await(g.asend(1)));
            log(await(g.asend(2)));
            log(await(g.asend(41)));
            log(await(g.asend(true)));
            log(await(g.asend("X")));
            try { await(g.asend("Y")); } catch (StopAsyncIteration e) { log("stop"); }
            return value("end");
          }
          """);

  final Case superAndThisInGenerators =
      members(
          """
          static class Base { int n = 3; int up(int x) { return x + n; } }
          static class Sub extends Base {
            private int hidden = 1;
            @Override int up(int x) { return -1; }
            @Async AsyncGenerator<Integer> g() { emit(super.up(1)); hidden += await(later(1)); emit(up(0) + hidden++); emit(this.hidden); return end(); }
          }
          @Async Coroutine<Object> run() { String out = ""; for (int x : awaitEach(new Sub().g())) out += x + ","; return value(out); }
          """);
}
