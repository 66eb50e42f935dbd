package io.firsthand.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole days that an iCalendar file (RFC 5545) names, with what could not be taken of it. Days long gone are left out;
 * what comes every year is laid out for ten years.
 */
public record HolidayFile(SortedMap<LocalDate, String> days, List<Trouble> troubles) {

    /** Of the file; far more than a country's holidays need. */
    public static final int MOST_BYTES = 1_000_000;

    private static final int MOST_TROUBLES = 50;
    private static final int YEARS = 10;

    /**
     * What is wrong with a line of the file.
     *
     * @param key of the sentence that tells it
     */
    public record Trouble(int line, String key, String detail) {}

    public HolidayFile {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        troubles = List.copyOf(troubles);
    }

    /** Never throws for what anybody sends. */
    public static HolidayFile read(byte[] file, LocalDate today) {
        var text = new String(file, StandardCharsets.UTF_8);
        var listener = new Listener(today.withDayOfYear(1).minusYears(1), today.plusYears(YEARS));
        try (var reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.setCaretDecodingEnabled(true);
            reader.parse(listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text that is in memory
        }
        return listener.result();
    }

    private static final class Listener implements VObjectDataListener {

        private final TreeMap<LocalDate, String> days = new TreeMap<>();
        private final List<Trouble> troubles = new ArrayList<>();
        private final LocalDate since;
        private final LocalDate until;
        private boolean isCalendar;
        private @Nullable HolidayEvent event;

        Listener(LocalDate since, LocalDate until) {
            this.since = since;
            this.until = until;
        }

        HolidayFile result() {
            if (!isCalendar) {
                return new HolidayFile(new TreeMap<>(), List.of(new Trouble(1, key("noCalendar"), "")));
            }
            if (event != null) {
                note(event.line(), "cutOff", "");
            }
            if (days.isEmpty() && troubles.isEmpty()) {
                note(1, "noDays", "");
            }
            return new HolidayFile(days, troubles);
        }

        @Override
        public void onComponentBegin(String name, Context context) {
            isCalendar |= name.equals("VCALENDAR");
            if (name.equals("VEVENT")) {
                event = new HolidayEvent(context.getLineNumber());
            }
        }

        @Override
        public void onComponentEnd(String name, Context context) {
            if (event != null && name.equals("VEVENT")) {
                event.lay(days, this::note, since, until);
                event = null;
            }
            if (days.size() > WorkCalendar.MOST_HOLIDAYS) {
                note(context.getLineNumber(), "tooMany", String.valueOf(WorkCalendar.MOST_HOLIDAYS));
                context.stop();
            }
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            var parents = context.getParentComponents();
            if (event != null && !parents.isEmpty() && parents.getLast().equals("VEVENT")) {
                event.take(property, context.getLineNumber());
            }
        }

        @Override
        public void onVersion(String value, Context context) {
            // All versions name days in the same way.
        }

        @Override
        public void onWarning(
                Warning warning, @Nullable VObjectProperty property, @Nullable Exception e, Context context) {
            if (isCalendar) {
                note(context.getLineNumber(), "brokenLine", "");
            }
        }

        private void note(int line, String key, String detail) {
            if (troubles.size() < MOST_TROUBLES) {
                troubles.add(new Trouble(line, key(key), detail));
            }
        }

        private static String key(String end) {
            return "calendar.file." + end;
        }
    }
}
