package io.firsthand.outbound;

import io.firsthand.lead.Lead;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says events in a channel's language. */
@Component
class ChatWords {

    private final Words words;
    private final Site site;

    ChatWords(Words words, Site site) {
        this.words = words;
        this.site = site;
    }

    ChatMessage of(Event it, Locale locale, boolean detailed, Map<UUID, String> names) {
        var somebody = words.say(locale, "outbound.somebody");
        var person =
                it.person() == null ? somebody : names.getOrDefault(it.person().value(), somebody);
        var said = words.say(
                locale,
                "outbound.said." + it.type().id(),
                lead(it.lead(), detailed, locale),
                person,
                names.getOrDefault(it.by(), somebody),
                stage(it, locale));
        var reason = it.values().getOrDefault(Label.CHANGE, Map.of()).get("reason");
        var more = new ArrayList<String>();
        if (detailed && reason instanceof String text && !text.isBlank()) {
            more.add(text);
        }
        var path = it.lead() == null ? "/" : "/leads/" + it.lead().id().value();
        return new ChatMessage(said, List.copyOf(more), site.link(path), words.say(locale, "outbound.open.lead"));
    }

    ChatMessage news(String said, String href, Locale locale) {
        return new ChatMessage(said, List.of(), site.link(href), words.say(locale, "outbound.open.app"));
    }

    private String lead(@Nullable Lead it, boolean detailed, Locale locale) {
        if (it == null || !detailed || it.contact().shown().isEmpty()) {
            return words.say(locale, "outbound.aLead");
        }
        var company = it.company();
        return company == null ? it.contact().shown() : it.contact().shown() + ", " + company.name();
    }

    private String stage(Event it, Locale locale) {
        return it.values().getOrDefault(Label.STAGE, Map.of()).get("new") instanceof String after
                ? words.say(locale, "lead.stage." + after)
                : "";
    }
}
