package org.fovea.cli.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.progress.Event;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Failure;
import org.fovea.cli.solve.Refusal;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.Text;
import org.fovea.json.Document;
import org.fovea.json.ForeignJson;

/**
 * Takes requests line by line and answers each exactly once. One thread reads, and answers at once
 * whatever needs no work; others work on what waits in a bounded queue.
 */
public final class Server {

    /** Longest line of a client, bytes; larger instances are named by their file. */
    public static final int LONGEST_LINE = 16 << 20;

    /** Bytes of the lines of all open requests together; one more is taken while it is below. */
    private static final long MOST_BYTES = 64L << 20;

    private static final String STREAM = "standard input";
    private static final long GLANCE = 50; // ms between two looks for a signal while draining

    private final Size size;
    private final Work work;
    private final Replies replies;
    private final ThreadPoolExecutor workers;
    private final Map<String, Job> open = new ConcurrentHashMap<>();
    private final AtomicLong openBytes = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final CountDownLatch inputEnded = new CountDownLatch(1);
    private volatile boolean stopping;

    /** How many requests are worked on at once, and how many may wait. */
    public record Size(int workers, int queue) {}

    /** A server that says {@code replies}. */
    public Server(Size size, Work work, Replies replies) {
        this.size = size;
        this.work = work;
        this.replies = replies;
        var threads = Thread.ofPlatform().daemon().name("worker ", 1).factory();
        workers =
                new ThreadPoolExecutor(
                        size.workers(),
                        size.workers(),
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(size.queue()),
                        threads);
    }

    /** A request that is to be answered. */
    private final class Job implements Runnable {

        private final Asked asked;
        private final int bytes;
        private final Interruption interruption = new Interruption(_ -> {});

        Job(Asked asked, int bytes) {
            this.asked = asked;
            this.bytes = bytes;
            interruption.cancelling(() -> {}); // whoever works on it hears of it even if later
        }

        @Override
        public void run() {
            answer(this, said());
        }

        private Said said() {
            if (interruption.requested()) return cancelled();
            try {
                var turn = new Work.Turn(interruption, this::tell, System.nanoTime());
                return work.answer(asked.ask(), turn);
            } catch (RuntimeException | Error thrown) {
                return refused(thrown);
            }
        }

        private void tell(Event event) {
            replies.say(new Reply(Optional.of(asked.id()), new Said.Progress(event)));
        }
    }

    /**
     * Serves until the input ends or the user interrupts, then until every open request is
     * answered; an interruption ends these with what they have.
     *
     * @return how many lines were answered
     */
    public long serve(InputStream in, Interruption interruption) {
        interruption.cancelling(this::stop);
        replies.say(
                new Reply(
                        Optional.empty(),
                        new Said.Hello(
                                work.release(), size.workers(), size.queue(), LONGEST_LINE)));
        Thread.ofPlatform().daemon().name("requests").start(() -> read(in));
        try {
            inputEnded.await();
            drain();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            cancelAll();
        }
        return answered.get();
    }

    private void stop() {
        stopping = true;
        inputEnded.countDown();
    }

    private void drain() throws InterruptedException {
        boolean heard = replies.say(new Reply(Optional.empty(), new Said.Ending(open.size())));
        if (!heard) stopping = true; // for whom should it be worked on?
        workers.shutdown();
        do {
            if (stopping) cancelAll();
        } while (!workers.awaitTermination(GLANCE, TimeUnit.MILLISECONDS));
    }

    private void read(InputStream in) {
        var lines = new RequestLines(in, LONGEST_LINE);
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) take(line.get());
        } catch (IOException broken) {
            // nothing more can come, as at the end
        } finally {
            inputEnded.countDown();
        }
    }

    private void take(RequestLines.Line line) {
        if (line.whole() && line.blank()) return;
        try {
            if (line.whole()) take(asked(line), line.bytes().length);
            else
                refuse(
                        Optional.empty(),
                        new InputError(
                                STREAM,
                                line.number(),
                                1,
                                "",
                                "a line of more than " + LONGEST_LINE + " bytes",
                                "lines of at most " + LONGEST_LINE + " bytes",
                                "name the instance's file instead of sending it"));
        } catch (RuntimeException | Error thrown) {
            // an id that is open is answered by its own request
            say(id(line).filter(id -> !open.containsKey(id)), refused(thrown));
        }
    }

    private static Asked asked(RequestLines.Line line) {
        try {
            return Asked.FORMAT.read(document(line));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(
                    wrong.errors().stream().map(error -> at(line.number(), error)).toList());
        }
    }

    private static Document document(RequestLines.Line line) {
        return Document.read(new ByteArrayInputStream(line.bytes()), STREAM, Path.of(""));
    }

    private static InputError at(int line, InputError error) {
        return new InputError(
                error.file(),
                line,
                error.column(),
                error.pointer(),
                error.found(),
                error.expected(),
                error.hint());
    }

    /** The id of a line that is no request, where it has one before it breaks. */
    private static Optional<String> id(RequestLines.Line line) {
        var found = new AtomicReference<>("");
        try {
            ForeignJson.read(
                    document(line),
                    whole ->
                            whole.fields(
                                    "an object",
                                    Map.of("id", id -> id.text("").ifPresent(found::set))));
        } catch (InvalidInput broken) {
            // what came before is enough
        }
        return Optional.of(found.get()).filter(id -> Text.visible(id, Asked.LONGEST_ID, false));
    }

    private void take(Asked asked, int bytes) {
        if (open.containsKey(asked.id())) {
            refuse(
                    Optional.empty(),
                    wrong(
                            "the id " + Text.quoted(asked.id()) + " again",
                            "an id that no open request has",
                            "it is free again after its answer"));
            return;
        }
        switch (asked.ask()) {
            case Ask.Cancel(String request) ->
                    say(Optional.of(asked.id()), new Said.Cancelled(request, cancel(request)));
            case Ask.Solve _, Ask.Check _, Ask.Explain _, Ask.Simulate _ ->
                    queue(new Job(asked, bytes));
        }
    }

    private void queue(Job job) {
        if (openBytes.get() >= MOST_BYTES) {
            full(job.asked.id(), "open requests of " + MOST_BYTES + " bytes and more");
            return;
        }
        open.put(job.asked.id(), job);
        openBytes.addAndGet(job.bytes);
        try {
            workers.execute(job);
        } catch (RejectedExecutionException refused) {
            close(job);
            if (workers.isShutdown()) say(Optional.of(job.asked.id()), cancelled());
            else full(job.asked.id(), "a full queue: " + size.queue() + " requests wait");
        }
    }

    private void full(String id, String found) {
        var error = wrong(found, "fewer requests at a time", "wait for an answer, then ask again");
        say(Optional.of(id), new Said.Refused(true, new Failure(Exit.UNUSABLE, List.of(error))));
    }

    private Said.Standing cancel(String request) {
        var job = Optional.ofNullable(open.get(request));
        if (job.isEmpty()) return Said.Standing.UNKNOWN;
        return cancel(job.get());
    }

    private Said.Standing cancel(Job job) {
        job.interruption.request();
        if (!workers.remove(job)) return Said.Standing.RUNNING;
        answer(job, cancelled());
        return Said.Standing.WAITING;
    }

    private void cancelAll() {
        for (var job : List.copyOf(open.values())) cancel(job);
    }

    private boolean close(Job job) {
        if (!open.remove(job.asked.id(), job)) return false;
        openBytes.addAndGet(-job.bytes);
        return true;
    }

    private void answer(Job job, Said said) {
        if (close(job)) say(Optional.of(job.asked.id()), said);
    }

    private void refuse(Optional<String> id, InputError error) {
        say(id, new Said.Refused(false, new Failure(Exit.UNUSABLE, List.of(error))));
    }

    private void say(Optional<String> id, Said said) {
        answered.incrementAndGet();
        replies.say(new Reply(id, said));
    }

    private static Said cancelled() {
        var error = wrong("cancelled before its turn came", "an answer", "");
        return new Said.Refused(false, new Failure(Interruption.EXIT, List.of(error)));
    }

    private Said refused(Throwable thrown) {
        var failure = Refusal.of(thrown, false);
        if (failure.exit() == Exit.DEFECT) work.traces().ifPresent(thrown::printStackTrace);
        return new Said.Refused(false, failure);
    }

    private static InputError wrong(String found, String expected, String hint) {
        return new InputError("", 0, 0, "", found, expected, hint);
    }
}
