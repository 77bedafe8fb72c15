package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 2: receiver before arguments; await in the receiver; the receiver's null check happens after
 * the arguments (JLS 15.12.4.4).
 */
class Row02ReceiversTest extends MatrixRow {
  final Case receiverBeforeArguments =
      body("""
              return value(at("r", "abc").concat(await(later("a", "d"))));
              """)
          .gives("r a a' -> abcd");

  final Case awaitInReceiver =
      body(
          """
          return value(await(later("r", "abc")).concat(at("a", "d")));
          """);

  final Case awaitInReceiverAndArguments =
      body(
          """
          return value(await(later("r", "abcdef")).substring(await(later("a", 1)), await(later("b", 3))));
          """);

  final Case chainOfAwaitedReceivers =
      body(
          """
          return value(await(later("a", "x")).concat(await(later("b", "y"))).concat(await(later("c", "z"))).length());
          """);

  final Case nullReceiverAfterArguments =
      body("""
              String none = at("r", (String) null);
              try {
                return value(none.concat(await(later("a", "d"))));
              } catch (NullPointerException e) {
                return value("npe");
              }
              """)
          .gives("r a a' -> npe");

  final Case nullReceiverFromAwait =
      body("""
              try {
                String s = await(later("r", (String) null)).concat(await(later("a", "d")));
                return value(s);
              } catch (NullPointerException e) {
                return value("npe");
              }
              """)
          .gives("r r' a a' -> npe");

  final Case nullReceiverWithThrowingArgument =
      body("""
              String none = null;
              try {
                return value(none.concat(await(failing("a", new IllegalStateException("first")))));
              } catch (NullPointerException | IllegalStateException e) {
                return value(e.getClass().getSimpleName());
              }
              """)
          .gives("a a! -> IllegalStateException");

  final Case nullReceiverOfVoidCall =
      body(
          """
          List<String> list = null;
          try {
            list.add(await(later("a", "d")));
          } catch (NullPointerException e) {
            log("npe");
          }
          list = new ArrayList<>();
          list.add(await(later("b", "e")));
          return value(list);
          """);

  final Case getClassOfNullAfterAwait =
      body(
          """
          Object o = null;
          try {
            return value(join(o.getClass(), await(later("a", 1))));
          } catch (NullPointerException e) {
            return value("npe before");
          }
          """);

  final Case receiverReassignedInArgument =
      body("""
              String s = "old";
              return value(s.concat(s = await(later("new"))) + s);
              """)
          .gives("-> oldnewnew");

  final Case receiverIsThis =
      members(
          """
          int n = 1;
          Main bump() { log("bump"); n++; return this; }
          int plus(int x) { return n + x; }
          @Async Coroutine<Object> run() {
            return value(this.bump().bump().plus(await(later("a", 10))) + bump().plus(await(later("b", 20))));
          }
          """);

  final Case staticMethodThroughNullInstance =
      members(
          """
          static String hello(int x) { return "hello" + x; }
          static Main none() { log("none"); return null; }
          @SuppressWarnings("static")
          @Async Coroutine<Object> run() {
            return value(none().hello(await(later("a", 1))));
          }
          """);

  final Case genericReceiver =
      body(
          """
          Map<String, List<Integer>> map = new TreeMap<>();
          map.computeIfAbsent(await(later("k", "one")), k -> new ArrayList<>()).add(await(later("v", 1)));
          map.computeIfAbsent(await(later("k", "one")), k -> new ArrayList<>()).add(await(later("v", 2)));
          return value(map);
          """);

  final Case arrayReceivers =
      body(
          """
          int[] a = {1, 2, 3};
          int[] b = await(later("a", a)).clone();
          b[0] = 9;
          return value(join(a.length, await(later("b", b)).length, a, b));
          """);

  final Case receiversOfPrivateStaticMembers =
      members(
          """
      private static int hidden = 3; static int open = 4; private static String st() { return "st"; }
      Main get() { log("get"); return null; }
      @SuppressWarnings("static")
      @Async Coroutine<Object> run() {
        int a = get().hidden; await(later(0)); int b = get().open; get().hidden = await(later(9)); get().hidden += await(later(1)); String s = get().st(); get().hidden++;
        return value(join(a, b, hidden, s, get().st() + await(later("!"))));
      }
      """);

  final Case receiversThatAreNull =
      members(
          """
      private static int n = 1; private static int[] arr = {1, 2}; static Main none() { log("none"); return null; } private static Main priv() { log("priv"); return null; } private static <T> T id(T t) { return t; }
      Main next; private int inst = 4;
      @SuppressWarnings("static")
      @Async Coroutine<Object> run() {
        Main m = null; int a = m.n + none().n++ + priv().n; m.n = await(later(5)); none().priv().arr[await(later(1))] += none().n;
        Main o = new Main(); o.next = o; int b = o.next.n + o.next.next.inst + o.next.<Integer>id(await(later(3))); (o.next).n--; int c = (await(later(o)).next).n;
        return value(join(a, b, c, arr[1], Main.n, n));
      }
      """);
}
