package org.fovea.comparison;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * File names made from ids and names, which may hold slashes, dots, spaces and anything else
 * visible.
 */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /**
     * Lower-case letters, digits, and single dashes between them, at most 60: no path, no hidden
     * file, and the same on file systems that do not tell cases apart. Different texts may share a
     * slug: a digest beside it must tell them apart.
     */
    static String of(String text) {
        var slug = new StringBuilder();
        for (int i = 0; i < text.length() && slug.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') slug.append((char) (c - 'A' + 'a'));
            else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) slug.append(c);
            else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') slug.append('-');
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-')
            slug.setLength(slug.length() - 1);
        return slug.isEmpty() ? "unnamed" : slug.toString();
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
            throw new AssertionError(impossible);
        }
    }
}
