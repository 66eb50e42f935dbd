package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** Key and note of golang.org/x/mod/sumdb/note. */
    private static final String SIGNING =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + SIGNATURE;
    private static final VerifierKey KEY = VerifierKey.parse(VERIFIER);

    @Test
    void signsTheKnownNoteByteForByte() {
        var key = SigningKey.parse(SIGNING);
        assertThat(key.verifierKey()).hasToString(VERIFIER).isEqualTo(KEY);
        assertThat(SignedNote.sign(TEXT, key)).hasToString(NOTE);
        assertThat(key.encode()).isEqualTo(SIGNING);
        assertThat(SigningKey.ofPkcs8("PeterNeumann", KeyType.ED25519, key.pkcs8())
                        .encode())
                .isEqualTo(SIGNING);
        assertThat(key.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
    }

    @Test
    void verifiesTheKnownNote() {
        var note = SignedNote.parse(Text.utf8(NOTE));
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(Keys.LOG.verifierKey(), KEY)))
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo(KEY));
        assertThat(note.bytes()).isEqualTo(Text.utf8(NOTE));
    }

    @Test
    void verifiesACheckpointOfTheGoChecksumDatabase() {
        var note = SignedNote.parse("""
                go.sum database tree
                1514086
                kn9DgqDhXzoZMM8828SQsbuovr/WRn7QfFd5Qe1rpwA=

                — sum.golang.org Az3grunuggF5mKymPJeK/l9Pq71lOg/rAVkQVCzGkWRJcnS3ZFunzveHr9PAH8LFsuhpcCWzGDNrn9FFDyXm/66tBg8=
                """);
        var key = VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        var accepted = TlogPolicy.ofLog(key, "go.sum database tree").accept(note);
        assertThat(accepted.checkpoint().size()).isEqualTo(1_514_086);
        assertThatThrownBy(() -> TlogPolicy.ofLog(key).accept(note)).isInstanceOf(RefusedException.class);
    }

    @Test
    void splitsAtTheLastEmptyLine() {
        var text = "one\n\ntwo\n\n\n";
        var note = SignedNote.sign(text, Keys.LOG);
        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        assertThat(SignedNote.parse(note.bytes()).text()).isEqualTo(text);
    }

    @Test
    void ignoresUnknownKeysAlsoOfTheSameNameOrId() {
        var sameName = Keys.key("PeterNeumann", KeyType.ED25519, 9);
        var sameId = new NoteSignature("Somebody", KEY.id(), new byte[64]);
        var note = SignedNote.parse(Text.utf8(NOTE)).with(List.of(sameName.sign("another\n"), sameId));
        assertThat(note.verify(List.of(KEY))).hasSize(1);
        assertThatThrownBy(() -> note.verify(List.of(Keys.LOG.verifierKey())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The note is not signed by any key it should be signed by.");
    }

    @Test
    void failsWholeWhenOneKnownKeysSignatureIsWrong() {
        var wrong = new NoteSignature("PeterNeumann", KEY.id(), new byte[64]);
        var note = SignedNote.parse(Text.utf8(NOTE)).with(List.of(wrong));
        assertThatThrownBy(() -> note.verify(List.of(KEY)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The signature of PeterNeumann is wrong.");
    }

    @Test
    void refusesASignatureWhoseScalarIsNotReduced() {
        byte[] signature = SigningKey.parse(SIGNING).sign(TEXT).bytes();
        byte[] order = HexFormat.of().parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (int i = 0; i < 32; i++) {
            carry += Byte.toUnsignedInt(signature[32 + i]) + Byte.toUnsignedInt(order[i]);
            signature[32 + i] = (byte) carry;
            carry >>>= 8;
        }
        var note = new SignedNote(TEXT, List.of(new NoteSignature("PeterNeumann", KEY.id(), signature)));
        assertThatThrownBy(() -> note.verify(List.of(KEY))).isInstanceOf(RefusedException.class);
    }

    @Test
    void takesSixteenSignaturesAndMoreButNotAnyNumber() {
        var text = "text\n";
        assertThat(SignedNote.parse(new SignedNote(text, signatures(text, 100)).bytes())
                        .signatures())
                .hasSize(100);
        assertThatThrownBy(() -> new SignedNote(text, signatures(text, 101))).isInstanceOf(MalformedException.class);
        String note = text + "\n" + SIGNATURE.repeat(101);
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
    }

    private static List<NoteSignature> signatures(String text, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Keys.key("key" + i, KeyType.ED25519, i).sign(text))
                .toList();
    }

    @Test
    void refusesNotesThatAreNotWellFormed() {
        var wrong = List.of(
                "",
                "\n",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + SIGNATURE,
                NOTE + "\n",
                NOTE + "x",
                NOTE.substring(0, NOTE.length() - 1),
                "\n" + SIGNATURE,
                TEXT.strip() + SIGNATURE,
                NOTE.replace("— ", "- "),
                NOTE.replace("— ", "—"),
                NOTE.replace("— PeterNeumann ", "— PeterNeumann  "),
                NOTE.replace("— PeterNeumann ", "—  "),
                NOTE.replace("— PeterNeumann ", "— Peter+Neumann "),
                NOTE.replace("— PeterNeumann ", "— Peter\u00a0Neumann "),
                NOTE.replace("— PeterNeumann ", "— Peter\u2003Neumann "),
                NOTE.replace("AM=\n", "AM=\r\n"),
                NOTE.replace("AM=\n", "AM= \n"),
                NOTE.replace("AM=\n", "AM\n"),
                NOTE.replace("AM=\n", "AN=\n"),
                TEXT + "\n— PeterNeumann x08gow==\n",
                TEXT + "\n— PeterNeumann \n",
                NOTE.replace("If", "I\tf"),
                NOTE.replace("If", "I\u0000f"),
                NOTE.replace("\n", "\r\n"));
        assertThat(wrong)
                .allSatisfy(it -> assertThatThrownBy(() -> SignedNote.parse(Text.utf8(it)))
                        .as(it)
                        .isInstanceOf(MalformedException.class));
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> SignedNote.sign("\ud800\n", Keys.LOG)).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesKeysThatAreNotWellFormed() {
        var wrong = List.of(
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                VERIFIER.substring(1),
                VERIFIER.substring(0, VERIFIER.length() - 1),
                VERIFIER + "\n",
                VERIFIER.replace("c74f20a3", "c74f20a4"),
                VERIFIER.replace("c74f20a3", "C74F20A3"),
                VERIFIER.replace("c74f20a3", "+c74f20a3"),
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+");
        assertThat(wrong)
                .allSatisfy(
                        it -> assertThatThrownBy(() -> VerifierKey.parse(it)).isInstanceOf(MalformedException.class));
        assertThat(wrong)
                .allSatisfy(it -> assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + it))
                        .isInstanceOf(MalformedException.class));
        assertThatThrownBy(() -> SigningKey.ofPkcs8("name", KeyType.ED25519, new byte[48]))
                .isInstanceOf(MalformedException.class);
    }
}
