package io.firsthand.capture;

import io.firsthand.badge.CodeContent;
import io.firsthand.badge.CodeReader;
import io.firsthand.lead.Arrival;
import io.firsthand.show.Attendee;
import io.firsthand.show.Shows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a badge says beyond what was typed: by its own text, or by the organiser's list of attendees. */
@Component
class Badges {

    private static final int LONGEST_KEY = 200;

    private final CodeReader codes;
    private final Shows shows;

    Badges(CodeReader codes, Shows shows) {
        this.codes = codes;
        this.shows = shows;
    }

    /** The fields of a card, with what is lacking taken from the badge; a name at least, if there is any. */
    Map<String, String> completed(Told told) {
        var person = new LinkedHashMap<>(told.person());
        var badge = person.remove("badge");
        if (badge == null) {
            return person;
        }
        var content = codes.read(badge);
        content.fields().forEach(it -> person.putIfAbsent(it.kind().id(), it.value()));
        attendee(told, badge, content).ifPresent(it -> {
            put(person, "name", it.name());
            put(person, "company", it.company());
            put(person, "title", it.title());
            put(person, "email", it.email());
            put(person, "phone", it.phone());
        });
        if (Stream.of("name", "given", "family", "email", "phone", "mobile").noneMatch(person::containsKey)) {
            person.put("name", badge.strip());
        }
        return person;
    }

    /** A badge that only the organiser can explain is the same person's at the same show. */
    Arrival.@Nullable Key key(Told told) {
        var badge = told.person().get("badge");
        if (badge == null || told.event().isEmpty()) {
            return null;
        }
        var content = codes.read(badge);
        var id = content.ids().stream().findFirst().orElse(content.fields().isEmpty() ? badge.strip() : "");
        return id.isEmpty() || id.length() > LONGEST_KEY || id.indexOf('\n') >= 0
                ? null
                : new Arrival.Key("badge:" + told.event().get(), id);
    }

    private Optional<Attendee> attendee(Told told, String badge, CodeContent content) {
        return told.event()
                .flatMap(show -> Stream.concat(Stream.of(badge), content.ids().stream())
                        .flatMap(id -> shows.attendee(show, id).stream())
                        .findFirst());
    }

    private static void put(Map<String, String> person, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            person.putIfAbsent(field, value);
        }
    }
}
