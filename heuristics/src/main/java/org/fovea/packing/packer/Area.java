package org.fovea.packing.packer;

/** A part of the canvas, in units; right and lower edges are its own no longer. */
record Area(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int lower() {
        return y + height;
    }

    boolean overlaps(Area other) {
        return x < other.right() && other.x < right() && y < other.lower() && other.y < lower();
    }

    boolean contains(Area other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.lower() <= lower();
    }
}
