package io.firsthand.committee.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.committee.Committee;
import io.firsthand.committee.Member;
import io.firsthand.committee.Seen;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A buying committee as CSV (RFC 4180). */
final class CommitteeFile {

    private static final String HEAD =
            "name,title,role,role_at,role_how,stance,stance_at,stance_how,awareness,awareness_at,awareness_how,"
                    + "spoken_at,heard_at,influences,contact";

    private CommitteeFile() {}

    static String of(Committee it) {
        return it.members().stream()
                .map(one -> Stream.of(
                                Stream.of(one.name(), one.title() == null ? "" : one.title()),
                                seen(one.known().role(), role -> role.id()),
                                seen(one.known().stance(), stance -> stance.id()),
                                seen(one.known().awareness(), awareness -> awareness.id()),
                                Stream.of(
                                        one.spokenAt() == null
                                                ? ""
                                                : one.spokenAt().toString(),
                                        one.heardAt() == null
                                                ? ""
                                                : one.heardAt().toString(),
                                        influences(it, one),
                                        one.contact().value().toString()))
                        .flatMap(each -> each)
                        .map(CommitteeFile::cell)
                        .collect(joining(",")))
                .collect(joining("\r\n", HEAD + "\r\n", "\r\n"));
    }

    private static <T> Stream<String> seen(@Nullable Seen<T> it, Function<T, String> id) {
        return it == null
                ? Stream.of("", "", "")
                : Stream.of(id.apply(it.value()), it.at().toString(), it.how().id());
    }

    private static String influences(Committee committee, Member who) {
        return committee.lines().stream()
                .filter(it -> it.from().equals(who.contact()))
                .flatMap(it -> committee.of(it.to()).stream())
                .map(Member::name)
                .collect(joining("; "));
    }

    /** Quoted where it has to be; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
