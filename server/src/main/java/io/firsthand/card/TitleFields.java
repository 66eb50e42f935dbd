package io.firsthand.card;

import java.util.Comparator;
import java.util.List;

/** Finds what somebody is, in one line or in part of one. */
final class TitleFields {

    private final Draft draft;

    TitleFields(Draft draft) {
        this.draft = draft;
    }

    void find() {
        var best = draft.free().stream()
                .filter(line -> isTitle(draft.left(line)))
                .max(Comparator.comparingDouble(this::fit));
        best.ifPresent(line -> {
            var parts = List.of(draft.left(line).split("\\s*[,|·]\\s+", 2));
            var split = parts.size() == 2
                    && JobTitle.isIn(parts.getFirst())
                    && (!JobTitle.isIn(parts.get(1)) || CompanyFields.isCompany(draft, parts.get(1)));
            var value = split ? parts.getFirst() : draft.left(line);
            draft.put(FieldKind.TITLE, value, line.line().score(), line.isDoubtful(), line);
            draft.leave(line, split ? parts.get(1) : "");
        });
    }

    private static boolean isTitle(String text) {
        return JobTitle.isIn(text)
                && (text.contains(", ") || (!CompanyFields.hasLegalForm(text) && !text.matches(".*\\d{3}.*")));
    }

    /** A title stands near a name and is set smaller than the largest line. */
    private double fit(PlacedLine line) {
        var largest =
                draft.lines().stream().mapToDouble(PlacedLine::height).max().orElse(1);
        var knows = JobTitle.of(line.text());
        return (knows.seniority().isPresent() ? 1 : 0)
                + (knows.function().isPresent() ? 0.5 : 0)
                - line.height() / largest;
    }
}
