package io.firsthand.privacy.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.Objection;
import io.firsthand.privacy.Objections;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who must not be contacted. */
@RestController
@RequestMapping(path = "/api/v1/contacts/{id}/objections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Privacy")
class ObjectionApi {

    private final Objections objections;
    private final Leads leads;
    private final PrivacyProblems problems;

    ObjectionApi(Objections objections, Leads leads, PrivacyProblems problems) {
        this.objections = objections;
        this.leads = leads;
        this.problems = problems;
    }

    /** That somebody must not be contacted, as the API tells it. */
    @Schema(name = "Objection")
    record ObjectionBody(
            @Schema(description = "any, email, phone, message or post")
            String way,

            String reason,
            Instant at) {

        static ObjectionBody of(Objection it) {
            return new ObjectionBody(it.way().id(), it.reason(), it.at());
        }
    }

    /** An objection to be written down. */
    @Schema(name = "NewObjection")
    record NewObjection(
            @Schema(example = "phone", description = "any, if absent") @Nullable String way,

            @Schema(example = "Asked not to be called", maxLength = 500) @Nullable String reason) {}

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(summary = "List in which ways a contact must not be contacted")
    List<ObjectionBody> list(@PathVariable UUID id) {
        return objections.of(List.of(known(id))).stream().map(ObjectionBody::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Write down that a contact must not be contacted")
    List<ObjectionBody> add(@PathVariable UUID id, @RequestBody NewObjection body, Actor actor) {
        var contact = known(id);
        var way = way(Optional.ofNullable(body.way()).orElse(ContactWay.ANY.id()));
        var mistakes =
                objections.add(contact, way, Optional.ofNullable(body.reason()).orElse(""), actor);
        if (!mistakes.isEmpty()) {
            throw problems.refused(mistakes);
        }
        return list(id);
    }

    @DeleteMapping("/{way}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.WRITE_LEADS)
    @Operation(summary = "Write down that a contact may be contacted in this way again")
    void end(
            @PathVariable UUID id,
            @PathVariable String way,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        var contact = known(id);
        if (!objections.end(contact, way(way), reason, actor)) {
            throw PrivacyProblems.missing("objection");
        }
    }

    private ContactWay way(String given) {
        return ContactWay.of(given)
                .orElseThrow(() -> problems.refused(List.of(new Mistake(
                        "way",
                        Reason.UNKNOWN_CHOICE,
                        Stream.of(ContactWay.values()).map(ContactWay::id).collect(Collectors.joining(", "))))));
    }

    private ContactId known(UUID id) {
        return leads.contact(new ContactId(id))
                .orElseThrow(() -> PrivacyProblems.missing("contact"))
                .id();
    }
}
