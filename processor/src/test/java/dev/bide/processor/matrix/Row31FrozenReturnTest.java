package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 31: the return value is frozen before finally changes the local. */
class Row31FrozenReturnTest extends MatrixRow {
  final Case localChangedInFinally =
      members(
              """
              @Async Coroutine<Integer> f() {
                int x = await(later(1));
                try {
                  return value(x);
                } finally {
                  x = 100;
                  await(later("f", x));
                  x = 200;
                }
              }
              @Async Coroutine<Object> run() { return value(await(f())); }
              """)
          .gives("f f' -> 1");

  final Case fieldChangedInFinally =
      members(
          """
          String s = "kept";
          @Async Coroutine<String> f() {
            try {
              await(later(0));
              return value(s);
            } finally {
              s = "changed";
              await(later("f", 0));
            }
          }
          @Async Coroutine<Object> run() { return value(await(f()) + s); }
          """);

  final Case mutableValueIsNotCopied =
      members(
          """
          @Async Coroutine<List<String>> f() {
            List<String> list = new ArrayList<>();
            try {
              list.add(await(later("a")));
              return value(list);
            } finally {
              list.add("b");
              await(later(0));
              list = null;
            }
          }
          @Async Coroutine<Object> run() { return value(await(f())); }
          """);

  final Case throughSeveralFinallies =
      members(
          """
          @Async Coroutine<Long> f() {
            long x = 1;
            try {
              try {
                try {
                  return value(x + await(later(1)));
                } finally {
                  x = 10;
                  await(later("a", x));
                }
              } finally {
                x += 100;
                log(x);
              }
            } finally {
              x += await(later(1000));
              log(x);
            }
          }
          @Async Coroutine<Object> run() { return value(await(f())); }
          """);

  final Case frozenValuesOfEveryKind =
      members(
          """
          @Async Coroutine<Boolean> z(boolean x) { try { return value(x); } finally { x = !x; await(later(x)); } }
          @Async Coroutine<Byte> b(byte x) { try { return value(x); } finally { x++; await(later(x)); } }
          @Async Coroutine<Character> c(char x) { try { return value(x); } finally { x++; await(later(x)); } }
          @Async Coroutine<Double> d(double x) { try { return value(x); } finally { x++; await(later(x)); } }
          @Async Coroutine<Float> g(float x) { try { return value(x); } finally { x++; await(later(x)); } }
          @Async Coroutine<Short> s(short x) { try { return value(x); } finally { x++; await(later(x)); } }
          @Async Coroutine<String> t(String x) { try { return value(x); } finally { x += "!"; await(later(x)); } }
          @Async Coroutine<int[]> a(int[] x) { try { return value(x); } finally { x = null; await(later(x)); } }
          @Async Coroutine<Void> v() { try { return done(); } finally { await(later("v", 0)); } }
          @Async Coroutine<Object> run() {
            return value(join(await(z(true)), await(b((byte) 1)), await(c('c')), await(d(1.5)), await(g(2.5f)),
                await(s((short) 3)), await(t("t")), await(a(new int[] {4})), await(v())));
          }
          """);

  final Case frozenValueIsDroppedByAnotherReturn =
      members(
          """
          @SuppressWarnings("finally")
          @Async Coroutine<Integer> f(int x) {
            try {
              return value(at("first", x));
            } finally {
              x += await(later(10));
              if (x > 11) return value(at("second", x));
            }
          }
          @Async Coroutine<Object> run() { return value(join(await(f(1)), await(f(2)))); }
          """);

  final Case inALoopTheNextReturnCounts =
      members(
          """
          @SuppressWarnings("finally")
          @Async Coroutine<Integer> f() {
            for (int i = 0; ; i++) {
              try {
                return value(i);
              } finally {
                await(later("f" + i, 0));
                if (i < 2) continue;
              }
            }
          }
          @Async Coroutine<Object> run() { return value(await(f())); }
          """);

  final Case awaitedReturnValueThatFails =
      members(
          """
          @Async Coroutine<Integer> f() {
            int x = 1;
            try {
              return value(x + await(failing("a", new IllegalStateException())).hashCode());
            } catch (IllegalStateException e) {
              return value(x);
            } finally {
              x = await(later("f", 50));
            }
          }
          @Async Coroutine<Object> run() { return value(await(f())); }
          """);
}
