package org.fovea.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.instance.Instance;
import org.fovea.instance.Utility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Pages in a real Chromium, where one is installed. */
class BrowserTest {

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static Optional<ChromeDriver> opened = Optional.empty();

    @TempDir Path folder;

    @BeforeAll
    static void open() {
        assumeTrue(
                Files.isExecutable(DRIVER) && Files.isExecutable(BROWSER),
                "no Chromium: neither chromium nor chromium-driver of Debian is installed");
        opened = Optional.of(chromium());
    }

    /** A headless Chromium that keeps what is said on its console. */
    static ChromeDriver chromium() {
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1280,1600");
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(service, options);
    }

    @AfterAll
    static void close() {
        opened.ifPresent(ChromeDriver::quit);
    }

    @Test
    void hostileIdsMakeNoMoreElementsThanPlainOnes() throws IOException {
        String shape = "return [...document.querySelectorAll('*')].map(e => e.tagName).join()";
        show("a", "b");
        var plain = run(shape);

        for (var hostile :
                List.of(
                        "<script>document.title='taken'</script>",
                        "<img/src=x/onerror=document.title='taken'>",
                        "\"'`&lt;&#0;${1}",
                        "\u05d0\u05d1%00\\u003c")) {
            show(hostile, "b");

            assertThat(run(shape)).as(hostile).isEqualTo(plain);
            assertThat(run("return document.title")).isEqualTo("stage \u00b7 Fovea");
            assertThat(text("tbody tr:first-child td.id")).isEqualTo("b"); // due first
            assertThat(browser().findElement(By.cssSelector("#tasks tbody")).getText())
                    .contains(hostile);
        }
    }

    @Test
    void chartsObeyTheKeyboard() throws IOException {
        show("a", "b");
        var chart = browser().findElement(By.cssSelector("canvas.chart"));
        long whole = number("view.to - view.from");

        chart.sendKeys("+");
        assertThat(number("view.to - view.from")).isLessThan(whole);
        chart.sendKeys(Keys.HOME);
        assertThat(number("view.to - view.from")).isEqualTo(whole);
        chart.sendKeys(".");
        assertThat(text("#tip strong")).isEqualTo("canvas \u00b7 stage 1 of 2");
        chart.sendKeys(".");
        assertThat(text("#tip strong")).isEqualTo("canvas \u00b7 stage 2 of 2");
        chart.sendKeys(Keys.ESCAPE);
        assertThat(browser().findElement(By.id("tip")).isDisplayed()).isFalse();
    }

    @Test
    void tasksAreSortedAndFiltered() throws IOException {
        show("a", "b");
        var rows = By.cssSelector("#tasks tbody tr");

        browser().findElements(By.cssSelector("#tasks th button")).getFirst().click();
        assertThat(text("#tasks tbody tr td")).isEqualTo("a");
        browser().findElements(By.cssSelector("#tasks th button")).getFirst().click();
        assertThat(text("#tasks tbody tr td")).isEqualTo("third");
        browser().findElement(By.cssSelector("#tasks input")).sendKeys("TOO_");
        assertThat(browser().findElements(rows)).hasSize(1);
        browser().findElements(rows).getFirst().sendKeys(Keys.ENTER);
        assertThat(text(".reason")).isEqualTo("It is late whatever is done.");
    }

    @Test
    void twoSchedulesStandSideBySideWithTheCourseOfTheSearch() throws IOException {
        var plan = TwoOnCanvas.schedule("a", "b");
        var marks =
                List.of(
                        new Mark(0, Optional.empty(), Optional.of(Utility.of("2"))),
                        new Mark(
                                9, Optional.of(Utility.of("1.3")), Optional.of(Utility.of("1.6"))));
        show(
                TwoOnCanvas.instance("a", "b"),
                Exhibit.planned("plan", plan).found(marks),
                Exhibit.ran("run", plan, plan.launches().subList(0, 1)));

        assertThat(browser().findElements(By.cssSelector("canvas.chart"))).hasSize(2);
        assertThat(browser().findElements(By.cssSelector("#course .uplot"))).hasSize(1);
        assertThat(browser().findElements(By.cssSelector("#canvases figure"))).hasSize(2);
        assertThat(browser().findElements(By.cssSelector("#summary tbody tr"))).hasSize(2);
    }

    @Test
    void anInstanceWithoutTasksIsAnEmptyPage() throws IOException {
        var instance = org.fovea.fixture.Corpus.named("no-tasks");

        show(
                instance,
                Exhibit.planned("nothing", org.fovea.problem.RandomTimeline.of(instance, 1)));

        assertThat(text("#tasks .bar [role=status]")).isEqualTo("no task");
    }

    private void show(String first, String second) throws IOException {
        show(
                TwoOnCanvas.instance(first, second),
                Exhibit.planned("plan", TwoOnCanvas.schedule(first, second))
                        .explained(
                                Map.of(
                                        "third",
                                        new Why("TOO_TIGHT", "It is late whatever is done."))));
    }

    /** Opens the page of these; nothing may be said on the console, now or by the test before. */
    private void show(Instance instance, Exhibit... exhibits) throws IOException {
        var file = folder.resolve("page.html");
        try (var out = Files.newOutputStream(file)) {
            Page.write(instance, List.of(exhibits), out);
        }
        browser().get(file.toUri().toString());
        assertThat(run("return document.documentElement.dataset.painted")).isEqualTo("yes");
        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    private static ChromeDriver browser() {
        return opened.orElseThrow();
    }

    private static Object run(String script) {
        return String.valueOf(browser().executeScript(script));
    }

    private static long number(String expression) {
        return Math.round(Double.parseDouble((String) run("return " + expression)));
    }

    private static String text(String selector) {
        return browser().findElement(By.cssSelector(selector)).getText();
    }
}
