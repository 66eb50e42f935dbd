package io.firsthand.duplicate.web;

import io.firsthand.lead.ContactField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How to merge a pair, as the API takes it. */
@Schema(name = "NewMerge")
record MergeBody(
        @Schema(description = "The contactId of the one that stays") @Nullable UUID survivor,

        @Schema(
                description =
                        "Fields that the survivor takes from the other one; what it lacks it takes anyway, and the"
                                + " names go together",
                example = "[\"email\", \"phone\"]")
        @Nullable List<@Nullable String> take,

        @Schema(
                description =
                        "Whether the other one’s open leads and the survivor’s newest open one become one: that which stands furthest."
                                + " Others with an opportunity stay.")
        @Nullable Boolean mergeLeads) {

    private static final int MOST = 10;

    /** Empty when there is a field that nobody knows. */
    Optional<Set<ContactField>> fields() {
        var fields = EnumSet.noneOf(ContactField.class);
        if (take == null) {
            return Optional.of(fields);
        }
        if (take.size() > MOST) {
            return Optional.empty();
        }
        for (var name : take) {
            var field = ContactField.of(name == null ? "" : name);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field.get());
        }
        return Optional.of(fields);
    }
}
