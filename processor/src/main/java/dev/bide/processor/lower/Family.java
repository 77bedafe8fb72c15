package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import dev.bide.processor.source.AsyncBody;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.TypeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** What the machine of a method shares with those of its lambdas, which are members of it. */
final class Family {
  private final ClassName machine;
  private final TypeNames types;
  private final Map<ExecutableElement, Callee> callees;
  private final Set<String> identifiers;
  private final int largest;

  /** By machine; null for one that is being lowered. */
  private final Map<ClassName, Lowered> lambdas = new LinkedHashMap<>();

  private int lastLambda;

  /**
   * @param machine the method's
   * @param callees the methods that can be entered directly
   * @param largest the size of the largest body that is not cut into parts, in bytes of code
   */
  Family(
      AsyncBody method,
      ClassName machine,
      TypeNames types,
      Map<ExecutableElement, Callee> callees,
      int largest) {
    this.machine = machine;
    this.types = types;
    this.callees = callees;
    this.identifiers = method.variables().identifiers();
    this.largest = largest;
  }

  TypeNames types() {
    return types;
  }

  Map<ExecutableElement, Callee> callees() {
    return callees;
  }

  /** The size of the largest body that is not cut into parts, in bytes of code. */
  int largest() {
    return largest;
  }

  /** The name of the machine of the next lambda. */
  ClassName nextLambda() {
    String name;
    do {
      name = "Lambda" + ++lastLambda;
    } while (identifiers.contains(name));
    lambdas.put(machine.nestedClass(name), null);
    return machine.nestedClass(name);
  }

  void add(Lowered lambda) {
    lambdas.put(lambda.machine(), lambda);
  }

  /** All that have been lowered, in the order of the text. */
  List<Lowered> lambdas() {
    return List.copyOf(lambdas.values());
  }
}
