package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The vectors of transparency-dev/merkle, most of which must be refused. */
class MerkleVectorsTest {
    @Test
    void treatsEveryInclusionProofAsTheVectorsSay() throws IOException {
        check(
                "merkle/testdata/inclusion",
                it -> new InclusionProof(it.number("leafIdx"), it.number("treeSize"), it.hashes("proof"))
                        .verify(it.hash("leafHash"), it.hash("root")));
    }

    @Test
    void treatsEveryConsistencyProofAsTheVectorsSay() throws IOException {
        check(
                "merkle/testdata/consistency",
                it -> new ConsistencyProof(it.number("size1"), it.number("size2"), it.hashes("proof"))
                        .verify(it.hash("root1"), it.hash("root2")));
    }

    private interface Check {
        void on(Vector vector);
    }

    private static void check(String folder, Check check) throws IOException {
        int refused = 0;
        List<Path> files = SharedVectors.under(folder);
        for (Path file : files) {
            var vector = new Vector(Files.readString(file));
            ThrowingCallable call = () -> check.on(vector);
            if (vector.field("wantErr", "true|false").equals("true")) {
                refused++;
                assertThatThrownBy(call).as(file.toString()).isInstanceOf(TlogException.class);
            } else {
                assertThatCode(call).as(file.toString()).doesNotThrowAnyException();
            }
        }
        assertThat(refused).isEqualTo(files.size() - 6);
    }

    /** A flat JSON object of numbers, base64 and one list of base64. */
    private record Vector(String json) {
        String field(String name, String pattern) {
            Matcher matcher =
                    Pattern.compile("\"" + name + "\":\\s*(" + pattern + ")").matcher(json);
            assertThat(matcher.find()).as(name + " in " + json).isTrue();
            return matcher.group(1);
        }

        long number(String name) {
            return Long.parseUnsignedLong(field(name, "\\d+"));
        }

        /** A few vectors have the words "don't care" where a root stands, which here becomes any hash. */
        Hash hash(String name) {
            String value = field(name, "null|\"[^\"]*\"");
            String base64 = value.equals("null") ? "" : value.substring(1, value.length() - 1);
            return base64.startsWith("ZG9uJ3QgY2FyZS") ? Hash.sha256(Text.utf8(base64)) : Hash.fromBase64(base64);
        }

        List<Hash> hashes(String name) {
            var hashes = new ArrayList<Hash>();
            Matcher items = Pattern.compile("\"([^\"]*)\"|null")
                    .matcher(field(name, "null|\\[[^\\]]*\\]").replaceFirst("^null$", ""));
            while (items.find()) {
                hashes.add(Hash.fromBase64(items.group(1) == null ? "" : items.group(1)));
            }
            return hashes;
        }
    }
}
