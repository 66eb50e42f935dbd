package io.firsthand.listing;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.BulkChange;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of many leads, on its way or done.
 *
 * @param value what the kind needs: an owner's id, a stage, tags after + or -, or a reason
 * @param address which list it is for, as its address has it; null when the leads were named
 * @param cursor how far that list was gone through
 * @param undoes the change that this one takes back
 * @param undoneBy the change that took this one back
 * @param gathered how many leads it is for
 * @param worked how many of them were looked at
 * @param changed how many of those were changed
 * @param refused how many could not be
 * @param back where whoever began it came from
 */
public record Bulk(
        UUID id,
        UUID by,
        boolean bySystem,
        State state,
        Kind kind,
        String value,
        @Nullable String address,
        @Nullable String zone,
        @Nullable String cursor,
        @Nullable UUID undoes,
        @Nullable UUID undoneBy,
        long gathered,
        long worked,
        long changed,
        long refused,
        String back,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum State {
        GATHERING,
        WORKING,
        DONE,
        FAILED;

        public boolean isBusy() {
            return this == GATHERING || this == WORKING;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done. */
    public enum Kind {
        OWNER,
        STAGE,
        TAGS,
        WITHDRAW,
        UNDO;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What shall be done to each lead; of an undoing, see {@link BulkRun}. */
    static BulkChange change(Kind kind, String value) {
        return switch (kind) {
            case OWNER -> new BulkChange.Assign(value.isEmpty() ? null : new PersonId(UUID.fromString(value)));
            case STAGE -> new BulkChange.Move(Stage.of(value).orElseThrow());
            case TAGS ->
                value.startsWith("-")
                        ? new BulkChange.Tag(List.of(), tags(value))
                        : new BulkChange.Tag(tags(value), List.of());
            case WITHDRAW -> new BulkChange.Withdraw(value);
            case UNDO -> new BulkChange.TakeBack(new BulkChange.Withdraw(""), Map.of());
        };
    }

    private static List<String> tags(String value) {
        return Arrays.stream(value.replaceFirst("^[+-]", "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /** A wish that makes sense only with leads named or a list to go through. */
    public record Wish(
            Kind kind,
            String value,
            List<UUID> leads,
            @Nullable String address,
            String zone,
            String back) {}

    /** A lead that could not be changed, and why. */
    public record Refused(UUID lead, String reason) {}
}
