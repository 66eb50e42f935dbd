package io.firsthand.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what was sent against what the form asks, and says what is missing or wrong. */
final class Reading {

    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|\\p{Cs}");

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();

    private Reading() {}

    static Reading of(Form form, Filled filled, Forms forms, Instant now) {
        var reading = new Reading();
        form.design().questions().forEach(it -> reading.read(it, filled));
        reading.agree(form, filled, forms, now);
        return reading;
    }

    Map<String, String> answers() {
        return answers;
    }

    List<Agreement> agreements() {
        return agreements;
    }

    List<Slip> slips() {
        return slips;
    }

    private void read(Question question, Filled filled) {
        var answer = filled.answers().getOrDefault(question.field(), "").strip();
        if (answer.isEmpty()) {
            if (question.required()) {
                slips.add(new Slip(question.field(), "form.slip.missing", ""));
            }
        } else if (answer.length() > question.longest()) {
            slips.add(new Slip(question.field(), "lead.mistake.too_long", String.valueOf(question.longest())));
        } else if (UNSEEN.matcher(answer).find()) {
            slips.add(new Slip(question.field(), "lead.mistake.not_text", ""));
        } else if (question.kind() == Question.Kind.CHOICE
                && question.options().stream().map(Question::kept).noneMatch(answer::equals)) {
            slips.add(new Slip(question.field(), "form.slip.choice", ""));
        } else {
            answers.put(question.field(), question.kind() == Question.Kind.YES ? "true" : answer);
        }
    }

    /** A page that stood open, or stands on another site, may show an earlier version: that one counts. */
    private void agree(Form form, Filled filled, Forms forms, Instant now) {
        for (var asked : form.design().consents()) {
            var version = filled.consents().get(asked.id());
            var seen = version == null
                    ? null
                    : forms.consent(form.id(), asked.id(), version).orElse(null);
            if (seen != null) {
                var wording = seen.wording().in(filled.language());
                var spoken = seen.wording().spokenIn(filled.language());
                agreements.add(new Agreement(seen.id(), seen.version(), seen.purpose(), spoken, wording, now));
            } else if (asked.required()) {
                slips.add(new Slip("consent." + asked.id(), "form.slip.consent", ""));
            }
        }
    }
}
