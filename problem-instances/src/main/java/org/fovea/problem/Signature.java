package org.fovea.problem;

import java.util.Arrays;

/**
 * A list of integers as a key. One object is filled again for every look-up, so that announcing a
 * task allocates nothing; what is kept is a {@link #copy}.
 */
final class Signature {

    private int[] parts;
    private int size;

    Signature(int capacity) {
        parts = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    void add(int part) {
        if (size == parts.length) parts = Arrays.copyOf(parts, 2 * size + 1);
        parts[size++] = part;
    }

    Signature copy() {
        var copy = new Signature(size);
        System.arraycopy(parts, 0, copy.parts, 0, size);
        copy.size = size;
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && Arrays.equals(parts, 0, size, that.parts, 0, that.size);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) hash = 31 * hash + parts[i];
        return hash;
    }
}
