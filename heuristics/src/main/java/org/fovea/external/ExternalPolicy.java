package org.fovea.external;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fovea.instance.Accuracy;
import org.fovea.instance.Instance;
import org.fovea.policy.Decision;
import org.fovea.policy.Moment;
import org.fovea.policy.Policy;

/**
 * A program as a policy. It hears of everything that happened since it was asked last, in order of
 * time, and then that a device is idle.
 */
final class ExternalPolicy implements Policy {

    private final String name;
    private final Conversation conversation;
    private final BooleanSupplier stop;
    private final Translation translation;
    private final List<Running> running = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int released;
    private int decisions;

    ExternalPolicy(
            String name, Instance instance, Conversation conversation, BooleanSupplier stop) {
        this.name = name;
        this.conversation = conversation;
        this.stop = stop;
        translation = new Translation();
        say(new Message.Hello(instance));
    }

    /** A launch that the program was not yet told the end of. */
    private record Running(int device, String network, Translation.Launch launch) {

        long end() {
            return launch.end();
        }

        /** To be told once it has ended, when the confidences in its answers are known. */
        Message.Ended message(Moment now) {
            var problem = now.problem();
            var ids = launch.tasks().stream().map(task -> problem.task(task).id()).toList();
            var confidences = new ArrayList<Accuracy>();
            for (int task : launch.tasks())
                now.confidence(task).ifPresent(known -> confidences.add(new Accuracy(known)));
            String on = problem.fleet().device(device).id();
            return new Message.Ended(end(), on, network, launch.stage(), ids, confidences);
        }
    }

    @Override
    public Decision decide(Moment now) {
        tellWhatHappened(now);
        String device = now.problem().fleet().device(now.device()).id();
        say(new Message.Idle(now.clock(), device));
        String line = name + ", decision " + ++decisions;
        String question = "idle at %d us on device %s".formatted(now.clock(), device);
        var answer = conversation.ask(question, said.toByteArray(), stop);
        said.reset();
        if (answer.isEmpty()) return Decision.WAIT; // the simulation ends before it asks again
        return switch (Messages.reply(line, answer.get())) {
            case Message.Wait(var until) -> new Decision.Wait(until.orElse(Long.MAX_VALUE));
            case Message.Start start -> {
                var decision = translation.of(line, now, start);
                var launch = Translation.launch(now, decision);
                running.add(new Running(now.device(), start.network(), launch));
                yield decision;
            }
        };
    }

    /** Ends before releases at the same time; devices and tasks in the instance's order. */
    private void tellWhatHappened(Moment now) {
        running.sort(Comparator.comparingLong(Running::end).thenComparingInt(Running::device));
        int ended = 0;
        var problem = now.problem();
        for (; released < problem.tasks(); released++) {
            ended = tellEnded(now, ended, problem.release(released));
            say(new Message.Release(problem.release(released), problem.task(released)));
        }
        ended = tellEnded(now, ended, now.clock());
        running.subList(0, ended).clear();
    }

    private int tellEnded(Moment now, int from, long until) {
        int next = from;
        while (next < running.size() && running.get(next).end() <= until)
            say(running.get(next++).message(now));
        return next;
    }

    private void say(Message message) {
        said.writeBytes(Messages.line(message));
    }
}
