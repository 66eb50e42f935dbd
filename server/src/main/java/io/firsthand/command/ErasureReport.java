package io.firsthand.command;

import io.firsthand.lead.Contact;
import io.firsthand.lead.LeadId;
import io.firsthand.privacy.Certificate;
import io.firsthand.privacy.Certificate.Went;
import io.firsthand.privacy.ErasurePreview;
import io.firsthand.privacy.PersonalData.Kept;
import io.firsthand.web.Words;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what an erasure would do, and that it was done, in words or as one line of JSON. */
record ErasureReport(Words words, PrintWriter out, boolean json) {

    void show(ErasurePreview it) {
        if (json) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put(
                    "contacts", it.contacts().stream().map(ErasureReport::told).toList());
            fields.put("goes", went(it.goes()));
            fields.put("stays", stays(it.stays()));
            fields.put("alike", it.alike().stream().map(ErasureReport::told).toList());
            fields.put(
                    "mentions",
                    it.mentions().stream()
                            .map(mention -> Map.of(
                                    "lead", mention.lead().id().value(),
                                    "note", mention.note().id(),
                                    "text", mention.note().text()))
                            .toList());
            out.println(Json.of(fields));
            return;
        }
        it.contacts().forEach(contact -> out.println("Person: " + named(contact)));
        out.println("Goes:");
        lines(it.goes());
        if (!it.stays().isEmpty()) {
            out.println("Stays:");
            stays(it.stays()).forEach(line -> out.println("  " + line));
        }
        if (!it.alike().isEmpty()) {
            out.println("Perhaps the same person, and not erased unless you say --also:");
            it.alike().forEach(contact -> out.println("  " + named(contact)));
        }
        if (!it.mentions().isEmpty()) {
            out.println("Notes on other people’s leads that name the person, erased with --with-notes:");
            it.mentions()
                    .forEach(mention -> out.println("  lead %s: %s"
                            .formatted(
                                    mention.lead().id().value(),
                                    shortened(mention.note().text()))));
        }
        out.flush();
    }

    void certify(Certificate it) {
        if (json) {
            out.println(Json.of(fields(it)));
            return;
        }
        out.println("Erased. Certificate %s".formatted(it.id()));
        out.println("  at %s, cause %s%s"
                .formatted(it.at(), it.cause().id(), it.reference() == null ? "" : ", reference " + it.reference()));
        out.println("  contacts: %d; leads that stay without a person: %d; files removed: %d"
                .formatted(it.contacts(), it.leads().size(), it.files()));
        out.println("  fact %s in the log".formatted(it.fact()));
        out.println("Went:");
        lines(it.went());
        if (!it.stays().isEmpty()) {
            out.println("Stays:");
            stays(it.stays()).forEach(line -> out.println("  " + line));
        }
        out.println(
                it.cleanedAt() == null
                        ? "Large tables are rewritten the next night, by the running server; until then their files still hold what was deleted."
                        : "The database’s own files were rewritten at %s.".formatted(it.cleanedAt()));
    }

    private Map<String, @Nullable Object> fields(Certificate it) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", it.id());
        fields.put("at", it.at().toString());
        fields.put("by", it.by());
        fields.put("cause", it.cause().id());
        fields.put("reference", it.reference());
        fields.put("contacts", it.contacts());
        fields.put("leads", it.leads());
        fields.put("went", went(it.went()));
        fields.put("stays", stays(it.stays()));
        fields.put("files", it.files());
        fields.put("fact", it.fact());
        fields.put("cleanedAt", it.cleanedAt() == null ? null : it.cleanedAt().toString());
        return fields;
    }

    private void lines(List<Went> all) {
        all.forEach(it -> out.println("  %s: %,d".formatted(say(it.heading()), it.things())));
    }

    private List<Map<String, Object>> went(List<Went> all) {
        return all.stream()
                .map(it -> Map.<String, Object>of("what", say(it.heading()), "things", it.things()))
                .toList();
    }

    private List<String> stays(List<Kept> all) {
        return all.stream()
                .map(it -> words.say(Locale.ENGLISH, it.reason(), it.number()))
                .toList();
    }

    private String say(String key) {
        return words.say(Locale.ENGLISH, key);
    }

    private static Map<String, @Nullable Object> told(Contact it) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("contact", it.id().value());
        told.put("name", it.details().name());
        told.put("email", it.details().email());
        told.put("phone", it.details().phone());
        told.put("leads", it.leads().stream().map(LeadId::value).toList());
        return told;
    }

    private static String named(Contact it) {
        return "%s, %s, contact %s, leads: %d"
                .formatted(
                        it.details().shown(),
                        it.details().email(),
                        it.id().value(),
                        it.leads().size());
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
