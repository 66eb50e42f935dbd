package io.firsthand.workbook;

/**
 * One sheet of a workbook.
 *
 * @param part where it is in the file
 */
public record Sheet(String name, boolean hidden, String part) {}
