package io.firsthand.tlog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final Device device = new Device();
    private final Map<Long, Replay.Known> known = new HashMap<>();
    private final DeviceStatement first = device.statement(1, null);
    private final DeviceStatement second = device.statement(2, hash(first));
    private final DeviceStatement third = device.statement(3, hash(second));

    @Test
    void takesStatementsInAnyOrder() {
        assertThat(judge(third)).isEqualTo(new Replay.First());
        take(third);
        assertThat(judge(first)).isEqualTo(new Replay.First());
        take(first);
        assertThat(judge(second)).isEqualTo(new Replay.First());
    }

    @Test
    void knowsThePayloadItTookAlready() {
        take(first);

        assertThat(judge(first)).isEqualTo(new Replay.Again());
    }

    @Test
    void tellsTwoPayloadsUnderOneCounter() {
        take(first);
        take(second);

        assertThat(judge(device.statement(2, Hash.EMPTY_ROOT))).isEqualTo(new Replay.SameCounter(hash(second)));
    }

    @Test
    void tellsAStatementThatFollowsAnotherPast() {
        take(first);

        assertThat(judge(device.statement(2, Hash.EMPTY_ROOT))).isEqualTo(new Replay.OtherPast(hash(first)));
    }

    @Test
    void tellsAStatementThatItsSuccessorDoesNotFollow() {
        take(third);

        assertThat(judge(device.statement(2, Hash.EMPTY_ROOT))).isEqualTo(new Replay.OtherFuture(hash(third)));
    }

    private Replay judge(DeviceStatement statement) {
        return Replay.of(statement, hash(statement), counter -> Optional.ofNullable(known.get(counter)));
    }

    private void take(DeviceStatement statement) {
        known.put(statement.counter(), new Replay.Known(hash(statement), Optional.ofNullable(statement.previous())));
    }

    private static Hash hash(DeviceStatement statement) {
        return Hash.sha256(statement.payload());
    }
}
