package io.firsthand.intake;

import static java.util.stream.Collectors.joining;

import io.firsthand.lead.Channel;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Fault;
import io.firsthand.table.Layout;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller by command or API says about a file, where the page would be asked; in the words of the options there.
 *
 * @param map such as {@code E-Mail=email}; {@code =custom} keeps a column under its own name, {@code =-} leaves it out
 * @param source such as {@code webinar:Spring 2026}
 * @param delimiter a character, or {@code tab}, {@code comma}, {@code semicolon}, {@code pipe}
 * @param preset the export it is, such as {@code hubspot-contacts}; {@code auto} or null to find out
 * @param meanings such as {@code channel:Trade fair=booth_conversation} or {@code owner:Sam=sam@example.com}
 * @param dateOrder {@code ymd}, {@code dmy} or {@code mdy}
 * @param sheet of a workbook, by its name
 * @param headerRow the number of the row that names the columns; 0 for none
 */
public record Wishes(
        List<String> map,
        @Nullable String source,
        List<String> missing,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dateOrder,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        boolean leaveOutUnmapped,
        @Nullable String preset,
        List<String> meanings) {

    public static final Wishes NONE =
            new Wishes(List.of(), null, List.of(), null, null, null, null, null, false, null, List.of());

    private static final int COLUMNS_SHOWN = 40;

    public Wishes {
        map = List.copyOf(map);
        missing = List.copyOf(missing);
        meanings = List.copyOf(meanings);
    }

    public Wishes withPreset(String other) {
        return new Wishes(
                map,
                source,
                missing,
                encoding,
                delimiter,
                dateOrder,
                sheet,
                headerRow,
                leaveOutUnmapped,
                other,
                meanings);
    }

    /** What is wrong with these wishes, whatever the file. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var pair : map) {
            var target = pair.substring(pair.lastIndexOf('=') + 1);
            if (pair.lastIndexOf('=') < 1) {
                faults.add(Fault.of("mapShape", pair));
            } else if (Target.byId(target).isEmpty()) {
                faults.add(Fault.of("mapTarget", target, Field.ids()));
            }
        }
        meanings.stream().filter(it -> Meaning.of(it).isEmpty()).forEach(it -> faults.add(Fault.of("meaning", it)));
        if (source != null && channel().isEmpty()) {
            faults.add(Fault.of("channel", source, Channel.known()));
        }
        if (encoding != null && charset().isEmpty()) {
            faults.add(Fault.of("encoding", encoding));
        }
        if (delimiter != null && separator().isEmpty()) {
            faults.add(Fault.of("delimiter", delimiter));
        }
        if (dateOrder != null && order().isEmpty()) {
            faults.add(Fault.of("dateOrder", dateOrder));
        }
        if (headerRow != null && (headerRow < 0 || headerRow > Layout.LAST_HEADER)) {
            faults.add(Fault.of("headerRow", headerRow, Layout.LAST_HEADER));
        }
        return faults;
    }

    /** The layout as found out, but for what the caller knows better. */
    Layout better(Layout found) {
        var layout = found.isSheet() ? found : charset().map(found::withCharset).orElse(found);
        layout = found.isSheet()
                ? layout
                : separator().map(layout::withDelimiter).orElse(layout);
        return headerRow == null ? layout : layout.withHeader(headerRow);
    }

    /** The export that the caller says it is; empty to find out. */
    Optional<String> wantedPreset() {
        return Optional.ofNullable(preset).filter(it -> !it.isBlank() && !it.equalsIgnoreCase("auto"));
    }

    /** The layout that a plan has, but for what the caller knows better. */
    public Layout betterThan(Layout now) {
        var wanted = sheet;
        return better(wanted == null || !now.isSheet() ? now : Layout.ofSheet(wanted, now.header()));
    }

    /** Columns that are to be mapped and that the file does not have. */
    public List<Fault> strangers(Plan plan) {
        return map.stream()
                .map(pair -> pair.substring(0, Math.max(0, pair.lastIndexOf('='))))
                .filter(column -> plan.find(column).isEmpty())
                .map(column -> Fault.of(
                        "noColumn",
                        column,
                        plan.columns().stream()
                                .map(Plan.Column::name)
                                .limit(COLUMNS_SHOWN)
                                .collect(joining(", "))))
                .toList();
    }

    /** The plan with the words that the caller says stand for nothing. */
    Plan missingIn(Plan plan) {
        return missing.isEmpty() ? plan : plan.withMissing(new HashSet<>(missing));
    }

    public Plan applied(Plan plan) {
        var applied = missingIn(order().map(plan::withDates).orElse(plan));
        for (var pair : map) {
            var column = applied.find(pair.substring(0, pair.lastIndexOf('=')));
            var target = Target.byId(pair.substring(pair.lastIndexOf('=') + 1));
            if (column.isPresent() && target.isPresent()) {
                applied = applied.mapping(column.get(), target.get());
            }
        }
        for (var text : meanings) {
            var meaning = Meaning.of(text);
            if (meaning.isPresent()) {
                applied = applied.with(meaning.get().in(applied));
            }
        }
        if (leaveOutUnmapped) {
            applied = applied.withoutUnmapped();
        }
        var given = source;
        if (given != null && channel().isPresent()) {
            var campaign = given.indexOf(':') < 0
                    ? ""
                    : given.substring(given.indexOf(':') + 1).strip();
            applied = applied.withSource(channel().get(), campaign.isEmpty() ? null : campaign);
        }
        return applied;
    }

    private Optional<Channel> channel() {
        return Optional.ofNullable(source)
                .flatMap(it -> Channel.of(it.replaceFirst(":.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('-', '_')));
    }

    private Optional<Charset> charset() {
        try {
            return Optional.ofNullable(encoding).map(Charset::forName);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Character> separator() {
        return Optional.ofNullable(delimiter).flatMap(it -> switch (it.toLowerCase(Locale.ROOT)) {
            case "tab", "\\t", "\t" -> Optional.of('\t');
            case "comma", "," -> Optional.of(',');
            case "semicolon", ";" -> Optional.of(';');
            case "pipe", "|" -> Optional.of('|');
            default -> Optional.empty();
        });
    }

    private Optional<DateOrder> order() {
        return Optional.ofNullable(dateOrder).flatMap(it -> switch (it.toLowerCase(Locale.ROOT)) {
            case "ymd", "y-m-d" -> Optional.of(DateOrder.YEAR_MONTH_DAY);
            case "dmy", "d/m/y", "d.m.y" -> Optional.of(DateOrder.DAY_MONTH_YEAR);
            case "mdy", "m/d/y" -> Optional.of(DateOrder.MONTH_DAY_YEAR);
            default -> Optional.empty();
        });
    }
}
