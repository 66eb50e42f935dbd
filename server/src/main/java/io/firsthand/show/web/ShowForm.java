package io.firsthand.show.web;

import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.show.Place;
import io.firsthand.show.Show;
import io.firsthand.show.ShowWish;
import io.firsthand.show.Venue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a show: what is typed there, as a show, and a show as what is typed there. */
final class ShowForm {

    private static final int MILLION_DIGITS = 6;
    private static final int USUAL_RADIUS = 800;

    private ShowForm() {}

    static Typed blank(ZoneId zone) {
        return Typed.of(Map.of("zone", zone.getId(), "venue.place.radius", String.valueOf(USUAL_RADIUS)));
    }

    static Typed of(Show it) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", it.name());
        typed.put("venue.name", it.venue().name());
        typed.put("venue.halls", it.venue().halls());
        typed.put("venue.booth", it.venue().booth());
        typed.put("zone", it.zone().getId());
        typed.put("from", it.from().toString());
        typed.put("to", it.to().toString());
        typed.put("notes", it.notes() == null ? "" : it.notes());
        typed.put("products", String.join("\n", it.products()));
        typed.put("tags", String.join("\n", it.tags()));
        typed.put("version", String.valueOf(it.version()));
        var place = it.venue().place();
        if (place != null) {
            typed.put("venue.place", degrees(place.latitudeE6()) + ", " + degrees(place.longitudeE6()));
        }
        typed.put("venue.place.radius", String.valueOf(place == null ? USUAL_RADIUS : place.radiusMetres()));
        return Typed.of(typed);
    }

    static String degrees(long millionths) {
        return BigDecimal.valueOf(millionths, MILLION_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    static ShowWish wish(Typed typed) {
        return new ShowWish(
                typed.get("name"),
                new Venue(typed.get("venue.name"), typed.get("venue.halls"), typed.get("venue.booth"), place(typed)),
                typed.get("zone"),
                typed.parsed("from", LocalDate::parse, Reason.NOT_A_DATE),
                typed.parsed("to", LocalDate::parse, Reason.NOT_A_DATE),
                typed.filled("notes"),
                typed.lines("products"),
                typed.lines("tags"));
    }

    /** As maps write it: two numbers of degrees, north and east. */
    private static @Nullable Place place(Typed typed) {
        var text = typed.filled("venue.place");
        if (text == null) {
            return null;
        }
        var parts = List.of(text.strip().split("\\s*[,;\\s]\\s*", -1));
        var radius = typed.needed("venue.place.radius", Integer::parseInt, Reason.NOT_A_NUMBER, USUAL_RADIUS);
        try {
            if (parts.size() == 2) {
                return new Place(millionths(parts.getFirst()), millionths(parts.getLast()), radius);
            }
        } catch (NumberFormatException | ArithmeticException _) {
            // Said below.
        }
        typed.mistakes().add(new Mistake("venue.place", Reason.NOT_A_NUMBER, ""));
        return null;
    }

    private static long millionths(String degrees) {
        return new BigDecimal(degrees)
                .setScale(MILLION_DIGITS, RoundingMode.HALF_UP)
                .movePointRight(MILLION_DIGITS)
                .longValueExact();
    }
}
