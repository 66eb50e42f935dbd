package io.firsthand.criterion;

import java.util.List;

/**
 * Something that a condition may ask about.
 *
 * @param path such as {@code contact.title} or {@code custom.employees}, as conditions write it
 * @param choices the values it has, where they are known beforehand
 * @param retired whether it is a field that is no longer offered: what is judged by it goes on, nothing new may ask for it
 */
public record Term(String path, TermType type, String label, List<Choice> choices, boolean retired) {

    public Term {
        choices = List.copyOf(choices);
    }

    public Term(String path, TermType type, String label, List<Choice> choices) {
        this(path, type, label, choices, false);
    }

    /** What the path begins with: {@code contact}, {@code company}, {@code custom}, …; the path itself of {@code signals}. */
    public String group() {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** One value and what it is called. */
    public record Choice(String value, String label) {}
}
