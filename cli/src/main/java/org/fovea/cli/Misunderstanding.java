package org.fovea.cli;

import java.util.ArrayList;
import java.util.List;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.input.Text;
import org.fovea.json.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Puts picocli's complaints into our words: what was found, what was expected, what was probably
 * meant.
 */
final class Misunderstanding {

    private static final String UNKNOWN = "Unknown subcommand '";

    private Misunderstanding() {}

    static WrongUsage of(ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec();
        String name = command.qualifiedName();
        String help =
                "fovea help"
                        + (command.parent() == null ? "" : " " + command.name())
                        + " shows them";
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                    unmatched(unmatched.getUnmatched().getFirst(), command);
            case MissingParameterException missing ->
                    new WrongUsage(
                            lacking(missing.getMissing()), "all that " + name + " needs", help);
            case OverwrittenOptionException twice ->
                    new WrongUsage(
                            names(twice.getOverwritten()) + " twice", "each option once", "");
            default -> other(wrong, command, help);
        };
    }

    private static WrongUsage other(ParameterException wrong, CommandSpec command, String help) {
        String found = String.valueOf(wrong.getMessage());
        // of `fovea help NAME`, for which picocli has no exception of its own
        if (found.startsWith(UNKNOWN))
            return unknown(found.substring(UNKNOWN.length(), found.lastIndexOf('\'')));
        return new WrongUsage(Text.escaped(found), "arguments of " + command.qualifiedName(), help);
    }

    private static WrongUsage unknown(String command) {
        String known = "one of " + String.join(", ", Commands.names());
        return new WrongUsage(
                "unknown command " + Text.escaped(command),
                known,
                Nearest.question(command, Commands.names()));
    }

    private static String lacking(List<ArgSpec> missing) {
        var first = missing.getFirst();
        if (first.isOption() && !first.required()) return names(first) + " without a value";
        return "no " + String.join(", no ", missing.stream().map(Misunderstanding::names).toList());
    }

    private static WrongUsage unmatched(String typed, CommandSpec command) {
        String found = Text.escaped(typed);
        if (typed.startsWith("-") && typed.length() > 1) {
            String option = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            return new WrongUsage(
                    "unknown option " + found,
                    "an option of " + command.qualifiedName(),
                    Nearest.question(option, options(command)));
        }
        if (command.parent() == null && !command.subcommands().isEmpty()) return unknown(typed);
        return new WrongUsage(
                "one argument too many, " + found,
                "no more than " + command.qualifiedName() + " takes",
                "");
    }

    private static List<String> options(CommandSpec command) {
        var names = new ArrayList<String>();
        command.options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }

    private static String names(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
