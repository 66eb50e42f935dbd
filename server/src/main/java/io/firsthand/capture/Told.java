package io.firsthand.capture;

import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a capture tells, as far as we understand it; the words of the device, bounded and not tidied.
 *
 * @param channel such as {@code booth_conversation}
 * @param event the show, if one is named
 * @param how {@code card}, {@code badge}, {@code qr} or {@code typed}
 * @param person the fields of a card by their names
 */
public record Told(
        String channel,
        Optional<UUID> event,
        @Nullable String how,
        @Nullable String campaign,
        Map<String, String> person,
        Optional<Where> where,
        @Nullable String text,
        List<String> tags,
        @Nullable Integer rating,
        List<String> interest,
        @Nullable String timeline,
        @Nullable String next,
        @Nullable LocalDate nextOn,
        List<Answer> answers,
        List<String> heard,
        @Nullable String role,
        @Nullable String stance,
        @Nullable String awareness,
        List<Agreed> agreed) {

    /** The fields of a card, in the order they are shown. */
    public static final List<String> FIELDS = List.of(
            "name",
            "given",
            "family",
            "title",
            "company",
            "email",
            "phone",
            "mobile",
            "fax",
            "web",
            "street",
            "postcode",
            "city",
            "country");

    private static final int LINE = 500;
    private static final int BADGE = 4_096;
    private static final int TEXT = 20_000;
    private static final int WORDS = 4_000;
    private static final int MOST = 50;

    /**
     * Where the device was, in degrees times 1,000,000.
     *
     * @param accuracy in metres
     */
    public record Where(
            long latitude,
            long longitude,
            long accuracy,
            @Nullable Instant at) {}

    /** What was answered to a question of the show. */
    public record Answer(@Nullable UUID question, String answer) {}

    /** A consent: which wording, in which version, when, and the file with the signature if there is one. */
    public record Agreed(
            UUID wording,
            long version,
            boolean given,
            @Nullable Instant at,
            @Nullable String signature) {}

    /** Throws {@link Unfit} for what is of another kind than agreed, or too long. */
    static Told of(Map<Label, Map<String, Object>> values) {
        var source = said(values, Label.SOURCE);
        var person = said(values, Label.PERSON);
        var notes = said(values, Label.NOTES);
        var next = Said.of("values.notes.next", notes.map().getOrDefault("next", Map.of()));
        var channel = source.text("channel", 100);
        return new Told(
                channel == null ? "booth_conversation" : channel,
                Optional.ofNullable(source.id("event")),
                source.text("how", 100),
                source.text("campaign", LINE),
                person(person),
                values.containsKey(Label.PLACE) ? Optional.of(where(said(values, Label.PLACE))) : Optional.empty(),
                notes.text("text", TEXT),
                notes.texts("tags", MOST, LINE),
                rating(notes),
                notes.texts("interest", MOST, LINE),
                notes.text("timeline", LINE),
                next.text("text", WORDS),
                day(next),
                notes.objects("answers", MOST).stream().map(Told::answer).toList(),
                notes.texts("heard", MOST, WORDS),
                notes.text("role", LINE),
                notes.text("stance", LINE),
                notes.text("awareness", LINE),
                notes.objects("consent", MOST).stream().map(Told::agreed).toList());
    }

    private static Said said(Map<Label, Map<String, Object>> values, Label label) {
        return Said.of("values." + label.text(), values.getOrDefault(label, Map.of()));
    }

    private static Map<String, String> person(Said said) {
        var person = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var text = said.text(field, LINE);
            if (text != null) {
                person.put(field, text.strip());
            }
        }
        var badge = said.text("badge", BADGE);
        if (badge != null) {
            person.put("badge", badge);
        }
        return person;
    }

    private static Where where(Said it) {
        var latitude = it.number("latitude");
        var longitude = it.number("longitude");
        var accuracy = it.number("accuracy");
        if (latitude == null || longitude == null) {
            throw new Unfit(it.path(), "must have latitude and longitude, in degrees times 1,000,000");
        }
        if (Math.abs(latitude) > 90_000_000 || Math.abs(longitude) > 180_000_000) {
            throw new Unfit(it.path(), "must be a place on earth, in degrees times 1,000,000");
        }
        return new Where(
                latitude, longitude, accuracy == null ? 0 : Math.clamp(accuracy, 0, 40_000_000), time(it, "at"));
    }

    private static @Nullable Integer rating(Said notes) {
        var rating = notes.number("rating");
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new Unfit("values.notes.rating", "must be from 1 to 5");
        }
        return rating == null ? null : rating.intValue();
    }

    private static @Nullable LocalDate day(Said next) {
        var on = next.text("on", 10);
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeParseException _) {
            throw new Unfit("values.notes.next.on", "must be a day such as 2026-11-21");
        }
    }

    private static Answer answer(Said it) {
        var answer = it.text("answer", WORDS);
        return new Answer(it.id("question"), answer == null ? "" : answer);
    }

    private static Agreed agreed(Said it) {
        var wording = it.id("wording");
        var version = it.number("version");
        var given = it.flag("given");
        if (wording == null || version == null) {
            throw new Unfit(it.path(), "must name the wording and its version");
        }
        return new Agreed(wording, version, given == null || given, time(it, "at"), it.text("signature", 64));
    }

    private static @Nullable Instant time(Said it, String name) {
        var at = it.number(name);
        return at == null ? null : Instant.ofEpochMilli(at);
    }
}
