package org.fovea.execution.libfovea;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fovea.execution.Availability;
import org.fovea.execution.flat.FlatPlan;
import org.fovea.execution.flat.Status;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;

/**
 * The only door to libfovea, loaded by its absolute path; {@code fovea.h} says what each function
 * does. Whole plans go through {@code fovea-run}, a process of its own: a call that hangs or
 * crashes there takes nothing else with it.
 */
@SuppressWarnings("restricted") // the launcher and the manifest allow native access
public final class Libfovea implements AutoCloseable {

    private static final int VERSION = 1;
    private static final int ABOUT = 256; // bytes

    private final Arena memory = Arena.ofShared();
    private final MethodHandle probe;
    private final MethodHandle open;
    private final MethodHandle close;
    private final MethodHandle createNetwork;
    private final MethodHandle uploadFrame;
    private final MethodHandle compose;
    private final MethodHandle runStage;
    private final MethodHandle read;

    /** Loads it, and refuses one whose structures are not those of this class. */
    public Libfovea(Path file) {
        var symbols = SymbolLookup.libraryLookup(file, memory);
        var version = function(symbols, "fovea_version", ADDRESS, JAVA_INT);
        var sizes = memory.allocate(JAVA_INT, FlatPlan.SIZES.size());
        int found = call(version, sizes, FlatPlan.SIZES.size());
        var theirs = Arrays.stream(sizes.toArray(JAVA_INT)).boxed().toList();
        if (found != VERSION || !theirs.equals(FlatPlan.SIZES)) {
            memory.close();
            throw new IllegalStateException(
                    "version %d with structures of %s bytes, where version %d with %s was expected; build it anew"
                            .formatted(found, theirs, VERSION, FlatPlan.SIZES));
        }
        probe = function(symbols, "fovea_probe", JAVA_INT, ADDRESS, JAVA_INT);
        open = function(symbols, "fovea_open", JAVA_INT, JAVA_INT, ADDRESS);
        close =
                Linker.nativeLinker()
                        .downcallHandle(
                                symbols.findOrThrow("fovea_close"),
                                FunctionDescriptor.ofVoid(ADDRESS));
        createNetwork = function(symbols, "fovea_create_network", ADDRESS, ADDRESS);
        uploadFrame = function(symbols, "fovea_upload_frame", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        compose =
                function(symbols, "fovea_compose", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
        runStage =
                function(
                        symbols, "fovea_run_stage", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
        read =
                function(
                        symbols,
                        "fovea_read",
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_LONG);
    }

    /** Whether a backend can run here, and on what. */
    public Availability probe(Kind kind) {
        try (var call = Arena.ofConfined()) {
            var about = call.allocate(ABOUT);
            int status = call(probe, kind.ordinal(), about, ABOUT);
            String text = about.getString(0);
            return status == 0 ? new Availability.Available(text) : new Availability.Missing(text);
        }
    }

    /** Opens a backend; {@code units}: threads or multiprocessors, 0 for all. */
    public Opened open(Kind kind, int units) {
        try (var call = Arena.ofConfined()) {
            var device = call.allocate(ADDRESS);
            Status.require(call(open, kind.ordinal(), units, device), "opening " + kind.title());
            return new Opened(device.get(ADDRESS, 0));
        }
    }

    @Override
    public void close() {
        memory.close();
    }

    /** A backend with its networks, frames and features; one thread at a time. */
    public final class Opened implements AutoCloseable {

        private final MemorySegment device;

        private Opened(MemorySegment device) {
            this.device = device;
        }

        /** The number of a new network. */
        public int create(Shape shape) {
            int network =
                    call(
                            createNetwork,
                            device,
                            MemorySegment.ofBuffer(FlatPlan.shapes(List.of(shape))));
            if (network < 0) Status.require(-network, "creating a network of " + shape);
            return network;
        }

        /** The number of a new frame. */
        public int upload(Picture picture) {
            try (var call = Arena.ofConfined()) {
                var pixels = call.allocateFrom(JAVA_BYTE, picture.pixels());
                int frame = call(uploadFrame, device, picture.width(), picture.height(), pixels);
                if (frame < 0) Status.require(-frame, "uploading a frame");
                return frame;
            }
        }

        /** Makes the input of a slot. */
        public void compose(int network, int slot, List<Rectangle> rectangles) {
            var table = MemorySegment.ofBuffer(FlatPlan.rectangles(rectangles));
            Status.require(
                    call(compose, device, network, slot, table, rectangles.size()), "composing");
        }

        /** Runs a stage on these slots, its outputs poisoned first. */
        public void runStage(int network, int stage, int... slots) {
            try (var call = Arena.ofConfined()) {
                var table = call.allocateFrom(JAVA_INT, slots);
                Status.require(
                        call(runStage, device, network, stage, table, slots.length),
                        "running stage " + stage);
            }
        }

        /** The input (0) or what a stage left (1 to 4) in a slot: so many values. */
        public float[] features(int network, int slot, int level, int count) {
            try (var call = Arena.ofConfined()) {
                var values = call.allocate(JAVA_FLOAT, count);
                Status.require(
                        call(read, device, network, slot, level, values, (long) count),
                        "reading features");
                return values.toArray(JAVA_FLOAT);
            }
        }

        /** The answers of the last stage run in a slot, class by class for each rectangle. */
        public float[] logits(int network, int slot, int count) {
            return features(network, slot, -1, count);
        }

        @Override
        public void close() {
            call(close, device);
        }
    }

    private static MethodHandle function(
            SymbolLookup symbols, String name, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        symbols.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments) instanceof Integer answer ? answer : 0;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) { // a downcall throws nothing checked
            throw new AssertionError(impossible);
        }
    }
}
