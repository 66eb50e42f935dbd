package io.firsthand.card;

import static io.firsthand.card.FieldKind.EMAIL;

import io.firsthand.ocr.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what lines say about a person: first what has a form, then the rest by what is left and where it stands. */
final class Fields {

    private Fields() {}

    static List<CardField> of(List<PlacedLine> lines, Language language) {
        var draft = new Draft(lines);
        new NetFields(draft).find();
        new PhoneFields(draft, region(language)).find();
        new AddressFields(draft).find();
        new TitleFields(draft).find();
        new CompanyFields(draft).find();
        new NameFields(draft, language).find();
        mendMailbox(draft);
        return draft.fields();
    }

    private static String region(Language language) {
        return switch (language) {
            case ENGLISH -> "US";
            case GERMAN -> "DE";
            case FRENCH -> "FR";
            case SPANISH -> "ES";
            case ITALIAN -> "IT";
        };
    }

    /** A mailbox that is the name but for letters that look alike is the name. */
    private static void mendMailbox(Draft draft) {
        var mail = draft.field(EMAIL);
        var name = draft.value(FieldKind.NAME);
        if (mail.isEmpty() || name.isEmpty()) {
            return;
        }
        var at = mail.get().value().indexOf('@');
        var box = mail.get().value().substring(0, at);
        var plain = box.replaceAll("[^a-z0-9]", "");
        nearest(plain, name).ifPresent(made -> {
            var mended = new StringBuilder();
            for (int i = 0, j = 0; i < box.length(); i++) {
                if (Character.isLetterOrDigit(box.charAt(i))) {
                    mended.append(made.charAt(j++));
                    if (made.length() - j > plain.length() - letters(box, i) && isTwice(made, j)) {
                        mended.append(made.charAt(j++));
                    }
                } else {
                    mended.append(box.charAt(i));
                }
            }
            if (letters(mended.toString(), mended.length() - 1) != made.length()) {
                return;
            }
            var lines = draft.lines().stream()
                    .filter(it -> mail.get().lines().contains(it.index()))
                    .toList();
            draft.replace(
                    EMAIL,
                    mended + mail.get().value().substring(at),
                    mail.get().confidence() / 100.0,
                    mail.get().unsure(),
                    lines);
        });
    }

    /** Readers lose one of two equal letters in a row. */
    private static boolean losesOneOfTwo(String box, String made) {
        for (var i = 1; i < made.length(); i++) {
            if (isTwice(made, i) && (made.substring(0, i) + made.substring(i + 1)).equals(box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwice(String text, int at) {
        return at < text.length() && text.charAt(at) == text.charAt(at - 1);
    }

    private static int letters(String box, int last) {
        return box.substring(0, last + 1).replaceAll("[^a-z0-9]", "").length();
    }

    private static Optional<String> nearest(String box, String name) {
        var folded = List.of(Fold.words(name).split(" "));
        var german = List.of(name.split("[ -]+")).stream()
                .map(Fold::german)
                .filter(it -> !it.isEmpty())
                .toList();
        return Stream.of(folded, german)
                .filter(it -> !it.isEmpty())
                .flatMap(it -> NameFields.mailboxes(it).stream())
                .filter(made -> made.length() > 2)
                .filter(made -> made.length() == box.length()
                        ? Fold.distance(box, made) > 0 && Fold.distance(box, made) <= 0.85
                        : losesOneOfTwo(box, made))
                .findFirst();
    }
}
