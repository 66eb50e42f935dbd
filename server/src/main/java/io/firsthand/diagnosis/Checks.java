package io.firsthand.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All questions, in the order of the report. */
final class Checks {

    static final List<Check> ALL = Stream.of(ChecksToDefine.ALL, ChecksToMeasure.ALL, ChecksToAct.ALL)
            .flatMap(List::stream)
            .toList();

    private Checks() {}

    static Optional<Check> find(String id) {
        return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
