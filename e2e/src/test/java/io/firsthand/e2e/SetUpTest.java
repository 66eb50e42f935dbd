package io.firsthand.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The first day of a new installation, one thing after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest {

    private static final String RITA = "rita@northwind.example";
    private static final String SAM = "sam@northwind.example";
    private static final String PASSPHRASE = "four herons at low tide";
    private static final int MOST_ATTEMPTS = 20;
    private static final Pattern INVITATION = Pattern.compile("http://\\S+/invitations/\\S+");

    private RunningServer server;
    private Visitor rita;

    @BeforeAll
    void start() {
        server = RunningServer.empty();
        rita = visitor();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(rita.complaints()).isEmpty();
    }

    @AfterAll
    void stop() {
        rita.close();
        server.close();
    }

    private Visitor visitor() {
        return Visitor.atDesk(Sample.browser(), server.address());
    }

    @Test
    @Order(1)
    void thePrintedLinkLeadsToWorkspaceAndAdministratorAndSignsIn() {
        rita.opens(server.setUpLink())
                .fills("Workspace", "Northwind Machines")
                .fills("Name", "Rita Okafor")
                .fills("E-mail", RITA)
                .fills("Pass phrase", PASSPHRASE)
                .presses("Create workspace")
                .sees("Northwind Machines")
                .opens("/leads")
                .sees("No leads yet");
    }

    @Test
    @Order(2)
    void theLinkWorksOnce() {
        try (var other = visitor()) {
            other.opens(server.setUpLink()).sees("Firsthand is set up");
        }
    }

    @Test
    @Order(3)
    void aSecondPersonJoinsByInvitation() {
        rita.opens("/people")
                .fills("Name", "Sam Adeyemi")
                .fills("E-mail", SAM)
                .chooses("Function", "SALES")
                .chooses("Role", "MEMBER")
                .presses("Create invitation link");
        var link = INVITATION.matcher(rita.page().innerText("main"));
        assertThat(link.find()).isTrue();

        try (var sam = visitor()) {
            sam.opens(link.group())
                    .seesTitle("Join Northwind Machines")
                    .fills("Pass phrase", PASSPHRASE)
                    .presses("Save and sign in")
                    .opens("/account")
                    .sees(SAM);
            assertThat(sam.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void aSessionThatIsEndedElsewhereIsSignedOut() {
        try (var laptop = visitor()) {
            laptop.signsIn(RITA, PASSPHRASE).opens("/account").seesTitle("My account");

            rita.opens("/account").presses("Sign out there").sees("Signed out there.");

            laptop.opens("/leads").seesTitle("Sign in");
        }
    }

    @Test
    @Order(5)
    void signingOutEndsTheSession() {
        rita.opens("/leads");
        rita.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rita Okafor"))
                .click();
        rita.presses("Sign out").sees("You are signed out.").opens("/leads").seesTitle("Sign in");
    }

    @Test
    @Order(6)
    void guessingPassPhrasesIsSlowedDown() {
        try (var stranger = visitor()) {
            stranger.signsIn(SAM, "not the right phrase").sees("do not belong together");
            var refusal = stranger.page().getByText("There were too many attempts");
            for (var attempt = 0; attempt < MOST_ATTEMPTS && !refusal.isVisible(); attempt++) {
                var phrase = "wrong again and again " + attempt;
                stranger.page()
                        .waitForResponse(
                                it -> it.request().method().equals("POST"), () -> stranger.signsIn(SAM, phrase));
                stranger.page().waitForLoadState();
            }
            stranger.sees("There were too many attempts");
        }
    }
}
