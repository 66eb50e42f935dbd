package io.firsthand.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.firsthand.EmbeddedDatabase;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(EmbeddedDatabase.class)
class SetupTest {

    private static final URI BASE = URI.create("http://127.0.0.1:8080");

    private final Setup setup;
    private final Workspaces workspaces;
    private final MockMvcTester browser;

    SetupTest(Setup setup, Workspaces workspaces, MockMvcTester browser) {
        this.setup = setup;
        this.workspaces = workspaces;
        this.browser = browser;
    }

    @Test
    void whoeverHasTheLinkMakesTheFirstWorkspaceOnce() {
        var earlier = setup.link(BASE).orElseThrow().getPath();
        var link = setup.link(BASE).orElseThrow().getPath();
        assertThat(browser.get().uri("/sign-in")).hasStatus(303).headers().hasValue("Location", "/setup");
        assertThat(browser.get().uri("/setup")).hasStatusOk().bodyText().contains("server’s terminal");
        assertThat(browser.get().uri("/setup/" + "0".repeat(40))).hasStatus(410);
        assertThat(browser.get().uri(link)).hasStatusOk().bodyText().contains("Create workspace");

        assertThat(found(link, "", "rita at acme", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a name", "Write an e-mail address", "rita at acme");
        assertThat(found(link, "Acme", "rita@acme.example", "passwordpassword"))
                .hasStatus(422)
                .bodyText()
                .contains("among the first", "value=\"Acme\"")
                .doesNotContain("passwordpassword");
        assertThat(found(link, "Acme", "rita@acme.example", "a quiet river in may"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/");

        assertThat(workspaces.all()).extracting(Workspace::name).containsExactly("Acme");
        assertThat(found(earlier, "Second", "eve@acme.example", "a quiet river in may"))
                .hasStatus(410);
        assertThat(browser.get().uri(link)).hasStatus(410).bodyText().contains("is set up");
        assertThat(setup.link(BASE)).isEqualTo(Optional.empty());
        assertThat(browser.get().uri("/setup")).hasStatus(303);
    }

    private MvcTestResult found(String link, String workspace, String email, String passphrase) {
        return browser.post()
                .uri(link)
                .with(csrf())
                .param("workspace", workspace)
                .param("name", "Rita Revops")
                .param("email", email)
                .param("function", "REVOPS")
                .param("passphrase", passphrase)
                .exchange();
    }
}
