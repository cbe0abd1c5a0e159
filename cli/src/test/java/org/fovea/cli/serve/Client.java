package org.fovea.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fovea.cli.Fovea;
import org.fovea.json.Document;

/** The other side of a server that runs in this process; every line it says is read strictly. */
final class Client implements AutoCloseable {

    static final Path CROSSING = Path.of("src/test/resources/mistakes/crossing.json");

    private static final String END = ""; // no line is empty
    private static final long PATIENCE = 120; // s; far more than it takes, for busy machines

    private final OutputStream requests;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> exit;
    final List<Reply> heard = new ArrayList<>();

    Client(String... options) throws IOException {
        var in = Pipe.open(); // of the system: Java's own minds which threads are alive
        var out = Pipe.open();
        requests = Channels.newOutputStream(in.sink());
        var answers = new BufferedReader(Channels.newReader(out.source(), UTF_8));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    answers.lines()
                            .forEach(lines::add); // always, or a full pipe would stop the server
                    lines.add(END);
                });
        var source = Channels.newInputStream(in.source());
        var target = Channels.newOutputStream(out.sink());
        var words =
                Stream.concat(Stream.of("serve", "--stdio", "--quiet"), Stream.of(options))
                        .toList();
        exit =
                CompletableFuture.supplyAsync(() -> {
                    int code = Fovea.run(words, source, target, System.err);
                    try {
                        target.close();
                    } catch (IOException never) {
                        throw new UncheckedIOException(never);
                    }
                    return code;
                });
    }

    /** The instance of three tasks as one line. */
    static String crossing() throws IOException {
        return Files.readString(CROSSING).replace("\n", " ");
    }

    static String ask(String id, String kind, String fields) {
        return "{\"id\": \"%s\", \"%s\": {%s}}".formatted(id, kind, fields);
    }

    /** A request that no proof ends soon: as many moves as there is time for. */
    static String endless(String id) throws IOException {
        return ask(
                id,
                "solve",
                "\"instance\": \"%s\", \"solver\": \"anneal\", \"timeLimit\": \"none\", \"events\": true"
                        .formatted("../problem-instances/instances/coco/coco-street.json"));
    }

    Client says(String line) throws IOException {
        requests.write((line + "\n").getBytes(UTF_8));
        requests.flush();
        return this;
    }

    /** A line of any bytes. */
    void saysBytes(byte[] line) throws IOException {
        requests.write(line);
        requests.write('\n');
    }

    /** Part of a line. */
    void saysPart(String text) throws IOException {
        requests.write(text.getBytes(UTF_8));
    }

    /** The next line that passes. */
    Reply hears(Predicate<Reply> wanted) throws InterruptedException {
        while (true) {
            String line = lines.take();
            if (line.equals(END)) throw new AssertionError("ended after " + heard);
            var reply = Reply.FORMAT.read(Document.of("line " + (heard.size() + 1), line));
            heard.add(reply);
            if (wanted.test(reply)) return reply;
        }
    }

    /** The final answer to a request. */
    Said answer(String id) throws InterruptedException {
        return hears(reply -> isFinal(reply) && reply.id().orElse("").equals(id)).said();
    }

    static boolean isFinal(Reply reply) {
        return switch (reply.said()) {
            case Said.Hello _, Said.Progress _, Said.Ending _ -> false;
            case Said.Solution _,
                    Said.Verdict _,
                    Said.Account _,
                    Said.Refused _,
                    Said.Cancelled _ ->
                    true;
        };
    }

    /** Ends the input and hears the rest; the exit code. */
    int ends() throws Exception {
        requests.close();
        for (String line = lines.take(); !line.equals(END); line = lines.take())
            heard.add(Reply.FORMAT.read(Document.of("line", line)));
        return exit.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        requests.close();
    }
}
