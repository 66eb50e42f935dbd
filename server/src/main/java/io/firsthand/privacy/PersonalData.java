package io.firsthand.privacy;

import java.util.List;
import java.util.Map;

/**
 * What a module keeps of people: each module that stores personal data declares one as a bean, so that the copy a person
 * asks for is whole and an erasure reaches everything. All is called inside the caller's transaction and workspace.
 */
public interface PersonalData {

    /** The key of the words that say what it is, such as {@code task.personal}: "Tasks". */
    String heading();

    /**
     * Everything that is kept of a person, for the copy and for the preview of an erasure: one object for each thing, of
     * strings, numbers, booleans, lists and objects. Empty when nothing is kept. Never about somebody else.
     */
    List<Map<String, Object>> of(Subject subject);

    /** What an erasure would leave, and why; asked for the preview and the certificate. */
    default List<Kept> keeps(Subject subject) {
        return List.of();
    }

    /**
     * Takes it away, in few statements that use an index: delete rows, or empty the columns that say something about the
     * person where the row itself must stay for statistics. Nothing may be left by which the person can be found.
     */
    Erased erase(Subject subject);

    /**
     * Something that stays.
     *
     * @param reason the key of the words that say what stays and why; argument {0} is the number
     */
    record Kept(String reason, long number) {}

    /**
     * What an erasure took.
     *
     * @param things how many
     * @param files to be removed when the transaction is committed, as paths below the data folder; removed for certain,
     *     also when the server stops in between
     */
    record Erased(long things, List<String> files) {

        public static final Erased NOTHING = new Erased(0, List.of());

        public Erased {
            files = List.copyOf(files);
        }

        public static Erased of(long things) {
            return new Erased(things, List.of());
        }
    }
}
