package dev.bide.processor.render;

import java.util.Map;

/**
 * The source of a machine.
 *
 * @param lines the user's line by line of {@code text}, from 1
 */
public record Rendered(String qualifiedName, String text, Map<Integer, Integer> lines) {}
