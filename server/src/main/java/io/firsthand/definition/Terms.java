package io.firsthand.definition;

/**
 * What both teams promise each other about handing leads over; all times are business time.
 *
 * @param acceptWithin minutes until sales accepts or rejects
 * @param firstResponseWithin minutes until the first human response
 * @param attempts tries to reach somebody before giving up
 * @param escalation who hears of it when a promise is about to be broken, in words
 */
public record Terms(int acceptWithin, int firstResponseWithin, int attempts, String escalation) {

    /** What a blank draft begins with: half a day, four hours, six tries. */
    public static final Terms USUAL = new Terms(240, 240, 6, "");
}
