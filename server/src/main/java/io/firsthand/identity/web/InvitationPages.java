package io.firsthand.identity.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Acceptance;
import io.firsthand.identity.Invitation;
import io.firsthand.identity.Invitations;
import io.firsthand.identity.Key;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Sessions;
import io.firsthand.identity.Workspace;
import io.firsthand.identity.Workspaces;
import io.firsthand.web.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@OpenToAll
@RequestMapping("/invitations/{link}")
class InvitationPages {

    private final Invitations invitations;
    private final Workspaces workspaces;
    private final Sessions sessions;
    private final Door door;
    private final Fields fields;

    InvitationPages(Invitations invitations, Workspaces workspaces, Sessions sessions, Door door, Fields fields) {
        this.invitations = invitations;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.door = door;
        this.fields = fields;
    }

    @GetMapping
    View show(@PathVariable String link) {
        return Key.parse(link)
                .<View>flatMap(
                        key -> find(key).map(it -> page(key, it, it.person().name(), Mistakes.NONE)))
                .orElseGet(InvitationPages::gone);
    }

    @PostMapping
    View accept(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = Key.parse(link);
        var invitation = key.flatMap(this::find);
        if (key.isEmpty() || invitation.isEmpty()) {
            return gone();
        }
        var mistakes = fields.name(Mistakes.NONE, "name", name, locale);
        if (!mistakes.isEmpty()) {
            return page(key.get(), invitation.get(), name, mistakes).status(UNPROCESSABLE_CONTENT);
        }
        return switch (invitations.accept(key.get(), name, passphrase, Browsers.preferences(request, locale))) {
            case Acceptance.Joined(var person) ->
                door.letIn(sessions.open(person, Door.originOf(request)), "/", request, response);
            case Acceptance.Weak(var weakness) ->
                page(key.get(), invitation.get(), name, fields.weak("passphrase", weakness, locale))
                        .status(UNPROCESSABLE_CONTENT);
            case Acceptance.Gone _ -> gone();
        };
    }

    private Optional<Invitation> find(Key key) {
        return invitations.find(key);
    }

    private InvitationPage page(Key key, Invitation invitation, String name, Mistakes mistakes) {
        var workspace = workspaces.find(key.workspace()).map(Workspace::name).orElse("");
        return new InvitationPage(
                key.text(), workspace, invitation.person().email().value(), name, mistakes);
    }

    private static View gone() {
        return LinkGonePage.ofInvitation().status(HttpStatus.GONE);
    }
}
