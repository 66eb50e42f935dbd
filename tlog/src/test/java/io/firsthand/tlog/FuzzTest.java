package io.firsthand.tlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Every parser on mutated good inputs and on noise: none throws anything but {@link MalformedException}. The system
 * property {@code firsthand.fuzz} sets another number of inputs for each parser, {@code firsthand.fuzz.seed} others.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("firsthand.fuzz", 20_000);
    private static final String DICTIONARY =
            "\n \t—+=-/.0123456789AZaz\u0000\r\u00a0ü\ud83d\ude00old index extra witness group";

    private final Random random = new Random(Long.getLong("firsthand.fuzz.seed", 4711));

    @Test
    void noParserThrowsAnythingButWhatItDeclares() throws IOException {
        Map<Consumer<byte[]>, List<byte[]>> parsers = parsers();
        for (var parser : parsers.entrySet()) {
            for (int i = 0; i < INPUTS; i++) {
                byte[] seed =
                        parser.getValue().get(random.nextInt(parser.getValue().size()));
                parse(parser.getKey(), i % 20 == 0 ? noise() : mutate(seed));
            }
        }
    }

    private static Map<Consumer<byte[]>, List<byte[]>> parsers() throws IOException {
        var log = MemoryLog.of(300);
        var note = log.signed().bytes();
        var proof = OfflineProof.of(new TiledTree(300, log).inclusion(5), log.signed());
        var vkey = Text.utf8(Keys.LOG.verifierKey().toString());
        var cosigned = Text.utf8(Keys.WITNESS
                .cosign(new Checkpoint("o", 0, Hash.EMPTY_ROOT), Instant.EPOCH)
                .line());
        var policy = Text.utf8("log %s\nwitness w %s\ngroup g any w\nquorum g\n"
                .formatted(Keys.LOG.verifierKey(), Keys.WITNESS.verifierKey()));
        var parsers = new LinkedHashMap<Consumer<byte[]>, List<byte[]>>();
        parsers.put(SignedNote::parse, List.of(note));
        parsers.put(
                it -> Checkpoint.parse(text(it)), List.of(Text.utf8(log.signed().text())));
        parsers.put(it -> NoteSignature.parse(text(it)), List.of(cosigned));
        parsers.put(it -> Cosignature.of(NoteSignature.parse(text(it))), List.of(cosigned));
        parsers.put(it -> VerifierKey.parse(text(it)), List.of(vkey));
        parsers.put(it -> SigningKey.parse(text(it)), List.of(Text.utf8(Keys.LOG.encode())));
        parsers.put(it -> SigningKey.ofPkcs8("n", KeyType.ED25519, it), List.of(Keys.LOG.pkcs8()));
        parsers.put(TlogPolicy::parse, List.of(policy));
        parsers.put(
                OfflineProof::parse,
                List.of(proof.bytes(), proof.withExtra(vkey).bytes()));
        parsers.put(AddCheckpoint::parse, List.of(new AddCheckpoint(5, proof.hashes(), log.signed()).bytes()));
        parsers.put(
                it -> Tile.parse(text(it)),
                List.of(Text.utf8("tile/entries/x001/x234/067.p/9"), Text.utf8("tile/63/000")));
        parsers.put(it -> EntryBundle.decode(it, 44), List.of(log.get("tile/entries/001.p/44")));
        parsers.put(
                Frontier::decode,
                List.of(Frontier.EMPTY.append(log.tree().leaves()).frontier().encode()));
        parsers.put(it -> Hash.fromBase64(text(it)), List.of(Text.utf8(Hash.EMPTY_ROOT.base64())));
        parsers.put(it -> Hash.fromHex(text(it)), List.of(Text.utf8(Hash.EMPTY_ROOT.hex())));
        parsers.put(it -> HashTile.of(new Tile(0, 0, 44), it), List.of(log.get("tile/0/001.p/44")));
        return parsers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void parse(Consumer<byte[]> parser, byte[] input) {
        try {
            parser.accept(input);
        } catch (MalformedException _) {
            // what it declares
        } catch (RuntimeException | Error e) {
            throw new AssertionError("On the input " + Text.base64(input), e);
        }
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] mutate(byte[] seed) {
        byte[] bytes = seed;
        for (int change = random.nextInt(4); change >= 0; change--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(10) == 0 ? 100 : 4));
            bytes = switch (random.nextInt(4)) {
                case 0 -> splice(bytes, from, to, new byte[0]);
                case 1 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
                case 2 -> splice(bytes, from, to, word());
                default -> splice(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt()});
            };
        }
        return bytes;
    }

    private byte[] word() {
        int from = random.nextInt(DICTIONARY.length());
        return Text.utf8(DICTIONARY.substring(from, Math.min(DICTIONARY.length(), from + 1 + random.nextInt(6))));
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] spliced = Arrays.copyOf(bytes, bytes.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }
}
