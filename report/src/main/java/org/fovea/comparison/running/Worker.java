package org.fovea.comparison.running;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.fovea.json.UnusableFile;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Solver;

/**
 * The far end of a {@link WorkerProcess}: makes the runs that it is told of, one after the other,
 * until nobody tells it any more.
 */
public final class Worker {

    static final byte RUN = 'R';
    static final byte CANCEL = 'C';
    static final byte STARTED = 'S';
    static final byte ATTEMPT = 'A';

    private final DataOutputStream out;
    private final Function<String, Solver> solvers;
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(Order order, Instances.Loaded content) {}

    private Worker(OutputStream out, Function<String, Solver> solvers) {
        this.out = new DataOutputStream(out);
        this.solvers = solvers;
    }

    /**
     * Listens on the calling thread until {@code in} ends: whoever started this process is gone
     * then, or wants it gone.
     *
     * @param solvers by name; throws {@link InvalidValue} where there is none
     */
    public static void serve(InputStream in, OutputStream out, Function<String, Solver> solvers)
            throws IOException {
        var worker = new Worker(out, solvers);
        var orders = new DataInputStream(in);
        var cancellation = new Cancellation();
        for (int word = orders.read(); word >= 0; word = orders.read()) {
            if (word == CANCEL) {
                cancellation.cancel();
                continue;
            }
            cancellation = new Cancellation();
            var order = Order.read(orders);
            var until = cancellation;
            var thread = new Thread(() -> worker.make(order, until), "run");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void make(Order order, Cancellation cancellation) {
        try {
            var attempt = attempt(order, cancellation);
            var message = new ByteArrayOutputStream();
            AttemptFormat.write(attempt, new DataOutputStream(message));
            out.writeByte(ATTEMPT);
            out.writeInt(message.size());
            message.writeTo(out);
            out.flush();
        } catch (IOException gone) {
            // whoever asked does not listen any more; the end of its orders follows
        }
    }

    private Attempt attempt(Order order, Cancellation cancellation) throws IOException {
        try {
            var solver = solvers.apply(order.solver());
            var content = content(order);
            if (!content.sha256().equals(order.sha256()))
                return Attempt.broken(order.file() + " was changed during the comparison", 0);
            out.writeByte(STARTED);
            out.flush();
            var request =
                    order.effort()
                            .request(content.instance(), order.seed())
                            .cancelledBy(cancellation);
            return Clocked.solve(solver, request, System::nanoTime);
        } catch (InvalidInput | InvalidValue | UnusableFile unusable) {
            return Attempt.broken(String.valueOf(unusable.getMessage()), 0);
        }
    }

    /** The instance of the order before, where it is of the same file. */
    private Instances.Loaded content(Order order) {
        var known =
                loaded.filter(last ->
                        last.order().file().equals(order.file())
                                && last.content().sha256().equals(order.sha256()));
        if (known.isEmpty())
            loaded = Optional.of(new Loaded(order, Instances.load(Document.read(order.file()))));
        return loaded.orElseThrow().content();
    }
}
