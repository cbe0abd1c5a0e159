package org.fovea.cli;

import java.util.List;
import java.util.Optional;
import org.fovea.cli.results.Documented;
import org.fovea.cli.results.Extents;
import org.fovea.cli.results.Generated;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.instance.Limits;
import org.fovea.problem.Problem;
import org.fovea.scenario.Recipe;
import org.fovea.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea generate}: synthetic instances, the same bytes everywhere. */
@Command(
        name = "generate",
        description = {
            "Makes a synthetic instance of a scenario. The same arguments give the same bytes on every"
                    + " machine."
        },
        footer = {
            "",
            "Examples:",
            "  fovea generate k3 --tasks 15 --seed 1 -o k3.json",
            "  fovea generate kc --tasks 30 --seed 1 --param windows=loose -o -",
            "  fovea generate k3 --describe",
            "  fovea generate k3 --describe --json",
            "",
            "fovea solvers lists the scenarios."
        })
final class GenerateCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A scenario of `fovea solvers`.")
    Optional<String> scenario = Optional.empty();

    @Option(
            names = "--tasks",
            paramLabel = "N",
            description = "How many tasks (default: none, it must be said).")
    Optional<String> tasks = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Of all that is drawn, from 0 (default: none, it must be said).")
    Optional<String> seed = Optional.empty();

    @Option(
            names = Knobs.OPTION,
            paramLabel = "K=V",
            description = "Sets a knob of the scenario; once each (default: the scenario's own).")
    List<String> settings = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where the instance goes; - for standard output (default: none, it must be"
                            + " said).")
    Optional<String> output = Optional.empty();

    @Option(names = "--describe", description = "Tell what the scenario is and its knobs, instead.")
    boolean describe;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var chosen = chosen();
        if (describe) return described(chosen);
        String file =
                output.orElseThrow(() -> missing("-o", "-o FILE, or -o - for standard output"));
        var target = Target.of(output, session.streams().out(), common.json);
        var recipe = recipe(chosen);
        var instance = instance(recipe);
        var extents = Extents.of(instance, Problem.of(instance));
        target.write(instance);
        return new Generated(extents, file, session.typed().whole());
    }

    private Scenario chosen() {
        String name =
                scenario.orElseThrow(() ->
                        new WrongUsage(
                                "no SCENARIO",
                                "one of " + String.join(", ", Knobs.names()),
                                "fovea generate SCENARIO --describe tells what it is"));
        return Knobs.scenario(name);
    }

    private Result described(Scenario chosen) {
        boolean more =
                tasks.isPresent() || seed.isPresent() || output.isPresent() || !settings.isEmpty();
        if (more)
            throw new WrongUsage(
                    "--describe together with what makes an instance",
                    "a scenario and --describe alone",
                    "");
        return Documented.of(chosen);
    }

    private Recipe recipe(Scenario chosen) {
        String many = tasks.orElseThrow(() -> missing("--tasks", "how many, as in --tasks 15"));
        String start = seed.orElseThrow(() -> missing("--seed", "a seed, as in --seed 1"));
        int count = (int) new Given("--tasks", many).integer(0, Limits.TASKS);
        long number = new Given("--seed", start).integer(0, Long.MAX_VALUE);
        try {
            return Recipe.of(chosen.name(), count, number, Knobs.of(settings));
        } catch (InvalidValue refused) {
            throw Knobs.wrong(refused.flaws().getFirst(), chosen);
        }
    }

    private static Instance instance(Recipe recipe) {
        try {
            return recipe.instance();
        } catch (InvalidValue refused) {
            throw Knobs.wrong(refused.flaws().getFirst(), recipe.scenario());
        }
    }

    private static WrongUsage missing(String option, String expected) {
        return new WrongUsage("no " + option, expected, "");
    }
}
