package io.firsthand.intake;

import io.firsthand.table.Fault;

/**
 * Why rows of a file met the same fate.
 *
 * @param rows how many did
 * @param example as it was said of the first of them
 */
public record RowReason(long rows, Fault example) {}
