package io.firsthand.cli;

import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleCheck;
import io.firsthand.tlog.evidence.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found in a lead's or a definition's bundle, in words. */
final class BundleReport {

    private BundleReport() {}

    static Report of(Bundle bundle, List<Finding> findings) {
        var failures = sentences(findings, Finding.Failed.class);
        var facts = bundle.facts().size();
        return new Report(
                BundleCheck.isValid(findings),
                failures.isEmpty()
                        ? "what the file shows about %s %s was recorded so, in %d %s."
                                .formatted(bundle.subject().word(), bundle.lead(), facts, facts == 1 ? "fact" : "facts")
                        : failures.getFirst(),
                List.of(
                        new Report.Section(
                                "Further failures:", failures.stream().skip(1).toList()),
                        new Report.Section("Proven:", sentences(findings, Finding.Proven.class)),
                        new Report.Section("Not proven:", sentences(findings, Finding.NotProven.class))),
                Map.of(
                        "origin",
                        bundle.origin(),
                        bundle.subject().word(),
                        bundle.lead().toString(),
                        "facts",
                        facts,
                        "findings",
                        findings.stream().map(BundleReport::json).toList()));
    }

    private static List<String> sentences(List<Finding> findings, Class<? extends Finding> type) {
        return findings.stream().filter(type::isInstance).map(Finding::sentence).toList();
    }

    private static Map<String, Object> json(Finding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("check", finding.check().name().toLowerCase(Locale.ROOT));
        json.put("sentence", finding.sentence());
        switch (finding) {
            case Finding.Proven _ -> json.put("result", "proven");
            case Finding.NotProven _ -> json.put("result", "not proven");
            case Finding.Failed failed -> {
                json.put("result", "failed");
                json.put("fact", failed.fact());
            }
        }
        return json;
    }
}
