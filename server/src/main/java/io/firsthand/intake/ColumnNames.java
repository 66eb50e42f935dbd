package io.firsthand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.table.Profile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the field that a column is for, by its header and, where there is none, by what it holds. */
final class ColumnNames {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");

    private ColumnNames() {}

    /** Letters and figures only, without marks: {@code E-Mail Adresse} and {@code email_adresse} are the same. */
    static String plain(String header) {
        return Normalizer.normalize(header.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The target of each column: each field at most once, all other columns kept under their own names. */
    static List<Target> targets(List<Profile.Column> columns) {
        var targets = new ArrayList<Target>(
                columns.stream().map(_ -> (Target) new Target.Custom()).toList());
        columns.stream()
                .filter(column -> column.name().equals(ErrorFile.REASON))
                .forEach(column -> targets.set(columns.indexOf(column), new Target.LeftOut()));
        var open = EnumSet.allOf(Field.class);
        for (var field : Field.values()) {
            columns.stream()
                    .filter(column -> rank(field, column) < Integer.MAX_VALUE)
                    .filter(column -> targets.get(columns.indexOf(column)) instanceof Target.Custom)
                    .min(Comparator.comparingInt(column -> rank(field, column)))
                    .ifPresent(column -> {
                        targets.set(columns.indexOf(column), new Target.Known(field));
                        open.remove(field);
                    });
        }
        if (open.contains(Field.EMAIL)) {
            columns.stream()
                    .filter(column -> targets.get(columns.indexOf(column)) instanceof Target.Custom)
                    .filter(ColumnNames::holdsEmails)
                    .findFirst()
                    .ifPresent(column -> targets.set(columns.indexOf(column), new Target.Known(Field.EMAIL)));
        }
        return targets;
    }

    /** The place of the header among those the field is known by; a column that is always empty comes last. */
    private static int rank(Field field, Profile.Column column) {
        var known = field.headers().indexOf(withoutCrmPrefix(plain(column.name())));
        if (known < 0 || !fits(field, column)) {
            return Integer.MAX_VALUE;
        }
        return known + (column.filled() == 0 ? 1_000 : 0);
    }

    /** A flag is no date, and a date no flag, whatever the header. */
    private static boolean fits(Field field, Profile.Column column) {
        var dates = column.dates().isPresent();
        return switch (field) {
            case CONVERTED -> !dates;
            case CREATED, CONVERTED_AT, CLOSED, STAGE_SINCE -> dates || column.filled() == 0 || holdsSeconds(column);
            default -> true;
        };
    }

    private static boolean holdsSeconds(Profile.Column column) {
        return column.values().keySet().stream()
                .allMatch(
                        value -> value.matches("\\d{8}|\\d{10}|\\d{13}|.*\\d.*\\p{L}{3,}.*\\d.*|\\p{L}{3,}.*\\d{4}.*"));
    }

    private static boolean holdsEmails(Profile.Column column) {
        var values = column.values().keySet();
        var emails =
                values.stream().filter(value -> EMAIL.matcher(value).matches()).count();
        return emails > 0 && emails * 10 >= values.size() * 8L;
    }

    private static String withoutCrmPrefix(String plain) {
        return plain.startsWith("hs") && plain.length() > 4 ? plain.substring(2) : plain;
    }

    /** The same for every file whose columns are called the same, in any order. */
    static String signature(List<String> names) {
        var all = names.stream()
                .filter(name -> !name.equals(ErrorFile.REASON))
                .map(ColumnNames::plain)
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8)), 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
