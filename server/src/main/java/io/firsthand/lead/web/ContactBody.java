package io.firsthand.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.lead.ContactDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person, as the API takes and tells one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContactDetails")
record ContactBody(
        @Schema(
                example = "Grace Hopper",
                maxLength = 200,
                description = "The whole name; made of the next two if absent")
        @Nullable String name,

        @Schema(example = "Grace", maxLength = 100) @Nullable String givenName,

        @Schema(example = "Hopper", maxLength = 100) @Nullable String familyName,

        @Schema(example = "grace@flowmatic.com", maxLength = 254, description = "The same address is the same contact")
        @Nullable String email,

        @Schema(example = "+49 89 63648018", maxLength = 50) @Nullable String phone,

        @Schema(example = "Head of packaging", maxLength = 200) @Nullable String title) {

    static ContactBody of(ContactDetails it) {
        return new ContactBody(it.name(), it.givenName(), it.familyName(), it.email(), it.phone(), it.title());
    }

    static ContactDetails details(@Nullable ContactBody it) {
        return it == null
                ? ContactDetails.NONE
                : new ContactDetails(it.name, it.givenName, it.familyName, it.email, it.phone, it.title);
    }
}
