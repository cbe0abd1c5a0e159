package org.fovea.cli;

import java.util.Optional;
import org.fovea.cli.importing.BoxOptions;
import org.fovea.cli.importing.ImportFormat;
import org.fovea.cli.importing.ImportFormats;
import org.fovea.cli.results.Imported;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Importer;
import org.fovea.detections.tasks.Conversion;
import org.fovea.input.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea import}: files of others to instances. */
@Command(
        name = "import",
        description = {
            "Makes an instance of what a detector or a tracker wrote: each box is an object to inspect."
                    + " Boxes are rounded",
            "outward to whole pixels and clipped to the image; what was dropped is counted by reason.",
            "docs/import.md describes the formats."
        },
        footer = {
            "",
            "Formats:",
            "  mot    MOTChallenge det.txt, gt.txt, results: frame,id,left,top,width,height,conf,...",
            "  coco   COCO results or annotations (JSON)",
            "  kitti  KITTI labels and results: of objects, a file a frame (FILE may be their folder);"
                    + " of tracks",
            "  yolo   YOLO text: class cx cy width height [score]; a file a frame; needs --image",
            "  csv    columns frame,x,y,width,height and perhaps class,score,track,time (s)",
            "",
            "Examples:",
            "  fovea import mot det.txt --profile orin.json --fps 30 --image 1920x1080 -o street.json",
            "  fovea import coco results.json --profile orin.json --min-score 0.3 --weights score"
                    + " -o coco.json",
            "  fovea import kitti 0004.txt --profile orin.json --deadline ttc:50ms..1s -o kitti.json",
            "  fovea import yolo labels --profile orin.json --image 640x480 --weights 0=5,default=1"
                    + " -o yolo.json",
            "",
            "Exit code: 0 written, 2 wrong usage or a file that cannot be used; nothing is written"
                    + " then."
        })
final class ImportCommand implements Subcommand {

    @Mixin final CommonOptions common = new CommonOptions();

    @Mixin final BoxOptions boxes = new BoxOptions();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "One of the formats below.")
    String format = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A file, or a folder of files; - reads standard input.")
    String file = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the instance (default: that of FILE without its ending).")
    Optional<String> name = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "INSTANCE",
            description = "Where to write the instance; - writes it to stdout.")
    String output = "";

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        var target = Target.of(Optional.of(output), session.streams().out(), common.json);
        return switch (ImportFormats.named(new Given("FORMAT", format))) {
            case ImportFormat.Boxes(var importer) -> converted(importer, target, session);
        };
    }

    private Imported converted(Importer importer, Target target, Session session) {
        name.filter(typed -> !Text.visible(typed, 200, true))
                .ifPresent(typed -> {
                    throw new Given("--name", typed)
                            .wrong("1 to 200 visible characters or spaces", "");
                });
        var plan = boxes.plan(name.orElse(""));
        var log =
                file.equals(Subject.STREAM)
                        ? new DetectorLog.OneFile(Subject.document(file, session.streams().in()))
                        : DetectorLog.at(Subject.path(file));
        var conversion = Conversion.of(importer, log, plan.named(name.orElse(log.name())));
        target.write(conversion.instance());
        return Imported.of(importer.name(), file, output, conversion);
    }
}
