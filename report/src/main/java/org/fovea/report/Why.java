package org.fovea.report;

/**
 * Why a task got what it got, as somebody else found out.
 *
 * @param code a code of {@code fovea explain}, for instance {@code TOO_TIGHT}
 * @param sentence the same in words, with its numbers
 */
public record Why(String code, String sentence) {}
