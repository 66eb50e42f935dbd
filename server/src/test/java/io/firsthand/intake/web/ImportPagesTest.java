package io.firsthand.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ImportPagesTest {

    private static final String FILE = """
            Name,E-Mail,Lead Source,Created,<b>Own</b>
            Ada Lovelace,ada@engines.example,Olark Chat,04.03.2025,<script>alert(1)</script>
            Nobody,no address,Messe,05.03.2025,
            "Grace Hopper,grace@compilers.example,Messe,06.03.2025,wrapped"
            """;

    private final MockMvcTester browser;
    private final Cast cast;
    private Company company;

    ImportPagesTest(MockMvcTester browser, Cast cast) {
        this.browser = browser;
        this.cast = cast;
        this.company = cast.home();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = cast.found("Import pages " + System.nanoTime());
    }

    @Test
    void aFileIsMappedCheckedAndImported() {
        assertThat(get("/imports", company.maya())).hasStatusOk().bodyText().contains("No files yet");
        var plan = String.valueOf(
                upload(FILE.getBytes(UTF_8), company.maya()).getResponse().getRedirectedUrl());
        assertThat(get(plan, company.maya()))
                .hasStatusOk()
                .bodyText()
                .contains("Olark Chat", "Day.month.year", "&lt;b>Own&lt;/b>")
                .doesNotContain("<script>alert", "<b>Own");
        var path = plan.replace("/plan", "");

        assertThat(post(plan, company.maya(), "then", "check")).hasStatus3xxRedirection();
        waitFor(path, "Checked", "Import 2 rows");

        assertThat(get(path + "?verdict=error", company.maya()))
                .bodyText()
                .contains("E-mail: This is no e-mail address")
                .doesNotContain("Ada Lovelace");
        assertThat(get(path, company.maya()))
                .bodyText()
                .contains("it was unwrapped")
                .doesNotContain("<script>alert");

        assertThat(post(path + "/run", company.maya())).hasStatus3xxRedirection();
        waitFor(path, "Imported", "2 rows are dealt with, 1 were refused");

        assertThat(get(path + "/errors.csv", company.maya()))
                .hasStatusOk()
                .bodyText()
                .contains("import_error,Name", "Nobody,no address");
        assertThat(get("/imports", company.maya())).bodyText().contains("leads.csv", "Maya Marketing");
    }

    @Test
    void theLayoutCanBeOverruled() {
        var plan = String.valueOf(upload("a;b\n1,5;2\n".getBytes(UTF_8), company.maya())
                .getResponse()
                .getRedirectedUrl());

        assertThat(post(plan.replace("/plan", "/layout"), company.maya(), "delimiter", ",", "header", "0"))
                .hasStatus3xxRedirection();

        assertThat(get(plan, company.maya())).bodyText().contains("Column 1");
    }

    @Test
    void whatIsNoTableIsRefusedInASentenceAndNothingIsKept() {
        assertThat(upload("%PDF-1.7".getBytes(UTF_8), company.maya()))
                .hasStatus(422)
                .bodyText()
                .contains("This is a PDF");
        assertThat(upload(new byte[0], company.maya())).hasStatus(422);
        assertThat(get("/imports", company.maya())).bodyText().contains("No files yet");
    }

    @Test
    void aPlanThatNamesNobodyIsSentBackWithTheReason() {
        var plan = String.valueOf(upload("City\nEly\nBath\n".getBytes(UTF_8), company.maya())
                .getResponse()
                .getRedirectedUrl());

        assertThat(post(plan, company.maya(), "then", "check"))
                .hasStatus(422)
                .bodyText()
                .contains("No column says who the leads are");
    }

    @Test
    void onlyWhoMayImportDoesAndOnlyInTheirWorkspace() {
        assertThat(get("/imports", company.sam())).hasStatus(403);
        var plan = String.valueOf(
                upload(FILE.getBytes(UTF_8), company.maya()).getResponse().getRedirectedUrl());
        var stranger = cast.home().maya();

        assertThat(get(plan, stranger)).hasStatus(404);
        assertThat(get(plan.replace("/plan", ""), stranger)).hasStatus(404);
        assertThat(post(plan.replace("/plan", "/run"), stranger)).hasStatus(404);
        assertThat(get(plan.replace("/plan", "/errors.csv"), stranger)).hasStatus(404);
    }

    private void waitFor(String path, String state, String text) {
        Awaitility.await(state)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get(path, company.maya())).bodyText().contains(text));
    }

    private MvcTestResult upload(byte[] content, Member who) {
        return browser.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "../leads.csv", "text/csv", content))
                .with(request -> {
                    request.setContent(content);
                    return request;
                })
                .with(who.signedIn())
                .exchange();
    }

    private MvcTestResult get(String path, Member who) {
        return browser.get().uri(path).with(who.signedIn()).exchange();
    }

    private MvcTestResult post(String path, Member who, String... parameters) {
        var request = browser.post().uri(path).with(who.signedIn());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
