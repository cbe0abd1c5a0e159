package org.fovea.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.portfolio.Solvers;
import org.fovea.scenario.Recipe;
import org.fovea.solving.Answer;
import org.fovea.solving.Request;
import org.junit.jupiter.api.Test;

/**
 * How soon the page of many tasks is painted, and how long a step of zoom takes, in headless
 * Chromium: what docs/results/report.md shows. A measurement and no test: it demands nothing, and
 * runs only where it is asked for by name.
 */
class PageTiming {

    private static final int STEPS = 40;
    private static final int TASKS = 10_000;

    @Test
    void pageOfTenThousandTasks() throws Exception {
        var instance = Recipe.of("stream", TASKS, 1, Map.of()).instance();
        if (!(Solvers.named("edf-batch").solve(Request.of(instance)) instanceof Answer.Found found))
            throw new IllegalStateException("edf-batch found nothing.");
        var file = Files.createTempFile("page", ".html");
        try (var out = Files.newOutputStream(file)) {
            Page.write(instance, List.of(Exhibit.planned("edf-batch", found.schedule())), out);
        }
        var browser = BrowserTest.chromium();
        try {
            for (int run = 1; run <= 5; run++) measure(browser, file, run);
        } finally {
            browser.quit();
            Files.delete(file);
        }
    }

    private static void measure(
            org.openqa.selenium.chrome.ChromeDriver browser, Path file, int run) {
        browser.get(file.toUri().toString());
        var painted =
                browser.executeAsyncScript(
                        "const done = arguments[0]; const look = () => {"
                                + " const [paint] = performance.getEntriesByName('first-contentful-paint');"
                                + " if (paint) done(paint.startTime); else setTimeout(look, 20); }; look();");
        var whole =
                browser.executeScript(
                        "return performance.getEntriesByName('painted')[0].startTime");
        var zoom =
                browser.executeAsyncScript(
                        "const done = arguments[0]; const took = []; let left = "
                                + STEPS
                                + "; const next = () => { const from = performance.now();"
                                + " zoom(left % 10 ? 0.7 : 40); requestAnimationFrame(() =>"
                                + " { took.push(performance.now() - from); if (--left) setTimeout(next);"
                                + " else done(Math.max(...took)); }); }; next();");
        System.out.println(
                "run "
                        + run
                        + ": first paint "
                        + painted
                        + " ms, all drawn "
                        + whole
                        + " ms, slowest of "
                        + STEPS
                        + " steps of zoom "
                        + zoom
                        + " ms");
    }
}
