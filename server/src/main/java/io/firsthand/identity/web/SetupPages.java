package io.firsthand.identity.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Email;
import io.firsthand.identity.Founding;
import io.firsthand.identity.Function;
import io.firsthand.identity.Key;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Role;
import io.firsthand.identity.Sessions;
import io.firsthand.identity.Setup;
import io.firsthand.identity.Workspaces;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
@OpenToAll
class SetupPages {

    private final Setup setup;
    private final Workspaces workspaces;
    private final Sessions sessions;
    private final Door door;
    private final Fields fields;

    SetupPages(Setup setup, Workspaces workspaces, Sessions sessions, Door door, Fields fields) {
        this.setup = setup;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.door = door;
        this.fields = fields;
    }

    /** For those who come without the link: says where it is. */
    @GetMapping("/setup")
    View explain() {
        return workspaces.all().isEmpty() ? LinkGonePage.ofSetup() : Redirect.to("/sign-in");
    }

    @GetMapping("/setup/{link}")
    View show(@PathVariable String link) {
        return open(link).isPresent() ? new SetupPage(link, NewWorkspace.BLANK, Mistakes.NONE) : gone();
    }

    @PostMapping("/setup/{link}")
    View found(
            @PathVariable String link,
            @ModelAttribute NewWorkspace wish,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = open(link);
        if (secret.isEmpty()) {
            return gone();
        }
        var mistakes = wish.mistakes(fields, locale);
        if (!mistakes.isEmpty()) {
            return new SetupPage(link, wish, mistakes).status(UNPROCESSABLE_CONTENT);
        }
        var administrator = new NewPerson(
                new Email(wish.email()),
                wish.name(),
                Fields.function(wish.function()).orElse(Function.REVOPS),
                Role.ADMIN);
        return switch (setup.found(
                secret.get(),
                wish.workspace(),
                administrator,
                wish.passphrase(),
                Browsers.preferences(request, locale),
                Browsers.region(request))) {
            case Founding.Founded(var _, var person) ->
                door.letIn(sessions.open(person, Door.originOf(request)), "/", request, response);
            case Founding.Weak(var weakness) ->
                new SetupPage(link, wish, fields.weak("passphrase", weakness, locale)).status(UNPROCESSABLE_CONTENT);
            case Founding.LinkGone _ -> gone();
        };
    }

    private Optional<Key.Secret> open(String link) {
        return Key.Secret.parse(link).filter(setup::isOpen);
    }

    private View gone() {
        return workspaces.all().isEmpty()
                ? LinkGonePage.ofSetup().status(HttpStatus.GONE)
                : LinkGonePage.used().status(HttpStatus.GONE);
    }
}
