package org.fovea.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile(
                    "<script type=\"application/json\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    @Test
    void thePolicyLetsNothingRunButThePagesOwnScripts() throws Exception {
        var page = page("a", "b");
        var policy = page.split("Content-Security-Policy\" content=\"", -1)[1].split("\"", -1)[0];
        var scripts = SCRIPT.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http");
        assertThat(scripts).hasSize(2);
        for (var script : scripts) assertThat(policy).contains("'sha256-" + digest(script) + "'");
    }

    @Test
    void nothingIsFetched() throws Exception {
        assertThat(page("a", "b"))
                .doesNotContainPattern("(?i)\\b(src|href|action)\\s*=\\s*[\"']")
                .doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest", "import(");
    }

    @Test
    void ourScriptsMakeNoMarkupOfText() throws Exception {
        var own = SCRIPT.matcher(page("a", "b")).results().toList().get(1).group(1);

        assertThat(own)
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void hostileIdsStayInsideTheDataAndAreReadBackAsTheyAre() throws Exception {
        String hostile = "</script><script>alert(1)</script>";
        var page = page(hostile, "<!--&amp;");
        var block = BLOCK.matcher(page).results().toList();

        assertThat(page).doesNotContain("alert(1)<").doesNotContain("<!--&");
        assertThat(block).hasSize(1);
        var sheet = SheetFormat.FORMAT.read(Document.of("page", block.getFirst().group(1)));
        assertThat(sheet.tasks().getFirst().id()).isEqualTo(hostile);
    }

    /** The same digests stand in NOTICE; scripts/uplot.sh writes both. */
    @Test
    void theChartingLibraryIsTheReleaseThatTheNoticeNames() throws Exception {
        var notice = java.nio.file.Files.readString(java.nio.file.Path.of("../NOTICE"));

        for (var file : List.of("uPlot.iife.min.js", "uPlot.min.css"))
            assertThat(notice).contains(hexadecimal(file));
    }

    private static String hexadecimal(String resource) throws Exception {
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream(resource))) {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    private static String digest(String block) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(block.getBytes(UTF_8)));
    }

    private static String page(String first, String second) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Page.write(
                TwoOnCanvas.instance(first, second),
                List.of(Exhibit.planned("plan", TwoOnCanvas.schedule(first, second))),
                bytes);
        return bytes.toString(UTF_8);
    }
}
