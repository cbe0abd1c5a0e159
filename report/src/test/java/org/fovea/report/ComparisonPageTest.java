package org.fovea.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fovea.comparison.Comparison;
import org.fovea.comparison.ComparisonPlan;
import org.fovea.comparison.Effort;
import org.fovea.comparison.Environment;
import org.fovea.comparison.RunStore;
import org.fovea.comparison.page.ComparisonPage;
import org.fovea.instance.Utility;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Cancellation;
import org.fovea.solving.Ending;
import org.fovea.solving.ProvenBound;
import org.fovea.solving.Request;
import org.fovea.solving.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.logging.LogType;

/** The page of a comparison in a real Chromium, where one is installed. */
class ComparisonPageTest {

    private static final String HOSTILE = "<img/src=x/onerror=document.title='taken'>";

    @TempDir Path folder;

    @Test
    void hostileNamesStayTextAndNothingIsSaidOnTheConsole() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/chromedriver"))
                        && Files.isExecutable(Path.of("/usr/bin/chromium")),
                "no Chromium is installed");
        var browser = BrowserTest.chromium();
        try {
            browser.get(page("plain", "plain").toUri().toString());
            String shape = "return [...document.querySelectorAll('*')].map(e => e.tagName).join()";
            var plain = browser.executeScript(shape);

            browser.get(page("hostile", HOSTILE).toUri().toString());

            assertThat(browser.executeScript(shape)).isEqualTo(plain);
            assertThat(browser.getTitle()).isEqualTo("Comparison");
            assertThat(browser.executeScript("return document.body.textContent").toString())
                    .contains(HOSTILE);
            assertThat(browser.executeScript("return document.querySelectorAll('.uplot').length"))
                    .isEqualTo(2L);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        } finally {
            browser.quit();
        }
    }

    private Path page(String name, String solver) throws Exception {
        var instance = TwoOnCanvas.instance("a", "b");
        var plan =
                ComparisonPlan.of(
                        List.of(new ComparisonPlan.Subject(instance, "0".repeat(64))),
                        List.of(unsure(solver), unsure("other")),
                        List.of(0L, 1L),
                        Effort.of(Duration.ofSeconds(1)));
        var file = folder.resolve(name + ".html");
        var here = Environment.here("0.1.0", "0", Instant.EPOCH);
        try (var store = RunStore.open(folder.resolve(name), here);
                var out = Files.newOutputStream(file)) {
            var table = Comparison.run(plan, store, Comparison.Progress.NONE, new Cancellation());
            ComparisonPage.write(table, store.manifest(), out);
        }
        return file;
    }

    /** A solver that serves two objects of the third. */
    private static Solver unsure(String name) {
        return new Solver() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String summary() {
                return "for a picture";
            }

            @Override
            public Answer solve(Request request) {
                return new Answer.Found(
                        TwoOnCanvas.schedule("a", "b"),
                        Utility.of("1.3"), // 0.8 + 0.5
                        new ProvenBound(Utility.of("2.4"), "weights"),
                        Status.FEASIBLE,
                        Ending.FINISHED,
                        1);
            }
        };
    }
}
