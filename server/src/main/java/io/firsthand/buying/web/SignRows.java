package io.firsthand.buying.web;

import io.firsthand.buying.Sign;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what people did into words. */
@Component
class SignRows {

    private static final Set<String> KNOWN = Set.of(
            "conversation",
            "touch.call",
            "touch.email",
            "touch.meeting",
            "touch.message",
            "demo",
            "pricing",
            "quote",
            "visit",
            "download",
            "content");

    private final Words words;

    SignRows(Words words) {
        this.words = words;
    }

    List<SignRow> of(List<Sign> signs, Locale locale) {
        return signs.stream()
                .map(it -> new SignRow(
                        it.person() == null ? "" : it.person(),
                        "/leads/" + it.lead().value(),
                        it.title() == null ? "" : it.title(),
                        what(it.name(), locale),
                        it.isExplicit(),
                        it.at()))
                .toList();
    }

    /** A website names its signals as it likes; those that we do not know are shown by their names. */
    private String what(String name, Locale locale) {
        var arrival = "arrival.";
        return name.startsWith(arrival)
                ? words.say(locale, "lead.channel." + name.substring(arrival.length()))
                : KNOWN.contains(name) ? words.say(locale, "buying.sign." + name) : name;
    }
}
