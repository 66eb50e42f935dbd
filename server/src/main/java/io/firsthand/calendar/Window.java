package io.firsthand.calendar;

import java.time.LocalTime;

/**
 * A part of a day in which people work, in whole minutes.
 *
 * @param to after {@code from}; {@link LocalTime#MIDNIGHT} is the end of the day, 24:00
 */
public record Window(LocalTime from, LocalTime to) implements Comparable<Window> {

    private static final int DAY = 24 * 60;

    public Window {
        if (from.getSecond() != 0 || from.getNano() != 0 || to.getSecond() != 0 || to.getNano() != 0) {
            throw new IllegalArgumentException("Hours are whole minutes: %s to %s".formatted(from, to));
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw new IllegalArgumentException("Hours end after they begin: %s to %s".formatted(from, to));
        }
    }

    /** Such as {@code of("09:00", "17:00")} or {@code of("22:00", "24:00")}. */
    public static Window of(String from, String to) {
        return new Window(LocalTime.parse(from), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
    }

    static Window ofMinutes(int from, int to) {
        return new Window(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to % DAY * 60L));
    }

    /** Of the day, 0 to 1439. */
    int start() {
        return from.toSecondOfDay() / 60;
    }

    /** Of the day, 1 to 1440. */
    int end() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay() / 60;
    }

    int minutes() {
        return end() - start();
    }

    /** As forms write it: {@code 09:00} to {@code 24:00}. */
    public String endText() {
        return end() == DAY ? "24:00" : to.toString();
    }

    @Override
    public int compareTo(Window other) {
        return start() == other.start() ? end() - other.end() : start() - other.start();
    }

    /** {@code 09:00-17:00}. */
    @Override
    public String toString() {
        return from + "-" + endText();
    }
}
