package org.fovea.incremental.moves;

/** A task is served another way, or not any more, or after all. */
record ChangeWay(Bench bench) implements Move {

    @Override
    public boolean edit(int position) {
        int item = bench.plan().item(position);
        return bench.plan().set(position, bench.someWay(item), bench.plan().glue(item));
    }
}
