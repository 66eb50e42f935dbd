package io.firsthand.privacy.web;

import io.firsthand.lead.Mistake;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Certificate;
import io.firsthand.privacy.Certificate.Cause;
import io.firsthand.privacy.Certificate.Went;
import io.firsthand.privacy.ContactWay;
import io.firsthand.privacy.Copies;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.PersonalData.Kept;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.RetentionRule.Mode;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Choices and mistakes in the reader's words. */
@Component
class Told {

    private final Words words;

    Told(Words words) {
        this.words = words;
    }

    Mistakes mistakes(List<Mistake> mistakes, Locale locale) {
        var told = Mistakes.NONE;
        for (var mistake : mistakes) {
            told = told.and(mistake.field(), words.say(locale, mistake.messageKey(), mistake.detail()));
        }
        return told;
    }

    String purpose(Purpose purpose, Locale locale) {
        var name = purpose.name();
        return name == null ? words.say(locale, purpose.words()) : name;
    }

    Map<String, String> purposes(Collection<Purpose> purposes, Locale locale) {
        return choices(purposes, Purpose::id, it -> purpose(it, locale));
    }

    Map<String, String> bases(Locale locale) {
        return choices(List.of(Basis.values()), Basis::id, it -> words.say(locale, "privacy.basis." + it.id()));
    }

    Map<String, String> ways(Locale locale) {
        return choices(List.of(ContactWay.values()), ContactWay::id, it -> words.say(locale, "privacy.way." + it.id()));
    }

    Map<String, String> obtained(Locale locale) {
        return choices(
                List.of(Obtained.values()), Obtained::id, it -> words.say(locale, "privacy.obtained." + it.id()));
    }

    Map<String, String> modes(Locale locale) {
        return choices(List.of(Mode.values()), Mode::id, it -> words.say(locale, "privacy.retention.mode." + it.id()));
    }

    Map<String, String> causes(Locale locale) {
        return choices(List.of(Cause.values()), Cause::id, it -> words.say(locale, "privacy.cause." + it.id()));
    }

    /** Always in English, as the API speaks. */
    CopyBody copy(Copies.Copy it) {
        return new CopyBody(
                it.at(),
                it.sections().stream()
                        .map(section -> new CopyBody.SectionBody(
                                words.say(Locale.ENGLISH, section.heading()), section.things()))
                        .toList());
    }

    CertificateBody certificate(Certificate it, OptionalLong index) {
        return new CertificateBody(
                it.id(),
                it.at(),
                it.by(),
                it.cause().id(),
                it.reference(),
                it.contacts(),
                it.leads(),
                went(it.went()),
                stays(it.stays()),
                it.files(),
                it.fact(),
                index.isPresent() ? index.getAsLong() : null,
                it.cleanedAt());
    }

    List<CertificateBody.WentBody> went(List<Went> all) {
        return all.stream()
                .map(it -> new CertificateBody.WentBody(words.say(Locale.ENGLISH, it.heading()), it.things()))
                .toList();
    }

    List<String> stays(List<Kept> all) {
        return all.stream()
                .map(it -> words.say(Locale.ENGLISH, it.reason(), it.number()))
                .toList();
    }

    private static <T> Map<String, String> choices(Collection<T> all, Function<T, String> id, Function<T, String> say) {
        var choices = new LinkedHashMap<String, String>();
        all.forEach(it -> choices.put(id.apply(it), say.apply(it)));
        return choices;
    }
}
