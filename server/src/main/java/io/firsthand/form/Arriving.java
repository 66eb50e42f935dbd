package io.firsthand.form;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Provenance;
import io.firsthand.ledger.NewFact;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was sent by a form as an arrival of a lead, and as the fact that tells how it came. */
record Arriving(Form form, Submission submission) {

    /** Under which name the fact has what the browser claims. */
    static final String CLAIMED = "claimedByBrowser";

    private static final int LONGEST_PROOF = 500;

    Arrival arrival() {
        var answers = submission.answers();
        var contact = new ContactDetails(
                answers.get("contact.name"),
                answers.get("contact.givenName"),
                answers.get("contact.familyName"),
                answers.get("contact.email"),
                answers.get("contact.phone"),
                answers.get("contact.title"));
        var source = submission
                .claims()
                .source(form.design().channel(), form.design().campaign(), form.name());
        var provenance = Provenance.of(How.FORM, Grade.B, submission.receivedAt(), null, null);
        return Arrival.of(contact, answers.get("company.name"), source, answers.get("notes"), provenance)
                .withDomain(answers.get("company.domain"))
                .withKey(new Arrival.Key("form", submission.id().toString()))
                .withCustom(custom());
    }

    private Map<String, Object> custom() {
        var kinds = form.design().questions().stream().collect(Collectors.toMap(Question::field, Question::kind));
        var custom = new HashMap<String, Object>();
        submission.answers().forEach((field, answer) -> {
            if (field.startsWith(Question.CUSTOM)) {
                var name = field.substring(Question.CUSTOM.length());
                custom.put(name, kinds.get(field) == Question.Kind.YES ? (Object) true : answer);
            }
        });
        return custom;
    }

    /** That it came by this form; where from is the browser's own word. */
    NewFact fact(UUID lead) {
        var values = new HashMap<Label, Map<String, Object>>();
        values.put(
                Label.HOW,
                Map.of(
                        "form", form.id().toString(),
                        "name", form.name(),
                        "submission", submission.id().toString(),
                        "language", submission.language()));
        if (!submission.claims().values().isEmpty()) {
            values.put(
                    Label.SOURCE, Map.of(CLAIMED, Map.copyOf(submission.claims().values())));
        }
        return new NewFact(FormKinds.SUBMITTED, Optional.of(lead), form.id(), submission.receivedAt(), values);
    }

    /**
     * What was agreed to, for the contact that the lead is about.
     *
     * @param confirmedAt when the owner of the address confirmed it, if it had to be
     */
    List<NewConsent> consents(ContactId contact, @Nullable Instant confirmedAt) {
        return submission.agreements().stream()
                .map(it -> new NewConsent(
                        contact,
                        it.purpose(),
                        Basis.CONSENT,
                        it.wording(),
                        String.valueOf(it.version()),
                        it.language(),
                        it.at(),
                        confirmedAt == null ? Obtained.FORM : Obtained.DOUBLE_OPT_IN,
                        proof(it, confirmedAt)))
                .toList();
    }

    private Map<String, String> proof(Agreement agreement, @Nullable Instant confirmedAt) {
        var proof = new HashMap<String, String>();
        proof.put("form", form.name());
        proof.put("submission", submission.id().toString());
        proof.put("consent", agreement.consent().toString());
        if (confirmedAt != null) {
            proof.put("confirmed by mail at", confirmedAt.toString());
        }
        var page = submission.claims().get(Claims.LANDING);
        if (page != null) {
            proof.put("page, as the browser claims", page.substring(0, Math.min(page.length(), LONGEST_PROOF)));
        }
        return proof;
    }
}
