package io.firsthand.scan;

import io.firsthand.badge.PersonField;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.PersonId;
import io.firsthand.picture.Opening;
import io.firsthand.picture.Picture;
import io.firsthand.picture.Pictures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Photographed cards of the current workspace, from the upload until somebody decided on each. */
@Service
public class Scans {

    /** In one batch. */
    public static final int MOST = 200;

    private static final int MOST_UNDECIDED = 2_000;
    private static final int LONGEST_NAME = 200;

    private final ScanBatchRepository batches;
    private final ScannedCardRepository cards;
    private final PictureFiles files;
    private final Pictures pictures;
    private final ReadingQueue queue;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Scans(
            ScanBatchRepository batches,
            ScannedCardRepository cards,
            PictureFiles files,
            Pictures pictures,
            ReadingQueue queue,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.cards = cards;
        this.files = files;
        this.pictures = pictures;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional
    public Batch begin(NewBatch wish, PersonId person) {
        var batch = new Batch(
                ids.next(),
                line(wish.name()),
                person,
                wish.show(),
                wish.channel(),
                wish.campaign() == null || wish.campaign().isBlank() ? null : line(wish.campaign()),
                wish.inPairs(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Map.of());
        batches.insert(batch);
        return batch;
    }

    /**
     * Takes a picture in: opened and written anew before anything is kept, so that nothing but its pixels is.
     *
     * @param position within the batch; in pairs each odd one is the back of the one before
     */
    public Adding add(UUID batch, int position, String fileName, byte[] bytes) {
        var sha256 = sha256(bytes);
        var refused = inOne(() -> refusal(batch, sha256));
        if (refused.isPresent()) {
            return refused.get();
        }
        return switch (pictures.open(bytes)) {
            case Opening.Refused reason -> new Adding.Refused(reason);
            case Opening.Opened(var picture) -> keep(picture, batch, position, line(fileName), sha256);
        };
    }

    private Optional<Adding> refusal(UUID batch, String sha256) {
        if (batches.find(batch).isEmpty()) {
            return Optional.of(new Adding.Missing());
        }
        var same = cards.same(batch, sha256);
        if (same.isPresent()) {
            return same.map(Adding.Known::new);
        }
        if (cards.of(batch).size() >= MOST) {
            return Optional.of(new Adding.Full(MOST));
        }
        return cards.undecided() >= MOST_UNDECIDED ? Optional.of(new Adding.Full(MOST_UNDECIDED)) : Optional.empty();
    }

    private Adding keep(Picture picture, UUID batch, int position, String fileName, String sha256) {
        var id = ids.next();
        files.write(id, pictures.jpeg(picture));
        try {
            return inOne(() -> {
                var front = front(batches.find(batch).orElseThrow(), position, cards.of(batch));
                var card = ScannedCard.arriving(id, batch, position, fileName, front, picture.orientation());
                cards.insert(card, sha256);
                queue.workAfterCommit(CurrentWorkspace.get(), 1);
                return new Adding.Added(card);
            });
        } catch (DuplicateKeyException _) {
            files.delete(id);
            return inOne(() -> new Adding.Known(cards.same(batch, sha256).orElseThrow()));
        }
    }

    private static @Nullable UUID front(Batch batch, int position, List<ScannedCard> before) {
        return !batch.inPairs() || position % 2 == 0
                ? null
                : before.stream()
                        .filter(it -> it.position() == position - 1 && !it.isBack())
                        .map(ScannedCard::id)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The latest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Batch> latest(@Nullable Batch after, int limit) {
        return batches.latest(after, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(UUID id) {
        return batches.find(id);
    }

    /** In the order they were brought, each back after its front. */
    @Transactional(readOnly = true)
    public List<ScannedCard> cards(UUID batch) {
        return cards.of(batch);
    }

    @Transactional(readOnly = true)
    public Optional<ScannedCard> card(UUID id) {
        return cards.find(id);
    }

    /** A JPEG, the right way up; empty once it is decided on, for then the lead has it. */
    public Optional<byte[]> picture(UUID card) {
        return files.read(card);
    }

    /**
     * Writes down what somebody says a card reads, before they decide on it; an empty text means that it says nothing of
     * the kind. False when it is being read, or was decided on.
     */
    @Transactional
    public boolean correct(UUID id, Map<PersonField, String> values) {
        var card = cards.lock(id);
        var texts = new EnumMap<PersonField, String>(PersonField.class);
        values.forEach((kind, text) -> texts.put(kind, text(text)));
        return card.isPresent() && cards.corrected(id, card.get().reading().with(texts));
    }

    /** Leaves a card; it can be taken up again while the batch is there. */
    @Transactional
    public void skip(UUID card) {
        cards.turn(card, CardState.READY, CardState.SKIPPED);
    }

    @Transactional
    public void restore(UUID card) {
        cards.turn(card, CardState.SKIPPED, CardState.READY);
    }

    /** Says that a card is the back of the one before it, or that it is one by itself. False when neither can be. */
    @Transactional
    public boolean pair(UUID id, boolean isBack) {
        var card = cards.lock(id).filter(it -> it.state() != CardState.ACCEPTED);
        if (card.isEmpty()) {
            return false;
        }
        var front = isBack ? frontOf(card.get()) : Optional.<UUID>empty();
        if (isBack && front.isEmpty()) {
            return false;
        }
        cards.pair(id, front.orElse(null));
        return true;
    }

    private Optional<UUID> frontOf(ScannedCard back) {
        var all = cards.of(back.batch());
        return all.stream().anyMatch(it -> back.id().equals(it.front()))
                ? Optional.empty()
                : all.stream()
                        .filter(it -> it.position() < back.position() && !it.isBack())
                        .filter(it -> it.state() != CardState.ACCEPTED)
                        .reduce((_, last) -> last)
                        .map(ScannedCard::id);
    }

    /** Throws a batch away with the pictures nobody made a lead of; leads and their pictures stay. */
    public void discard(UUID batch) {
        var all = inOne(() -> {
            var found = cards.of(batch);
            batches.delete(batch);
            return found;
        });
        all.forEach(it -> files.delete(it.id()));
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static String line(String given) {
        var line = text(given);
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }

    private static String text(String given) {
        return given.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]+", " ").strip();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
