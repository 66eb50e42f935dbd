package io.firsthand.show.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.show.Place;
import io.firsthand.show.Show;
import io.firsthand.show.ShowWish;
import io.firsthand.show.Venue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trade show, as the API takes and tells it; id and version are told only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Show")
record ShowBody(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

        @Schema(
                description =
                        "When a show is changed: the version that was read; absent to change it whatever happened")
        @Nullable Long version,

        @Schema(example = "interpack 2026", maxLength = 200) @Nullable String name,

        @Schema(example = "Messe Düsseldorf", maxLength = 200) @Nullable String venue,

        @Schema(example = "1-17", maxLength = 200) @Nullable String halls,

        @Schema(example = "Hall 11, B24", maxLength = 200) @Nullable String booth,

        @Schema(description = "Where the venue is; captures within the radius prove where they were made") @Nullable PlaceBody place,

        @Schema(example = "Europe/Berlin", description = "Time zone of the venue") @Nullable String zone,

        @Schema(description = "The first day") @Nullable LocalDate from,

        @Schema(description = "The last day") @Nullable LocalDate to,

        @Schema(maxLength = 4000) @Nullable String notes,

        @Nullable List<String> products,
        @Nullable List<String> tags) {

    /** A circle on the map. */
    @Schema(name = "Place")
    record PlaceBody(
            @Schema(example = "51260900", description = "Degrees north times a million, an integer")
            long latitude,

            @Schema(example = "6742500", description = "Degrees east times a million, an integer")
            long longitude,

            @Schema(example = "800", description = "In metres, 50 to 20,000")
            int radius) {}

    /** A page of shows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowList")
    record ListBody(
            List<ShowBody> items,

            @Schema(description = "To go on behind it with `after`; absent on the last page") @Nullable UUID next) {}

    static ShowBody of(Show it) {
        var place = it.venue().place();
        return new ShowBody(
                it.id(),
                it.version(),
                it.name(),
                it.venue().name(),
                it.venue().halls(),
                it.venue().booth(),
                place == null ? null : new PlaceBody(place.latitudeE6(), place.longitudeE6(), place.radiusMetres()),
                it.zone().getId(),
                it.from(),
                it.to(),
                it.notes(),
                it.products(),
                it.tags());
    }

    ShowWish wish() {
        return new ShowWish(
                orEmpty(name),
                new Venue(
                        orEmpty(venue),
                        orEmpty(halls),
                        orEmpty(booth),
                        place == null ? null : new Place(place.latitude, place.longitude, place.radius)),
                orEmpty(zone),
                from,
                to,
                notes,
                products == null ? List.of() : products,
                tags == null ? List.of() : tags);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
