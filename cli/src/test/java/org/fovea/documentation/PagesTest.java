package org.fovea.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.cli.Fovea;
import org.junit.jupiter.api.Test;

/**
 * What the pages name exists: files that they link to, paths, commands and types that they mention.
 */
class PagesTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)+/?");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?fovea ([a-z]+)\\b.*");
    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern TYPE = Pattern.compile("\\p{Upper}\\w*\\p{Lower}\\w*");

    /** Types of the Java platform that pages mention. */
    private static final Set<String> ELSEWHERE =
            Set.of("String", "Optional", "Math", "StrictMath", "Random");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(
                        wrong(
                                LINK,
                                Pages::text,
                                (page, match) -> {
                                    String target = match.group(1);
                                    if (target.contains(":")) return true; // another site
                                    String file = target.replaceFirst("#.*", "");
                                    return file.isEmpty()
                                            || Files.exists(page.resolveSibling(file));
                                }))
                .isEmpty();
    }

    @Test
    void everyPathThatIsNamedExists() throws IOException {
        var top = names(Pages.ROOT);

        assertThat(
                        wrong(
                                CODE,
                                Pages::prose,
                                (page, match) -> {
                                    String path = match.group(1);
                                    if (!PATH.matcher(path).matches()) return true;
                                    boolean ours =
                                            top.contains(path.substring(0, path.indexOf('/')))
                                                    && !path.contains(
                                                            "/target/"); // target is made by builds
                                    return !ours || Files.exists(Pages.ROOT.resolve(path));
                                }))
                .isEmpty();
    }

    @Test
    void everyCommandThatIsNamedHasItsHelp() {
        var commands = new TreeSet<String>();
        for (var page : Pages.all()) {
            var lines =
                    Stream.concat(
                            Pages.blocks(page, "console").stream()
                                    .flatMap(String::lines)
                                    .filter(line -> line.startsWith("$ "))
                                    .map(line -> line.substring(2)),
                            CODE.matcher(Pages.prose(page)).results().map(match -> match.group(1)));
            lines.map(COMMAND::matcher)
                    .filter(match -> match.matches())
                    .forEach(match -> commands.add(match.group(1)));
        }

        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command ->
                        assertThat(help(command))
                                .as("help of %s", command)
                                .contains("Usage: fovea"));
    }

    @Test
    void everyTypeThatIsNamedExists() {
        var types =
                Pages.sources().stream()
                        .flatMap(source -> DECLARATION.matcher(Pages.text(source)).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());

        assertThat(
                        wrong(
                                CODE,
                                Pages::prose,
                                (page, match) -> {
                                    String name = match.group(1).replaceFirst("[.(<#].*", "");
                                    return !TYPE.matcher(name).matches()
                                            || types.contains(name)
                                            || ELSEWHERE.contains(name);
                                }))
                .isEmpty();
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        var house = Pages.text(Pages.ROOT.resolve("docs/architecture.md"));
        var packages =
                Pages.sources().stream()
                        .filter(source -> source.toString().contains("/src/main/java/org/fovea/"))
                        .map(source -> source.getParent().toString())
                        .map(folder -> folder.replaceFirst(".*/src/main/java/org/fovea/", ""))
                        .map(folder -> "`" + folder.replace('/', '.') + "`")
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isNotEmpty().allSatisfy(name -> assertThat(house).contains(name));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String help(String command) {
        var out = new ByteArrayOutputStream();
        Fovea.run(List.of("help", command), InputStream.nullInputStream(), out, out);
        return out.toString(UTF_8);
    }

    private interface Truth {
        boolean holds(Path page, MatchResult match);
    }

    private static List<String> wrong(Pattern what, Function<Path, String> text, Truth truth) {
        var wrong = new ArrayList<String>();
        for (var page : Pages.all())
            what.matcher(text.apply(page))
                    .results()
                    .filter(Predicate.not(match -> truth.holds(page, match)))
                    .forEach(match ->
                            wrong.add(Pages.ROOT.relativize(page) + ": " + match.group(1)));
        return wrong;
    }
}
