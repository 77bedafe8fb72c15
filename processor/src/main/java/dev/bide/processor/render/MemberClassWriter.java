package dev.bide.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.MemberClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The local classes that have become members of the machine. */
final class MemberClassWriter {
  private final TypeName selfType;
  private final String self;
  private final List<TypeVariableName> variables;

  /** A class cannot be left by a jump, and captures nothing that moves. */
  private final FragmentWriter fragments = new FragmentWriter(Set.of(), jump -> "", false);

  MemberClassWriter(TypeName selfType, String self, List<TypeVariableName> variables) {
    this.selfType = selfType;
    this.self = self;
    this.variables = variables;
  }

  /**
   * @param isParent whether the scope of another class extends that of {@code member}
   */
  void write(MemberClass member, boolean isParent, TypeSpec.Builder machine) {
    CodeBlock text = fragments.write(member.text(), Map.of());
    if (member.scope().isEmpty()) {
      RawMembers.add(CodeBlock.of("static $L", text), machine);
    } else {
      machine.addType(scope(member.scope().get(), text, isParent));
    }
  }

  private TypeSpec scope(MemberClass.Scope scope, CodeBlock text, boolean isParent) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(scope.name())
            .addJavadoc("What the class in it captures.")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(variables);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    MethodSpec.Builder copy = MethodSpec.constructorBuilder().addParameter(typeOf(scope), "scope");
    if (scope.parent().isPresent()) {
      type.superclass(scope.parent().get());
      constructor.addParameter(scope.parent().get(), "parent").addStatement("super(parent)");
      copy.addStatement("super(scope)");
    }
    if (scope.self()) {
      field(selfType, self, type, constructor, copy);
    }
    for (Local local : scope.captured()) {
      field(local.type(), local.name(), type, constructor, copy);
    }
    type.addMethod(constructor.build());
    if (isParent) {
      type.addMethod(copy.build());
    }
    RawMembers.add(text, type);
    return type.build();
  }

  private TypeName typeOf(MemberClass.Scope scope) {
    ClassName raw = ClassName.get("", scope.name());
    return variables.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, variables.toArray(TypeName[]::new));
  }

  private static void field(
      TypeName fieldType,
      String name,
      TypeSpec.Builder type,
      MethodSpec.Builder constructor,
      MethodSpec.Builder copy) {
    type.addField(fieldType, name);
    constructor.addParameter(fieldType, name).addStatement("this.$L = $L", name, name);
    copy.addStatement("this.$L = scope.$L", name, name);
  }
}
