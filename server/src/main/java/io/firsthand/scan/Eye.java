package io.firsthand.scan;

import io.firsthand.badge.Code;
import io.firsthand.badge.CodeReader;
import io.firsthand.badge.PersonField;
import io.firsthand.card.CardLine;
import io.firsthand.card.CardReader;
import io.firsthand.picture.Picture;
import io.firsthand.scan.Reading.Finding;
import io.firsthand.show.Attendee;
import io.firsthand.show.Shows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one picture: its codes, who the attendee list says wears the badge, and the text on it where a reader is there. */
@Component
public class Eye {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_LINE = 200;

    private final CodeReader codes;
    private final CardReader cards;
    private final Shows shows;

    Eye(CodeReader codes, CardReader cards, Shows shows) {
        this.codes = codes;
        this.cards = cards;
        this.shows = shows;
    }

    /** A way a picture may stand, with what was read on it. */
    public record Seen(Picture picture, Reading reading) {}

    /** The picture as its file wants it turned; where that was in doubt, the other way if it tells more. */
    public Seen read(Picture picture, @Nullable UUID show) {
        @Nullable Seen best = null;
        for (var way : picture.ways()) {
            var seen = new Seen(way, reading(way, show));
            if (best == null || seen.reading().worth() > best.reading().worth()) {
                best = seen;
            }
        }
        return Objects.requireNonNull(best);
    }

    private Reading reading(Picture picture, @Nullable UUID show) {
        var read = Reading.NOTHING;
        for (var code : codes.read(picture)) {
            read = read.completedBy(said(code, show));
        }
        return cards.available() ? read.completedBy(printed(picture)) : read;
    }

    private Reading said(Code code, @Nullable UUID show) {
        var fields = code.content().fields().stream()
                .map(it -> new Finding(it.kind(), it.value(), it.confidence(), it.unsure()))
                .toList();
        var listed = show == null
                ? Optional.<Attendee>empty()
                : code.content().ids().stream()
                        .flatMap(id -> shows.attendee(show, id).stream())
                        .findFirst();
        return listed.map(Eye::listed).orElse(Reading.NOTHING).completedBy(new Reading(fields, List.of()));
    }

    private static Reading listed(Attendee it) {
        var fields = new ArrayList<Finding>();
        add(fields, PersonField.NAME, it.name());
        add(fields, PersonField.COMPANY, it.company());
        add(fields, PersonField.TITLE, it.title());
        add(fields, PersonField.EMAIL, it.email());
        add(fields, PersonField.PHONE, it.phone());
        return new Reading(fields, List.of());
    }

    private static void add(List<Finding> fields, PersonField kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Finding(kind, value, 100, false));
        }
    }

    private Reading printed(Picture picture) {
        var card = cards.read(picture.image());
        var fields = card.fields().stream()
                .flatMap(it -> PersonField.of(it.kind().key())
                        .filter(kind -> it.value().length() <= kind.longest())
                        .map(kind -> new Finding(kind, it.value(), it.confidence(), it.unsure()))
                        .stream())
                .toList();
        var lines = card.lines().stream()
                .map(CardLine::text)
                .filter(it -> it.length() <= LONGEST_LINE)
                .limit(MOST_LINES);
        return new Reading(fields, lines.toList());
    }
}
