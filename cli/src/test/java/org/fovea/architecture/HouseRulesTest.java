package org.fovea.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the code reads, as far as a machine can tell; the rest is in the style guide. */
class HouseRulesTest {

    private static final int LONGEST_FILE = 400;

    @Test
    void aFileIsReadInOneSitting() {
        var longer =
                Checkout.sources("main", "test").stream()
                        .filter(file -> Checkout.lines(file).size() > LONGEST_FILE)
                        .toList();

        assertThat(longer).as("files of more than %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndHoldsNoNull() {
        var folders = new TreeSet<Path>();
        Checkout.sources("main").forEach(file -> folders.add(file.getParent()));
        var silent =
                folders.stream()
                        .map(folder -> folder.resolve("package-info.java"))
                        .filter(page -> !Files.exists(page) || !documentedAndNullMarked(page))
                        .toList();

        assertThat(silent).as("without documentation or @NullMarked").isEmpty();
    }

    private static boolean documentedAndNullMarked(Path page) {
        var text = String.join("\n", Checkout.lines(page));
        return text.contains("@NullMarked") && text.contains("/**");
    }

    @Test
    void typesAreNamedByWordsOfTheDomain() {
        var vague = Pattern.compile(".+(Utils?|Helper|Manager|Impl|Base|Data|Info)");
        var named =
                Product.CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> vague.matcher(name).matches())
                        .filter(name -> !name.equals("package-info"))
                        .toList();

        assertThat(named).isEmpty();
    }

    @Test
    void aMethodThatAnswersIsANoun() {
        var getters =
                Product.CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().matches("get\\p{Upper}.*"))
                        .filter(method -> !namedByAnotherLibrary(method))
                        .map(JavaMethod::getFullName)
                        .toList();

        assertThat(getters).isEmpty();
    }

    private static boolean namedByAnotherLibrary(JavaMethod method) {
        var owner = method.getOwner();
        return Stream.concat(
                        owner.getAllRawInterfaces().stream(),
                        owner.getAllRawSuperclasses().stream())
                .filter(type -> !type.getPackageName().startsWith("org.fovea"))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(inherited -> inherited.getName().equals(method.getName()));
    }

    @Test
    void noStateIsShared() {
        fields().that().areStatic().should(beFinal()).allowEmptyShould(true).check(Product.CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.fovea.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
                .check(Product.CLASSES);
    }

    @Test
    void nothingAsksForTheLocaleCharsetOrTimeZoneOfTheMachine() {
        noClasses()
                .should()
                .callCodeUnitWhere(
                        new DescribedPredicate<>("answers by the machine's defaults") {
                            @Override
                            public boolean test(JavaCall<?> call) {
                                return asksTheMachine(call.getTarget());
                            }
                        })
                .check(Product.CLASSES);
    }

    /** Calls that take a locale, charset or zone are fine: they name it themselves. */
    private static boolean asksTheMachine(CodeUnitCallTarget target) {
        var owner = target.getOwner().getFullName();
        var call = owner.substring(owner.lastIndexOf('.') + 1) + "." + target.getName();
        var types = target.getRawParameterTypes();
        boolean says =
                types.stream()
                        .anyMatch(type ->
                                List.of(
                                                "java.util.Locale",
                                                "java.nio.charset.Charset",
                                                "java.time.ZoneId")
                                        .contains(type.getName()));
        return switch (call) {
            case "String.toLowerCase",
                    "String.toUpperCase",
                    "String.format",
                    "PrintStream.printf",
                    "PrintStream.format",
                    "PrintWriter.printf",
                    "PrintWriter.format",
                    "NumberFormat.getInstance",
                    "String.getBytes",
                    "FileReader.<init>",
                    "FileWriter.<init>",
                    "InputStreamReader.<init>",
                    "OutputStreamWriter.<init>",
                    "LocalDate.now",
                    "LocalDateTime.now",
                    "ZonedDateTime.now",
                    "OffsetDateTime.now" ->
                    !says;
            case "String.<init>" ->
                    !types.isEmpty() && types.get(0).getName().equals("[B") && !says;
            case "Locale.getDefault",
                    "Charset.defaultCharset",
                    "ZoneId.systemDefault",
                    "DecimalFormat.<init>" ->
                    true;
            default -> false;
        };
    }

    @Test
    void textPutTogetherReadsTheSameUnderEveryLocale() {
        // formatted() takes no locale. %s and %d are safe once the command line has set one;
        // fractions,
        // dates and grouping commas never are.
        var local = Pattern.compile("%[-+0(#.\\d]*([eEfgGtT]|,[-+0(#,.\\d]*[dfgG])");
        var lines =
                Checkout.sources("main").stream()
                        .flatMap(file ->
                                Checkout.lines(file).stream()
                                        .filter(line -> local.matcher(line).find()))
                        .filter(line -> !line.contains("Locale.ROOT"))
                        .toList();

        assertThat(lines).isEmpty();
    }
}
