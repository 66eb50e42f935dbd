package io.firsthand.dossier.web;

import io.firsthand.dossier.Dossier;
import io.firsthand.field.CustomField;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one lead.
 *
 * @param three stage, awareness and progress beside each other
 * @param fields the workspace's own, by label
 * @param owners who can be responsible, by id
 * @param main sections of other modules for the main column
 * @param side the same for the side column
 * @param note a note that could not be added, as it was typed
 * @param mayWrite whether the reader may change anything
 */
public record LeadPage(
        Dossier dossier,
        Three three,
        List<CustomField> fields,
        Map<String, String> owners,
        List<Html> main,
        List<Html> side,
        String note,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    /** A value and the key of the words that say what it is. */
    public record Labelled(String words, String value) {}

    /** Job title and company. */
    public String subtitle() {
        var company = lead().company();
        return Stream.of(lead().contact().title(), company == null ? null : company.name())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" · "));
    }

    public Lead lead() {
        return dossier.lead();
    }

    public @Nullable String ownerId() {
        var id = lead().owner();
        return id == null ? null : id.value().toString();
    }

    /** The name of the person responsible, if somebody is. */
    public @Nullable String owner() {
        var id = lead().owner();
        return id == null ? null : dossier.names().get(id.value());
    }

    /** As they are typed: with commas between them. */
    public String tags() {
        return String.join(", ", lead().tags());
    }

    public List<Labelled> sources() {
        var sources = new ArrayList<Labelled>();
        sources.add(new Labelled("lead.field.originalSource", dossier.original()));
        if (lead().corrected()) {
            sources.add(new Labelled("dossier.source.corrected", dossier.source()));
        }
        sources.add(new Labelled("lead.field.latestSource", dossier.latest()));
        return sources;
    }

    /** What it has in one of the workspace's own fields. */
    public record Described(CustomField field, String value) {}

    public List<Described> custom() {
        var described = new ArrayList<Described>();
        for (var field : fields) {
            var value = lead().custom().get(field.name());
            if (value != null && !field.retired()) {
                described.add(new Described(field, value.toString()));
            }
        }
        return described;
    }

    public String href(String part) {
        return "/leads/" + lead().id().value() + part;
    }
}
