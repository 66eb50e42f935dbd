package io.firsthand.identity.web;

import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.Role;
import io.firsthand.identity.Weakness;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was typed into the forms about people, and says in words what is wrong with it. */
@Component
class Fields {

    private static final int LONGEST_NAME = 200;

    private final Words words;

    Fields(Words words) {
        this.words = words;
    }

    String say(Locale locale, String key, Object... arguments) {
        return words.say(locale, key, arguments);
    }

    Mistakes name(Mistakes so, String field, String typed, Locale locale) {
        var length = typed.strip().length();
        return length >= 1 && length <= LONGEST_NAME && typed.chars().noneMatch(Character::isISOControl)
                ? so
                : so.and(field, say(locale, "identity.mistake.name"));
    }

    Mistakes email(Mistakes so, String field, String typed, Locale locale) {
        return Email.parse(typed).isPresent() ? so : so.and(field, say(locale, "identity.mistake.email"));
    }

    Mistakes choice(Mistakes so, String field, Optional<?> chosen, Locale locale) {
        return chosen.isPresent() ? so : so.and(field, say(locale, "identity.mistake.choice"));
    }

    Mistakes weak(String field, Weakness weakness, Locale locale) {
        return Mistakes.on(field, say(locale, "identity.weak." + weakness.name().toLowerCase(Locale.ROOT)));
    }

    static Optional<Function> function(String typed) {
        return Arrays.stream(Function.values())
                .filter(it -> it.name().equals(typed))
                .findAny();
    }

    static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(it -> it.name().equals(typed))
                .findAny();
    }

    /** For a select: what is sent, and the key of what is shown. */
    static Map<String, String> functions() {
        return keys("identity.function.", Function.values());
    }

    static Map<String, String> roles() {
        return keys("identity.role.", Role.values());
    }

    private static Map<String, String> keys(String prefix, Enum<?>[] values) {
        var options = new LinkedHashMap<String, String>();
        for (var value : values) {
            options.put(
                    value.name(),
                    io.firsthand.web.Page.say(prefix + value.name().toLowerCase(Locale.ROOT)));
        }
        return options;
    }
}
