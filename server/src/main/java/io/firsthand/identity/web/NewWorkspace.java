package io.firsthand.identity.web;

import io.firsthand.web.Mistakes;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed into the form for setting up, whether it is right or not. */
public record NewWorkspace(String workspace, String name, String email, String function, String passphrase) {

    static final NewWorkspace BLANK = new NewWorkspace("", "", "", "REVOPS", "");

    public NewWorkspace(
            @Nullable String workspace,
            @Nullable String name,
            @Nullable String email,
            @Nullable String function,
            @Nullable String passphrase) {
        this.workspace = Objects.requireNonNullElse(workspace, "").strip();
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.email = Objects.requireNonNullElse(email, "").strip();
        this.function = Objects.requireNonNullElse(function, "REVOPS");
        this.passphrase = Objects.requireNonNullElse(passphrase, "");
    }

    Mistakes mistakes(Fields fields, Locale locale) {
        var mistakes = fields.name(Mistakes.NONE, "workspace", workspace, locale);
        mistakes = fields.name(mistakes, "name", name, locale);
        return fields.email(mistakes, "email", email, locale);
    }
}
