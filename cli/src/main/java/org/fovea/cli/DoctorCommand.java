package org.fovea.cli;

import java.time.Instant;
import org.fovea.cli.doctor.Examination;
import org.fovea.cli.results.Diagnosis;
import org.fovea.cli.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fovea doctor}: what is here, and whether it works. */
@Command(
        name = "doctor",
        description =
                "Tells what was found on this machine and tries each part of Fovea on a tiny"
                        + " instance.",
        footer = {
            "",
            "Examples:",
            "  fovea doctor",
            "  fovea doctor --json",
            "",
            "Exit code: 0 everything that is here works, 1 something does not."
        })
final class DoctorCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        return new Diagnosis(Examination.of(session.environment(Instant.now())));
    }
}
