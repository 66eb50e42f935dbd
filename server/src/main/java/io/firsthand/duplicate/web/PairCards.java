package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Pair;
import io.firsthand.duplicate.Reason;
import io.firsthand.duplicate.web.PairCard.Row;
import io.firsthand.duplicate.web.PairCard.Why;
import io.firsthand.identity.People;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Profile;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts pairs into words and side by side. */
@Component
class PairCards {

    /** The name stands for all three of its fields. */
    static final List<ContactField> CHOICES =
            List.of(ContactField.NAME, ContactField.EMAIL, ContactField.PHONE, ContactField.TITLE);

    private final Words words;
    private final People people;

    PairCards(Words words, People people) {
        this.words = words;
        this.people = people;
    }

    List<PairCard> of(List<Pair> pairs, Locale locale) {
        var names = people.names();
        return pairs.stream().map(pair -> of(pair, names, locale)).toList();
    }

    private PairCard of(Pair pair, Map<UUID, String> names, Locale locale) {
        var rows = new ArrayList<Row>();
        for (var field : CHOICES) {
            add(rows, field.id(), say(locale, field.id()), said(pair.one(), field), said(pair.other(), field));
        }
        add(rows, null, say(locale, "company"), companies(pair.one()), companies(pair.other()));
        var custom = new TreeSet<>(pair.one().custom().keySet());
        custom.addAll(pair.other().custom().keySet());
        for (var name : custom) {
            add(rows, null, name, said(pair.one(), name), said(pair.other(), name));
        }
        return new PairCard(
                pair,
                pair.reasons().stream().map(it -> why(it, locale)).toList(),
                rows,
                PairCard.ONE,
                pair.decidedBy() == null ? null : names.get(pair.decidedBy()));
    }

    private static void add(List<Row> rows, @Nullable String name, String label, String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        rows.add(new Row(name, label, one, other, !one.equals(other), one.isEmpty() ? PairCard.OTHER : PairCard.ONE));
    }

    Why why(Reason reason, Locale locale) {
        return new Why(
                words.say(locale, "duplicate.reason." + reason.kind().id(), title(reason.one()), title(reason.other())),
                reason.bits() > 0);
    }

    /** Names were compared in lower case; shown, they begin with a capital. */
    private static String title(String plain) {
        return java.util.Arrays.stream(plain.split(" ", -1))
                .filter(it -> !it.isEmpty())
                .map(it -> it.indexOf('@') > 0 ? it : it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String say(Locale locale, String field) {
        return words.say(locale, "lead.field." + field);
    }

    private static String said(Profile profile, ContactField field) {
        var text = profile.details().get(field);
        return text == null ? "" : text;
    }

    private static String said(Profile profile, String custom) {
        var value = profile.custom().get(custom);
        return value == null ? "" : String.valueOf(value);
    }

    private static String companies(Profile profile) {
        return profile.companies().stream().map(CompanyLink::name).distinct().collect(Collectors.joining(", "));
    }
}
