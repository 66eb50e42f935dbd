package io.firsthand.listing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.listing.Bulk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of many leads as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkChange")
record BulkBody(
        UUID id,

        @Schema(allowableValues = {"gathering", "working", "done", "failed"})
        String state,

        @Schema(allowableValues = {"owner", "stage", "tags", "withdraw", "undo"})
        String kind,

        @Schema(description = "How many leads it is for, as far as is known yet")
        long leads,

        @Schema(description = "How many of them were looked at")
        long worked,

        long changed,
        long refused,

        @Schema(description = "The first 200 leads that could not be changed")
        List<RefusalBody> refusals,

        Instant createdAt,
        @Nullable Instant endedAt,

        @Schema(description = "Until when it can be undone; absent when it cannot") @Nullable Instant undoableUntil,

        @Schema(description = "The change that this one takes back") @Nullable UUID undoes,

        @Schema(description = "The change that took this one back") @Nullable UUID undoneBy) {

    /** A lead that could not be changed. */
    @Schema(name = "BulkRefusal")
    record RefusalBody(UUID lead, String reason) {}

    static BulkBody of(Bulk it, List<Bulk.Refused> refused, Instant now) {
        var until = it.createdAt().plus(Duration.ofDays(1));
        var isUndoable = it.kind() != Bulk.Kind.UNDO
                && !it.state().isBusy()
                && it.undoneBy() == null
                && it.changed() > 0
                && until.isAfter(now);
        return new BulkBody(
                it.id(),
                it.state().id(),
                it.kind().id(),
                it.gathered(),
                it.worked(),
                it.changed(),
                it.refused(),
                refused.stream()
                        .map(row -> new RefusalBody(row.lead(), row.reason()))
                        .toList(),
                it.createdAt(),
                it.endedAt(),
                isUndoable ? until : null,
                it.undoes(),
                it.undoneBy());
    }

    /** What shall be done, to which leads. */
    @Schema(name = "NewBulkChange")
    record NewBulk(
            @Schema(
                    name = "do",
                    allowableValues = {"owner", "stage", "tag", "untag", "withdraw"})
            @com.fasterxml.jackson.annotation.JsonProperty("do")
            @Nullable String what,

            @Schema(description = "For `owner`; absent for nobody") @Nullable UUID owner,

            @Schema(description = "For `stage`", example = "mql") @Nullable String stage,

            @Schema(description = "For `tag` and `untag`") @Nullable List<String> tags,

            @Schema(description = "For `withdraw`: why") @Nullable String reason,

            @Schema(description = "Which leads, up to 10,000; or all of a list") @Nullable List<UUID> leads,

            @Schema(
                    description = "All leads of a list, with filters as its address has them; days are of UTC",
                    example = "stage=inquiry&tag=fair")
            @Nullable String list,

            @Schema(description = "True to mean every lead of the workspace, with a list that leaves none out")
            @Nullable Boolean all) {}
}
