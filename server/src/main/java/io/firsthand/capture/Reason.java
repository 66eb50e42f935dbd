package io.firsthand.capture;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that was looked at for a grade.
 *
 * @param holds whether it speaks for the best grade
 * @param what such as {@code place.outside}; {@code capture.why.<what>} are its words
 * @param numbers what stands in them
 */
public record Reason(boolean holds, String what, List<Long> numbers) {

    public Reason {
        numbers = List.copyOf(numbers);
    }

    static Reason good(String what, Long... numbers) {
        return new Reason(true, what, List.of(numbers));
    }

    static Reason bad(String what, Long... numbers) {
        return new Reason(false, what, List.of(numbers));
    }

    public String messageKey() {
        return "capture.why." + what;
    }

    /** As it stands in the table and the fact: {@code -place.outside 1200 500}. */
    String text() {
        var text = new StringBuilder(holds ? "+" : "-").append(what);
        numbers.forEach(it -> text.append(' ').append(it));
        return text.toString();
    }

    static Reason parse(String text) {
        var parts = text.substring(1).split(" ");
        var numbers = Arrays.stream(parts).skip(1).map(Long::valueOf).toList();
        return new Reason(text.startsWith("+"), parts[0], numbers);
    }
}
