package io.firsthand.verdict;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.verdict.Checklist.Fill;
import java.util.Map;
import java.util.Set;

/** How what is missing can be filled. */
final class Filling {

    /** What follows from something that people write. */
    private static final Map<String, String> DERIVED = Map.of(
            "contact.seniority", "contact.title",
            "contact.function", "contact.title",
            "contact.business_email", "contact.email");

    static final Set<String> WRITTEN =
            Set.of("contact.name", "contact.title", "contact.email", "contact.phone", "company.name", "company.domain");

    private Filling() {}

    static Fill of(Term missing, Vocabulary vocabulary) {
        var path = DERIVED.getOrDefault(missing.path(), missing.path());
        if (WRITTEN.contains(path) || path.startsWith("custom.")) {
            return new Fill.Write(vocabulary.find(path).orElse(missing));
        }
        return switch (missing.group()) {
            case "said" -> new Fill.Ask("verdict.ask." + path.substring("said.".length()));
            case "source" -> new Fill.Open("verdict.fill.source", "/source");
            case "touches" -> new Fill.Open("verdict.fill.touch", "/touches");
            case "committee" -> new Fill.Open("verdict.fill.committee", "#committee");
            case "opportunity" -> new Fill.Open("verdict.fill.opportunity", "/opportunities");
            default -> new Fill.Wait();
        };
    }
}
