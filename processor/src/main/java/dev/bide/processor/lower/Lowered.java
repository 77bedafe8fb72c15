package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Body;
import dev.bide.processor.source.AsyncBody;
import dev.bide.processor.source.MachineNames;
import dev.bide.processor.source.TypeNames;
import java.util.List;

/**
 * A body that has been lowered.
 *
 * @param machine the name of its machine
 * @param result what {@code run} returns
 * @param hasSelf whether the machine has the host's instance
 * @param types the names of types in this machine
 * @param lambdas the async lambdas in it, whose machines are members of this one
 */
public record Lowered(
    AsyncBody source,
    ClassName machine,
    Body body,
    MachineNames names,
    TypeName result,
    boolean hasSelf,
    TypeNames types,
    List<Lowered> lambdas) {}
