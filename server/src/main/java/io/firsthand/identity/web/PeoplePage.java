package io.firsthand.identity.web;

import io.firsthand.identity.Invitation;
import io.firsthand.identity.Person;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public record PeoplePage(
        List<Person> people,
        List<Invitation> invitations,
        boolean mayChange,
        Invitee typed,
        Mistakes mistakes,
        Optional<NewLink> link)
        implements Html {

    /** Who was to be invited, as it was typed. */
    public record Invitee(String name, String email, String function, String role) {

        static final Invitee BLANK = new Invitee("", "", "", "MEMBER");
    }

    /** A link just made, which is shown this one time. */
    public record NewLink(String name, String email, String url, Instant expiresAt, boolean mailed) {}

    public Map<String, String> functions() {
        return Fields.functions();
    }

    public Map<String, String> roles() {
        return Fields.roles();
    }

    public String sayFunction(Person person) {
        return functions().getOrDefault(person.function().name(), "");
    }

    public String sayRole(Person person) {
        return roles().getOrDefault(person.role().name(), "");
    }
}
