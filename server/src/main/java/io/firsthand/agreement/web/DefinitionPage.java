package io.firsthand.agreement.web;

import io.firsthand.agreement.Annex;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Remark;
import io.firsthand.agreement.Signature;
import io.firsthand.agreement.State;
import io.firsthand.definition.Line;
import io.firsthand.definition.Problem;
import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A definition to be read line by line, discussed, and signed.
 *
 * @param versions of its segment, the latest first
 * @param inForce the one in force beside it, if it is another one
 * @param problems what keeps a draft from being proposed
 * @param names of everybody, by id
 * @param typed what the reader typed and could not be taken
 * @param sections of other modules
 */
public record DefinitionPage(
        Document document,
        List<Remark> remarks,
        List<Signature> signatures,
        List<Annex> annexes,
        List<Definition> versions,
        @Nullable Definition inForce,
        List<Problem> problems,
        Map<UUID, String> names,
        Rights rights,
        @Nullable Typed typed,
        List<Html> sections)
        implements Html {

    /** What the reader may do, whatever the state. */
    public record Rights(
            @Nullable PersonId reader, @Nullable Function side, boolean write, boolean discuss, boolean sign) {}

    /**
     * What could not be taken.
     *
     * @param remark the objection it was to resolve, if it was
     * @param mistake in words
     */
    public record Typed(String line, @Nullable UUID remark, String text, String mistake) {}

    public Definition definition() {
        return document.definition();
    }

    public boolean isIn(State... states) {
        return List.of(states).contains(definition().state());
    }

    public String href(String below) {
        return "/definitions/" + definition().id() + below;
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "–");
    }

    public List<Remark> remarks(String line) {
        return remarks.stream().filter(it -> it.line().equals(line)).toList();
    }

    /** Said of lines that are gone since. */
    public List<Remark> orphans() {
        var there = Stream.concat(Stream.of(""), Line.all(definition().content()).stream())
                .toList();
        return remarks.stream().filter(it -> !there.contains(it.line())).toList();
    }

    public List<Remark> open() {
        return remarks.stream().filter(Remark::isOpen).toList();
    }

    /** Whether the words were said about the content as it is now. */
    public boolean isOfNow(Remark it) {
        return it.hash().equals(definition().hash());
    }

    public boolean mayResolve(Remark it) {
        var reader = rights.reader();
        return it.isOpen()
                && definition().state().isOpen()
                && (rights.write()
                        || (rights.discuss()
                                && reader != null
                                && reader.value().equals(it.said().actor())));
    }

    public boolean mayDiscuss() {
        return rights.discuss() && definition().state().isOpen();
    }

    public @Nullable Signature signature(Function side) {
        return signatures.stream().filter(it -> it.side() == side).findFirst().orElse(null);
    }

    /** Whether this reader's signature is what it waits for. */
    public boolean maySign() {
        var side = rights.side();
        return rights.sign()
                && side != null
                && isIn(State.PROPOSED)
                && signature(side) == null
                && signatures.stream().noneMatch(it -> it.person().equals(rights.reader()));
    }

    public List<Function> sides() {
        return List.of(Function.MARKETING, Function.SALES);
    }

    public static String id(Function side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    public @Nullable Typed typed(String line, @Nullable UUID remark) {
        return typed != null && typed.line().equals(line) && Objects.equals(typed.remark(), remark) ? typed : null;
    }

    /** In green where leads are judged by it, in amber where somebody waits. */
    public static String look(State state) {
        return switch (state) {
            case IN_FORCE -> "state-good";
            case PROPOSED -> "state-warn";
            case DECLINED -> "state-bad";
            case DRAFT, SUPERSEDED, WITHDRAWN -> "";
        };
    }
}
