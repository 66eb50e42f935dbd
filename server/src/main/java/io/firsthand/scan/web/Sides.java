package io.firsthand.scan.web;

import io.firsthand.badge.PersonField;
import io.firsthand.scan.Reading;
import io.firsthand.scan.ScannedCard;
import io.firsthand.scan.Scans;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays both sides of a card together, with what has no field of its own as a note. */
@Component
class Sides {

    private static final List<PersonField> NOTED =
            List.of(PersonField.PHONE, PersonField.MOBILE, PersonField.FAX, PersonField.WEB);

    private final Scans scans;
    private final Words words;

    Sides(Scans scans, Words words) {
        this.scans = scans;
        this.words = words;
    }

    /**
     * The card beside its picture.
     *
     * @param typed what somebody typed already; null to begin with what was read
     */
    CardPage page(ScannedCard card, @Nullable Map<String, String> typed, Mistakes mistakes, Locale locale) {
        var all = scans.cards(card.batch());
        var fronts = all.stream().filter(it -> !it.isBack()).toList();
        var back = backOf(card, all);
        var reading = reading(card, back);
        var at = fronts.indexOf(card);
        return new CardPage(
                card,
                back.map(ScannedCard::id).orElse(null),
                reading,
                typed == null ? read(reading, locale) : typed,
                at + 1,
                fronts.size(),
                at > 0 && card.lead() == null,
                at > 0 ? open(fronts.subList(0, at).reversed()) : null,
                at >= 0 ? open(fronts.subList(at + 1, fronts.size())) : null,
                mistakes);
    }

    private static @Nullable UUID open(List<ScannedCard> some) {
        return some.stream()
                .filter(it -> it.lead() == null)
                .map(ScannedCard::id)
                .findFirst()
                .orElse(null);
    }

    private static Optional<ScannedCard> backOf(ScannedCard card, List<ScannedCard> all) {
        return all.stream().filter(it -> card.id().equals(it.front())).findFirst();
    }

    private static Reading reading(ScannedCard card, Optional<ScannedCard> back) {
        return back.map(it -> card.reading().completedBy(it.reading())).orElse(card.reading());
    }

    /** What both sides tell, by the names of the form's fields. */
    Map<String, String> read(ScannedCard card, Locale locale) {
        return read(reading(card, backOf(card, scans.cards(card.batch()))), locale);
    }

    /** The mobile is the one to reach somebody by. */
    private Map<String, String> read(Reading reading, Locale locale) {
        var typed = new HashMap<String, String>();
        CardPage.FIELDS.forEach((name, kind) -> typed.put(name, reading.value(kind)));
        var phone = Stream.of(PersonField.MOBILE, PersonField.PHONE)
                .map(reading::value)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
        typed.put("contact.phone", phone);
        typed.put("notes", notes(reading, phone, locale));
        return typed;
    }

    private String notes(Reading reading, String phone, Locale locale) {
        var notes = new ArrayList<String>();
        for (var kind : NOTED) {
            var value = reading.value(kind);
            if (!value.isEmpty() && !value.equals(phone)) {
                notes.add(words.say(locale, "scan.noted." + kind.id(), value));
            }
        }
        // A country alone was concluded from the number or the domain, and says nothing.
        var isPlace = !reading.value(PersonField.STREET).isEmpty()
                || !reading.value(PersonField.CITY).isEmpty();
        var address = Stream.of(
                        reading.value(PersonField.STREET),
                        (reading.value(PersonField.POSTCODE) + " " + reading.value(PersonField.CITY)).strip(),
                        reading.value(PersonField.COUNTRY))
                .filter(it -> !it.isEmpty())
                .toList();
        if (isPlace) {
            notes.add(words.say(locale, "scan.noted.address", String.join(", ", address)));
        }
        return String.join("\n", notes);
    }
}
