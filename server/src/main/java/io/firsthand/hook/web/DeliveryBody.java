package io.firsthand.hook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.hook.Delivery;
import io.firsthand.hook.Item;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
record DeliveryBody(
        UUID delivery,

        @Schema(description = "Absent in the answer to the sender") @Nullable Instant receivedAt,

        @Schema(example = "done") String outcome,

        @Schema(description = "What the sender was answered", example = "200")
        int status,

        @Schema(description = "One verdict for each lead, in the payload's order")
        List<ItemBody> items,

        @Schema(description = "Whether this is the answer to the same message before") @Nullable Boolean duplicate,

        @Schema(description = "In bytes") @Nullable Integer size,

        @Nullable Boolean trial) {

    /** One lead's verdict. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "DeliveredLead")
    record ItemBody(
            @JsonInclude(JsonInclude.Include.ALWAYS) int index,

            @Schema(
                    example = "created",
                    allowableValues = {"created", "seen", "unchanged", "refused"})
            String verdict,

            @Nullable String lead,
            List<Item.Wrong> errors) {

        static ItemBody of(Item it) {
            return new ItemBody(it.index(), it.verdict(), it.lead(), it.errors());
        }
    }

    static DeliveryBody answer(Delivery it, boolean before) {
        return new DeliveryBody(
                it.id(), null, it.outcome().id(), it.outcome().status(), items(it), before ? true : null, null, null);
    }

    static DeliveryBody of(Delivery it) {
        return new DeliveryBody(
                it.id(),
                it.receivedAt(),
                it.outcome().id(),
                it.outcome().status(),
                items(it),
                null,
                it.size(),
                it.trial());
    }

    private static List<ItemBody> items(Delivery it) {
        return it.items().stream().map(ItemBody::of).toList();
    }
}
