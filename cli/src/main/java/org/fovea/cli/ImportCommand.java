package org.fovea.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.fovea.cli.importing.BoxOptions;
import org.fovea.cli.importing.ImportFormat;
import org.fovea.cli.importing.ImportFormats;
import org.fovea.cli.importing.PackingOptions;
import org.fovea.cli.results.Imported;
import org.fovea.cli.results.Packed;
import org.fovea.cli.results.Result;
import org.fovea.cli.solve.Subject;
import org.fovea.cli.solve.Target;
import org.fovea.cli.usage.Given;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.detections.DetectorLog;
import org.fovea.detections.Importer;
import org.fovea.detections.tasks.Conversion;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.published.PackingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fovea import}: files of others to instances. */
@Command(
        name = "import",
        description =
                "Makes an instance of what a detector or a tracker wrote: each box is an object to"
                        + " inspect. Boxes are rounded outward to whole pixels and clipped to the"
                        + " image; what is dropped is counted by reason. More in docs/import.md. Of a"
                        + " published packing problem (bpp, knapsack) each item is an object and"
                        + " each bin a launch: docs/packing.md.",
        footer = {
            "",
            "Formats:",
            "  mot       MOTChallenge: frame,id,left,top,width,height,conf,...",
            "  coco      COCO results or annotations",
            "  kitti     KITTI labels and results: objects, a file a frame; or tracks",
            "  yolo      YOLO: class cx cy width height [score]; a file a frame; --image",
            "  csv       columns frame,x,y,width,height and class,score,track,time (s)",
            "  bpp       two-dimensional bin packing: all items in K bins; --bins",
            "  knapsack  two-dimensional knapsack: the most profit in one bin",
            "  Where a format has a file for each frame, FILE may be their folder.",
            "",
            "Deadlines, counted from the frame:",
            "  100ms                  the same for all (default)",
            "  person=150ms,car=80ms  by class; default=200ms for all others",
            "  next-frame             until the next frame",
            "  ttc:50ms..1s           time to collision from the growth of a track's",
            "                         boxes, kept within the caps; ttc for these caps",
            "",
            "Weights:",
            "  person=2,truck=0       by class; 0 drops a class; default=1 for all others",
            "  score=1..5             from score 0 to 1 in a straight line; score for these",
            "",
            "Examples:",
            "  fovea import mot det.txt --profile orin.json --fps 30 -o street.json",
            "  fovea import coco results.json --profile orin.json --min-score 0.3 \\",
            "      --weights score -o coco.json",
            "  fovea import kitti 0004.txt --profile orin.json --deadline ttc -o car.json",
            "  fovea import yolo labels --profile orin.json --image 640x480 -o cam.json",
            "  fovea import bpp Class_01.2bp --instance 3 --bins 9 -o bins.json",
            "  fovea import bpp Class_01.2bp --bins best.csv -o folder",
            "  fovea import knapsack gcut1.txt -o knapsack.json",
            "",
            "Exit code: 0 written, 2 wrong usage or a file that cannot be used."
        })
final class ImportCommand implements Subcommand {

    private static final int LONGEST_NAME = 200;

    @Mixin final CommonOptions common = new CommonOptions();

    @Mixin final BoxOptions boxes = new BoxOptions();

    @Mixin final PackingOptions packing = new PackingOptions();

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
            description =
                    "Where to write the instance; - writes it to stdout. For packing problems also a"
                            + " folder.")
    String output = "";

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Result run(Session session) {
        return switch (ImportFormats.named(new Given("FORMAT", format))) {
            case ImportFormat.Boxes(var importer) -> {
                packing.refuse(importer.name());
                var target = Target.of(Optional.of(output), session.streams().out(), common.json);
                yield converted(importer, target, session);
            }
            case ImportFormat.Packing kind -> {
                boxes.refuse(kind.typed());
                yield packed(kind, session);
            }
        };
    }

    private Packed packed(ImportFormat.Packing kind, Session session) {
        var document =
                file.equals(Subject.STREAM)
                        ? Subject.document(file, session.streams().in())
                        : PackingFiles.open(Subject.path(file));
        var folder = Subject.path(output);
        boolean many = !output.equals(Subject.STREAM) && Files.isDirectory(folder);
        var target =
                many
                        ? Optional.<Target>empty()
                        : Optional.of(
                                Target.of(
                                        Optional.of(output), session.streams().out(), common.json));
        var instances = renamed(packing.instances(kind, document), many);
        if (target.isPresent()) target.get().write(instances.getFirst());
        else
            for (var instance : instances)
                Instances.write(instance, folder.resolve(fileName(instance)));
        return Packed.of(kind.typed(), file, output, instances);
    }

    /** One instance where there is a place for one; under the name that was typed. */
    private List<Instance> renamed(List<Instance> instances, boolean many) {
        if (instances.size() == 1 && name.isPresent()) {
            var only = instances.getFirst();
            return List.of(
                    new Instance(typedName(), only.description(), only.devices(), only.tasks()));
        }
        if (instances.size() > 1 && (name.isPresent() || !many))
            throw new WrongUsage(
                    "%d problems in %s".formatted(instances.size(), Text.escaped(file)),
                    name.isPresent()
                            ? "--name with one problem"
                            : "-o with a folder that exists, for a file each",
                    "--instance N chooses one, by number or name");
        return instances;
    }

    /** The name of a problem is that of a file, so it has no slash; a typed one may have. */
    private static String fileName(Instance instance) {
        return instance.name().replace('/', '_') + ".json";
    }

    private String typedName() {
        String typed = name.orElse("");
        if (!Text.visible(typed, LONGEST_NAME, true))
            throw new Given("--name", typed).wrong("1 to 200 visible characters or spaces", "");
        return typed;
    }

    private Imported converted(Importer importer, Target target, Session session) {
        if (name.isPresent()) typedName();
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
