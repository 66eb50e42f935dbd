package io.firsthand.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.InForce;
import io.firsthand.agreement.Signature;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a definition, as the API tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Definition")
record DefinitionBody(
        UUID id,
        String title,

        @Schema(
                description =
                        "The segment's name in small letters; empty for all leads that no other definition is for")
        String segment,

        @Schema(description = "Counted from 1 within the segment, once it is proposed") @Nullable Integer version,

        @Schema(description = "draft, proposed, in_force, superseded, declined, withdrawn")
        String state,

        @Schema(description = "SHA-256 of the content in RFC 8785 form, in hex: what is signed")
        String hash,

        @Schema(description = "The version it was made from") @Nullable UUID from,

        UUID createdBy,
        Instant createdAt,
        UUID changedBy,
        Instant changedAt,
        @Nullable Instant proposedAt,
        @Nullable Instant inForceAt,
        @Nullable Instant endedAt,

        @Schema(description = "Why it was declined") @Nullable String reason,

        @Schema(description = "Objections that keep anybody from signing")
        int openObjections,

        List<SignatureBody> signatures,

        @JsonRawValue @Schema(type = "object", description = "All that it says; docs/definition.md tells of each part")
        String content) {

    /** Who signed for which side. */
    @Schema(name = "DefinitionSignature")
    record SignatureBody(
            @Schema(example = "sales") String function, UUID person, String name, String hash, Instant at) {

        static SignatureBody of(Signature it) {
            return new SignatureBody(
                    it.side().name().toLowerCase(Locale.ROOT), it.person().value(), it.name(), it.hash(), it.at());
        }
    }

    /** A definition that leads are judged by. */
    @Schema(name = "DefinitionInForce")
    record InForceBody(
            UUID id,
            int version,
            String hash,
            Instant since,

            @JsonRawValue @Schema(type = "object") String content) {

        static InForceBody of(InForce it) {
            return new InForceBody(
                    it.id(), it.version(), it.hash(), it.since(), it.content().json());
        }
    }

    /** A page of definitions. */
    @Schema(name = "DefinitionList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListBody(
            List<DefinitionBody> items,

            @Schema(description = "Send it as `after` for the next page") @Nullable UUID next) {}

    static DefinitionBody of(Definition it, int openObjections, List<Signature> signatures) {
        var proposed = it.proposed();
        var ended = it.ended();
        return new DefinitionBody(
                it.id(),
                it.title(),
                it.segment(),
                it.version(),
                it.state().id(),
                it.hash(),
                it.from(),
                it.created().actor(),
                it.created().at(),
                it.changed().actor(),
                it.changed().at(),
                proposed == null ? null : proposed.at(),
                it.since(),
                ended == null ? null : ended.at(),
                it.reason(),
                openObjections,
                signatures.stream().map(SignatureBody::of).toList(),
                it.content().json());
    }
}
