package io.firsthand.tlog;

import java.util.List;
import java.util.Set;

/** Which sets of witnesses are enough, c2sp.org/tlog-policy; as every name is in one group at most, it is a tree. */
sealed interface Quorum {
    /** No witness is needed. */
    Quorum NONE = new Group(0, List.of());

    boolean isReachedBy(Set<String> witnesses);

    record One(String witness) implements Quorum {
        @Override
        public boolean isReachedBy(Set<String> witnesses) {
            return witnesses.contains(witness);
        }
    }

    record Group(int threshold, List<Quorum> members) implements Quorum {
        @Override
        public boolean isReachedBy(Set<String> witnesses) {
            int reached = 0;
            for (Quorum member : members) {
                reached += member.isReachedBy(witnesses) ? 1 : 0;
            }
            return reached >= threshold;
        }
    }
}
