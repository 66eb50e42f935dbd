package io.firsthand.form.web;

import io.firsthand.form.ConsentText;
import io.firsthand.form.Form;
import io.firsthand.form.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A form as programs see it. */
@Schema(name = "Form")
record FormBody(
        UUID id,
        String name,

        @Schema(description = "Where people fill it in, below this server's address", example = "/f/…")
        String path,

        boolean open,
        int version,
        List<QuestionBody> questions,
        List<ConsentBody> consents,
        String channel,
        String campaign,

        @Schema(description = "Whether addresses are confirmed by mail first")
        boolean doubleOptIn,

        List<String> origins,
        Instant changedAt) {

    /** One question. */
    @Schema(name = "Question")
    record QuestionBody(
            @Schema(example = "contact.email") String field,

            @Schema(allowableValues = {"line", "block", "choice", "yes"})
            String kind,

            boolean required) {

        static QuestionBody of(Question it) {
            return new QuestionBody(it.field(), it.kind().id(), it.required());
        }
    }

    /** What people can agree to. */
    @Schema(name = "ConsentText")
    record ConsentBody(UUID id, int version, String purpose, String english, String german, boolean required) {

        static ConsentBody of(ConsentText it) {
            return new ConsentBody(
                    it.id(),
                    it.version(),
                    it.purpose(),
                    it.wording().en(),
                    it.wording().de(),
                    it.required());
        }
    }

    static FormBody of(Form it) {
        var design = it.design();
        return new FormBody(
                it.id(),
                it.name(),
                "/f/" + it.publicId().text(),
                it.open(),
                it.version(),
                design.questions().stream().map(QuestionBody::of).toList(),
                design.consents().stream().map(ConsentBody::of).toList(),
                design.channel().id(),
                design.campaign(),
                design.confirmed(),
                design.origins(),
                it.changedAt());
    }
}
