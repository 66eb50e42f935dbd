package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.definition.Differences;
import io.firsthand.definition.Sentences;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Two definitions side by side, with their differences in words. */
@Controller
@Requires(Permission.READ_LEADS)
class ComparePages {

    private final Agreements agreements;
    private final DefinitionLookup lookup;
    private final Vocabularies vocabularies;
    private final Sentences sentences;

    ComparePages(Agreements agreements, DefinitionLookup lookup, Vocabularies vocabularies, Sentences sentences) {
        this.agreements = agreements;
        this.lookup = lookup;
        this.vocabularies = vocabularies;
        this.sentences = sentences;
    }

    @GetMapping("/definitions/{id}/comparison")
    View compare(@PathVariable UUID id, @RequestParam(name = "with") Optional<UUID> other, Locale locale) {
        var after = lookup.forPage(id);
        var others = others(after);
        var before =
                other.map(lookup::forPage).or(() -> others.stream().findFirst()).orElse(null);
        return new ComparePage(after, before, others, before == null ? List.of() : lines(before, after, locale));
    }

    /** What it makes sense to compare with, the best first: in force, made from, other versions, other drafts. */
    private List<Definition> others(Definition it) {
        var others = new LinkedHashMap<UUID, Definition>();
        Stream.of(
                        agreements.inForceBeside(it.content()).stream(),
                        Optional.ofNullable(it.from()).flatMap(agreements::find).stream(),
                        agreements.versions(it).stream(),
                        agreements.drafts().stream())
                .flatMap(each -> each)
                .filter(each -> !each.id().equals(it.id()))
                .forEach(each -> others.putIfAbsent(each.id(), each));
        return List.copyOf(others.values());
    }

    private List<ComparePage.Line> lines(Definition before, Definition after, Locale locale) {
        var vocabulary = vocabularies.current(locale);
        var lines = new LinkedHashMap<String, List<ComparePage.Part>>();
        for (var it : Differences.between(before.content(), after.content())) {
            lines.computeIfAbsent(it.line(), _ -> new ArrayList<>())
                    .add(new ComparePage.Part(
                            it.kind().name().toLowerCase(Locale.ROOT),
                            sentences.difference(it, vocabulary, locale),
                            sentences.value(it, it.before(), vocabulary, locale),
                            sentences.value(it, it.after(), vocabulary, locale)));
        }
        return lines.entrySet().stream()
                .map(it -> new ComparePage.Line(name(it.getKey(), before, after, locale), it.getValue()))
                .toList();
    }

    private String name(String line, Definition before, Definition after, Locale locale) {
        var isThere = io.firsthand.definition.Line.all(after.content()).contains(line);
        return sentences.line(line, isThere ? after.content() : before.content(), locale);
    }
}
