package dev.bide.processor.render;

/**
 * The user's file that machines are made for.
 *
 * @param name its simple name
 * @param seesGenerated whether its module reads {@code javax.annotation.processing.Generated}
 */
public record SourceFile(String name, boolean seesGenerated) {}
