package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.LogCheck;
import io.firsthand.tlog.LogSource;
import io.firsthand.tlog.LogVerdict;
import io.firsthand.tlog.TlogPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogContentsTest {

    @TempDir
    private Path folder;

    private final ExampleLog log = ExampleLog.of(100, 7);
    private LogContents contents = new LogContents(ExampleLog.ORIGIN, List.of());

    @Test
    void takesALogOfFirsthand() throws Exception {
        assertThat(LogContents.areMeantBy(log.entryBytes(0))).isTrue();
        assertThat(verdict()).isInstanceOf(LogVerdict.Valid.class);
        assertThat(contents.brokenChain()).isEmpty();
        assertThat(contents.signed()).isEqualTo(300);
    }

    @Test
    void leavesOtherPeoplesEntriesAlone() {
        assertThat(LogContents.areMeantBy("go.sum".getBytes(UTF_8))).isFalse();
        assertThat(LogContents.areMeantBy("{\"v\":1}".getBytes(UTF_8))).isFalse();
        assertThat(LogContents.areMeantBy(new byte[] {-1})).isFalse();
    }

    @Test
    void findsAnEntryThatIsNotOfTheSchema() throws Exception {
        log.replace(300, change(300, text -> text.replace("\"v\":1}", "\"v\":1,\"z\":\"Grace\"}")));

        assertThat(verdict().sentence()).isEqualTo("Entry 300: The entry has a key that does not belong there.");
    }

    @Test
    void findsAnEntryOfAnotherLog() throws Exception {
        log.replace(300, change(300, text -> text.replace(ExampleLog.ORIGIN, "elsewhere.example")));

        assertThat(verdict().sentence()).isEqualTo("Entry 300: The entry belongs to another log.");
    }

    @Test
    void findsAnEntryThatDoesNotFollowTheOneBefore() throws Exception {
        log.replace(100, change(100, text -> text.replace("\"rt\":1", "\"rt\":2")));

        assertThat(verdict()).isInstanceOf(LogVerdict.Valid.class);
        assertThat(contents.brokenChain()).contains("Entry 200 does not follow the entry before it of its lead.");
    }

    @Test
    void findsAStatementUsedTwice() throws Exception {
        var first = log.entry(0);
        log.append(new Entry(
                first.origin(),
                first.kind(),
                new UUID(5, 5),
                null,
                first.by(),
                first.at(),
                first.receivedAt(),
                null,
                first.commitments(),
                first.device()));

        assertThat(verdict().sentence()).contains("The device's statement was used before");
    }

    @Test
    void verifiesDevicesWhoseKeysAreGiven() throws Exception {
        contents = new LogContents(ExampleLog.ORIGIN, List.of(log.device().key()));
        assertThat(verdict()).isInstanceOf(LogVerdict.Valid.class);

        contents = new LogContents(ExampleLog.ORIGIN, List.of(new Device().key()));
        assertThat(verdict().sentence()).contains("is not among those given");
    }

    @Test
    void judgesEntriesThatArriveInAnyOrder() {
        for (var index : LongStream.range(0, 700).map(it -> it * 333 % 700).toArray()) {
            contents.check(index, log.entryBytes(index));
        }
        assertThat(contents.brokenChain()).isEmpty();
    }

    @Test
    void readsOverWhatIsRedacted() {
        for (var index = 0; index < 700; index++) {
            if (index / 100 == 3) {
                contents.redacted(index, Hash.leaf(log.entryBytes(index)));
            } else {
                contents.check(index, log.entryBytes(index));
            }
        }
        assertThat(contents.brokenChain()).isEmpty();
    }

    private LogVerdict verdict() throws IOException, InterruptedException {
        log.writeTo(folder);
        return new LogCheck(LogSource.folder(folder), TlogPolicy.ofLog(log.key().verifierKey()))
                .withEntryCheck(contents)
                .run();
    }

    private byte[] change(int index, UnaryOperator<String> change) {
        var text = new String(log.entryBytes(index), UTF_8);
        var changed = change.apply(text);
        assertThat(Optional.of(changed)).isNotEqualTo(Optional.of(text));
        return changed.getBytes(UTF_8);
    }
}
