package io.firsthand.workbook;

import io.firsthand.table.Limits;

/**
 * How much a workbook may hold, so that a small file cannot grow into a flood. Whatever is in it, reading takes a few
 * megabytes of memory and eight bytes for each shared text.
 *
 * @param parts in the archive
 * @param unpacked bytes of all parts read
 * @param ratio of unpacked to packed bytes, once {@code freely} bytes are exceeded
 * @param texts shared between cells
 * @param written characters of the table as text
 */
public record WorkbookLimits(int parts, long unpacked, int ratio, long freely, int texts, long written, Limits table) {

    public static final WorkbookLimits USUAL =
            new WorkbookLimits(10_000, 4L << 30, 200, 64 << 20, 5_000_000, 4L << 30, Limits.USUAL);
}
