package io.firsthand.network.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.network.Introduction;
import io.firsthand.network.PrivateList;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The network as the API tells it. */
final class NetworkBodies {

    private NetworkBodies() {}

    /** A way to somebody. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Route")
    record RouteBody(
            @Schema(description = "Whom to ask") UUID colleague,

            @Schema(description = "A contact that the colleague knows, where that is not the target itself") @Nullable UUID through,

            @Schema(description = "The contact it leads to") UUID contact,

            @Schema(description = "The names on the way, the colleague first")
            List<String> steps,

            @Schema(description = "Why it is one, in a sentence for each step")
            String says,

            @Schema(description = "From 0 to 1") double strength) {

        static RouteBody of(RouteView it) {
            return new RouteBody(
                    it.colleague(),
                    it.through(),
                    it.target(),
                    it.steps(),
                    it.says(),
                    it.strength().value());
        }
    }

    /** Two who know each other. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Tie")
    record TieBody(
            @Schema(description = "A colleague, or a contact where `person` is false")
            UUID from,

            @Schema(description = "A contact") UUID to,
            boolean person,

            @Schema(description = "Why, as far as the caller may know")
            String says,

            @Schema(description = "From 0 to 1") double strength,

            @Schema(description = "When they last had to do with each other; absent where the caller may not know")
            @Nullable Instant last) {

        static TieBody of(LinkView it) {
            return new TieBody(
                    it.from(), it.to(), it.isPerson(), it.says(), it.strength().value(), it.last());
        }
    }

    /** That somebody is asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Introduction")
    record IntroductionBody(
            UUID id,
            UUID contact,
            @Nullable UUID lead,
            UUID asker,
            UUID asked,
            @Nullable UUID through,

            @Schema(description = "asked, accepted, declined, done, withdrawn")
            String state,

            @Schema(description = "met, silent, uninterested") @Nullable String outcome,

            @Nullable String words,
            @Nullable String answer,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant doneAt) {

        static IntroductionBody of(Introduction it) {
            return new IntroductionBody(
                    it.id(),
                    it.contact().value(),
                    it.lead() == null ? null : it.lead().value(),
                    it.asker().value(),
                    it.asked().value(),
                    it.through() == null ? null : it.through().value(),
                    it.state().id(),
                    it.outcome() == null ? null : it.outcome().id(),
                    it.words(),
                    it.answer(),
                    it.askedAt(),
                    it.answeredAt(),
                    it.doneAt());
        }
    }

    /** Whom to ask, and with which words. */
    @Schema(name = "NewIntroduction")
    record AskBody(
            @Schema(description = "The colleague") @Nullable UUID colleague,

            @Nullable UUID through,

            @Schema(maxLength = 2000) @Nullable String words) {}

    /** An answer of whoever was asked. */
    @Schema(name = "IntroductionAnswer")
    record AnswerBody(
            @Nullable Boolean accepted,
            @Schema(maxLength = 2000) @Nullable String text) {}

    /** What came of it. */
    @Schema(name = "IntroductionOutcome")
    record OutcomeBody(
            @Schema(description = "met, silent, uninterested") @Nullable String outcome,

            @Schema(maxLength = 2000) @Nullable String text) {}

    /** What somebody brought. */
    @Schema(name = "PrivateList")
    record ListBody(
            UUID id,

            @Schema(description = "connections, mail") String kind,

            @Schema(description = "strength, names, details")
            String shown,

            String file,
            int people,

            @Schema(description = "How many of them are contacts")
            long contacts,

            int skipped,
            Instant broughtAt) {

        static ListBody of(PrivateList it) {
            return new ListBody(
                    it.id(),
                    it.ground().id(),
                    it.shown().id(),
                    it.fileName(),
                    it.people(),
                    it.contacts(),
                    it.skipped(),
                    it.broughtAt());
        }
    }

    /** What became of a file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Brought")
    record BroughtBody(
            @Nullable ListBody list,

            @Schema(description = "Places of work that were taken") @Nullable Integer jobs,

            int skipped) {}

    /** What others see. */
    @Schema(name = "ListShown")
    record ShownBody(
            @Schema(description = "strength, names, details") @Nullable String shown) {}
}
