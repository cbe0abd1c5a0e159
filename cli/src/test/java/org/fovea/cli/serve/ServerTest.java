package org.fovea.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fovea.cli.serve.Client.ask;
import static org.fovea.cli.serve.Client.crossing;
import static org.fovea.cli.serve.Client.endless;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fovea.cli.progress.Event;
import org.fovea.cli.results.Exit;
import org.fovea.input.InputError;
import org.fovea.instance.Instances;
import org.fovea.rules.Checker;
import org.fovea.schedule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class ServerTest {

    private static final String FILE = "\"instance\": \"" + Client.CROSSING + "\"";

    @Test
    void everyKindOfRequestIsAnsweredByItsKind() throws Exception {
        try (var client = new Client()) {
            client.says(ask("s", "solve", FILE + ", \"solver\": \"edf\""));
            var solution = (Said.Solution) client.answer("s");
            assertThat(solution.solved().answer().status()).isEqualTo(Status.OPTIMAL);
            var instance = Instances.read(Client.CROSSING);
            var schedule = solution.schedule().orElseThrow();
            assertThat(Checker.check(instance, schedule).violations()).isEmpty();

            String bad = "\"schedule\": \"src/test/resources/mistakes/overlapping.json\"";
            client.says(ask("c", "check", "\"instance\": " + crossing() + ", " + bad));
            assertThat(((Said.Verdict) client.answer("c")).checked().violations()).hasSize(1);

            client.says(ask("e", "explain", FILE + ", \"task\": \"car\""));
            assertThat(((Said.Account) client.answer("e")).explained().tasks()).hasSize(1);

            client.says(ask("p", "simulate", FILE + ", \"policy\": \"edf\""));
            assertThat(((Said.Solution) client.answer("p")).solved().decisions()).isPresent();

            client.says(ask("x", "cancel", "\"request\": \"s\""));
            assertThat(((Said.Cancelled) client.answer("x")).found())
                    .isEqualTo(Said.Standing.UNKNOWN);
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    @Test
    void theFirstLineSaysWhatTheServerIs() throws Exception {
        try (var client = new Client("--workers", "3", "--queue", "5")) {
            var hello = (Said.Hello) client.hears(_ -> true).said();

            assertThat(List.of(hello.workers(), hello.queue())).containsExactly(3, 5);
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    @Test
    void everyRequestHasExactlyOneAnswerAlsoAfterTheEndOfInput() throws Exception {
        int many = 60;
        try (var client = new Client("--workers", "2", "--queue", "64")) {
            for (int i = 0; i < many; i++)
                client.says(ask("r" + i, "solve", FILE + ", \"solver\": \"edf\""));

            assertThat(client.ends()).isEqualTo(Exit.YES);
            var answered =
                    client.heard.stream()
                            .filter(Client::isFinal)
                            .map(reply -> reply.id().orElseThrow())
                            .collect(Collectors.toList());
            assertThat(answered)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, many).mapToObj(i -> "r" + i).toList());
        }
    }

    @Test
    void eventsComeWhereAskedForAndBeforeTheAnswer() throws Exception {
        try (var client = new Client()) {
            client.says(ask("loud", "solve", FILE + ", \"solver\": \"edf\", \"events\": true"));
            client.answer("loud");
            client.says(ask("still", "solve", FILE + ", \"solver\": \"edf\""));
            client.answer("still");

            assertThat(client.ends()).isEqualTo(Exit.YES);
            var events =
                    client.heard.stream()
                            .filter(reply -> reply.said() instanceof Said.Progress)
                            .toList();
            assertThat(events).allMatch(reply -> reply.id().equals(Optional.of("loud")));
            assertThat(((Said.Progress) events.getFirst().said()).event().event())
                    .isEqualTo(Event.Kind.START);
            assertThat(((Said.Progress) events.getLast().said()).event().event())
                    .isEqualTo(Event.Kind.END);
        }
    }

    @Test
    void aFullQueueSaysSoAtOnceAndGoesOn() throws Exception {
        try (var client = new Client("--workers", "1", "--queue", "1")) {
            client.says(endless("running"));
            client.hears(reply -> reply.said() instanceof Said.Progress);
            client.says(endless("waiting"));
            client.says(ask("late", "solve", FILE));
            var late = (Said.Refused) client.answer("late");
            assertThat(late.full()).isTrue();
            assertThat(only(late).found()).contains("full queue");

            client.says(ask("x", "cancel", "\"request\": \"waiting\""));
            assertThat(((Said.Refused) client.answer("waiting")).failure().exit()).isEqualTo(130);
            client.says(ask("y", "cancel", "\"request\": \"running\""));
            assertThat(((Said.Cancelled) client.answer("y")).found())
                    .isEqualTo(Said.Standing.RUNNING);
            assertThat(((Said.Solution) client.answer("running")).solved().interrupted()).isTrue();
            client.says(ask("late", "solve", FILE + ", \"solver\": \"edf\""));
            assertThat(client.answer("late")).isInstanceOf(Said.Solution.class);
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    @Test
    void anIdThatIsOpenIsNotTakenAgain() throws Exception {
        try (var client = new Client("--workers", "1")) {
            client.says(endless("a"));
            client.says(ask("a", "solve", FILE));
            client.says("{\"id\": \"a\", \"nonsense\": 1}");
            var again = client.hears(Client::isFinal);
            assertThat(again.id()).isEmpty();
            assertThat(only((Said.Refused) again.said()).found()).isEqualTo("the id \"a\" again");
            assertThat(client.hears(Client::isFinal).id()).isEmpty();
            client.says(ask("x", "cancel", "\"request\": \"a\""));
            assertThat(client.answer("a")).isInstanceOf(Said.Solution.class);
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | | a JSON value",
                "[1] | | an object",
                "{} | | string of 1 to 100",
                "{\"id\": \"7\"} | 7 | one of \"solve\"",
                "{\"id\": 7, \"solve\": {\"instance\": \"i\"}} | | string of 1 to 100",
                "{\"id\": \"7\", \"solv\": {}} | 7 | one of id, format, solve",
                "{\"id\": \"7\", \"solve\": {\"instance\": 4}} | 7 | the instance itself",
                "{\"id\": \"7\", \"format\": \"fovea-serve/2\", \"solve\": {}} | 7 | fovea-serve/1",
                "{\"id\": \"7\", \"solve\": {\"instance\": \"i\", \"seed\": 1.5}} | 7 | an integer",
                "{\"id\": \"7\", \"solve\": {\"instance\": \"no.json\"}} | 7 | a file",
                "{\"id\": \"7\", \"solve\": {\"instance\": {}}} | 7 | \"fovea-instance/1\"",
                "{\"id\": \"7\", \"solve\": {\"instance\": \"i\", \"timeLimit\": \"3\"}} | 7 | 250ms",
                "{\"id\": \"7\", \"solve\": {\"instance\": \"i\", \"gap\": \"3\"}} | 7 | 1%",
                "{\"id\": \"7\", \"solve\": {\"instance\": \"i\", \"solver\": \"no\"}} | 7 | auto",
                "{\"id\": \"7\", \"solve\": {\"instance\": \"i\", \"solver\": \"exec:x\"}} | 7 | name",
                "{\"id\": \"<script>\", \"x\": 1} | <script> | one of id"
            })
    void aLineThatIsNoRequestGetsOneErrorAndTheServerGoesOn(String line, String id, String expected)
            throws Exception {
        try (var client = new Client()) {
            client.says(line.strip());
            var reply = client.hears(Client::isFinal);
            assertThat(reply.id()).isEqualTo(Optional.ofNullable(id));
            var refused = (Said.Refused) reply.said();
            assertThat(refused.failure().exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(refused.failure().errors().toString()).contains(expected);

            client.says(ask("next", "solve", FILE + ", \"solver\": \"edf\""));
            assertThat(client.answer("next")).isInstanceOf(Said.Solution.class);
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    @Test
    void aLineThatNeverEndsOrNestsWithoutEndIsRefusedInBoundedMemory() throws Exception {
        try (var client = new Client()) {
            var piece = "x".repeat(1 << 20);
            for (int i = 0; i <= Server.LONGEST_LINE >> 20; i++) client.saysPart(piece);
            client.says("");
            var endless = (Said.Refused) client.hears(Client::isFinal).said();
            assertThat(only(endless).found()).contains("a line of more than");

            client.says("{\"id\": \"deep\", \"solve\": " + "[".repeat(100_000));
            var deep = (Said.Refused) client.answer("deep");
            assertThat(deep.failure().errors().toString()).contains("64 levels");
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    @Test
    void anInstanceThatIsInvalidIsToldWithItsPlace() throws Exception {
        try (var client = new Client()) {
            String seconds = crossing().replace("\"deadline\": 9000", "\"deadline\": 0.5");
            client.says(ask("s", "solve", "\"instance\": " + seconds));
            var error = only((Said.Refused) client.answer("s"));
            assertThat(error.pointer()).isEqualTo("/tasks/0/deadline");
            assertThat(error.hint()).contains("500000");

            String fields = "\"instance\": " + crossing() + ", \"schedule\": {}";
            client.says(ask("c", "check", fields));
            var checked = ((Said.Verdict) client.answer("c")).checked();
            assertThat(checked.exit()).isEqualTo(Exit.NO);
            assertThat(checked.malformed()).isNotEmpty();
            assertThat(client.ends()).isEqualTo(Exit.YES);
        }
    }

    private static InputError only(Said.Refused refused) {
        assertThat(refused.failure().errors()).hasSize(1);
        return refused.failure().errors().getFirst();
    }
}
