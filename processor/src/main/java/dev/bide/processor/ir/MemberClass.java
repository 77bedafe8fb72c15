package dev.bide.processor.ir;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A class that the method declares and that has become a member of the machine, because it is used
 * beyond an await.
 *
 * @param text the declaration
 * @param scope what it captures, if it captures anything
 */
public record MemberClass(Fragment text, Optional<Scope> scope) {
  /**
   * A class that holds what an inner class of it captures.
   *
   * @param name its simple name
   * @param parent the type of the scope of the superclass, if that has one
   * @param self whether the host's instance is captured
   */
  public record Scope(String name, Optional<TypeName> parent, boolean self, List<Local> captured) {}
}
