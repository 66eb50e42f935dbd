package io.firsthand.content;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.firsthand.content.Piece.State;
import io.firsthand.database.CurrentWorkspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pieces of content there are. */
@Service
@Transactional(readOnly = true)
public class PieceBook {

    private static final int MOST = 500;

    private final PieceRepository pieces;
    private final EditionRepository editions;
    private final Askers askers;
    private final Clock clock;

    PieceBook(PieceRepository pieces, EditionRepository editions, Askers askers, Clock clock) {
        this.pieces = pieces;
        this.editions = editions;
        this.askers = askers;
        this.clock = clock;
    }

    public Optional<Piece> find(UUID id) {
        return pieces.find(workspace(), id);
    }

    /** Up to 500, those due first in front. */
    public List<Piece> in(State... states) {
        return pieces.in(workspace(), List.of(states), MOST);
    }

    /** Those that may be given to buyers today. */
    public List<Piece> offered() {
        return in(State.PUBLISHED).stream().filter(it -> it.isOffered(today())).toList();
    }

    /** Also those still to be made, the newest first. */
    public List<Piece> answering(Collection<UUID> roots) {
        return roots.isEmpty() ? List.of() : pieces.answering(workspace(), roots);
    }

    /** Which questions each answers, as they count. */
    public Map<UUID, Set<UUID>> questions(Collection<Piece> some) {
        return pieces.questions(workspace(), some.stream().map(Piece::id).toList());
    }

    /** By language, the newest version first. */
    public List<Edition> editions(UUID piece) {
        return editions.of(workspace(), List.of(piece));
    }

    /** Of many pieces at once. */
    public Map<UUID, List<Edition>> editions(Collection<Piece> some) {
        return editions.of(workspace(), some.stream().map(Piece::id).toList()).stream()
                .collect(groupingBy(Edition::piece));
    }

    /** The newest version that sales said yes to, of each language, of each piece. */
    public Map<UUID, List<Edition>> current(Collection<Piece> some) {
        return editions.of(workspace(), some.stream().map(Piece::id).toList()).stream()
                .filter(it -> it.approval() != null)
                .collect(groupingBy(Edition::piece, collectingAndThen(toList(), PieceBook::newest)));
    }

    private static List<Edition> newest(List<Edition> all) {
        return all.stream()
                .filter(it -> all.stream()
                        .noneMatch(other -> other.language().equals(it.language()) && other.version() > it.version()))
                .toList();
    }

    /** What buyers get who read a language: in that, else in English, else in any. */
    public Optional<Edition> forReaders(Piece piece, String language) {
        var all = current(List.of(piece)).getOrDefault(piece.id(), List.of());
        return Stream.of(language, "en")
                .flatMap(it -> all.stream().filter(one -> one.language().equals(it)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    public Optional<Edition> edition(UUID id) {
        return editions.find(workspace(), id);
    }

    /** The latest first. */
    public List<PieceEvent> events(UUID piece) {
        return editions.events(workspace(), piece, 100);
    }

    /** Who wrote down that somebody asked one of its questions. */
    public Set<UUID> heard(Piece it) {
        return askers.heard(it);
    }

    /** The day by which it is known what has expired. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
