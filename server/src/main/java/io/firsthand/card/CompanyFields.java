package io.firsthand.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the company: a legal form, or the name of the domain; names of two lines by how these are set. */
final class CompanyFields {

    private static final Pattern FORM = Pattern.compile(
            "(?:^|[\\s,])(?:gmbh|mbh|ag|kg|kgaa|ohg|gbr|se|e\\.\\s?k\\.?|e\\.\\s?v\\.|ug|ltd\\.?|limited|inc\\.?|llc|llp|plc|corp\\.?|corporation|"
                    + "co\\.?|company|sas|s\\.\\s?a\\.\\s?s\\.?|sasu|sarl|s\\.\\s?a\\.\\s?r\\.\\s?l\\.?|s\\.\\s?a\\.?|sa|eurl|s\\.\\s?l\\.?(?:\\s?u\\.?)?|sl|slu|"
                    + "s\\.\\s?r\\.\\s?l\\.?|srl|s\\.\\s?p\\.\\s?a\\.?|spa|s\\.\\s?n\\.\\s?c\\.?|snc|sas\\.?|b\\.\\s?v\\.?|n\\.\\s?v\\.?|group|holding|gruppe|groupe|grupo|gruppo)"
                    + "(?:$|[\\s,)])|haftungsbeschr",
            Pattern.CASE_INSENSITIVE);

    private final Draft draft;

    CompanyFields(Draft draft) {
        this.draft = draft;
    }

    static boolean hasLegalForm(String text) {
        return FORM.matcher(text).find();
    }

    /** By its legal form, or because the domain is named after it. */
    static boolean isCompany(Draft draft, String text) {
        return hasLegalForm(text) || isOf(domain(draft), text);
    }

    void find() {
        var domain = domain(draft);
        draft.free().stream()
                .filter(line -> fit(line, domain) > 0)
                .max(Comparator.comparingDouble(line -> fit(line, domain)))
                .ifPresent(anchor -> put(whole(anchor), domain));
    }

    private void put(List<PlacedLine> lines, List<String> domain) {
        var text = lines.stream().map(draft::left).collect(Collectors.joining(" "));
        var score = lines.stream().mapToDouble(it -> it.line().score()).min().orElse(0);
        var doubtful = lines.stream().anyMatch(PlacedLine::isDoubtful);
        draft.put(FieldKind.COMPANY, Forms.tidy(mended(text, domain)), score, doubtful, lines);
        lines.forEach(draft::take);
    }

    private double fit(PlacedLine line, List<String> domain) {
        var text = draft.left(line);
        if (text.matches(".*\\d{4}.*") || Fold.of(text).length() < 3) {
            return hasLegalForm(text) ? 0.1 : 0;
        }
        var largest =
                draft.lines().stream().mapToDouble(PlacedLine::height).max().orElse(1);
        var named = isOf(domain, text);
        return (hasLegalForm(text) ? 2 : 0)
                + (named ? 2 : 0)
                + (named || hasLegalForm(text) ? line.height() / largest : 0);
    }

    /** The lines above and below that go on with it. */
    private List<PlacedLine> whole(PlacedLine anchor) {
        var lines = new ArrayList<>(List.of(anchor));
        var others = draft.free().stream()
                .filter(it -> !it.equals(anchor) && !it.text().matches(".*\\d.*"))
                .filter(it -> !looksLikeName(it))
                .toList();
        for (var grown = true; grown && lines.size() < 3; ) {
            var first = lines.getFirst();
            var last = lines.getLast();
            var above = others.stream()
                    .filter(it -> !lines.contains(it) && first.continues(it) && !hasLegalForm(draft.left(it)))
                    .findFirst();
            var below = others.stream()
                    .filter(it -> !lines.contains(it) && it.continues(last))
                    .filter(_ -> !endsWithForm(draft.left(last)))
                    .findFirst();
            above.ifPresent(lines::addFirst);
            below.ifPresent(lines::addLast);
            grown = above.isPresent() || below.isPresent();
        }
        return lines;
    }

    private static boolean endsWithForm(String text) {
        var found = FORM.matcher(text);
        var end = -1;
        while (found.find()) {
            end = found.end();
        }
        return end >= text.length() - 1;
    }

    /** The mailbox has letters of it, which a company’s second line hardly does. */
    private boolean looksLikeName(PlacedLine line) {
        return NameFields.matches(draft.value(FieldKind.EMAIL), draft.left(line)) >= 0.8;
    }

    private static List<String> domain(Draft draft) {
        var mail = draft.value(FieldKind.EMAIL);
        var host = mail.isEmpty()
                ? draft.value(FieldKind.WEB).replaceFirst("^www\\.", "")
                : mail.substring(mail.indexOf('@') + 1);
        var name = host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host;
        return name.isEmpty()
                ? List.of()
                : List.of(name.toLowerCase(Locale.ROOT).split("[.-]"));
    }

    /** A word that is part of the domain but for letters that look alike is that part. */
    private static String mended(String text, List<String> domain) {
        for (var part : domain) {
            for (var word : List.of(text.split("\\s+", 0))) {
                var distance = Fold.distance(Fold.of(word), part);
                if (part.length() > 4 && word.length() == part.length() && distance > 0 && distance <= 0.8) {
                    return text.replace(word, part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
                }
            }
        }
        return text;
    }

    /** Whether the domain is named after the text. */
    private static boolean isOf(List<String> domain, String text) {
        var folded = Fold.of(text);
        var german = Fold.german(text);
        var joined = String.join("", domain);
        return domain.stream().anyMatch(part -> part.length() > 3 && (folded.contains(part) || german.contains(part)))
                || (folded.length() > 3 && joined.contains(folded))
                || (german.length() > 3 && joined.contains(german));
    }
}
