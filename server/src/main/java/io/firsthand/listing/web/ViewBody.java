package io.firsthand.listing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.identity.Person;
import io.firsthand.listing.SavedView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved view as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "View")
record ViewBody(
        UUID id,
        String name,

        @Schema(allowableValues = {"mine", "team", "everyone"})
        String audience,

        @Schema(description = "The function whose people see it, if it is one team’s") @Nullable String team,

        UUID owner,

        @Schema(description = "Whether you keep it, and may change it")
        boolean yours,

        @Schema(description = "Whether it is what you see first")
        boolean first,

        @Schema(
                description = "Filters, order, groups and columns as they stand in the list’s address",
                example = "stage=mql&owner=me&sort=changed")
        String list) {

    static ViewBody of(SavedView it, Person reader, boolean isFirst) {
        var team = it.team();
        return new ViewBody(
                it.id(),
                it.name(),
                it.audience().id(),
                team == null ? null : team.name().toLowerCase(Locale.ROOT),
                it.owner().value(),
                it.owner().equals(reader.id()),
                isFirst,
                it.address());
    }

    /** A list to be kept. */
    @Schema(name = "NewView")
    record NewView(
            @Schema(example = "Fresh from the fair") @Nullable String name,

            @Schema(
                    allowableValues = {"mine", "team", "everyone"},
                    description = "`mine` if absent")
            @Nullable String audience,

            @Schema(example = "stage=inquiry&channel=booth_conversation") @Nullable String list) {}

    /** What shall be different about a view. */
    @Schema(name = "ViewChange")
    record ViewChange(
            @Nullable String name,

            @Schema(allowableValues = {"mine", "team", "everyone"}) @Nullable String audience,

            @Nullable String list) {}
}
