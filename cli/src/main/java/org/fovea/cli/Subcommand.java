package org.fovea.cli;

import org.fovea.cli.results.Result;

/** One command: picocli has filled its options, {@code run} does the work. */
interface Subcommand {

    /** Options that every command has. */
    CommonOptions common();

    /** Does what was asked for. */
    Result run(Session session);
}
