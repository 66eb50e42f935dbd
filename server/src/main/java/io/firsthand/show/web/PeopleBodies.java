package io.firsthand.show.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.show.Attendee;
import io.firsthand.show.Met;
import io.firsthand.show.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom one means to meet at a show, as the API takes and tells it. */
final class PeopleBodies {

    private PeopleBodies() {}

    /** A company that shall be met. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowTarget")
    record TargetBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(maxLength = 200) @Nullable String name,

            @Schema(example = "acme.example") @Nullable String domain,

            @Schema(maxLength = 500) @Nullable String note,

            @Schema(description = "Who shall see to it") @Nullable UUID owner,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "The company of ours that it is") @Nullable UUID company,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Leads of the show who work there")
            @Nullable List<MetBody> met) {

        static TargetBody of(Target it) {
            return new TargetBody(
                    it.id(),
                    it.name(),
                    it.domain(),
                    it.note(),
                    it.owner() == null ? null : it.owner().value(),
                    it.company() == null ? null : it.company().id().value(),
                    it.met().stream().map(MetBody::of).toList());
        }
    }

    /** Somebody who was spoken with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowMet")
    record MetBody(UUID lead, @Nullable UUID person, Instant at) {

        static MetBody of(Met it) {
            return new MetBody(
                    it.lead().value(), it.person() == null ? null : it.person().value(), it.at());
        }
    }

    /** Companies that shall be met. */
    @Schema(name = "ShowTargets")
    record TargetsBody(@Nullable List<TargetBody> targets) {}

    /** Somebody who will come. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowAttendee")
    record AttendeeBody(
            @Schema(description = "What the code on the badge reads", maxLength = 500) @Nullable String badge,

            @Schema(maxLength = 200) @Nullable String name,

            @Nullable String company,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone) {

        static AttendeeBody of(Attendee it) {
            return new AttendeeBody(it.badge(), it.name(), it.company(), it.title(), it.email(), it.phone());
        }
    }

    /** People who will come. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowAttendees")
    record AttendeesBody(
            @Nullable List<AttendeeBody> attendees,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "To go on behind it with `after`") @Nullable String next) {}

    /** What became of people who were sent. */
    @Schema(name = "ShowAttendeesTaken")
    record TakenBody(int people, int added, int changed) {}
}
