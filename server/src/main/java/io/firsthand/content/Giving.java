package io.firsthand.content;

/** What became of content that somebody wanted to give to a lead. */
public sealed interface Giving {

    /**
     * It is on its way.
     *
     * @param link of the lead’s own
     */
    record Given(Sending sending, String link) implements Giving {}

    record Missing() implements Giving {}

    /** It is not published, withdrawn, or expired. */
    record NotOffered() implements Giving {}

    /** Nothing was sent, for this reason. */
    record Withheld(Why why) implements Giving {}

    /** Why something is not sent. */
    enum Why {
        NO_SERVER,
        NO_ADDRESS,
        /** The person does not want mail, or took a consent back. */
        OBJECTED,
        /** They did not ask what it answers, and gave no consent to news. */
        NO_CONSENT,
        EMPTY;

        /** The key of the sentence that tells it. */
        public String words() {
            return "content.withheld." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
