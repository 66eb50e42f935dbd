package io.firsthand.command;

import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.People;
import io.firsthand.identity.Preferences;
import io.firsthand.identity.Role;
import io.firsthand.intake.Batch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes somebody of whoever owns something in files that are only tried. */
record TrialOwners(People people, Locale locale) {

    /** Whom each owner of the file stands for, as wishes say it. */
    List<String> meanings(Batch batch) {
        var meanings = new ArrayList<String>();
        batch.plan().values().owners().forEach((value, email) -> {
            if (email == null) {
                meanings.add("owner:" + value + "=" + person(value).value());
            }
        });
        return meanings;
    }

    private Email person(String value) {
        var email = Email.parse(value)
                .orElseGet(() -> new Email(
                        "p" + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)) + "@owner.example"));
        if (people.find(email).isEmpty()) {
            people.addWithoutSignIn(
                    new NewPerson(email, name(value), Function.SALES, Role.MEMBER), Preferences.in(locale));
        }
        return email;
    }

    /** What stands before the @, as a name; others as they stand. */
    private static String name(String value) {
        var at = value.indexOf('@');
        var name = (at < 1 ? value : value.substring(0, at).replace('.', ' ')).strip();
        return name.length() > 80 ? name.substring(0, 80) : name;
    }
}
