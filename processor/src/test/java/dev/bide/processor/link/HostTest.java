package dev.bide.processor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class HostTest {
  private static final String HOST =
      """
      import java.io.*;
      import java.lang.annotation.*;
      import java.util.function.*;
      public class H<T> {
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
        @interface Mark {}
        interface Task extends Runnable, Serializable {}
        private final String name = "h";

        @Mark <E extends Exception> Object m(
            long first, @Mark T second, final double third) throws E, IOException {
          int local = 0;
          if (first > 0) { local++; }
          Supplier<Supplier<Object>> nested = () -> () -> name + second;
          Task task = () -> System.out.println(third);
          return nested.get();
        }
        static Object m(byte b) { return "other" + b; }
        static Object tool(int i, String... more) {
          Runnable gone = () -> System.out.println(i);
          return gone;
        }
        Object kept() {
          Supplier<Supplier<Object>> nested = () -> () -> name;
          return nested.get().get();
        }
        public static Object run() {
          return new H<String>().<RuntimeException>call() + "" + tool(1, "x", "y") + m((byte) 2);
        }
        private <E extends Exception> Object call() {
          try { return m(3, null, 4.5) + "" + kept(); }
          catch (Exception e) { throw new AssertionError(e); }
        }
      }
      """;
  private static final String MACHINE =
      """
      final class H$m {
        static <T> Object start(H<T> self, long first, T second, double third) {
          return self.getClass().getName() + first + second + third;
        }
      }
      """;
  private static final String TOOL =
      """
      final class H$tool {
        static Object start(int i, String... more) { return i + String.join("", more); }
      }
      """;
  private static final String M = "(JLjava/lang/Object;D)Ljava/lang/Object;";
  private static final String TOOL_TYPE = "(I[Ljava/lang/String;)Ljava/lang/Object;";

  @TempDir Path folder;

  @Test
  void redirectsByNameAndDescriptor() throws Throwable {
    assertThat(linked().run("H")).isEqualTo("H3null4.5h1xyother2");
  }

  @Test
  void keepsTheDeclaration() throws Exception {
    Method method =
        Stream.of(linked().load("H").getDeclaredMethods())
            .filter(it -> it.getName().equals("m") && it.getParameterCount() == 3)
            .findFirst()
            .orElseThrow();

    assertThat(method.toGenericString())
        .isEqualTo(
            "<E extends java.lang.Exception> java.lang.Object H.m(long,T,double)"
                + " throws E,java.io.IOException");
    assertThat(method.getAnnotations()).hasSize(1);
    assertThat(method.getAnnotatedReturnType().getAnnotations()).hasSize(1);
    assertThat(method.getParameterAnnotations()[1]).hasSize(1);
    assertThat(method.getParameters()[1].getName()).isEqualTo("second");
  }

  @Test
  void stopsABreakpointAtTheFirstLineAndShowsTheParameters() {
    List<String> debug = new ArrayList<>();
    visit(
        linked().classFile("H"),
        (method, code) -> {
          if (method.equals("m" + M)) {
            code.stream().filter(it -> !it.startsWith("instruction")).forEach(debug::add);
          }
        });

    assertThat(debug).containsExactly("line 13", "this", "first", "second", "third");
  }

  @Test
  void removesTheLambdasOfReplacedBodiesOnly() {
    Map<String, List<String>> methods = new TreeMap<>();
    visit(linked().classFile("H"), methods::put);

    assertThat(methods.keySet())
        .filteredOn(method -> method.startsWith("lambda$"))
        .extracting(method -> method.replaceAll("\\$(?=\\w{8}\\$).*|\\$\\d.*", ""))
        .containsExactlyInAnyOrder("lambda$kept", "lambda$kept");
    assertThat(methods.keySet()).anyMatch(method -> method.startsWith("$deserializeLambda$"));
  }

  @Test
  void changesNothingElse() {
    Map<String, List<String>> before = new TreeMap<>();
    visit(compiled(new Links(List.of(), List.of())).classFile("H"), before::put);
    Map<String, List<String>> after = new TreeMap<>();
    visit(linked().classFile("H"), after::put);

    after.keySet().removeIf(method -> method.equals("m" + M) || method.startsWith("tool"));
    assertThat(after).containsKeys("run()Ljava/lang/Object;", "kept()Ljava/lang/Object;");
    assertThat(before).containsAllEntriesOf(after);
  }

  @Test
  void isTheSameWhenDoneAgain() throws Exception {
    Compilation result = linked();
    byte[] once = result.classFile("H");
    HostChanges changes =
        new HostChanges(links().hosts().get(0).redirects(), List.of(), List.of("H$m", "H$tool"));

    byte[] twice = HostRewrite.of(once, changes);
    assertThat(twice).hasSameSizeAs(once);
    assertThat(HostRewrite.of(twice, changes)).isEqualTo(twice);
  }

  private Compilation linked() {
    return compiled(links());
  }

  private Compilation compiled(Links links) {
    Path classes = folder.resolve("classes");
    List<String> options =
        List.of("-d", classes.toString(), "-g", "-parameters", "-Xlint:all,-processing", "-Werror");
    Compilation result =
        Compilation.with(folder, classes, links, true, options, HOST, MACHINE, TOOL);
    assertThat(result.messages).isEmpty();
    return result;
  }

  private static Links links() {
    LineTable none = new LineTable(List.of());
    return new Links(
        List.of(
            new HostLink(
                "H",
                List.of(
                    new Redirect("m", M, false, "H$m"),
                    new Redirect("tool", TOOL_TYPE, true, "H$tool")))),
        List.of(
            new MachineLink("H$m", "H", "H", "H.java", none, List.of()),
            new MachineLink("H$tool", "H", "H", "H.java", none, List.of())));
  }

  private interface Methods {
    void method(String name, List<String> code);
  }

  /** Passes the line numbers, variables and instructions of each method on. */
  private static void visit(byte[] classFile, Methods methods) {
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  String signature,
                  String[] exceptions) {
                List<String> code = new ArrayList<>();
                return new Debug(code, () -> methods.method(name + descriptor, code));
              }
            },
            0);
  }

  private static final class Debug extends MethodVisitor {
    private final List<String> code;
    private final Runnable end;

    Debug(List<String> code, Runnable end) {
      super(Opcodes.ASM9);
      this.code = code;
      this.end = end;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      code.add("line " + line);
    }

    @Override
    public void visitLocalVariable(
        String name, String descriptor, String signature, Label start, Label end, int index) {
      code.add(name);
    }

    @Override
    public void visitInsn(int opcode) {
      code.add("instruction " + opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
      code.add("instruction " + opcode + " " + local);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      code.add("instruction " + opcode + " " + owner + name + descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      code.add("instruction " + name + descriptor + bootstrap + List.of(arguments));
    }

    @Override
    public void visitEnd() {
      end.run();
    }
  }
}
