package io.firsthand.mail.web;

import io.firsthand.identity.Email;
import io.firsthand.mail.Encryption;
import io.firsthand.mail.MailServer;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed about the mail server, whether it is right or not. */
public record ServerForm(
        String host, String port, String encryption, String user, String password, String from, String fromName) {

    private static final int LONGEST = 255;

    static final ServerForm BLANK = new ServerForm("", "587", "starttls", "", "", "", "Firsthand");

    public ServerForm(
            @Nullable String host,
            @Nullable String port,
            @Nullable String encryption,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from,
            @Nullable String fromName) {
        this.host = Objects.requireNonNullElse(host, "").strip();
        this.port = Objects.requireNonNullElse(port, "").strip();
        this.encryption = Objects.requireNonNullElse(encryption, "");
        this.user = Objects.requireNonNullElse(user, "").strip();
        this.password = Objects.requireNonNullElse(password, "");
        this.from = Objects.requireNonNullElse(from, "").strip();
        this.fromName = Objects.requireNonNullElse(fromName, "").strip();
    }

    static ServerForm of(MailServer server) {
        return new ServerForm(
                server.host(),
                String.valueOf(server.port()),
                server.encryption().id(),
                server.user(),
                "",
                server.from(),
                server.fromName());
    }

    Mistakes mistakes(Words words, Locale locale) {
        var mistakes = Mistakes.NONE;
        if (!host.matches("[\\p{L}\\p{N}.:_-]{1,253}")) {
            mistakes = mistakes.and("host", words.say(locale, "mail.mistake.host"));
        }
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            mistakes = mistakes.and("port", words.say(locale, "mail.mistake.port"));
        }
        if (Encryption.byId(encryption).isEmpty()) {
            mistakes = mistakes.and("encryption", words.say(locale, "mail.mistake.encryption"));
        }
        if (isTooLong(user) || isTooLong(password) || isTooLong(fromName)) {
            mistakes = mistakes.and(
                    isTooLong(user) ? "user" : isTooLong(password) ? "password" : "fromName",
                    words.say(locale, "mail.mistake.long", LONGEST));
        }
        return Email.parse(from).isPresent() ? mistakes : mistakes.and("from", words.say(locale, "mail.mistake.from"));
    }

    /** @param kept the password to go on with when none was typed */
    MailServer server(String kept) {
        return new MailServer(
                host,
                Integer.parseInt(port),
                Encryption.byId(encryption).orElseThrow(),
                user,
                user.isEmpty() ? "" : password.isEmpty() ? kept : password,
                from,
                fromName);
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }
}
