package dev.bide.processor.link;

import java.util.Arrays;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns the uses of mirrors in one method into uses of the classes they stand for, except for their
 * names, which a remapper behind this visitor replaces:
 *
 * <ul>
 *   <li>conversions disappear;
 *   <li>members of an interface are used as such;
 *   <li>{@linkplain Accessor accessors} become calls of {@linkplain Bridge bridges}, or the fields
 *       that hold an outer instance.
 * </ul>
 */
final class MirrorUses extends MethodVisitor {
  private final Mirrors mirrors;
  private final Bridges bridges;

  /** Writes to {@code target} and asks {@code bridges} for what it needs. */
  MirrorUses(Mirrors mirrors, Bridges bridges, MethodVisitor target) {
    super(Opcodes.ASM9, target);
    this.mirrors = mirrors;
    this.bridges = bridges;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    Mirror mirror = mirrors.get(owner);
    Accessor accessor =
        mirror == null ? null : mirror.accessor(name, mapMember(descriptor)).orElse(null);
    if (accessor == null) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      return;
    }
    call(bridge(mirror, opcode, accessor));
    if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
      narrow(Type.getType(accessor.declared()), Type.getType(accessor.descriptor()));
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    Mirror mirror = mirrors.get(owner);
    if (mirrors.isConversion(owner, name, descriptor)) {
      convert(descriptor);
    } else if (mirror == null) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    } else {
      Accessor accessor = mirror.accessor(name, mapMember(descriptor)).orElse(null);
      if (accessor == null) {
        visitMember(opcode, mirror, name, descriptor);
      } else if (accessor.target() instanceof Accessor.Target.Outer) {
        loadOuter(mirror.stands(), Type.getReturnType(descriptor));
      } else {
        call(bridge(mirror, opcode, accessor));
        narrow(Type.getReturnType(accessor.declared()), Type.getReturnType(accessor.descriptor()));
      }
    }
  }

  /** What a generic class declares is seen as something narrower. */
  private void narrow(Type declared, Type seen) {
    if (!declared.equals(seen)) {
      super.visitTypeInsn(Opcodes.CHECKCAST, seen.getInternalName());
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] mapped = Arrays.stream(arguments).map(this::constant).toArray();
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, mapped);
  }

  @Override
  public void visitLdcInsn(Object value) {
    super.visitLdcInsn(constant(value));
  }

  /**
   * The types are the same once mirrors are replaced, unless the mirror comes out of a supertype.
   */
  private void convert(String descriptor) {
    String mapped = mirrors.remapper().mapMethodDesc(descriptor);
    Type to = Type.getReturnType(mapped);
    if (!Type.getArgumentTypes(mapped)[0].equals(to)) {
      super.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private void visitMember(int opcode, Mirror mirror, String name, String descriptor) {
    boolean inInterface = isInterface(mirror);
    int instruction =
        switch (opcode) {
          case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE ->
              inInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
          default -> opcode;
        };
    super.visitMethodInsn(instruction, mirror.mirror(), name, descriptor, inInterface);
  }

  /** Replaces an instance of {@code from} on the stack by the instance of {@code to} around it. */
  private void loadOuter(String from, Type to) {
    String target = mirrors.remapper().mapDesc(to.getDescriptor());
    String type = from;
    while (!target.equals("L" + type + ";")) {
      Shape.Field enclosing = mirrors.shape(type).enclosing();
      if (enclosing == null) {
        throw new LinkException("no instance of " + target + " surrounds " + from);
      }
      super.visitFieldInsn(Opcodes.GETFIELD, type, enclosing.name(), enclosing.descriptor());
      type = Type.getType(enclosing.descriptor()).getInternalName();
    }
  }

  private Object constant(Object value) {
    if (value instanceof ConstantDynamic dynamic) {
      return constant(dynamic);
    }
    if (!(value instanceof Handle handle) || mirrors.get(handle.getOwner()) == null) {
      return value;
    }
    Mirror mirror = mirrors.get(handle.getOwner());
    Accessor accessor = mirror.accessor(handle.getName(), mapMember(handle.getDesc())).orElse(null);
    if (accessor != null) {
      int opcode =
          handle.getTag() == Opcodes.H_INVOKESTATIC ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
      Bridge bridge = bridge(mirror, opcode, accessor);
      return new Handle(
          Opcodes.H_INVOKESTATIC,
          bridge.into(),
          bridge.name(),
          bridge.descriptor(),
          isInterface(mirror));
    }
    boolean inInterface = isInterface(mirror);
    int tag =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
              inInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
          default -> handle.getTag();
        };
    return new Handle(tag, mirror.mirror(), handle.getName(), handle.getDesc(), inInterface);
  }

  /** A label of a switch may describe its enum by name: {@code ClassDesc.of(name)}. */
  private ConstantDynamic constant(ConstantDynamic dynamic) {
    Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
    for (int i = 0; i < arguments.length; i++) {
      Object argument = dynamic.getBootstrapMethodArgument(i);
      boolean isClassName =
          i == 1
              && argument instanceof String
              && arguments[0] instanceof Handle of
              && of.getOwner().equals("java/lang/constant/ClassDesc");
      arguments[i] = isClassName ? className((String) argument) : constant(argument);
    }
    return new ConstantDynamic(
        dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
  }

  private String className(String name) {
    return mirrors.remapper().map(name.replace('.', '/')).replace('/', '.');
  }

  private Bridge bridge(Mirror mirror, int opcode, Accessor accessor) {
    String declared = accessor.declared();
    boolean isVirtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    int special = isVirtual ? Opcodes.INVOKESPECIAL : opcode;
    Bridge.Use use =
        accessor.target() instanceof Accessor.Target.Super of
            ? new Bridge.Use(special, of.owner(), of.member(), declared, of.isInterface())
            : new Bridge.Use(
                opcode, mirror.stands(), accessor.name(), declared, isInterface(mirror));
    return bridges.get(mirror.stands(), use);
  }

  private String mapMember(String descriptor) {
    return descriptor.startsWith("(")
        ? mirrors.remapper().mapMethodDesc(descriptor)
        : mirrors.remapper().mapDesc(descriptor);
  }

  private void call(Bridge bridge) {
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        bridge.into(),
        bridge.name(),
        bridge.descriptor(),
        mirrors.shape(bridge.into()).isInterface());
  }

  private boolean isInterface(Mirror mirror) {
    return mirrors.shape(mirror.stands()).isInterface();
  }
}
