package org.fovea.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {

    @Option(names = "--json", description = "Print one JSON document to stdout, for errors too.")
    boolean json;

    @Option(names = "--quiet", description = "No progress on stderr.")
    boolean quiet;

    @Option(names = "--verbose", description = "Show where an internal failure came from.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;
}
