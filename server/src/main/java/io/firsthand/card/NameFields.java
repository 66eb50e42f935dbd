package io.firsthand.card;

import io.firsthand.ocr.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds who it is: by the mailbox, by the title beside it, and by how large it is set. */
final class NameFields {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "zu", "zur", "af", "dos",
            "ter", "ten");

    private static final Pattern DEGREE = Pattern.compile(
            "^(?:(?:Dr|Prof|Dipl|Ing|Mag|Mr|Mrs|Ms|Herr|Frau|Sr|Sra|Dott|Dott\\.ssa|Ph)\\.?(?:-Ing\\.?|-Kfm\\.?)?\\s+)+|,?\\s+(?:Ph\\.?D\\.?|MBA|M\\.?Sc\\.?|B\\.?A\\.?|M\\.?A\\.?)$");

    private final Draft draft;
    private final Language language;

    NameFields(Draft draft, Language language) {
        this.draft = draft;
        this.language = language;
    }

    void find() {
        var candidates = draft.free().stream()
                .filter(line -> looksLikeName(draft.left(line)))
                .sorted(Comparator.comparingDouble(this::fit).reversed())
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        var line = candidates.getFirst();
        var name = natural(draft.left(line));
        var certain = matches(draft.value(FieldKind.EMAIL), name);
        var rival = candidates.size() > 1 && fit(candidates.get(1)) > fit(line) - 0.3;
        var doubtful = (certain < 0.8 && (rival || draft.has(FieldKind.EMAIL))) || line.isDoubtful() || isForeign(name);
        draft.put(FieldKind.NAME, name, line.line().score(), doubtful, line);
        split(DEGREE.matcher(name).replaceAll(""), line, doubtful);
        draft.take(line);
    }

    /** English has no accents, so its reader guesses them. */
    private boolean isForeign(String name) {
        return language == Language.ENGLISH && name.chars().anyMatch(it -> it > 127);
    }

    private void split(String name, PlacedLine line, boolean doubtful) {
        var words = List.of(name.split(" "));
        var family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
            family--;
        }
        if (words.size() > 1) {
            draft.put(
                    FieldKind.GIVEN,
                    String.join(" ", words.subList(0, family)),
                    line.line().score(),
                    doubtful,
                    line);
        }
        draft.put(
                FieldKind.FAMILY,
                String.join(" ", words.subList(family, words.size())),
                line.line().score(),
                doubtful,
                line);
    }

    private double fit(PlacedLine line) {
        var largest =
                draft.lines().stream().mapToDouble(PlacedLine::height).max().orElse(1);
        var title = draft.field(FieldKind.TITLE)
                .map(it -> draft.lines().get(it.lines().getFirst()));
        var beside = title.map(it -> Math.abs(it.middle() - line.middle()) < 2.5 * Math.max(it.height(), line.height()))
                .orElse(false);
        var text = draft.left(line);
        return 3 * matches(draft.value(FieldKind.EMAIL), text)
                + (beside ? 1 : 0)
                + line.height() / largest
                - (CompanyFields.hasLegalForm(text) ? 2 : 0)
                - (JobTitle.isIn(text) ? 1 : 0);
    }

    private static boolean looksLikeName(String text) {
        return text.chars().filter(it -> it == ' ').count() < 6
                && text.length() >= 4
                && text.length() <= 48
                && text.matches("[\\p{L}.'’ ,´`-]+")
                && Character.isUpperCase(text.codePointAt(0))
                && !AddressFields.isCountry(text)
                && !PhoneFields.isLabel(text);
    }

    /** 0 to 1: how well a mailbox fits a name, of which it is often made. */
    static double matches(String mail, String name) {
        if (mail.indexOf('@') < 1) {
            return 0;
        }
        var box = mail.substring(0, mail.indexOf('@')).replaceAll("[^a-z0-9]", "");
        var words = DEGREE.matcher(name).replaceAll("").split("[ -]+");
        return Math.max(matches(box, List.of(words), false), matches(box, List.of(words), true));
    }

    private static double matches(String box, List<String> words, boolean german) {
        var plain = words.stream()
                .map(it -> german ? Fold.german(it) : Fold.of(it))
                .filter(it -> !it.isEmpty())
                .toList();
        if (plain.isEmpty()) {
            return 0;
        }
        var best = 0.0;
        for (var made : mailboxes(plain)) {
            var likeness = 1 - Fold.distance(box, made) / Math.max(box.length(), made.length());
            best = Math.max(best, likeness);
        }
        return best;
    }

    /** How firms make mailboxes of names. */
    static List<String> mailboxes(List<String> words) {
        var first = words.getFirst();
        var last = words.getLast();
        var rest = String.join("", words.subList(1, words.size()));
        var all = String.join("", words);
        return List.of(
                all,
                first + last,
                first.charAt(0) + last,
                first.charAt(0) + rest,
                rest.isEmpty() ? all : rest,
                last,
                last + first,
                first);
    }

    /** As it is said, where the card sets it in capitals. */
    private static String natural(String name) {
        var tidy = name.replace('’', '\'').replace('´', '\'').replace('`', '\'').replaceAll("^[.,' -]+|[., -]+$", "");
        if (!tidy.equals(tidy.toUpperCase(Locale.ROOT))) {
            return tidy;
        }
        var text = new StringBuilder(tidy.toLowerCase(Locale.ROOT));
        for (var i = 0; i < text.length(); i++) {
            if (i == 0 || " -'".indexOf(text.charAt(i - 1)) >= 0) {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString().replaceAll("\\bVon\\b", "von").replaceAll("\\bMc(\\p{Ll})", "Mc$1");
    }
}
