package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.Mirrors;
import dev.bide.processor.source.TypeNames;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;

/**
 * What the machine of a method shares with those of its lambdas, which are members of it.
 *
 * @param machine the method's
 * @param callees the methods that can be entered directly
 * @param lambdas by number, those lowered so far, and null for those being lowered
 */
record Family(
    ClassName machine,
    Mirrors mirrors,
    TypeNames types,
    Map<ExecutableElement, Callee> callees,
    SortedMap<Integer, Lowered> lambdas) {
  Family(
      ClassName machine, Mirrors mirrors, TypeNames types, Map<ExecutableElement, Callee> callees) {
    this(machine, mirrors, types, callees, new TreeMap<>());
  }

  /** The number of the next lambda, counting from 1 in the order of the text. */
  int nextLambda() {
    int number = lambdas.size() + 1;
    lambdas.put(number, null);
    return number;
  }

  List<Lowered> allLambdas() {
    return List.copyOf(lambdas.values());
  }
}
