package io.firsthand.identity.web;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Account;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Entry;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.SignIn;
import io.firsthand.identity.SignIn.Attempt;
import io.firsthand.identity.Workspaces;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@OpenToAll
class SignInPages {

    private final SignIn signIn;
    private final Workspaces workspaces;
    private final Account account;
    private final Door door;
    private final Fields fields;

    SignInPages(SignIn signIn, Workspaces workspaces, Account account, Door door, Fields fields) {
        this.signIn = signIn;
        this.workspaces = workspaces;
        this.account = account;
        this.door = door;
        this.fields = fields;
    }

    @GetMapping("/sign-in")
    View show(@RequestParam(defaultValue = "/") String to, Optional<Caller> caller) {
        if (caller.isPresent()) {
            return Redirect.to(Paths.localOrStart(to));
        }
        return workspaces.all().isEmpty() ? Redirect.to("/setup") : new SignInPage("", to, Mistakes.NONE);
    }

    @PostMapping("/sign-in")
    View attempt(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "/") String to,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var attempt = new Attempt(email, passphrase, Door.originOf(request), Cookies.BROWSER.secretIn(request));
        return switch (signIn.attempt(attempt)) {
            case Entry.In in -> {
                if (in.person().lastSeenAt().isEmpty()) {
                    account.firstSeen(in.person(), Browsers.preferences(request, locale));
                }
                yield door.letIn(in, to, request, response);
            }
            case Entry.Choose(var choice, var open, var browser) -> {
                Cookies.CHOICE.set(choice.text(), request, response);
                Cookies.BROWSER.set(browser.text(), request, response);
                yield new WorkspaceChoicePage(open, to);
            }
            case Entry.Refused _ ->
                new SignInPage(email, to, Mistakes.overall(fields.say(locale, "identity.signIn.refused")))
                        .status(UNPROCESSABLE_CONTENT);
            case Entry.Wait(var duration) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(duration)));
                yield new SignInPage(email, to, Mistakes.overall(wait(duration, locale))).status(TOO_MANY_REQUESTS);
            }
            case Entry.Busy _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                yield new SignInPage(email, to, Mistakes.overall(fields.say(locale, "identity.signIn.busy")))
                        .status(SERVICE_UNAVAILABLE);
            }
        };
    }

    @PostMapping("/sign-in/workspace")
    View choose(
            @RequestParam UUID workspace,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var entry = Cookies.CHOICE
                .secretIn(request)
                .flatMap(choice -> workspaces
                        .find(new WorkspaceId(workspace))
                        .flatMap(chosen -> signIn.choose(choice, chosen, Door.originOf(request))));
        return entry.map(session -> door.letIn(session, to, request, response))
                .orElseGet(() -> Redirect.to("/sign-in").with(Flash.Kind.NOTE, "identity.choose.gone"));
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        return door.letOut(request, response);
    }

    private String wait(Duration duration, Locale locale) {
        var seconds = seconds(duration);
        return seconds < 60
                ? fields.say(locale, "identity.signIn.wait.seconds", seconds)
                : fields.say(locale, "identity.signIn.wait.minutes", (seconds + 59) / 60);
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
